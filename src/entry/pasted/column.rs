//! [`Column`]: what stands in a column of pasted rows.

use crate::entry::{Field, LineField};
use crate::units::Currency;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A field of the line.
    Line(LineField),
    /// What the goods are, in words.
    Goods,
    /// A field of the whole sheet.
    Sheet(Field),
    /// Nothing that a sheet asks for.
    Nothing,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
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
