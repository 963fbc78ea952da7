//! What a heading says word by word, where nobody foresaw it whole: `Ctry. of orig.`, `customsValue`, `Lineitem quantity`.

use std::sync::OnceLock;

use crate::entry::pasted::{self, Meaning};
use crate::units::letter;

/// `word,kind`; a word without a kind says nothing.
const WORDS: &str = include_str!("../../data/heading_words.csv");
/// `must,may,field`: what a heading means whose words are of these kinds, all of the first and none beyond the second.
const KINDS: &str = include_str!("../../data/heading_kinds.csv");

/// A word that begins as another does, and ends with a point, has at least so many letters.
const SHORTEST: usize = 3;

/// The kind of each word of a heading, in order; `None` where one is not known.
fn kinds(text: &str) -> Option<Vec<&'static str>> {
    let mut kinds: Vec<&str> = Vec::new();
    for (word, cut) in words(text) {
        let kind = kind(&word, cut)?;
        // A price without tax is a price.
        if kind == "other" && kinds.last() == Some(&"without") {
            kinds.pop();
        } else if !kind.is_empty() {
            kinds.push(kind);
        }
    }
    Some(kinds)
}

/// The kind of a word; of one that is cut short, that of the first word that begins so.
fn kind(word: &str, cut: bool) -> Option<&'static str> {
    static KNOWN: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    let read = || WORDS.lines().skip(1).filter_map(|row| row.split_once(',')).collect();
    let known: &Vec<(&str, &str)> = KNOWN.get_or_init(read);
    let whole = known.iter().find(|it| it.0 == word);
    let begins = || known.iter().find(|it| cut && word.len() >= SHORTEST && it.0.starts_with(word));
    whole.or_else(begins).map(|it| it.1)
}

/// What a heading says by its words, and its place in the table: the first that `allows`, where the words say several things.
pub(super) fn read(text: &str, allows: &dyn Fn(Meaning) -> bool) -> Option<(Meaning, usize)> {
    let bare = text.split(['(', '[']).next().filter(|bare| !bare.trim().is_empty()).unwrap_or(text);
    let kinds = kinds(bare)?;
    // What is said of goods is said of a commodity too.
    let is = |group: &str, kind: &str| {
        group.split('|').any(|it| it == kind || it == "thing" && kind == "commodity")
    };
    let rules = KINDS.lines().skip(1).filter_map(|row| {
        let mut cells = row.splitn(3, ',');
        Some((cells.next()?, cells.next()?, cells.next()?))
    });
    let fits = |(must, may, _): &(&str, &str, &str)| {
        must.split(' ').all(|group| kinds.iter().any(|kind| is(group, kind)))
            && kinds.iter().all(|kind| must.split(' ').chain(may.split(' ')).any(|group| is(group, kind)))
    };
    let mut fitting = rules.enumerate().filter(|(_, rule)| fits(rule));
    fitting.find_map(|(place, rule)| {
        let meaning = pasted::meaning(rule.2);
        allows(meaning).then_some((meaning, place))
    })
}

/// Whether a heading names amounts that are of no value of goods: duties, taxes, discounts, weights.
pub(super) fn names_other(text: &str) -> bool {
    let mut before = "";
    let words = words(text);
    let kinds: Vec<&str> = words.iter().map(|(word, cut)| kind(word, *cut).unwrap_or("unknown")).collect();
    // An order is worth what all its lines are.
    let is_of_order = kinds.contains(&"order") && !kinds.contains(&"thing");
    is_of_order
        || kinds.into_iter().any(|kind| {
            let is_other = kind == "other" && before != "without";
            before = kind;
            is_other
        })
}

/// Whether amounts beneath a heading are in thousands or millions, as no row of goods is.
pub(super) fn is_scaled(text: &str) -> bool {
    const WORDS: [&str; 9] =
        ["000", "000s", "thousand", "thousands", "milliers", "miles", "million", "millions", "millones"];
    words(text).iter().any(|(word, _)| WORDS.contains(&word.as_str()))
}

/// Whether a cell names what is added to the goods of all rows, and nothing else: `Freight`, `Shipping & handling`, `GST 5%`.
pub(super) fn is_cost(cell: &str) -> bool {
    const LONGEST: usize = 60;
    if cell.len() > LONGEST {
        return false;
    }
    let mut has_cost = false;
    let is_part = |(word, cut): (String, bool)| {
        let kind = kind(&word, cut);
        has_cost |= matches!(kind, Some("other" | "ship"));
        matches!(kind, Some("" | "other" | "ship" | "sales"))
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    words(cell).into_iter().all(is_part) && has_cost
}

/// The first word, if it says what a row is of: `Lineitem`, `Variant`.
pub(super) fn thing(text: &str) -> Option<String> {
    let (word, cut) = words(text).into_iter().next()?;
    (kind(&word, cut)? == "thing").then_some(word)
}

/// The words of a heading in plain letters, and whether a point stands after each.
fn words(text: &str) -> Vec<(String, bool)> {
    let mut words: Vec<(String, bool)> = Vec::new();
    let mut is_within = false;
    for c in apart(text).chars() {
        let plain = letter::plain(c);
        if plain.is_ascii_alphanumeric() {
            if !is_within {
                words.push((String::new(), false));
            }
            words.last_mut().into_iter().for_each(|word| word.0.push(plain));
        } else if c == '.' && is_within {
            words.last_mut().into_iter().for_each(|word| word.1 = true);
        }
        is_within = plain.is_ascii_alphanumeric();
    }
    words
}

/// A heading as programs write it with a space where a word begins in it: `customsValue`, `HSCode`.
pub(super) fn apart(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut apart = String::with_capacity(text.len());
    for (at, c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(at + 1);
        let begins = c.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_uppercase() && after.is_some_and(|after| after.is_lowercase())
            });
        if begins {
            apart.push(' ');
        }
        apart.push(*c);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Field, LineField};
    use crate::schedule::Fact;

    #[test]
    fn every_word_stands_once_and_every_kind_is_one_of_a_word() {
        let rows: Vec<(&str, &str)> = WORDS.lines().skip(1).map(|row| row.split_once(',').unwrap()).collect();
        for (place, (word, _)) in rows.iter().enumerate() {
            assert!(rows[..place].iter().all(|row| row.0 != *word), "{word} stands twice");
        }
        for row in KINDS.lines().skip(1) {
            let cells: Vec<&str> = row.split(',').collect();
            let kinds = cells[..2].iter().flat_map(|cell| cell.split([' ', '|'])).filter(|it| !it.is_empty());
            kinds.for_each(|kind| assert!(rows.iter().any(|it| it.1 == kind), "{row}: {kind}"));
            assert_ne!(pasted::meaning(cells[2]), Meaning::Nothing, "{row}");
        }
    }

    #[test]
    fn headings_are_read_by_their_words_cut_short_or_written_together() {
        let origin = Meaning::Line(LineField::Fact(Fact::Origin));
        let value = Meaning::Line(LineField::Value);
        for (text, meaning) in [
            ("Pays d'orig.", Some(origin)),
            ("Ctry. of Mfg", Some(origin)),
            ("countryOfOrigin", Some(origin)),
            ("Recipient Country", Some(Meaning::Sheet(Field::Into))),
            ("customsValue", Some(value)),
            ("Valeur tot.", Some(value)),
            ("Extended Amt", Some(value)),
            ("Line Amount Excl. Tax", Some(value)),
            ("Prix unit.", Some(Meaning::UnitPrice)),
            ("*UnitAmount", Some(Meaning::UnitPrice)),
            ("Lineitem price", Some(Meaning::UnitPrice)),
            ("Commodity Qty", Some(Meaning::Line(LineField::Quantity))),
            ("Number of Units", Some(Meaning::Line(LineField::Quantity))),
            ("Declared Value Currency", Some(Meaning::Line(LineField::Currency))),
            ("HSCode", Some(Meaning::Line(LineField::Code))),
            ("commodityCountryOfManufacture", Some(origin)),
            ("Order Total Amount", None),
            ("Total Duty Amount", None),
            ("Steel value", None),
            ("Order total", None),
            ("Product code", None),
            ("Total weight", None),
            ("Duty Paid Value", None),
            ("Country of melt and pour", None),
            ("", None),
        ] {
            assert_eq!(read(text, &|_| true).map(|it| it.0), meaning, "{text}");
        }
        assert!(
            names_other("Total value of duty")
                && names_other("Order total amount")
                && !names_other("Total excl. tax")
        );
        assert!(
            is_scaled("Value (000s USD)") && is_scaled("Valeur en milliers") && !is_scaled("Value (USD)")
        );
        assert!(
            is_cost("Shipping & handling")
                && is_cost("TPS 5 %")
                && !is_cost("Freight container")
                && !is_cost("12")
        );
    }
}
