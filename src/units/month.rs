//! The names of the months, by which days are read and written.

use super::letter;

/// January to December, in English and in French.
pub const MONTHS: [(&str, &str); 12] = [
    ("January", "janvier"),
    ("February", "février"),
    ("March", "mars"),
    ("April", "avril"),
    ("May", "mai"),
    ("June", "juin"),
    ("July", "juillet"),
    ("August", "août"),
    ("September", "septembre"),
    ("October", "octobre"),
    ("November", "novembre"),
    ("December", "décembre"),
];

/// The same in Spanish, which papers of Mexico use.
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// The month, from 1 on, whose name in English, French or Spanish begins so: at least three letters, in any
/// case, with or without accents. `jui` begins two French months and is none.
///
/// ```
/// use countertariff::units::month;
/// assert_eq!(month::named("Sept"), Some(9));
/// assert_eq!(month::named("aout"), Some(8));
/// assert_eq!(month::named("jui"), None);
/// ```
pub fn named(text: &str) -> Option<i8> {
    let start = folded(text);
    let begins = |name: &str| folded(name).starts_with(&start);
    let mut found = (1..)
        .zip(MONTHS.iter().zip(SPANISH))
        .filter(|(_, ((en, fr), es))| begins(en) || begins(fr) || begins(es))
        .map(|(month, _)| month);
    match (found.next(), found.next()) {
        (Some(month), None) if start.len() >= 3 => Some(month),
        _ => None,
    }
}

fn folded(text: &str) -> String {
    text.chars().map(letter::plain).collect()
}
