//! What a heading of a file says, where it is not one of those that are known but holds one.

use super::heading_words;
use crate::entry::LineField;
use crate::entry::pasted::{self, Meaning};
use crate::entry::plain;
use crate::schedule::Fact;
use crate::units::Currency;

/// What a heading says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub meaning: Meaning,
    /// The currency that it names.
    pub currency: Option<Currency>,
    /// How well it says it: of several columns that mean the same, the least counts.
    pub rank: usize,
}

/// More than any heading that is known whole.
pub(super) const BY_WORDS: usize = 5_000;
/// More than any that is read word by word.
pub(super) const IN_PART: usize = 10_000;
/// More bytes than any heading has.
const LONGEST: usize = 120;

/// Reads a heading: as it stands; without a number before it or the currency after it; one half of it where it is
/// written in two languages; word by word; or a known one of several words within it.
pub(super) fn read(text: &str) -> Option<Heading> {
    let text = text.trim();
    if text.len() > LONGEST || !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let whole = |text: &str| {
        let (column, rank) = pasted::placed(text).filter(|it| it.0.meaning != Meaning::Nothing)?;
        Some(Heading { meaning: column.meaning, currency: column.currency, rank })
    };
    let bare = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
    let apart = heading_words::apart(bare);
    if means_nothing(bare) {
        return None;
    }
    let halves = bare.split([':', '|', '/']).flat_map(|part| part.split(" - ")).map(str::trim);
    whole(text)
        .or_else(|| whole(bare))
        .or_else(|| whole(&apart))
        .or_else(|| halves.filter_map(whole).min_by_key(|it| it.rank))
        .or_else(|| before_currency(bare, &whole))
        .or_else(|| by_words(bare, &|_| true))
        .or_else(|| within(text))
        .filter(|it| !(is_amount(it.meaning) && heading_words::is_scaled(text)))
}

/// Whether a column of this meaning says how much.
fn is_amount(meaning: Meaning) -> bool {
    let amounts = [LineField::Value, LineField::Quantity].map(Meaning::Line);
    amounts.contains(&meaning) || matches!(meaning, Meaning::UnitPrice | Meaning::Price)
}

/// Whether a heading is known to mean nothing here, whatever stands beneath it.
pub(super) fn means_nothing(text: &str) -> bool {
    pasted::placed(text).is_some_and(|it| it.0.meaning == Meaning::Nothing)
}

/// Reads a heading word by word, as the first thing that `allows`.
pub(super) fn by_words(text: &str, allows: &dyn Fn(Meaning) -> bool) -> Option<Heading> {
    let (meaning, rank) = heading_words::read(text, allows)?;
    Some(Heading { meaning, currency: currency_in(text), rank: rank + BY_WORDS })
}

/// The currency that stands among the words of a heading.
fn currency_in(text: &str) -> Option<Currency> {
    text.split(['(', ')', '[', ']', ' ']).find_map(|word| word.parse::<Currency>().ok())
}

/// `Price USD`: a heading and a currency.
fn before_currency(text: &str, whole: &dyn Fn(&str) -> Option<Heading>) -> Option<Heading> {
    let (before, last) = text.rsplit_once([' ', '_', '-'])?;
    let currency: Currency = last.parse().ok()?;
    Some(Heading { currency: Some(currency), ..whole(before)? })
}

/// The longest known heading within another. One word is too little, but for a code and the agreement.
fn within(text: &str) -> Option<Heading> {
    let padded = format!(" {} ", plain(text));
    let is_enough = |known: &str, meaning: Meaning| {
        let sure = [Meaning::Line(LineField::Code), Meaning::Line(LineField::Fact(Fact::Cusma))];
        known.contains(' ')
            || sure.contains(&meaning) && known.len() >= 3 && !matches!(known, "code" | "tariff")
    };
    let names_other = heading_words::names_other(text);
    let found = pasted::known()
        .enumerate()
        .filter(|(_, (_, meaning))| !(names_other && is_amount(*meaning)))
        .filter(|(_, (known, meaning))| *meaning != Meaning::Nothing && is_enough(known, *meaning))
        .filter(|(_, (known, _))| {
            let stands =
                |at: usize| padded[..at].ends_with(' ') && padded[at + known.len()..].starts_with(' ');
            padded.match_indices(known).any(|(at, _)| stands(at))
        })
        .max_by_key(|(_, (known, _))| known.len());
    let (rank, (_, meaning)) = found?;
    Some(Heading { meaning, currency: currency_in(text), rank: rank + IN_PART })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Field;

    #[test]
    fn headings_are_read_whole_in_half_and_in_part() {
        let code = Meaning::Line(LineField::Code);
        let value = Meaning::Line(LineField::Value);
        for (text, meaning) in [
            ("27 Classification No. - No de classement", code),
            ("Code HS / HS code", code),
            ("our customs tariff number (10 digits)", code),
            ("Meta: _hs_code", code),
            ("Value CAD", value),
            ("37 Value for Duty - Valeur en Douane", value),
            ("Total line value in USD", value),
            ("Date of entry", Meaning::Sheet(Field::EntryDate)),
        ] {
            assert_eq!(read(text).map(|it| it.meaning), Some(meaning), "{text}");
        }
        assert_eq!(read("Value CAD").unwrap().currency, Some(Currency::Cad));
        for text in ["", "Line Tariff Duty Amount", "Manufacturer ID", "Tariff Ordinal", "Port of Entry Code"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
