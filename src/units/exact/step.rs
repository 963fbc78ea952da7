//! [`Step`]: one calculation that was remembered, and [`Check`]: one comparison.

use core::cmp::Ordering;

use rust_decimal::{Decimal as Number, RoundingStrategy};

/// What is done to one or two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Op {
    /// Takes the input of this place.
    Input(u8),
    Add,
    Subtract,
    Multiply,
    Divide,
    /// To so many decimals, half of one away from zero.
    Round(u32),
    /// Takes away the zeros at the end of the decimals.
    Normalize,
}

/// A number that something is done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Operand {
    /// What the step of this place made.
    Made(u32),
    /// A number that is the same whatever the inputs are.
    Constant(Number),
}

/// One calculation. Steps of one number have it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Step {
    pub op: Op,
    pub one: Operand,
    pub other: Operand,
}

/// A comparison, and how it turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Check {
    pub one: Operand,
    pub other: Operand,
    pub stands: Ordering,
}

impl Check {
    /// Whether it turns out so again, of what was made.
    pub fn holds(self, made: &[Number]) -> bool {
        let numbers = self.one.of(made).zip(self.other.of(made));
        numbers.is_some_and(|(one, other)| one.cmp(&other) == self.stands)
    }
}

impl Step {
    /// What it makes; `None` where that has more digits than a number has.
    pub fn of(self, inputs: &[Number], made: &[Number]) -> Option<Number> {
        let one = || self.one.of(made);
        match self.op {
            Op::Input(place) => inputs.get(usize::from(place)).copied(),
            Op::Add => one()?.checked_add(self.other.of(made)?),
            Op::Subtract => one()?.checked_sub(self.other.of(made)?),
            Op::Multiply => one()?.checked_mul(self.other.of(made)?),
            Op::Divide => one()?.checked_div(self.other.of(made)?),
            Op::Round(decimals) => {
                Some(one()?.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero))
            }
            Op::Normalize => Some(one()?.normalize()),
        }
    }
}

impl Operand {
    /// The number, of what was made before.
    pub fn of(self, made: &[Number]) -> Option<Number> {
        match self {
            Self::Made(place) => made.get(place as usize).copied(),
            Self::Constant(number) => Some(number),
        }
    }
}
