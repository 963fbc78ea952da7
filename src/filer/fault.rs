//! [`Fault`]: why a request was not answered.

use crate::file::{NotAFile, NotSaid};

/// Why a request was not answered.
pub(super) enum Fault {
    File(NotAFile),
    Said(NotSaid),
    Unknown,
}

impl From<NotAFile> for Fault {
    fn from(why: NotAFile) -> Self {
        Self::File(why)
    }
}

impl From<NotSaid> for Fault {
    fn from(why: NotSaid) -> Self {
        Self::Said(why)
    }
}
