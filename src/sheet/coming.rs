//! [`RestEvent`]: what becomes of the rest of the program.

/// What becomes of the rest of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestEvent {
    /// It is here.
    Came,
    /// It did not arrive.
    Missed,
    /// It is wanted once more.
    Wanted,
}
