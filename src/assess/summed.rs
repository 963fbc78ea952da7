//! [`Summed`]: sums over the lines that have an amount, beside [`Totals`](super::Totals), which are those of a whole
//! declaration or nothing.

use super::assessment::{Answer, LineAssessment, Range};
use crate::units::Decimal;

/// Sums over the lines of a declaration that have both a value and an amount of duties. They are the totals of no
/// declaration while a line is missing in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summed {
    /// How many lines are in the sums.
    pub lines: usize,
    /// What they are worth.
    pub value: Decimal,
    /// The least and the most of their duties.
    pub duties: Range,
}

impl Summed {
    /// The sums over those of these lines that have an amount.
    pub fn over<'a>(lines: impl Iterator<Item = &'a LineAssessment>) -> Self {
        let mut sums = Self {
            lines: 0,
            value: Decimal::ZERO,
            duties: Range { low: Decimal::ZERO, high: Some(Decimal::ZERO) },
        };
        for line in lines {
            let range = match line.answer {
                Answer::Assessed => Range { low: line.duty_total(), high: Some(line.duty_total()) },
                Answer::Undecided(range) => range,
                Answer::Prohibited(_) | Answer::NotCovered(_) => continue,
            };
            let Some(value) = line.value else { continue };
            sums.lines += 1;
            sums.value += value;
            sums.duties.low += range.low;
            sums.duties.high = sums.duties.high.zip(range.high).map(|(sum, high)| sum + high);
        }
        sums
    }
}
