//! [`TariffCode`]: a classification number, from a chapter to a statistical number.

use core::fmt;
use core::str::FromStr;

use super::packed::{Bytes, Packed, pack_number};

/// Two to ten digits of a customs tariff: chapter, heading, subheading, tariff item or statistical
/// number. It cannot hold anything but digits; whether it exists on a day is the schedule's to say.
///
/// ```
/// use countertariff::units::TariffCode;
/// let item: TariffCode = "7208.36.00".parse().unwrap();
/// assert!("7208".parse::<TariffCode>().unwrap().covers(item));
/// assert_eq!(item.to_string(), "7208.36.00");
/// assert!("72O8".parse::<TariffCode>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TariffCode {
    /// The digits, followed by zeros up to ten.
    padded: u64,
    len: u8,
}

const POWERS: [u64; 11] =
    [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

impl TariffCode {
    /// From digits as a number and how many there are; nothing when the count is odd, outside 2 to
    /// 10, or too small for the number.
    pub fn new(digits: u64, len: u8) -> Option<Self> {
        let fits = matches!(len, 2 | 4 | 6 | 8 | 10) && digits < POWERS[usize::from(len)];
        fits.then(|| Self { padded: digits * POWERS[usize::from(10 - len)], len })
    }

    /// From digits that are padded with zeros to ten, and how many of them are meant; nothing where the rest is no zero.
    pub fn of_padded(padded: u64, len: u8) -> Option<Self> {
        let below = POWERS.get(usize::from(10_u8.checked_sub(len)?))?;
        if padded.is_multiple_of(*below) { Self::new(padded / below, len) } else { None }
    }

    /// How many digits.
    pub fn len(self) -> u8 {
        self.len
    }

    /// Never: a code has at least two digits.
    pub fn is_empty(self) -> bool {
        false
    }

    /// The digits padded with zeros to ten: sorts codes beneath their headings.
    pub fn padded(self) -> u64 {
        self.padded
    }

    /// The first padded number that does not lie beneath this code.
    pub fn end(self) -> u64 {
        self.padded + POWERS[usize::from(10 - self.len)]
    }

    /// The first `len` digits; the code itself when it is no longer.
    pub fn prefix(self, len: u8) -> Self {
        if len >= self.len {
            return self;
        }
        let below = POWERS[usize::from(10 - len.max(2))];
        Self { padded: self.padded / below * below, len: len.max(2) }
    }

    /// The two digits of the chapter, as a number.
    pub fn chapter(self) -> u8 {
        (self.padded / POWERS[8]) as u8
    }

    /// Whether `other` is this code or lies beneath it.
    pub fn covers(self, other: Self) -> bool {
        self.len <= other.len && other.prefix(self.len).padded == self.padded
    }

    /// The digits with no dots.
    pub fn digits(self) -> String {
        let mut digits = format!("{:010}", self.padded);
        digits.truncate(usize::from(self.len));
        digits
    }
}

impl FromStr for TariffCode {
    type Err = &'static str;

    /// Reads digits, dropping the points, spaces and hyphens that people write after the second,
    /// fourth, sixth or eighth. Anywhere else a mark says that digits were lost: `810.4` is what a
    /// spreadsheet makes of 0810.40, and not heading 8104.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (mut digits, mut len) = (0_u64, 0_u8);
        for c in text.trim().chars() {
            match c {
                '0'..='9' if len < 10 => {
                    digits = digits * 10 + u64::from(c as u8 - b'0');
                    len += 1;
                }
                '0'..='9' => return Err("a tariff code has at most ten digits"),
                '.' | '-' if matches!(len, 2 | 4 | 6 | 8) => {}
                c if c.is_whitespace() && matches!(len, 2 | 4 | 6 | 8) => {}
                c if matches!(c, '.' | '-') || c.is_whitespace() => {
                    return Err("a point in a tariff code stands after 2, 4, 6 or 8 digits");
                }
                _ => return Err("a tariff code is made of digits"),
            }
        }
        Self::new(digits, len).ok_or("a tariff code has 2, 4, 6, 8 or 10 digits")
    }
}

impl fmt::Display for TariffCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        let (heading, rest) = digits.split_at(digits.len().min(4));
        f.write_str(heading)?;
        for pair in rest.as_bytes().chunks(2) {
            write!(f, ".{}", core::str::from_utf8(pair).unwrap_or_default())?;
        }
        Ok(())
    }
}

impl fmt::Debug for TariffCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Packed for TariffCode {
    fn pack(&self, to: &mut Vec<u8>) {
        to.push(self.len);
        pack_number(self.padded / POWERS[usize::from(10 - self.len)], to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        let len = from.byte();
        Self::new(from.number(), len).unwrap_or(Self { padded: 0, len: 2 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_codes_in_many_ways() {
        let plain: TariffCode = "7208360030".parse().unwrap();
        for text in
            ["7208.36.00.30", "7208 36 00 30", " 7208-36-00-30", "7208.36.0030", "7208\t36\u{2009}00\u{a0}30"]
        {
            assert_eq!(text.parse::<TariffCode>().unwrap(), plain);
        }
        for text in ["810.4", "7208.3.6", "72083 6", "-7208", "7208.36.00.30."] {
            assert!(text.parse::<TariffCode>().is_err(), "{text}");
        }
        assert_eq!(plain.prefix(6).to_string(), "7208.36");
        assert_eq!("0406.10.20".parse::<TariffCode>().unwrap().digits(), "04061020");
    }

    #[test]
    fn a_code_covers_what_lies_beneath_it_only() {
        let heading: TariffCode = "7208".parse().unwrap();
        assert!(!heading.covers("72".parse().unwrap()));
        assert!(!heading.covers("7209.16".parse().unwrap()));
        assert!(heading.covers("7208.90".parse().unwrap()));
    }
}
