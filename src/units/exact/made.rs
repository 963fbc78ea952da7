//! [`Made`]: which step of a recording made a number.
//!
//! The page answers one sheet and records nothing. There a number has no room for it, and none of the code is loaded.

/// The step of the running recording that made a number, or that none did.
#[cfg(not(feature = "ui"))]
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Made(u32);

#[cfg(not(feature = "ui"))]
impl Made {
    /// Whether numbers can remember a step.
    pub const REMEMBERS: bool = true;
    /// No step.
    pub const NONE: Self = Self(0);

    pub const fn by(step: u32) -> Self {
        Self(step)
    }

    /// The step; 0 for none.
    pub const fn step(self) -> u32 {
        self.0
    }
}

/// That no step made a number.
#[cfg(feature = "ui")]
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Made;

#[cfg(feature = "ui")]
impl Made {
    /// Whether numbers can remember a step.
    pub const REMEMBERS: bool = false;
    /// No step.
    pub const NONE: Self = Self;

    pub const fn by(_: u32) -> Self {
        Self
    }

    /// The step; 0 for none.
    pub const fn step(self) -> u32 {
        0
    }
}

impl Made {
    #[inline]
    pub const fn is_some(self) -> bool {
        self.step() != 0
    }
}
