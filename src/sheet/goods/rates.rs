//! [`Rate`]: what the goods of a line would owe under another code.

use litemap::LiteMap;

use super::super::lines::LineId;
use crate::assess::Range;
use crate::entry::draft::DraftLine;
use crate::units::TariffCode;

/// What goods under a code owe in duties, as far as the line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// So many per cent of the value, at least and at most.
    Of(Range),
    /// They may not be imported.
    Prohibited,
    /// It cannot be said.
    Unknown,
}

/// What the rates of one line depend on: all that was said of it but its code and its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Base {
    /// The country entered, as typed.
    pub into: String,
    /// The day, as typed.
    pub day: String,
    /// The line, without its code and its name.
    pub line: DraftLine,
}

/// The rates worked out so far.
#[derive(Default)]
pub struct Rates {
    /// By line: what they depend on, and what each code owes.
    pub of: LiteMap<LineId, (Base, LiteMap<TariffCode, Rate>)>,
}
