//! [`Bounds`]: the inputs for which every comparison of a recording turns out as it did.

use core::cmp::Ordering;

use rust_decimal::Decimal as Number;

use super::step::{Op, Operand, Step};

/// The most inputs of a recording.
pub const MOST_INPUTS: usize = 4;

/// What a calculation loses by having 28 digits, and more: of numbers below 10¹⁵ the last digit is less.
const DIGITS_LOST: Number = Number::from_parts(1, 0, 0, false, 12);

/// How finely a limit of an input is written; the limit lies on its safe side.
const FINENESS: u32 = 4;

/// A number as a sum of inputs, each times a constant, and a constant: within an error, as rounding made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Linear {
    slopes: [Number; MOST_INPUTS],
    offset: Number,
    error: Number,
}

impl Linear {
    fn constant(offset: Number) -> Self {
        Self { slopes: [Number::ZERO; MOST_INPUTS], offset, error: Number::ZERO }
    }

    fn input(place: u8) -> Option<Self> {
        let mut input = Self::constant(Number::ZERO);
        *input.slopes.get_mut(usize::from(place))? = Number::ONE;
        Some(input)
    }

    /// What a step makes of sums; `None` where that is none.
    pub fn of(step: Step, linear: impl Fn(Operand) -> Option<Self>) -> Option<Self> {
        if let Op::Input(place) = step.op {
            return Self::input(place);
        }
        let (one, other) = (linear(step.one)?, linear(step.other)?);
        match step.op {
            Op::Input(_) => None,
            Op::Add => one.plus(&other, Number::ONE),
            Op::Subtract => one.plus(&other, Number::NEGATIVE_ONE),
            Op::Multiply => match (one.is_constant(), other.is_constant()) {
                (_, true) => one.times(|number| number.checked_mul(other.offset)),
                (true, _) => other.times(|number| number.checked_mul(one.offset)),
                _ => None,
            },
            Op::Divide if other.is_constant() => one.times(|number| number.checked_div(other.offset)),
            Op::Divide => None,
            Op::Round(decimals) => {
                let half = Number::try_new(5, decimals + 1).ok()?;
                Some(Self { error: one.error.checked_add(half)?, ..one })
            }
            Op::Normalize => Some(one),
        }
    }

    fn is_constant(&self) -> bool {
        self.error.is_zero() && self.slopes.iter().all(Number::is_zero)
    }

    fn plus(&self, other: &Self, times: Number) -> Option<Self> {
        let mut slopes = self.slopes;
        for (slope, more) in slopes.iter_mut().zip(other.slopes) {
            *slope = slope.checked_add(more.checked_mul(times)?)?;
        }
        let offset = self.offset.checked_add(other.offset.checked_mul(times)?)?;
        Some(Self { slopes, offset, error: self.error.checked_add(other.error)? })
    }

    fn times(&self, factor: impl Fn(Number) -> Option<Number>) -> Option<Self> {
        let mut slopes = self.slopes;
        for slope in &mut slopes {
            *slope = factor(*slope)?;
        }
        let error = factor(self.error)?.abs().checked_add(DIGITS_LOST)?;
        Some(Self { slopes, offset: factor(self.offset)?, error })
    }

    /// The least that it can be for these inputs.
    pub fn least(&self, inputs: &[Number]) -> Option<Number> {
        let mut sum = self.offset.checked_sub(self.error)?;
        for (slope, input) in self.slopes.iter().zip(inputs) {
            if !slope.is_zero() {
                sum = sum.checked_add(slope.checked_mul(*input)?)?;
            }
        }
        Some(sum)
    }
}

/// The inputs for which every comparison turns out as it did.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    pub low: Vec<Number>,
    pub high: Vec<Number>,
    /// Sums of several inputs that must be more than nothing.
    pub above: Vec<Linear>,
    /// Something was asked that only the very same inputs are sure to answer alike.
    pub bound: bool,
}

impl Bounds {
    /// Those of a recording of which nothing was asked yet.
    pub fn new(most: Number, inputs: usize) -> Self {
        Self { low: vec![Number::ZERO; inputs], high: vec![most; inputs], above: Vec::new(), bound: false }
    }

    /// Keeps to the inputs for which one number stands to another as it does for these.
    pub fn keep(&mut self, one: Option<Linear>, other: Option<Linear>, stands: Ordering, inputs: &[Number]) {
        let difference = match (one, other) {
            (Some(one), Some(other)) => match stands {
                Ordering::Less => other.plus(&one, Number::NEGATIVE_ONE),
                Ordering::Equal | Ordering::Greater => one.plus(&other, Number::NEGATIVE_ONE),
            },
            _ => None,
        };
        let kept = match difference {
            Some(difference) if stands == Ordering::Equal => {
                difference.is_constant() && difference.offset.is_zero()
            }
            Some(difference) => self.keep_above(difference, inputs).is_some(),
            None => false,
        };
        self.bound |= !kept;
    }

    /// Keeps to the inputs for which a sum is more than nothing; `None` where it may not be so for these.
    fn keep_above(&mut self, sum: Linear, inputs: &[Number]) -> Option<()> {
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
            (Some(_), Some(_)) => {
                match self.above.iter_mut().find(|it| it.slopes == sum.slopes) {
                    // Of two sums that differ in a constant the lesser says all.
                    Some(known) => {
                        if sum.offset.checked_sub(sum.error)? < known.offset.checked_sub(known.error)? {
                            *known = sum;
                        }
                    }
                    None => self.above.push(sum),
                }
            }
        }
        Some(())
    }
}

impl Linear {
    /// A constant, as a sum of nothing else.
    pub fn of_constant(number: Number) -> Self {
        Self::constant(number)
    }
}
