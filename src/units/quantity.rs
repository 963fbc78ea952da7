//! [`Quantity`]: so much of a unit.

use core::fmt;

use super::Decimal;

use super::Unit;

/// An amount of one unit of measure, not below zero and not above [`Quantity::LIMIT`].
///
/// ```
/// use countertariff::units::{Decimal, Quantity, Unit};
/// let load = Quantity::new(Decimal::from(100), Unit::Pound).unwrap();
/// assert_eq!(load.to(Unit::Kilogram), Some("45.359237".parse().unwrap()));
/// assert_eq!(load.to(Unit::Litre), None); // what a litre weighs is not a matter of units
/// assert_eq!(Quantity::new(Decimal::from(-1), Unit::Pound), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    amount: Decimal,
    unit: Unit,
}

impl Quantity {
    /// A million million of any unit.
    pub const LIMIT: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

    /// An amount between zero and the limit, or nothing.
    pub fn new(amount: Decimal, unit: Unit) -> Option<Self> {
        (amount >= Decimal::ZERO && amount <= Self::LIMIT).then(|| Self { amount: amount.normalize(), unit })
    }

    /// How much, in the unit.
    pub fn amount(self) -> Decimal {
        self.amount
    }

    /// Of what unit.
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// The same quantity measured in another unit of the same dimension; nothing for a unit of
    /// another dimension.
    ///
    /// It multiplies before it divides, so that nothing is rounded that need not be: a result
    /// that fits in 28 digits is exact.
    pub fn to(self, unit: Unit) -> Option<Decimal> {
        if unit == self.unit {
            return Some(self.amount);
        }
        if unit.dimension() != self.unit.dimension() {
            return None;
        }
        let base = self.amount.checked_mul(self.unit.in_base())?;
        Some(base.checked_div(unit.in_base())?.normalize())
    }

    /// How many of `to` one of `from` is, for showing in a working. Some factors never end
    /// (1 kg is 2.2046… lb) and are rounded at 28 digits: calculate with [`Quantity::to`].
    pub fn factor(from: Unit, to: Unit) -> Option<Decimal> {
        Self { amount: Decimal::ONE, unit: from }.to(to)
    }
}

impl fmt::Display for Quantity {
    /// As a file writes it: `45.36 kg`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_a_million_million() {
        assert_eq!(Quantity::LIMIT, Decimal::from(1_000_000_000_000_i64));
    }

    #[test]
    fn the_largest_quantity_converts_into_every_unit_of_its_dimension() {
        for from in Unit::ALL {
            let largest = Quantity::new(Quantity::LIMIT, from).unwrap();
            for to in Unit::ALL {
                assert_eq!(largest.to(to).is_some(), from.dimension() == to.dimension(), "{from} to {to}");
            }
        }
    }
}
