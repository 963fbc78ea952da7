//! [`Country`]: where goods come from or go to.

use core::fmt;
use core::str::FromStr;

use super::packed::{Bytes, Packed};

/// A country by its two ISO 3166 letters. It cannot be anything but two capital letters; whether
/// such a country exists is not this type's business.
///
/// ```
/// use countertariff::units::Country;
/// assert_eq!("ca".parse::<Country>().unwrap().to_string(), "CA");
/// assert!("CAN".parse::<Country>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or("??")
    }
}

impl FromStr for Country {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err("a country is two letters, like CA"),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Packed for Country {
    fn pack(&self, to: &mut Vec<u8>) {
        to.extend(self.0);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        Self([from.byte(), from.byte()])
    }
}
