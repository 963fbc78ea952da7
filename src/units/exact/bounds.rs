//! [`Bounds`]: the inputs for which every comparison of a recording turns out as it did.

use rust_decimal::Decimal as Number;

use super::linear::{FEW_DECIMALS, Spread};

/// What may be compared of larger inputs is not asked: no line of goods is worth so much.
pub(super) const MOST_INPUT: Number = Number::from_parts(1_000_000_000, 0, 0, false, 0);

/// How finely a limit of an input is written; the limit lies on its safe side.
const FINENESS: u32 = 4;

/// The inputs for which every comparison turns out as it did.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounds {
    pub low: Vec<Number>,
    pub high: Vec<Number>,
    /// Sums of several inputs that must be more than nothing.
    pub above: Vec<Spread>,
    /// Something was asked that only the very same inputs are sure to answer alike.
    pub bound: bool,
}

impl Bounds {
    /// Keeps to the inputs for which a sum is sure to be more than nothing; `None` where it is not for these.
    pub fn keep_above(&mut self, sum: Spread, inputs: &[Number]) -> Option<()> {
        sum.least(inputs).filter(|least| *least > Number::ZERO)?;
        let mut asked = (0..inputs.len()).filter(|place| !sum.slopes[*place].is_zero());
        match (asked.next(), asked.next()) {
            (None, _) => {}
            (Some(place), None) => {
                let (slope, now) = (sum.slopes[place], inputs[place]);
                let limit = sum.error.checked_sub(sum.offset)?.checked_div(slope)?;
                let unit = Number::new(1, FINENESS);
                if slope > Number::ZERO {
                    let low = limit.trunc_with_scale(FINENESS).checked_add(unit)?.min(now);
                    self.low[place] = self.low[place].max(low);
                } else {
                    let high = limit.trunc_with_scale(FINENESS).checked_sub(unit)?.max(now);
                    self.high[place] = self.high[place].min(high);
                }
            }
            (Some(_), Some(_)) => match self.above.iter_mut().find(|it| it.slopes == sum.slopes) {
                // Of two sums that differ in a constant the lesser says all.
                Some(known) => {
                    if sum.offset.checked_sub(sum.error)? < known.offset.checked_sub(known.error)? {
                        *known = sum;
                    }
                }
                None => self.above.push(sum),
            },
        }
        Some(())
    }
}

/// Whether a number can be an input: not below nothing, and of few digits.
pub(super) fn is_input(number: Number) -> bool {
    number.scale() <= FEW_DECIMALS && number >= Number::ZERO && number <= MOST_INPUT
}
