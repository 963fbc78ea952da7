//! [`Exported`]: what came of taking the sheet along, until the sheet changes.

use super::state::State;

/// What came of taking the sheet along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Its link is shown as a picture.
    Qr(String),
    /// A frame of another page is offered, which shows the sheet at this address.
    Embed(String),
    /// A file is being made or read.
    Working,
    /// It failed.
    Failed(ExportFault),
}

/// Why a file was not made or not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFault {
    /// What makes files did not arrive.
    Missed,
    /// A field is beyond what a file holds.
    TooLong,
    /// The file is larger than any that is made here.
    TooBig,
    /// The file is no JSON.
    NotJson,
    /// It is JSON of another kind.
    NotASheet,
    /// A newer version made it.
    Newer,
}

impl State {
    /// What came of taking the sheet along, while it is still that sheet.
    pub fn exported(&self) -> Option<&Exported> {
        self.exported.as_ref()
    }
}
