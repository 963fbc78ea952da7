//! What is done with [`Decimal`]s as with any number: sums, products, comparisons, text.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::iter::Sum;
use core::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};
use core::str::FromStr;

use rust_decimal::Decimal as Number;

use super::step::Op;
use super::{Decimal, step_of, tape};

macro_rules! operation {
    ($Trait:ident $method:ident $op:expr) => {
        impl $Trait for Decimal {
            type Output = Self;

            #[inline]
            fn $method(self, other: Self) -> Self {
                step_of($op, self, other, $Trait::$method(self.number, other.number))
            }
        }
    };
}

operation!(Add add Op::Add);
operation!(Sub sub Op::Subtract);
operation!(Mul mul Op::Multiply);
operation!(Div div Op::Divide);

impl Neg for Decimal {
    type Output = Self;

    fn neg(self) -> Self {
        if self.made.is_some() { Self::ZERO - self } else { Self::plain(-self.number) }
    }
}

impl AddAssign for Decimal {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Decimal {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Decimal {
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Self::add)
    }
}

impl<'a> Sum<&'a Self> for Decimal {
    fn sum<I: Iterator<Item = &'a Self>>(numbers: I) -> Self {
        numbers.copied().sum()
    }
}

impl PartialEq for Decimal {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        if self.made.is_some() || other.made.is_some() {
            tape::compare(*self, *other) == Ordering::Equal
        } else {
            self.number == other.number
        }
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        if self.made.is_some() || other.made.is_some() {
            tape::compare(*self, *other)
        } else {
            self.number.cmp(&other.number)
        }
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.looked_at().hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.looked_at().fmt(f)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.looked_at(), f)
    }
}

impl FromStr for Decimal {
    type Err = rust_decimal::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::plain)
    }
}

macro_rules! whole_numbers {
    ($($Whole:ty)*) => { $(
        impl From<$Whole> for Decimal {
            fn from(whole: $Whole) -> Self {
                Self::plain(Number::from(whole))
            }
        }
    )* };
}

whole_numbers!(u8 u16 u32 u64 usize i32 i64);

impl TryFrom<Decimal> for i32 {
    type Error = rust_decimal::Error;

    fn try_from(number: Decimal) -> Result<Self, Self::Error> {
        Self::try_from(number.looked_at())
    }
}
