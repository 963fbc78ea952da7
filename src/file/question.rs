//! [`Question`]: what only a person can say of a file.

use super::target::Target;

/// A question about the whole file that only a person can answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// What holds for all rows, since no column says it: `needed` to answer any row, `useful` to answer them better.
    ForAll {
        /// Without these no row is answered.
        needed: Vec<Target>,
        /// Without these answers are ranges.
        useful: Vec<Target>,
    },
    /// Which column holds the codes.
    Codes,
    /// Whether a price is that of one or of all goods of a row: it stands beside how many there are.
    Price {
        /// The place of the column of prices.
        price: usize,
        /// That of how many there are.
        count: usize,
    },
    /// Which number is the day: this cell of the column can be two.
    DayOrder {
        /// The place of the column.
        column: usize,
        /// The cell.
        cell: String,
    },
    /// What stands before decimals: this cell of the column can be two numbers.
    Decimals {
        /// The place of the column.
        column: usize,
        /// The cell.
        cell: String,
    },
}
