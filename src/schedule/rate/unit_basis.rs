//! [`UnitBasis`]: for each of what a specific rate is owed.

use core::fmt;
use core::str::FromStr;

use super::Part;
use super::read::squeeze;
use crate::units::{Unit, packed::packed};

/// What one payment of a specific rate is for: so many of a unit, of the goods or of a part.
///
/// It reads the words of a rate ("kg on lead content", "1,000 pins", "jewel over 7") and the
/// statistical units that name the same ("Pb kg", "cy kg"). Statistical units that name a part no
/// rate falls on ("Au g", "t adw") are not read.
///
/// ```
/// use countertariff::schedule::rate::{Part, UnitBasis};
/// use countertariff::units::Unit;
/// let per: UnitBasis = "clean kg".parse().unwrap();
/// assert_eq!(per, UnitBasis { of: Some(Part::CleanWeight), ..UnitBasis::one(Unit::Kilogram) });
/// assert_eq!(per.to_string(), "kg of clean weight");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnitBasis {
    /// How many of the unit: 1 in every rate of the two schedules, which have hundreds, grosses
    /// and thousands for units.
    pub count: u16,
    /// The unit.
    pub unit: Unit,
    /// Of which part of the goods, or weighed how; of the goods as they are when it is not said.
    pub of: Option<Part>,
    /// How many go free: 7 in "/jewel over 7".
    pub beyond: u8,
}

packed!(struct UnitBasis { count, unit, of, beyond });

const EACH_OTHER_PIECE: &str = "for each other piece or part";

impl UnitBasis {
    /// For each one of the unit, of the goods as they are.
    pub const fn one(unit: Unit) -> Self {
        Self { count: 1, unit, of: None, beyond: 0 }
    }

    /// As it follows an amount of money: `/kg on lead content`, ` each`.
    pub(super) fn after_money(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self == (Self { of: Some(Part::OtherPieces), ..Self::one(Unit::Number) }) {
            write!(f, " {EACH_OTHER_PIECE}")
        } else if self.count == 1 && self.unit == Unit::Number {
            f.write_str(" each")?;
            self.tail(f)
        } else {
            write!(f, "/{self}")
        }
    }

    fn tail(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.beyond > 0 {
            write!(f, " over {}", self.beyond)?;
        }
        self.of.map_or(Ok(()), |part| write!(f, "{}{}", part.joiner(), part.as_str()))
    }

    /// A count, a unit, and how many go free, from squeezed text.
    fn plain(text: &str) -> Result<Self, &'static str> {
        match text.rsplit_once("over") {
            Some((text, beyond)) => {
                let beyond = beyond.parse().map_err(|_| "\"over\" is followed by a whole number")?;
                Ok(Self { beyond, ..Self::counted(text)? })
            }
            None => Self::counted(text),
        }
    }

    /// A count, perhaps, and a unit.
    fn counted(text: &str) -> Result<Self, &'static str> {
        if let Ok(unit) = text.parse() {
            return Ok(Self::one(unit));
        }
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        let count = text[..text.len() - unit.len()].replace(',', "");
        match (count.as_str(), unit) {
            ("", unit) => Ok(Self::one(unit.parse()?)),
            ("1000", "") => Ok(Self::one(Unit::Thousand)),
            (count, unit) => {
                let count = count.parse().map_err(|_| "a rate is for at most 65,535 of a unit")?;
                Ok(Self { count, ..Self::one(unit.parse()?) })
            }
        }
    }
}

impl FromStr for UnitBasis {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = squeeze(text);
        if text == squeeze(EACH_OTHER_PIECE) {
            return Ok(Self { of: Some(Part::OtherPieces), ..Self::one(Unit::Number) });
        }
        let why = match Self::plain(&text) {
            Ok(per) => return Ok(per),
            Err(why) => why,
        };
        for part in Part::ALL {
            let (before, after) = part.marks();
            let ending = squeeze(&format!("{}{}", part.joiner(), part.as_str()));
            let rest = text.strip_suffix(ending.as_str());
            let rest = rest.or_else(|| before.iter().find_map(|mark| text.strip_prefix(mark)));
            let rest = rest.or_else(|| after.iter().find_map(|mark| text.strip_suffix(mark)));
            if let Some(Ok(per)) = rest.map(Self::plain) {
                return Ok(Self { of: Some(part), ..per });
            }
        }
        Err(why)
    }
}

impl fmt::Display for UnitBasis {
    /// As it follows the slash of a rate: `kg on lead content`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.count != 1 {
            write!(f, "{} ", self.count)?;
        }
        f.write_str(self.unit.as_str())?;
        self.tail(f)
    }
}
