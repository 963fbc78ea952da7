//! Printing a [`Rate`] in one canonical English spelling, which [`Rate`] reads back.

use core::fmt;

use crate::units::Decimal;

use super::{Elsewhere, Rate, Specific};

impl fmt::Display for Rate {
    /// As the schedules write it, with parentheses where they leave the order to the reader.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Free => f.write_str("Free"),
            Self::AdValorem(percent) => write!(f, "{percent}"),
            Self::AdValoremOn(percent, part) => write!(f, "{percent} on the {}", part.as_str()),
            Self::Specific(specific) => write!(f, "{specific}"),
            Self::Sum(rates) => {
                for (n, rate) in rates.iter().enumerate() {
                    write!(f, "{}{}", if n == 0 { "" } else { " + " }, Operand(rate))?;
                }
                Ok(())
            }
            Self::AtLeast(rate, bound) => write!(f, "{} but not less than {}", Operand(rate), Operand(bound)),
            Self::AtMost(rate, most) => {
                if let Self::AtLeast(..) = **rate {
                    return write!(f, "{rate} or more than {}", Operand(most));
                }
                write!(f, "{} but not more than {}", Operand(rate), Operand(most))
            }
            Self::Degrees { full, less, under, floor } => {
                let less = Specific { amount: *less, per: full.per };
                write!(
                    f,
                    "{full} less {less} for each degree under {} degrees (and fractions of a degree in proportion) \
                     but not less than {floor}",
                    under.normalize()
                )
            }
            Self::Elsewhere(elsewhere) => write!(f, "{elsewhere}"),
            Self::CappedElsewhere(rate, Elsewhere::CompleteMovement) => write!(
                f,
                "{rate}, but if consisting in part of a plate or a set of plates the total duty shall not exceed \
                 the duty for the complete movement"
            ),
            Self::CappedElsewhere(rate, cap) => {
                write!(f, "{rate}, but the total duty shall not exceed {cap}")
            }
            Self::UnderBond => f.write_str("Free, under bond"),
            Self::NotApplicable => f.write_str("N/A"),
        }
    }
}

/// A rate beside an operator: in parentheses when it has operators of its own.
struct Operand<'a>(&'a Rate);

impl fmt::Display for Operand<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Rate::Free
            | Rate::AdValorem(_)
            | Rate::AdValoremOn(..)
            | Rate::Specific(_)
            | Rate::Elsewhere(_)
            | Rate::UnderBond
            | Rate::NotApplicable => write!(f, "{}", self.0),
            Rate::Sum(_)
            | Rate::AtLeast(..)
            | Rate::AtMost(..)
            | Rate::Degrees { .. }
            | Rate::CappedElsewhere(..) => {
                write!(f, "({})", self.0)
            }
        }
    }
}

impl fmt::Display for Specific {
    /// In cents below one dollar, as the schedules do: `1.5¢/kg`, `$1.646/kg`, `$2.50 each`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amount = self.amount.normalize();
        if amount < Decimal::ONE {
            write!(f, "{}¢", (amount * Decimal::ONE_HUNDRED).normalize())?;
        } else if amount.scale() == 1 {
            write!(f, "${amount}0")?;
        } else {
            write!(f, "${amount}")?;
        }
        self.per.after_money(f)
    }
}
