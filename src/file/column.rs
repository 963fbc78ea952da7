//! [`Column`]: a column of a file, and what it is taken for.

use super::target::Target;
use crate::units::Currency;

/// Why a column is taken for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// By what stands above it.
    Heading,
    /// By what stands in it.
    Cells,
    /// A person said so.
    Said,
}

/// A column, and what it is taken for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub target: Option<Target>,
    pub why: Why,
    /// The currency that its heading names.
    pub currency: Option<Currency>,
    /// The letters of another, which has no rate here.
    pub other_currency: Option<&'static str>,
    /// Whether it says what one piece is worth.
    pub is_unit_price: bool,
    /// Whether what it says is worth is one piece, whatever else is known.
    pub is_of_one: bool,
    /// Whether what it says is worth can be one piece or all.
    pub is_price: bool,
    /// Whether it says how many there are.
    pub is_count: bool,
}
