//! How a call ends: [`Done`], and what is said on standard error.

use std::io::{self, Write};
use std::process::ExitCode;

use countertariff::batch;
use countertariff::units::Lang;

/// The command speaks English, as its columns do, where no `--lang` says otherwise.
pub const EN: Lang = Lang::En;

/// Some row could not be read, or the law has a fault.
pub const SOME_WRONG: u8 = 1;
/// There is no such call, no such file, or nothing can be written.
const NOT_DONE: u8 = 2;
/// A file can be read in several ways, or does not say something that its rows need.
const OPEN: u8 = 3;

/// Why a call came to no end.
pub enum NotDone {
    /// Whoever reads the output wants no more of it.
    ClosedEarly,
    /// A sentence that says what to do.
    Why(String),
    /// What only a person can say, in a sentence that says how.
    Open(String),
}

/// The exit status of a call that came to its end.
pub type Done = Result<ExitCode, NotDone>;

impl From<String> for NotDone {
    fn from(why: String) -> Self {
        Self::Why(why)
    }
}

impl From<batch::NotAFile> for NotDone {
    fn from(why: batch::NotAFile) -> Self {
        match why {
            batch::NotAFile::ClosedEarly => Self::ClosedEarly,
            other => Self::Why(other.sentence(EN)),
        }
    }
}

impl From<io::Error> for NotDone {
    fn from(error: io::Error) -> Self {
        batch::NotAFile::from(error).into()
    }
}

impl From<csv::Error> for NotDone {
    fn from(error: csv::Error) -> Self {
        batch::NotAFile::from(error).into()
    }
}

/// Says what there is to say, and gives the exit status.
pub fn exit(done: Done) -> ExitCode {
    let (status, why) = match done {
        Ok(status) => return status,
        // A reader that closes early, such as head, is not a failure.
        Err(NotDone::ClosedEarly) => return ExitCode::SUCCESS,
        Err(NotDone::Why(why)) => (NOT_DONE, why),
        Err(NotDone::Open(why)) => (OPEN, why),
    };
    tell(&why);
    ExitCode::from(status)
}

/// Says something on standard error. Where nobody listens there, nothing is lost that was asked for.
pub fn tell(what: &str) {
    let _ = writeln!(io::stderr(), "countertariff: {what}");
}

/// Prints a text and a line end.
pub fn print(text: &str) -> Done {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
