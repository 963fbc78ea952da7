//! Citations as the readers of each language write them.

use crate::schedule::{Citation, Instrument, Schedule};
use crate::units::Lang;

/// A citation and where to read it: `SOR/2025-95, s. 1(1)`, `DORS/2025-95, art. 1(1)`.
pub fn citation(schedule: &Schedule, lang: Lang, cite: &Citation) -> (String, String) {
    let at = cite.at.in_(lang);
    let instrument = &schedule.law[cite.instrument];
    let link = instrument.link_to(&cite.at).in_(lang).to_owned();
    let number = self::instrument(lang, instrument);
    if at.is_empty() {
        return (number, link);
    }
    (format!("{number}, {at}"), link)
}

/// The number of an instrument, as it is cited in a language.
pub fn instrument(lang: Lang, of: &Instrument) -> String {
    match lang {
        Lang::En => of.number.clone(),
        Lang::Fr => french_number(&of.number, &of.title.fr),
    }
}

/// An instrument cited by its title in English is cited by its French title in French; one cited by
/// its number keeps the number.
fn french_number(number: &str, title: &str) -> String {
    let titled = number.contains(' ') && !number.starts_with(|c: char| c.is_ascii_digit());
    let numbered = NUMBERED.iter().find_map(|(en, fr)| Some(format!("{fr}{}", number.strip_prefix(en)?)));
    match numbered {
        Some(numbered) => numbered,
        None if titled => title.split(',').next().unwrap_or(title).to_owned(),
        None => number.to_owned(),
    }
}

const NUMBERED: [(&str, &str); 4] =
    [("SOR/", "DORS/"), ("SI/", "TR/"), ("EO ", "Décret présidentiel "), ("Proc. ", "Proclamation ")];
