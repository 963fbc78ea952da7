//! What people and spreadsheets write above a column, in three languages, from `data/columns.csv`.

use super::column::{Column, Meaning};
use crate::entry::{Field, LineField};
use crate::units::{Currency, letter};

/// `heading,field`; a heading without a field is known and means nothing here.
const TABLE: &str = include_str!("../../../data/columns.csv");

/// More bytes than any heading has.
const LONGEST: usize = 80;

/// What a heading says of its column; `None` where it is not known.
pub(super) fn read(text: &str) -> Option<Column> {
    if text.len() > LONGEST {
        return None;
    }
    let (bare, within) = match text.split_once(['(', '[']) {
        Some((bare, within)) if !bare.trim().is_empty() => (bare, within.trim_end_matches([')', ']'])),
        _ => (text, ""),
    };
    let bare = plain(bare);
    let named = |field: &LineField| field.column().replace('_', " ") == bare;
    let of_file = || LineField::all().find(named).map(Meaning::Line);
    let written = TABLE.lines().filter_map(|row| row.split_once(',')).skip(1);
    let mut written = written.filter(|row| row.0 == bare).map(|row| meaning(row.1));
    let meaning = written.next().or_else(of_file)?;
    Some(Column { meaning, currency: within.trim().parse::<Currency>().ok() })
}

fn meaning(field: &str) -> Meaning {
    match field {
        "goods" => Meaning::Goods,
        field => LineField::named(field)
            .map(Meaning::Line)
            .or_else(|| Field::ALL.into_iter().find(|it| it.column() == field).map(Meaning::Sheet))
            .unwrap_or(Meaning::Nothing),
    }
}

/// Small letters without accents, and figures; one space for whatever else stands between them.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars().map(letter::plain) {
        if c.is_ascii_alphanumeric() {
            plain.push(c);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_is_written_plainly_and_once_and_has_a_field() {
        let rows: Vec<(&str, &str)> = TABLE.lines().skip(1).map(|row| row.split_once(',').unwrap()).collect();
        for (place, (heading, field)) in rows.iter().enumerate() {
            assert_eq!(plain(heading), *heading);
            assert!(rows[..place].iter().all(|row| row.0 != *heading), "{heading} stands twice");
            assert_eq!(meaning(field) == Meaning::Nothing, field.is_empty(), "{heading}: {field}");
        }
    }

    #[test]
    fn headings_are_known_however_they_are_written() {
        let meaning = |text: &str| read(text).map(|it| it.meaning);
        for text in ["HTSUS", "HS Code", "Tariff No.", "Code SH", "N° tarifaire", "Fracción arancelaria"] {
            assert_eq!(meaning(text), Some(Meaning::Line(LineField::Code)), "{text}");
        }
        for text in ["Customs value", "VALEUR EN DOUANE", "Value (CAD)", "Valor"] {
            assert_eq!(meaning(text), Some(Meaning::Line(LineField::Value)), "{text}");
        }
        assert_eq!(read("Value (C$)").unwrap().currency, Some(Currency::Cad));
        assert_eq!(meaning("steel_value"), LineField::named("steel_value").map(Meaning::Line));
        assert_eq!(meaning("Unit price"), Some(Meaning::Nothing));
        assert_eq!(meaning("Incoterm"), None);
        assert_eq!(meaning("(((((("), None);
    }
}
