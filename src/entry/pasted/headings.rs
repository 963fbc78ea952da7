//! What people and spreadsheets write above a column, in three languages, from `data/columns.csv`.

use std::sync::OnceLock;

use super::column::{Column, Meaning};
use crate::entry::plain::plain;
use crate::entry::{Field, LineField};
use crate::schedule::Fact;
use crate::units::Currency;

/// `heading,field`; a heading without a field is known and means nothing here.
const TABLE: &str = include_str!("../../../data/columns.csv");

/// More bytes than any heading has.
const LONGEST: usize = 80;

/// What a heading says of its column; `None` where it is not known.
///
/// ```
/// use countertariff::entry::LineField;
/// use countertariff::entry::pasted::{Meaning, heading};
/// assert_eq!(heading("N° tarifaire").unwrap().meaning, Meaning::Line(LineField::Code));
/// assert_eq!(heading("Incoterm"), None);
/// ```
pub fn heading(text: &str) -> Option<Column> {
    placed(text).map(|it| it.0)
}

/// What a heading says, and its place in the table: of several headings that mean the same, the earlier says it better.
/// ```
/// use countertariff::entry::pasted::placed;
/// assert!(placed("Entered value").unwrap().1 < placed("Price").unwrap().1);
/// ```
pub fn placed(text: &str) -> Option<(Column, usize)> {
    if text.len() > LONGEST {
        return None;
    }
    let (bare, within) = match text.split_once(['(', '[']) {
        Some((bare, within)) if !bare.trim().is_empty() => (bare, within.trim_end_matches([')', ']'])),
        _ => (text, ""),
    };
    let bare = plain(bare);
    // A weight above a column is that of the goods, and of a vehicle only by the very name of the field.
    let is_own = text.trim().eq_ignore_ascii_case(LineField::Fact(Fact::GrossWeightKg).column());
    let named = |field: &LineField| {
        field.column().replace('_', " ") == bare && (is_own || *field != LineField::Fact(Fact::GrossWeightKg))
    };
    let of_file = || LineField::all().find(named).map(|field| (0, Meaning::Line(field)));
    let mut written = known().enumerate().filter(|row| row.1.0 == bare).map(|row| (row.0, row.1.1));
    let (place, meaning) = written.next().or_else(of_file)?;
    Some((Column { meaning, currency: within.trim().parse::<Currency>().ok() }, place))
}

/// Every heading that is known, in plain letters, and what it means; those that say it best come first.
pub fn known() -> impl Iterator<Item = (&'static str, Meaning)> {
    static KNOWN: OnceLock<Vec<(&str, Meaning)>> = OnceLock::new();
    let read =
        || TABLE.lines().skip(1).filter_map(|row| row.split_once(',')).map(|row| (row.0, meaning(row.1)));
    KNOWN.get_or_init(|| read().collect()).iter().copied()
}

/// What the name of a field means in the tables of headings.
///
/// ```
/// use countertariff::entry::pasted::{Meaning, meaning};
/// assert_eq!((meaning("unit_price"), meaning("colour")), (Meaning::UnitPrice, Meaning::Nothing));
/// ```
pub fn meaning(field: &str) -> Meaning {
    match field {
        "goods" => Meaning::Goods,
        "unit_price" => Meaning::UnitPrice,
        "price" => Meaning::Price,
        "entry" => Meaning::Entry,
        "paper_date" => Meaning::PaperDate,
        field => LineField::named(field)
            .map(Meaning::Line)
            .or_else(|| Field::ALL.into_iter().find(|it| it.column() == field).map(Meaning::Sheet))
            .unwrap_or(Meaning::Nothing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_is_written_plainly_and_once_and_has_a_field() {
        let rows: Vec<(&str, &str)> = TABLE.lines().skip(1).map(|row| row.split_once(',').unwrap()).collect();
        for (place, (written, field)) in rows.iter().enumerate() {
            assert_eq!(plain(written), *written);
            assert!(rows[..place].iter().all(|row| row.0 != *written), "{written} stands twice");
            assert_eq!(meaning(field) == Meaning::Nothing, field.is_empty(), "{written}: {field}");
        }
    }

    #[test]
    fn headings_are_known_however_they_are_written() {
        let meaning = |text: &str| heading(text).map(|it| it.meaning);
        for text in ["HTSUS", "HS Code", "Tariff No.", "Code SH", "N° tarifaire", "Fracción arancelaria"] {
            assert_eq!(meaning(text), Some(Meaning::Line(LineField::Code)), "{text}");
        }
        for text in ["Customs value", "VALEUR EN DOUANE", "Value (CAD)", "Valor"] {
            assert_eq!(meaning(text), Some(Meaning::Line(LineField::Value)), "{text}");
        }
        assert_eq!(heading("Value (C$)").unwrap().currency, Some(Currency::Cad));
        assert_eq!(meaning("steel_value"), LineField::named("steel_value").map(Meaning::Line));
        assert_eq!(meaning("Unit price"), Some(Meaning::UnitPrice));
        assert_eq!(meaning("Incoterm"), None);
        assert_eq!(meaning("(((((("), None);
    }
}
