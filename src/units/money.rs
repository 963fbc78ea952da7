//! [`Money`]: an amount of one currency.

use super::Decimal;

use super::Currency;

/// An amount of money in one currency, not below zero and not above [`Money::LIMIT`].
///
/// The limit is what makes the engine's arithmetic total: nothing that a charge can multiply it by
/// leaves the range of an exact decimal.
///
/// ```
/// use countertariff::units::{Currency, Decimal, Money};
/// let five = Money::new(Decimal::from(5), Currency::Cad).unwrap();
/// let seven = Money::new(Decimal::from(7), Currency::Usd).unwrap();
/// assert_eq!(five.plus(seven), None); // two currencies cannot be added
/// assert_eq!(Money::new(Decimal::from(-1), Currency::Cad), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

impl Money {
    /// A million million: no line of goods is worth more.
    pub const LIMIT: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

    /// An amount between zero and the limit, or nothing.
    pub fn new(amount: Decimal, currency: Currency) -> Option<Self> {
        (amount >= Decimal::ZERO && amount <= Self::LIMIT).then_some(Self { amount, currency })
    }

    /// How much, in units of the currency.
    pub fn amount(self) -> Decimal {
        self.amount
    }

    /// Of what.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The sum, when both are of one currency and the sum is within the limit.
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.currency != other.currency {
            return None;
        }
        Self::new(self.amount + other.amount, self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_a_million_million() {
        assert_eq!(Money::LIMIT, Decimal::from(1_000_000_000_000_i64));
    }
}
