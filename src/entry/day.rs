//! How people write days.

use super::plain::plain;
use super::problem::ProblemKind;
use super::tidy::tidy;
use crate::units::{Date, day, letter, month};

/// Reads a day as people write it, in figures or in words: `2025-03-27`, `2025/3/7`, `20250327`,
/// `2025-03-27T12:00`, `27 March 2025`, `March 27, 2025`, `1er mars 2025`, `27-Mar-25`, `03/27/2025`.
/// `03/04/2025` is two days, one in each of the two countries' customs, and is asked about.
///
/// # Errors
/// What is wrong with the text, as a problem to show.
///
/// ```
/// use countertariff::entry::ProblemKind;
/// use countertariff::entry::day::read;
/// use countertariff::units::Date;
/// assert_eq!(read("27 mars 2025"), Ok(Date::constant(2025, 3, 27)));
/// assert!(matches!(read("03/04/2025"), Err(ProblemKind::TwoDays(..))));
/// assert_eq!(read("2025-02-30"), Err(ProblemKind::NotADay));
/// ```
pub fn read(text: &str) -> Result<Date, ProblemKind> {
    let text = tidy(text);
    // Nearly every day is written in the one way that says everything.
    if let Some(day) = day::read(&text) {
        return Ok(day);
    }
    let parts = parts(without_time(&text)).ok_or(ProblemKind::NotADay)?;
    match parts.as_slice() {
        [Part::Number(number, 8)] => date(number / 10_000, number / 100 % 100, number % 100),
        [Part::Number(_, 5)] => Err(ProblemKind::SerialDay),
        [Part::Number(year, 4), Part::Number(month, 1 | 2), Part::Number(day, 1 | 2)] => {
            date(*year, *month, *day)
        }
        [Part::Number(first, 1 | 2), Part::Number(second, 1 | 2), Part::Number(year, 4)] => {
            match (date(*year, *second, *first), date(*year, *first, *second)) {
                (Ok(one), Ok(other)) if one != other => Err(ProblemKind::TwoDays(one, other)),
                (Ok(day), _) | (_, Ok(day)) => Ok(day),
                _ => Err(ProblemKind::NotADay),
            }
        }
        [Part::Number(day, 1 | 2), Part::Month(month), Part::Number(year, digits @ (2 | 4))]
        | [Part::Month(month), Part::Number(day, 1 | 2), Part::Number(year, digits @ 4)]
        | [Part::Number(year, digits @ 4), Part::Month(month), Part::Number(day, 1 | 2)] => {
            date(if *digits == 2 { 2000 + year } else { *year }, *month, *day)
        }
        _ => Err(ProblemKind::NotADay),
    }
}

/// Days of the week say nothing more. `mar` is a month.
const WEEKDAYS: [&str; 41] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lun",
    "mer",
    "jeu",
    "ven",
    "sam",
    "dim",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
    "jue",
    "vie",
    "sab",
    "dom",
];

/// A piece of a day.
enum Part {
    /// A number, and how many digits it was written with.
    Number(i32, usize),
    /// A month by its name.
    Month(i32),
}

/// The numbers and months of a text, without the marks and small words between them; nothing when
/// anything else stands there.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let same = |it: char| if c.is_ascii_digit() { it.is_ascii_digit() } else { letter::is_letter(it) };
        let end = rest.find(|it| !same(it)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        if c.is_ascii_digit() {
            // A day has three parts, and none is longer than a whole day in figures.
            if word.len() > 8 || parts.len() == 3 {
                return None;
            }
            parts.push(Part::Number(word.parse().ok()?, word.len()));
        } else if letter::is_letter(c) {
            match word {
                "er" | "st" | "nd" | "rd" | "th" | "of" | "de" | "le" | "the" => {}
                word if WEEKDAYS.contains(&plain(word).as_str()) => {}
                word => parts.push(Part::Month(month::named(word)?.into())),
            }
        } else if matches!(c, '-' | '/' | '.' | ',' | '‐' | '–') || c.is_whitespace() {
            rest = &rest[c.len_utf8()..];
        } else {
            return None;
        }
    }
    Some(parts)
}

/// The text before the time of a day in figures, `2025-03-27T12:00` or `2025-03-27 12:00:00`.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((day, time)) if time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit()) => day,
        _ => text,
    }
}

fn date(year: i32, month: i32, day: i32) -> Result<Date, ProblemKind> {
    let small = |number: i32| i8::try_from(number).map_err(|_| ProblemKind::NotADay);
    let year = i16::try_from(year).map_err(|_| ProblemKind::NotADay)?;
    Date::new(year, small(month)?, small(day)?).map_err(|_| ProblemKind::NotADay)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_is_written_in_many_ways() {
        for text in [
            "2025-03-07",
            "2025-3-7",
            "2025/03/07",
            "2025.3.7",
            "20250307",
            "7 March 2025",
            "March 7, 2025",
            "Mar 7 2025",
            "7 mars 2025",
            "7-Mar-25",
            "07-mar-2025",
            "2025 March 7",
            "2025-03-07T12:00",
            "2025-03-07 00:00:00",
            "2025-03-07T12:00:00Z",
            "7th of March 2025",
            "le 7 mars 2025",
            "Friday, March 7, 2025",
            "vendredi 7 mars 2025",
            "7 de marzo de 2025",
            "7\u{a0}mars\u{a0}2025",
            "\u{200e}2025-03-07",
        ] {
            assert_eq!(read(text), Ok(Date::constant(2025, 3, 7)), "{text}");
        }
        assert_eq!(read("1er août 2025"), Ok(Date::constant(2025, 8, 1)));
        for text in ["03/27/2025", "27/03/2025", "27.03.2025", "3-27-2025"] {
            assert_eq!(read(text), Ok(Date::constant(2025, 3, 27)), "{text}");
        }
        assert_eq!(read("04/04/2025"), Ok(Date::constant(2025, 4, 4)));
    }

    #[test]
    fn what_could_be_two_days_is_asked_about() {
        let days = (Date::constant(2025, 4, 3), Date::constant(2025, 3, 4));
        assert_eq!(read("03/04/2025"), Err(ProblemKind::TwoDays(days.0, days.1)));
        assert_eq!(read("3.4.2025"), Err(ProblemKind::TwoDays(days.0, days.1)));
    }

    #[test]
    fn what_is_no_day_is_said() {
        for text in [
            "",
            "2025",
            "2025-03",
            "2025-02-30",
            "2025-13-01",
            "13/13/2025",
            "03/04/25",
            "27 jui 2025",
            "tomorrow",
            "27 March",
            "20251301",
            "1/2/3/2025",
            "99999999999999999999",
            "2025-03-07 noon",
            "March 2025 7 7",
        ] {
            assert_eq!(read(text), Err(ProblemKind::NotADay), "{text}");
        }
        assert_eq!(read("45743"), Err(ProblemKind::SerialDay));
    }
}
