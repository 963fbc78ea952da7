//! [`TableEvent`]: what happens in the table of lines, and what a line says of itself there.

use super::lines::{LineId, Move};
use crate::entry::pasted::{Assumed, Unused};
use crate::entry::{Field, LineField};

/// A sheet takes no more lines than these, added by hand or pasted. A link with more opens all the same.
pub const MOST_LINES: usize = 200;

/// What happens in the table of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableEvent {
    /// This line is to be the one in work.
    Opened(LineId),
    /// No line is to be in work: only what concerns them all is wanted.
    Closed,
    /// A line changes places, and the focus stays with its row.
    Moved(LineId, Move),
    /// The line in work says what others are to say too: those that say nothing there.
    FilledEmpty,
    /// The same, and what they said is written over.
    FilledAll,
    /// Only lines that need an answer are wanted, or all again.
    Narrowed(bool),
    /// The next line that needs an answer is wanted.
    WentOn,
    /// A text of several rows was pasted.
    Pasted(String),
}

/// What a line can say of itself at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// Nothing was typed into it.
    Empty,
    /// It cannot be answered yet, and nothing that may be said is wrong with it.
    Waiting,
    /// Something is wrong with it.
    Problem,
    /// It has one answer.
    Decided,
    /// Its answer depends on something not said.
    Undecided,
    /// Its answer depends only on lines that cannot be answered yet.
    Awaiting,
    /// Its goods may not be imported.
    Prohibited,
    /// The law here does not cover it.
    NotCovered,
}

/// What came of rows that were pasted, or why nothing did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasting {
    /// They are lines now.
    Added {
        /// How many rows there were, and lines made of them.
        rows: usize,
        /// How many lines.
        lines: usize,
        /// Whether the first row was read as headings.
        headings: bool,
        /// How many rows only added others up.
        sums: usize,
        /// Columns that were not used.
        unused: Vec<Unused>,
        /// What the rows say otherwise than the sheet, which stands.
        kept: Vec<Field>,
        /// What was taken for granted.
        assumed: Assumed,
    },
    /// There are more rows than a sheet takes, and nothing was added.
    TooMany(usize),
    /// The sheet takes no other line.
    Full,
}

/// What the line in work says that others do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The fields.
    pub fields: Vec<LineField>,
    /// How many lines say nothing in one of them.
    pub empty: usize,
    /// How many say something else or nothing.
    pub other: usize,
}
