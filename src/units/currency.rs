//! [`Currency`]: the two currencies that the two customs services calculate in.

use core::fmt;
use core::str::FromStr;

use super::packed::packed_by_place;

/// US or Canadian dollars. No other currency has a rate here; the importer converts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// United States dollars.
    Usd,
    /// Canadian dollars.
    Cad,
}

packed_by_place!(Currency);

impl Currency {
    /// Every currency, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::Usd, Self::Cad];

    /// The ISO 4217 letters.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Usd => "USD",
            Self::Cad => "CAD",
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Currency {
    type Err = &'static str;

    /// Reads the ISO letters, in any case, and the ways in which either currency is told from the
    /// other beside an amount: `US$`, `C$`, `$ CA`. A bare `$` could be either.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let letters: String = text.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
        let dollars = text.matches('$').count();
        match (letters.to_ascii_uppercase().as_str(), dollars) {
            ("USD", 0 | 1) | ("US", 1) => Ok(Self::Usd),
            ("CAD", 0 | 1) | ("CA" | "C" | "CAN" | "CDN", 1) => Ok(Self::Cad),
            _ => Err("a currency is USD or CAD"),
        }
    }
}
