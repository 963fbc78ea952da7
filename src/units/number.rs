//! How digits and the marks between them are read as a number.

use super::Decimal;

/// The most digits before the decimal mark; any amount with more is beyond what customs sees.
const WHOLE_DIGITS: usize = 15;
/// The most digits after it.
const DECIMALS: usize = 10;

/// What a text of digits and marks says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// One number and no other.
    One(Decimal),
    /// A single comma or point with three digits after it: `1,234`. Only what the number is for, and
    /// the custom of its writer, can say which of the two it is.
    Two {
        /// With the mark before the decimals: 1.234.
        decimal: Decimal,
        /// With the mark between the thousands: 1234.
        thousands: Decimal,
        /// The comma or the point.
        mark: char,
    },
}

/// Why a text is no number of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoNumber {
    /// Something else than digits, or marks where no number has them.
    Shape,
    /// More than fifteen digits before the decimal mark.
    TooLarge,
    /// More than ten digits after it.
    TooFine,
}

/// Reads digits with a comma or a point before the decimals, and with spaces, apostrophes, low lines,
/// commas or points between the thousands: marks of one kind, before every three digits. Signs are
/// not read here.
///
/// # Errors
/// When it is no number, or one with too many digits.
///
/// ```
/// use countertariff::units::number::{Figures, NoNumber, read};
/// assert_eq!(read("1 234,50"), Ok(Figures::One("1234.50".parse().unwrap())));
/// assert_eq!(read("0,697"), Ok(Figures::One("0.697".parse().unwrap())));
/// assert!(matches!(read("1,234"), Ok(Figures::Two { mark: ',', .. })));
/// assert_eq!(read("7208.36.00"), Err(NoNumber::Shape));
/// ```
pub fn read(text: &str) -> Result<Figures, NoNumber> {
    let parts: Vec<&str> = text.split(|c| kind(c).is_some()).collect();
    let marks: Vec<char> = text.chars().filter_map(kind).collect();
    let (first, last) =
        (parts.first().copied().unwrap_or_default(), parts.last().copied().unwrap_or_default());
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    // Between two marks stand digits, and somewhere they do.
    let full = parts.len() < 3 || parts[1..parts.len() - 1].iter().all(|part| !part.is_empty());
    if !parts.iter().all(digits) || !full || first.len() + last.len() == 0 {
        return Err(NoNumber::Shape);
    }
    let before = &parts[..parts.len() - 1];
    match marks.as_slice() {
        [] => number(&[first], "").map(Figures::One),
        // A mark at either end cannot stand between thousands.
        [',' | '.'] if last.len() != 3 || first.len() > 3 || first.is_empty() || first.starts_with('0') => {
            number(before, last).map(Figures::One)
        }
        [mark @ (',' | '.')] => {
            let (decimal, thousands) = (number(before, last)?, number(&parts, "")?);
            Ok(Figures::Two { decimal, thousands, mark: *mark })
        }
        [all @ .., end] if all.iter().all(|mark| mark == end) => {
            if in_threes(&parts) {
                number(&parts, "").map(Figures::One)
            } else {
                Err(NoNumber::Shape)
            }
        }
        [mark, all @ .., ',' | '.'] if all.iter().all(|it| it == mark) && in_threes(before) => {
            number(before, last).map(Figures::One)
        }
        _ => Err(NoNumber::Shape),
    }
}

/// Whether digits stand in groups as thousands do: one to three, not beginning with zero, and then
/// three in each.
pub fn in_threes(groups: &[&str]) -> bool {
    let [first, others @ ..] = groups else { return false };
    (1..=3).contains(&first.len()) && !first.starts_with('0') && others.iter().all(|group| group.len() == 3)
}

/// A mark between digits; every kind of space is one kind, and so is every apostrophe.
fn kind(c: char) -> Option<char> {
    match c {
        ',' | '.' | '_' => Some(c),
        '\'' | '’' => Some('\''),
        c if c.is_whitespace() => Some(' '),
        _ => None,
    }
}

/// The number of these groups of digits and these decimals.
fn number(groups: &[&str], decimals: &str) -> Result<Decimal, NoNumber> {
    let whole = groups.concat();
    if whole.trim_start_matches('0').len() > WHOLE_DIGITS {
        return Err(NoNumber::TooLarge);
    }
    if decimals.len() > DECIMALS {
        return Err(NoNumber::TooFine);
    }
    let digits = whole.bytes().chain(decimals.bytes());
    let digits = digits.fold(0_i128, |sum, byte| sum * 10 + i128::from(byte - b'0'));
    Decimal::try_from_i128_with_scale(digits, decimals.len() as u32).map_err(|_| NoNumber::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Result<Figures, NoNumber> {
        Ok(Figures::One(text.parse().unwrap()))
    }

    #[test]
    fn thousands_have_three_digits_and_one_kind_of_mark() {
        for text in
            ["1234567.5", "1,234,567.5", "1.234.567,5", "1 234\u{a0}567,5", "1'234’567.5", "1_234_567.5"]
        {
            assert_eq!(read(text), one("1234567.5"), "{text}");
        }
        for text in [
            "7208.36.00",
            "27.03.2025",
            "12,34,5",
            "1,23,4",
            "1,000,00",
            "12 34",
            "0 123",
            "1234 567",
            "1,234 567,5",
            "1,234.567.890",
            "1..0",
            "1,,000",
            "1,.5",
            "",
            ",",
            ".",
            "1e5",
            "１２",
            "1,00,000",
            "0,123,456",
        ] {
            assert_eq!(read(text), Err(NoNumber::Shape), "{text}");
        }
    }

    #[test]
    fn a_mark_that_can_only_stand_before_decimals_does() {
        for (text, number) in [
            ("0,697", "0.697"),
            (",5", "0.5"),
            (".500", "0.500"),
            ("1234,567", "1234.567"),
            ("12,34", "12.34"),
            ("351 488,410", "351488.410"),
            ("1,2345", "1.2345"),
            ("5.", "5"),
            ("00,125", "0.125"),
        ] {
            assert_eq!(read(text), one(number), "{text}");
        }
    }

    #[test]
    fn long_numbers_are_refused_without_trouble() {
        assert_eq!(read(&"9".repeat(16)), Err(NoNumber::TooLarge));
        assert_eq!(read(&format!("{}1", "0".repeat(500))), one("1"));
        assert_eq!(read("0.00000000001"), Err(NoNumber::TooFine));
        assert_eq!(read("999999999999999.9999999999"), one("999999999999999.9999999999"));
    }
}
