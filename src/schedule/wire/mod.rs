//! How the law is written in files, and how it is read: TOML for instruments, CSV for lists.
//!
//! Only the build and native tests read these; the page carries the compiled form. Reading never
//! stops at the first mistake: every [`Fault`] is collected, each naming its file.

mod amounts;
mod conditions;
mod heads;
mod lists;
mod measures;
mod resolve;
mod shape;
mod tariff;

pub use lists::complete;
pub use resolve::read;
pub use tariff::read_tariff;

use core::fmt;

/// A file of the law, wherever it came from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below `data`, with forward slashes: `us/measures/eo-14193.toml`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// Something wrong with the data, said to whoever writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// In which file.
    pub file: String,
    /// What is wrong, and how to put it right.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.what)
    }
}
