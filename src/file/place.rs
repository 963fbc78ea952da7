//! Countries as files name them: by a province or a state, with letters beside the name, by the numbers of ISO 3166.

use crate::entry::plain;
use crate::units::{Country, country_name};

/// `name,country,letters`: other names for a country, and those of the provinces and states in it. Georgia is left out, which
/// is a country too.
const TABLE: &str = include_str!("../../data/places.csv");

/// More bytes than a name of a place has.
const LONGEST: usize = 80;

/// The country that a cell names.
///
/// `Ontario`, `CANADA (CA)`, `US - United States`, `US-NY`, `É.-U.`, `124`. Of two countries in one cell none is named.
pub(super) fn country(cell: &str) -> Option<Country> {
    otherwise(cell).or_else(|| country_name::read(cell))
}

/// The country that a cell names in a way that only files do; nothing where it is read, or refused, as it stands.
pub(super) fn otherwise(cell: &str) -> Option<Country> {
    let cell = cell.trim();
    if cell.len() > LONGEST {
        return None;
    }
    // Of the United States, in French; `EU` is nobody's.
    let squeezed = || cell.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}')).collect::<String>();
    if cell.starts_with(['É', 'é', 'E']) && matches!(squeezed().as_str(), "É-U" | "ÉU" | "E-U" | "é-u") {
        return country_name::read("US");
    }
    if country_name::read(cell).is_some() {
        return None;
    }
    let of_name = |text: &str| named(text).and_then(|it| it.0.parse().ok());
    let whole = |text: &str| country_name::read(text).or_else(|| of_name(text));
    of_name(cell).or_else(|| of_region(cell)).or_else(|| {
        let mut parts =
            cell.split(['(', ')', '/', ',', '-', '–', ':']).map(str::trim).filter(|it| !it.is_empty());
        let first = whole(parts.next()?)?;
        let mut others = parts.map(whole).peekable();
        others.peek()?;
        others.all(|other| other == Some(first)).then_some(first)
    })
}

/// `US-NY`, `CA-ON`: a country and a part of it, as ISO 3166 writes them.
fn of_region(cell: &str) -> Option<Country> {
    let (country, region) = cell.split_once('-')?;
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let is_region =
        country.len() == 2 && matches!(region.len(), 2 | 3) && letters(country) && letters(region);
    // CA-US are two countries.
    let is_part = country_name::read(region).is_none_or(|other| country_name::of(other).is_none())
        || TABLE.lines().any(|row| row.ends_with(&format!(",{country},{region}")));
    (is_region && is_part).then(|| country.parse().ok())?
}

/// The letters of the province of Canada that a cell names.
pub(super) fn province(cell: &str) -> Option<&'static str> {
    named(cell).filter(|(country, letters)| *country == "CA" && !letters.is_empty()).map(|it| it.1)
}

fn named(text: &str) -> Option<(&'static str, &'static str)> {
    let text = plain(text);
    let mut rows = TABLE.lines().skip(1).filter_map(|row| row.split_once(','));
    rows.find(|row| row.0 == text)?.1.split_once(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_read_however_a_file_names_it() {
        for (cell, letters) in [
            ("CANADA (CA)", "CA"),
            ("US - United States", "US"),
            ("USA (US)", "US"),
            ("US-NY", "US"),
            ("CA-ON", "CA"),
            ("US-CA", "US"),
            ("Ontario, Canada", "CA"),
            ("Québec", "CA"),
            ("New York", "US"),
            ("É.-U.", "US"),
            ("EE.UU.", "US"),
            ("124", "CA"),
            ("EU", "EU"),
            ("MX", "MX"),
        ] {
            assert_eq!(country(cell).map(|it| it.to_string()).as_deref(), Some(letters), "{cell}");
        }
        for cell in ["", "CA/US", "CA-US", "Georgia", "Nowhere (CA)", "12", "Canada and Mexico"] {
            assert_eq!(country(cell), None, "{cell}");
        }
        assert_eq!(
            (province("Colombie-Britannique"), province("Ohio"), province("124")),
            (Some("BC"), None, None)
        );
    }

    #[test]
    fn every_place_is_written_plainly_and_once() {
        let names: Vec<&str> = TABLE.lines().skip(1).map(|row| row.split(',').next().unwrap()).collect();
        for (place, name) in names.iter().enumerate() {
            assert_eq!(plain(name), *name);
            assert!(!names[..place].contains(name), "{name} stands twice");
        }
    }
}
