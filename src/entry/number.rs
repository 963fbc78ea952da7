//! How people write numbers: with signs, currencies and percent signs around the figures.

use super::problem::ProblemKind;
use crate::units::number::{Figures, NoNumber};
use crate::units::{Currency, Decimal, Money, Quantity, number};

/// What a number is for. It decides which signs may stand beside the figures, how large the number
/// may be, and what `1,234` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberOf {
    /// An amount of money: at most two decimals.
    Money,
    /// An exchange rate: at most 1,000.
    ExchangeRate,
    /// A percentage of a whole: at most 100.
    Share,
    /// A rate in percent: at most 10,000.
    Rate,
    /// A quantity, a weight, a count or an age.
    Quantity,
}

/// A number as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The number, zero or more.
    pub number: Decimal,
    /// The currency written beside it; a bare `$` names none.
    pub currency: Option<Currency>,
}

/// Reads a number as people write it: `1,234.56`, `1 234,56 $`, `US$1,234`, `12,5 %`.
///
/// A single comma or point with three digits after it could mark thousands or decimals. Where the
/// number is for something that only one of the two can be, that one is read; otherwise both are
/// returned, to be asked about. docs/batch-file.md has the rule.
///
/// # Errors
/// What is wrong with the text, as a problem to show.
///
/// ```
/// use countertariff::entry::ProblemKind;
/// use countertariff::entry::number::{NumberOf, read};
/// let number = |text: &str, of| read(text, of).map(|it| it.number.to_string());
/// assert_eq!(number("1 234,56 $", NumberOf::Money).unwrap(), "1234.56");
/// assert_eq!(number("$1,234", NumberOf::Money).unwrap(), "1234");
/// assert_eq!(number("1,432", NumberOf::ExchangeRate).unwrap(), "1.432");
/// assert!(matches!(number("12,500", NumberOf::Quantity), Err(ProblemKind::TwoReadings(..))));
/// assert_eq!(number("$-5", NumberOf::Money), Err(ProblemKind::Negative));
/// ```
pub fn read(text: &str, of: NumberOf) -> Result<Written, ProblemKind> {
    let signs = Signs::around(text).ok_or(ProblemKind::NotANumber)?;
    let number = match number::read(signs.figures) {
        Ok(Figures::One(number)) => number,
        Ok(Figures::Two { decimal, thousands, mark }) => of.choose(decimal, thousands, mark)?,
        Err(NoNumber::Shape) => return Err(ProblemKind::NotANumber),
        Err(NoNumber::TooLarge) => return Err(ProblemKind::TooLarge),
        Err(NoNumber::TooFine) => return Err(ProblemKind::TooFine),
    };
    if signs.below_zero && !number.is_zero() {
        return Err(ProblemKind::Negative);
    }
    if signs.percent && !matches!(of, NumberOf::Share | NumberOf::Rate) {
        return Err(ProblemKind::UnwantedSign('%'));
    }
    if !signs.currency.is_empty() && !matches!(of, NumberOf::Money | NumberOf::ExchangeRate) {
        return Err(ProblemKind::UnwantedSign('$'));
    }
    of.allows(number)?;
    let currency = signs.currency()?;
    Ok(Written { number, currency })
}

impl NumberOf {
    /// Which of the two numbers that `1,234` or `1.234` could be.
    fn choose(self, decimal: Decimal, thousands: Decimal, mark: char) -> Result<Decimal, ProblemKind> {
        let both = || ProblemKind::TwoReadings(decimal, thousands);
        match (self, mark) {
            // Money has no third decimal, and a comma between its thousands is the English custom.
            (Self::Money, ',') => Ok(thousands),
            // Neither language writes a point between thousands, but others do: 12.400.
            (Self::Money, _) if self.allows(decimal).is_ok() => Err(both()),
            (_, ',') if self.allows(thousands).is_ok() => Err(both()),
            _ => Ok(decimal),
        }
    }

    /// Whether a number can be one of these.
    fn allows(self, number: Decimal) -> Result<(), ProblemKind> {
        let limit = match self {
            Self::Money => Money::LIMIT,
            Self::Quantity => Quantity::LIMIT,
            Self::ExchangeRate => Decimal::ONE_THOUSAND,
            Self::Share => Decimal::ONE_HUNDRED,
            Self::Rate => Decimal::from(10_000),
        };
        if number > limit {
            return Err(if self == Self::Share { ProblemKind::OverHundred } else { ProblemKind::TooLarge });
        }
        if self == Self::Money && number.normalize().scale() > 2 {
            return Err(ProblemKind::TooFine);
        }
        Ok(())
    }
}

/// The figures of a number, and what stands around them.
struct Signs<'a> {
    figures: &'a str,
    below_zero: bool,
    percent: bool,
    /// What stands before and after the figures, in that order: `US$`, `$ CA`, `CAD`.
    currency: String,
}

impl<'a> Signs<'a> {
    /// Takes the signs away from both ends, each at most once; nothing when one stands there again.
    fn around(text: &'a str) -> Option<Self> {
        let (mut open, mut plus, mut minus, mut percent) = (false, false, false, false);
        let once = |seen: &mut bool| (!core::mem::replace(seen, true)).then_some(());
        // A spreadsheet's mark for text comes first of all.
        let mut rest = text.trim();
        rest = rest.strip_prefix(['\'', '’']).unwrap_or(rest).trim_start();
        let mut before = String::new();
        while let Some(c) = rest.chars().next().filter(|c| !is_figure(*c)) {
            match c {
                '+' => once(&mut plus)?,
                '-' | '−' | '–' => once(&mut minus)?,
                '(' => once(&mut open)?,
                c => before.push(c),
            }
            rest = &rest[c.len_utf8()..];
        }
        let (mut closed, mut after) = (false, Vec::new());
        while let Some(c) = rest.chars().next_back().filter(|c| !is_figure(*c)) {
            match c {
                '-' | '−' | '–' => once(&mut minus)?,
                ')' => once(&mut closed)?,
                '%' => once(&mut percent)?,
                c => after.push(c),
            }
            rest = &rest[..rest.len() - c.len_utf8()];
        }
        let currency: String = before.chars().chain(after.into_iter().rev()).collect();
        let currency = currency.trim().to_owned();
        let sound = open == closed && !(plus && (minus || open));
        sound.then_some(Self { figures: rest, below_zero: minus || open, percent, currency })
    }

    /// The currency that the signs name, if they name one.
    fn currency(&self) -> Result<Option<Currency>, ProblemKind> {
        match self.currency.as_str() {
            "" | "$" => Ok(None),
            named => named.parse().map(Some).map_err(|_| ProblemKind::NotANumber),
        }
    }
}

/// What a number may begin or end with when its signs are taken away.
fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use NumberOf::{ExchangeRate, Money, Quantity, Rate, Share};

    fn number(text: &str, of: NumberOf) -> Result<String, ProblemKind> {
        read(text, of).map(|it| it.number.normalize().to_string())
    }

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
            "'1234.50",
            "1 234,50 $ CA",
            "$CA 1234,5",
            "CAD 1,234.50",
            "1234.50 cad",
            "CAD $1,234.50",
            "+1,234.50",
            "CAN$1,234.50",
            "1\u{a0}234,50\u{a0}$\u{a0}CA",
            "$1,234.50 CAD",
        ] {
            assert_eq!(number(text, Money), Ok("1234.5".to_owned()), "{text}");
        }
        assert_eq!(read("US$5", Money).unwrap().currency, Some(Currency::Usd));
        assert_eq!(read("5,00 $ CA", Money).unwrap().currency, Some(Currency::Cad));
        assert_eq!(read("$5", Money).unwrap().currency, None);
    }

    #[test]
    fn what_the_number_is_for_decides_between_two_readings_or_both_are_asked_about() {
        let asked = |text: &str, of| matches!(number(text, of), Err(ProblemKind::TwoReadings(..)));
        assert_eq!(number("1,234", Money), Ok("1234".to_owned()));
        assert!(asked("12.400", Money) && asked("1.000", Money));
        assert_eq!(number("1.234", Money), Err(ProblemKind::TooFine));
        assert_eq!(number("1,432", ExchangeRate), Ok("1.432".to_owned()));
        assert_eq!(number("1.432", ExchangeRate), Ok("1.432".to_owned()));
        assert!(asked("1,000", ExchangeRate));
        assert_eq!(number("12,345 %", Share), Ok("12.345".to_owned()));
        assert_eq!(number("12,345", Rate), Ok("12.345".to_owned()));
        assert!(asked("1,234 %", Rate) && asked("12,500", Quantity));
        assert_eq!(number("12.500", Quantity), Ok("12.5".to_owned()));
        assert_eq!(number("0,500", Quantity), Ok("0.5".to_owned()));
    }

    #[test]
    fn what_is_below_zero_is_said_to_be_in_every_way_of_writing_it() {
        for text in [
            "-5", "−5", "(5.00)", "5.00-", "$-5", "-$5", "$(5.00)", "($5.00)", "'-5", "CAD $-5", "310.50-",
            "- 5",
        ] {
            assert_eq!(number(text, Money), Err(ProblemKind::Negative), "{text}");
        }
        assert_eq!(number("(0.00)", Money), Ok("0".to_owned()));
    }

    #[test]
    fn what_is_no_number_is_said() {
        for text in [
            "",
            "NaN",
            "inf",
            "1e5",
            "12a",
            "1.2.3,4,5",
            "--",
            "--5",
            "$",
            "$$5",
            "+-1",
            "(5",
            "5)",
            "$-",
            "EUR 5",
            "5 %%",
        ] {
            assert_eq!(number(text, Money), Err(ProblemKind::NotANumber), "{text}");
        }
        assert_eq!(number("100%", Money), Err(ProblemKind::UnwantedSign('%')));
        assert_eq!(number("$100", Quantity), Err(ProblemKind::UnwantedSign('$')));
        assert_eq!(number("150%", Share), Err(ProblemKind::OverHundred));
        assert_eq!(number("99999999999999999999", Money), Err(ProblemKind::TooLarge));
        assert_eq!(number("0.00000000000001", Money), Err(ProblemKind::TooFine));
    }
}
