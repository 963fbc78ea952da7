//! [`Linear`]: a number as a sum of inputs and of rounded numbers, each times a constant, and a constant.

use rust_decimal::Decimal as Number;

use super::step::{Op, Operand, Step};

/// The most inputs of a recording.
pub const MOST_INPUTS: usize = 4;

/// What a step loses where its result has more than 28 digits, and more: of numbers below 10¹⁵ the last digit is less.
const DIGITS_LOST: Number = Number::from_parts(1, 0, 0, false, 12);

/// Constants of so many decimals, times numbers below 10¹⁵ of few decimals, lose no digit.
const EXACT: u32 = 10;

/// The most decimals of an input, and of a rounded number that loses no digit.
pub(super) const FEW_DECIMALS: u32 = 2;

/// What a sum is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Input(u8),
    /// What the step of this place rounded.
    Rounded(u32),
}

/// A sum of parts, each times a constant, and a constant. Sums that are written alike are equal whatever the inputs are,
/// unless digits are lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Linear {
    parts: Vec<(Part, Number)>,
    offset: Number,
    /// By how much the number may differ from the sum.
    lost: Number,
}

/// A sum of inputs alone, within an error, as rounding made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    pub slopes: [Number; MOST_INPUTS],
    pub offset: Number,
    pub error: Number,
}

impl Linear {
    /// A constant.
    pub fn constant(offset: Number) -> Self {
        Self { parts: Vec::new(), offset, lost: Number::ZERO }
    }

    fn part(part: Part) -> Self {
        Self { parts: vec![(part, Number::ONE)], ..Self::constant(Number::ZERO) }
    }

    /// What the step of a place makes of such sums; `None` where that is none.
    pub fn of(place: u32, step: Step, linear: impl Fn(Operand) -> Option<Self>) -> Option<Self> {
        match step.op {
            Op::Input(input) => Some(Self::part(Part::Input(input))),
            Op::Add => linear(step.one)?.plus(&linear(step.other)?, Number::ONE),
            Op::Subtract => linear(step.one)?.plus(&linear(step.other)?, Number::NEGATIVE_ONE),
            Op::Multiply => match (step.one, step.other) {
                (one, Operand::Constant(factor)) => linear(one)?.times(factor),
                (Operand::Constant(factor), other) => linear(other)?.times(factor),
                (Operand::Made(_), Operand::Made(_)) => None,
            },
            Op::Divide => match step.other {
                Operand::Constant(by) => linear(step.one)?.over(by),
                Operand::Made(_) => None,
            },
            Op::Round(_) => Some(Self::part(Part::Rounded(place))),
            Op::Normalize => linear(step.one),
        }
    }

    /// The sum of this and so many times another.
    pub fn plus(&self, other: &Self, times: Number) -> Option<Self> {
        let mut sum = self.clone();
        for (part, factor) in &other.parts {
            let more = factor.checked_mul(times)?;
            match sum.parts.binary_search_by_key(part, |it| it.0) {
                Ok(place) => {
                    sum.parts[place].1 = sum.parts[place].1.checked_add(more)?;
                    if sum.parts[place].1.is_zero() {
                        sum.parts.remove(place);
                    }
                }
                Err(place) => sum.parts.insert(place, (*part, more)),
            }
        }
        sum.offset = sum.offset.checked_add(other.offset.checked_mul(times)?)?;
        sum.lost = sum.lost.checked_add(other.lost)?;
        Some(sum)
    }

    fn times(self, factor: Number) -> Option<Self> {
        let lost = self.lost.checked_mul(factor.abs())?;
        self.each(lost, |number| number.checked_mul(factor), |_, made| made.normalize().scale() <= EXACT)
    }

    fn over(self, by: Number) -> Option<Self> {
        let lost = self.lost.checked_div(by.abs())?;
        let is_exact =
            |number, made: Number| made.normalize().scale() <= EXACT && made.checked_mul(by) == Some(number);
        self.each(lost, |number| number.checked_div(by), is_exact)
    }

    fn each(
        mut self,
        lost: Number,
        make: impl Fn(Number) -> Option<Number>,
        is_exact: impl Fn(Number, Number) -> bool,
    ) -> Option<Self> {
        let mut all_exact = true;
        for number in self.parts.iter_mut().map(|it| &mut it.1).chain([&mut self.offset]) {
            let made = make(*number)?;
            all_exact &= is_exact(*number, made);
            *number = made;
        }
        self.lost = if all_exact { lost } else { lost.checked_add(DIGITS_LOST)? };
        Some(self)
    }

    /// Whether it is nothing whatever the inputs are.
    pub fn is_nothing(&self) -> bool {
        self.parts.is_empty() && self.offset.is_zero() && self.lost.is_zero()
    }

    /// As a sum of inputs, of what was rounded.
    pub fn spread<'s>(&self, rounded: impl Fn(u32) -> Option<&'s Spread>) -> Option<Spread> {
        let mut spread =
            Spread { slopes: [Number::ZERO; MOST_INPUTS], offset: self.offset, error: self.lost };
        for (part, factor) in &self.parts {
            match part {
                Part::Input(input) => {
                    let slope = spread.slopes.get_mut(usize::from(*input))?;
                    *slope = slope.checked_add(*factor)?;
                }
                Part::Rounded(place) => {
                    let of = rounded(*place)?;
                    for (slope, more) in spread.slopes.iter_mut().zip(of.slopes) {
                        *slope = slope.checked_add(more.checked_mul(*factor)?)?;
                    }
                    spread.offset = spread.offset.checked_add(of.offset.checked_mul(*factor)?)?;
                    spread.error = spread.error.checked_add(of.error.checked_mul(factor.abs())?)?;
                }
            }
        }
        Some(spread)
    }
}

impl Spread {
    /// The same, rounded to so many decimals.
    pub fn rounded(mut self, decimals: u32) -> Option<Self> {
        // Rounded to more decimals it would lose digits that nobody counts here.
        let half = (decimals <= FEW_DECIMALS).then(|| Number::new(5, decimals + 1))?;
        self.error = self.error.checked_add(half)?;
        Some(self)
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
