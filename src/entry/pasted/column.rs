//! [`Column`]: what stands in a column of pasted rows.

use crate::entry::{Field, LineField};
use crate::units::Currency;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A field of the line.
    Line(LineField),
    /// What the goods are, in words.
    Goods,
    /// A field of the whole sheet.
    Sheet(Field),
    /// What one of several pieces is worth.
    UnitPrice,
    /// A price, of one piece or of all.
    Price,
    /// The declaration that a row belongs to.
    Entry,
    /// A day of the papers: when the goods were sent or sold, which may be that of their entry.
    PaperDate,
    /// Nothing that a sheet asks for.
    Nothing,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub meaning: Meaning,
    /// The currency that its heading names.
    pub currency: Option<Currency>,
}

impl From<Meaning> for Column {
    fn from(meaning: Meaning) -> Self {
        Self { meaning, currency: None }
    }
}
