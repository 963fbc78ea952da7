//! [`Copied`]: what was last given to the clipboard.

/// A text that was copied, or is to be copied by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The text.
    pub text: String,
    /// Whether the browser refused, so that it is left to the person.
    pub by_hand: bool,
}
