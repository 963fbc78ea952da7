//! [`Decimal`]: an exact decimal number that can remember how it was calculated.
//!
//! Nearly always it remembers nothing, and is a plain number. While a [`Recording`] runs, what is calculated from its
//! inputs is kept as steps, and what is compared as bounds: so the same calculation can be made again of other inputs,
//! for as long as every comparison would turn out the same. Nothing that calculates has to know of it. Whatever looks
//! at a remembered number in another way than by a step or a comparison binds the recording to that very number.

mod arithmetic;
mod bounds;
mod formula;
mod linear;
mod made;
mod step;
mod tape;

use rust_decimal::{Decimal as Number, RoundingStrategy};

pub use formula::{Formula, FormulaRoom};
pub use linear::MOST_INPUTS;
use made::Made;
use step::Op;
pub use tape::Recording;

/// An exact decimal number of up to 28 digits.
///
/// ```
/// use countertariff::units::Decimal;
/// assert_eq!(Decimal::new(125, 1) * Decimal::TWO, Decimal::from(25));
/// ```
#[derive(Clone, Copy, Default)]
pub struct Decimal {
    number: Number,
    /// The step of the running recording that made it, if one did.
    made: Made,
}

impl Decimal {
    /// 0.
    pub const ZERO: Self = Self::plain(Number::ZERO);
    /// 1.
    pub const ONE: Self = Self::plain(Number::ONE);
    /// 2.
    pub const TWO: Self = Self::plain(Number::TWO);
    /// 100.
    pub const ONE_HUNDRED: Self = Self::plain(Number::ONE_HUNDRED);
    /// 1,000.
    pub const ONE_THOUSAND: Self = Self::plain(Number::ONE_THOUSAND);

    const fn plain(number: Number) -> Self {
        Self { number, made: Made::NONE }
    }

    /// The number of three parts of 32 bits, the lowest first, with so many decimals.
    pub const fn from_parts(low: u32, middle: u32, high: u32, negative: bool, decimals: u32) -> Self {
        Self::plain(Number::from_parts(low, middle, high, negative, decimals))
    }

    /// So many units of the last of so many decimals.
    pub fn new(units: i64, decimals: u32) -> Self {
        Self::plain(Number::new(units, decimals))
    }

    /// The same of more digits.
    ///
    /// # Errors
    /// When it has more than 28 digits.
    pub fn try_from_i128_with_scale(units: i128, decimals: u32) -> Result<Self, rust_decimal::Error> {
        Number::try_from_i128_with_scale(units, decimals).map(Self::plain)
    }

    /// Reads a number, and refuses one that would have to be rounded.
    ///
    /// # Errors
    /// When it is no number, or has more than 28 digits.
    pub fn from_str_exact(text: &str) -> Result<Self, rust_decimal::Error> {
        Number::from_str_exact(text).map(Self::plain)
    }

    /// Whether a running recording remembers how this was calculated.
    pub const fn is_recorded(self) -> bool {
        self.made.is_some()
    }

    /// The number as it is now, of which nothing is remembered. A recording does not learn that it was looked at: only
    /// for what is calculated again as an output of its formula.
    #[must_use]
    pub const fn as_now(self) -> Self {
        Self::plain(self.number)
    }

    /// The number, for a look that no step and no comparison stands for.
    fn looked_at(self) -> Number {
        if self.made.is_some() {
            tape::bind();
        }
        self.number
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        if self.made.is_some() { self == Self::ZERO } else { self.number.is_zero() }
    }

    /// Whether it is less than nothing.
    pub fn is_sign_negative(self) -> bool {
        if self.made.is_some() { self < Self::ZERO } else { self.number.is_sign_negative() }
    }

    /// Whether it is not below nothing.
    pub fn is_sign_positive(self) -> bool {
        !self.is_sign_negative()
    }

    /// Whether it is a whole number.
    pub fn is_integer(self) -> bool {
        self.looked_at().is_integer()
    }

    /// How far it is from nothing.
    #[must_use]
    pub fn abs(self) -> Self {
        if self.is_sign_negative() { -self } else { self }
    }

    /// The same number without zeros at the end of its decimals.
    #[must_use]
    pub fn normalize(self) -> Self {
        step_of(Op::Normalize, self, self, self.number.normalize())
    }

    /// How many decimals it is written with.
    pub fn scale(self) -> u32 {
        self.looked_at().scale()
    }

    /// Its digits as a whole number.
    pub fn mantissa(self) -> i128 {
        self.looked_at().mantissa()
    }

    /// Writes it with so many decimals.
    pub fn rescale(&mut self, decimals: u32) {
        let mut number = self.looked_at();
        number.rescale(decimals);
        *self = Self::plain(number);
    }

    /// Leaves away all but so many decimals.
    #[must_use]
    pub fn trunc_with_scale(self, decimals: u32) -> Self {
        Self::plain(self.looked_at().trunc_with_scale(decimals))
    }

    /// Rounds it to a whole number, half of one to the even one.
    #[must_use]
    pub fn round(self) -> Self {
        self.round_dp(0)
    }

    /// Rounds it to so many decimals, half of one to the even one.
    #[must_use]
    pub fn round_dp(self, decimals: u32) -> Self {
        Self::plain(self.looked_at().round_dp(decimals))
    }

    /// Rounds it to so many decimals.
    #[must_use]
    pub fn round_dp_with_strategy(self, decimals: u32, strategy: RoundingStrategy) -> Self {
        let rounded = self.number.round_dp_with_strategy(decimals, strategy);
        match strategy {
            RoundingStrategy::MidpointAwayFromZero => step_of(Op::Round(decimals), self, self, rounded),
            _ => Self::plain(self.looked_at().round_dp_with_strategy(decimals, strategy)),
        }
    }

    /// The sum, if it has no more than 28 digits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.checked(Op::Add, other, Number::checked_add)
    }

    /// The difference, if it has no more than 28 digits.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked(Op::Subtract, other, Number::checked_sub)
    }

    /// The product, if it has no more than 28 digits.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        self.checked(Op::Multiply, other, Number::checked_mul)
    }

    /// The quotient, if there is one.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        self.checked(Op::Divide, other, Number::checked_div)
    }

    fn checked(self, op: Op, other: Self, of: fn(Number, Number) -> Option<Number>) -> Option<Self> {
        match of(self.number, other.number) {
            Some(number) => {
                let made = step_of(op, self, other, number);
                tape::bind_unless_small(made);
                Some(made)
            }
            None => {
                // That there is none is something that other numbers might have answered otherwise.
                self.looked_at();
                other.looked_at();
                None
            }
        }
    }
}

/// What a step makes; nothing is remembered of what is made from plain numbers.
#[inline]
fn step_of(op: Op, one: Decimal, other: Decimal, number: Number) -> Decimal {
    if one.made.is_some() || other.made.is_some() {
        tape::record(op, one, other, number)
    } else {
        Decimal::plain(number)
    }
}
