//! [`AdValorem`]: a rate in percent of a value.

use core::fmt;
use core::str::FromStr;

use super::Decimal;
use super::packed::packed;

/// A percentage of a value. It is written with its sign: `25%`, never `0.25`.
///
/// The United States' column 2 has rates of `33 1/3%`, which no decimal number of percent is. So a
/// rate is kept as a number of *thirds* of a percent, and thirds are exact.
///
/// ```
/// use countertariff::units::{AdValorem, Decimal};
/// let rate: AdValorem = "12.5%".parse().unwrap();
/// assert_eq!(rate.of(Decimal::from(200)), Decimal::from(25));
/// assert!("0.25".parse::<AdValorem>().is_err());
/// let third: AdValorem = "33 1/3%".parse().unwrap();
/// assert_eq!(third.of(Decimal::from(600)), Decimal::from(200));
/// assert_eq!(third.to_string(), "33 1/3%");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AdValorem {
    thirds: Decimal,
}

packed!(struct AdValorem { thirds });

/// Three hundred thirds of a percent are the whole value.
const WHOLE: Decimal = Decimal::from_parts(300, 0, 0, false, 0);

impl AdValorem {
    /// The most decimals that a rate may have, so that three times it is still exact.
    const DECIMALS: u32 = 20;

    /// A rate of `percent` hundredths. Nothing about it can be wrong but its size: rates above
    /// 10,000%, below zero or of more than twenty decimals are refused.
    pub fn from_percent(percent: Decimal) -> Option<Self> {
        Self::from_mixed(percent, 0)
    }

    /// A rate of `percent` and so many thirds of a percent, under the same limits.
    pub fn from_mixed(percent: Decimal, thirds: u8) -> Option<Self> {
        let percent = percent.normalize();
        let sound =
            percent >= Decimal::ZERO && percent <= Decimal::from(10_000) && percent.scale() <= Self::DECIMALS;
        let thirds = sound.then(|| percent * Decimal::from(3) + Decimal::from(thirds))?;
        (thirds <= Decimal::from(30_000)).then(|| Self { thirds: thirds.normalize() })
    }

    /// The number before the percent sign. Exact unless the rate has thirds: then it is the
    /// nearest decimal of 28 digits, to show or to compare; calculate with [`AdValorem::of`].
    pub fn percent(self) -> Decimal {
        (self.thirds / Decimal::from(3)).normalize()
    }

    /// The rate as it is written: an exact number of percent, and 0, 1 or 2 thirds more.
    pub fn mixed(self) -> (Decimal, u8) {
        let percent = self.percent();
        if percent.scale() <= Self::DECIMALS {
            return (percent, 0);
        }
        // With a whole number of thirds, what is left of it is 1 or 2. Thirds of anything smaller
        // cannot be made: `from_mixed` adds only whole thirds to a decimal.
        [1, 2]
            .into_iter()
            .find_map(|n| {
                let rest = (self.thirds - Decimal::from(n)) / Decimal::from(3);
                (rest >= Decimal::ZERO && rest.normalize().scale() <= Self::DECIMALS)
                    .then(|| (rest.normalize(), n))
            })
            .unwrap_or((percent, 0))
    }

    /// This share of an amount, not rounded.
    pub fn of(self, amount: Decimal) -> Decimal {
        amount * self.thirds / WHOLE
    }

    /// Whether the rate is nothing.
    pub fn is_zero(self) -> bool {
        self.thirds.is_zero()
    }
}

impl FromStr for AdValorem {
    type Err = &'static str;

    /// Reads `25%`, `12.5 %` and `33 1/3%`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number =
            text.trim().strip_suffix('%').ok_or("a rate ends with a percent sign, like \"25%\"")?.trim();
        let (number, thirds) = match number.rsplit_once([' ', '\u{a0}']) {
            Some((whole, "1/3")) => (whole.trim(), 1),
            Some((whole, "2/3")) => (whole.trim(), 2),
            _ => (number, 0),
        };
        let percent: Decimal = number.parse().map_err(|_| "a rate is a number and a percent sign")?;
        Self::from_mixed(percent, thirds).ok_or("a rate lies between 0% and 10,000%")
    }
}

impl fmt::Display for AdValorem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.mixed() {
            (percent, 0) => write!(f, "{percent}%"),
            (percent, thirds) => write!(f, "{percent} {thirds}/3%"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_are_exact() {
        let third: AdValorem = "33 1/3%".parse().unwrap();
        assert_eq!(third.mixed(), (Decimal::from(33), 1));
        assert_eq!(third.of(Decimal::from(3)), Decimal::ONE);
        assert_eq!("66 2/3 %".parse::<AdValorem>().unwrap().to_string(), "66 2/3%");
        assert_eq!("33 3/3%".parse::<AdValorem>().ok(), None);
        assert!(third > "33.3%".parse().unwrap() && third < "33.4%".parse().unwrap());
    }

    #[test]
    fn a_rate_is_printed_as_it_is_written() {
        for text in ["0%", "0.1%", "2.85%", "6.25%", "25%", "100%", "10000%", "0.00000000000000000001%"] {
            let rate: AdValorem = text.parse().unwrap();
            assert_eq!(rate.to_string(), text);
            assert_eq!(rate.mixed(), (rate.percent(), 0));
        }
    }
}
