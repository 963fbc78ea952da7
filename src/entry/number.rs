//! How people write numbers, read into exact decimals.

use super::problem::ProblemKind;
use crate::units::Decimal;

/// Reads a number as people write it: `1,234.56`, `1 234,56`, `1'234.56`, with or without a currency
/// sign or a percent sign. Never below zero.
///
/// Where a comma alone could mark thousands or decimals, three digits after it make it thousands:
/// `1,234` is one thousand two hundred and thirty-four, `1,23` is one and a bit.
///
/// # Errors
/// What is wrong with the text, as a problem to show.
///
/// ```
/// use countertariff::entry::number::read;
/// assert_eq!(read("1 234,56 $").unwrap().to_string(), "1234.56");
/// assert_eq!(read("$1,234").unwrap().to_string(), "1234");
/// assert!(read("NaN").is_err());
/// ```
pub fn read(text: &str) -> Result<Decimal, ProblemKind> {
    let mut digits = String::with_capacity(text.len());
    let mut stripped = text.trim();
    while let Some(rest) = CURRENCY.iter().find_map(|word| strip_either_end(stripped, word)) {
        stripped = rest.trim();
    }
    let mut below_zero = false;
    for c in stripped.chars() {
        match c {
            '0'..='9' | '.' | ',' => digits.push(c),
            '-' | '−' | '(' if digits.is_empty() && !below_zero => below_zero = true,
            ')' if below_zero => {}
            '+' if digits.is_empty() && !below_zero => {}
            '$' | '%' | '\'' | '’' | '_' => {}
            c if c.is_whitespace() => {}
            _ => return Err(ProblemKind::NotANumber),
        }
    }
    let plain = without_grouping(&digits).ok_or(ProblemKind::NotANumber)?;
    let whole = plain.split('.').next().unwrap_or_default().trim_start_matches('0').len();
    if whole > 15 {
        return Err(ProblemKind::TooLarge);
    }
    if plain.len() - plain.find('.').unwrap_or(plain.len()) > 11 {
        return Err(ProblemKind::TooFine);
    }
    let number = plain.parse().map_err(|_| ProblemKind::NotANumber)?;
    if below_zero { Err(ProblemKind::Negative) } else { Ok(number) }
}

/// What stands before or after an amount of money.
const CURRENCY: [&str; 5] = ["US$", "CA$", "C$", "USD", "CAD"];

fn strip_either_end<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    text.strip_prefix(word).or_else(|| text.strip_suffix(word))
}

/// The number with a point for its decimals and nothing between its thousands.
fn without_grouping(digits: &str) -> Option<String> {
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let decimal = match (points, commas) {
        (0, 0) => None,
        (1, 0) => Some('.'),
        (0, 1) => {
            let after = digits.len() - digits.find(',')? - 1;
            (after != 3).then_some(',')
        }
        (_, 0) | (0, _) => None,
        _ => digits.chars().rev().find(|c| matches!(c, '.' | ',')),
    };
    let decimal = match decimal {
        Some(mark) if digits.matches(mark).count() > 1 => return None,
        other => other,
    };
    let plain: String = digits
        .chars()
        .filter_map(|c| match c {
            '.' | ',' if Some(c) == decimal => Some('.'),
            '.' | ',' => None,
            digit => Some(digit),
        })
        .collect();
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_ways_to_write_one_number() {
        for text in [
            "1234.50",
            "1,234.50",
            "1 234,50",
            "1\u{202f}234,50 $",
            "$1,234.50",
            "C$ 1 234.5",
            "1.234,50",
            "1'234.50",
        ] {
            assert_eq!(read(text), Ok(Decimal::new(12345, 1)), "{text}");
        }
        assert_eq!(read("1,234,567"), Ok(Decimal::from(1_234_567)));
        assert_eq!(read("0,5"), Ok(Decimal::new(5, 1)));
        assert_eq!(read(".5"), Ok(Decimal::new(5, 1)));
    }

    #[test]
    fn what_is_no_number_is_said() {
        for text in ["", "NaN", "inf", "1e5", "12a", "1.2.3,4,5", "--", "$"] {
            assert_eq!(read(text), Err(ProblemKind::NotANumber), "{text}");
        }
        assert_eq!(read("-5"), Err(ProblemKind::Negative));
        assert_eq!(read("(5.00)"), Err(ProblemKind::Negative));
        assert_eq!(read("99999999999999999999"), Err(ProblemKind::TooLarge));
        assert_eq!(read("0.00000000000001"), Err(ProblemKind::TooFine));
    }
}
