//! What stands in the answer of a sheet as in that of a line.

use serde::Serialize;

use crate::assess;
use crate::units::Decimal;

/// Something that is wrong with a field.
#[derive(Serialize)]
pub(super) struct Problem {
    pub field: String,
    pub says: String,
}

/// The least and the most; the most is `null` while it has no bound.
#[derive(Serialize)]
pub(super) struct Range {
    low: String,
    high: Option<String>,
}

impl Range {
    pub fn of(range: assess::Range) -> Self {
        Self { low: amount(range.low), high: range.high.map(amount) }
    }
}

/// An amount to the cent.
pub(super) fn amount(sum: Decimal) -> String {
    let mut cents = sum.round_dp(2);
    cents.rescale(2);
    cents.to_string()
}
