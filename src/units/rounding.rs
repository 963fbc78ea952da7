//! [`Rounding`]: how an amount is brought to cents.

use rust_decimal::RoundingStrategy;

use super::Decimal;
use super::packed::packed;

/// How a customs service brings an amount to cents. There is one rule today; another would be
/// another variant.
///
/// ```
/// use countertariff::units::{Decimal, Rounding};
/// assert_eq!(Rounding::HalfUpCent.apply(Decimal::new(9_375, 3)), Decimal::new(938, 2));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest cent, half a cent upwards.
    HalfUpCent,
}

packed!(enum Rounding { .. HalfUpCent });

impl Rounding {
    /// The amount in whole cents.
    pub fn apply(self, amount: Decimal) -> Decimal {
        match self {
            Self::HalfUpCent => amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero),
        }
    }

    /// The most by which an amount is moved.
    ///
    /// ```
    /// use countertariff::units::{Decimal, Rounding};
    /// assert_eq!(Rounding::HalfUpCent.most(), Decimal::new(5, 3));
    /// ```
    pub fn most(self) -> Decimal {
        match self {
            Self::HalfUpCent => Decimal::new(5, 3),
        }
    }
}
