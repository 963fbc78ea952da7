//! Codes of another nomenclature, which begin as all do and end otherwise: from `data/nomenclatures.csv`.

use super::code::as_code;
use super::plain::plain;
use crate::units::TariffCode;

/// `heading,country`: what stands above codes of a nomenclature, and whose it is, where its law is here.
const TABLE: &str = include_str!("../../data/nomenclatures.csv");
/// So many digits are the same all over the world.
const SHARED: u8 = 6;

/// Whether a heading names a nomenclature of which only the first digits are ours.
///
/// ```
/// use countertariff::entry::is_of_elsewhere;
/// assert!(is_of_elsewhere("KN8-Code") && !is_of_elsewhere("HS Code"));
/// ```
pub fn is_of_elsewhere(heading: &str) -> bool {
    nomenclature(heading) == Some("")
}

/// Whose nomenclature a heading names: the letters of a country of which the law is here, or nothing for any other.
///
/// ```
/// use countertariff::entry::nomenclature;
/// assert_eq!((nomenclature("HTSUS No."), nomenclature("KN8"), nomenclature("HS Code")), (Some("US"), Some(""), None));
/// ```
pub fn nomenclature(heading: &str) -> Option<&'static str> {
    let padded = format!(" {} ", plain(heading));
    let stands =
        |at: usize, known: &str| padded[..at].ends_with(' ') && padded[at + known.len()..].starts_with(' ');
    let mut known = TABLE.lines().skip(1).filter_map(|row| row.split_once(','));
    known.find(|known| padded.match_indices(known.0).any(|(at, _)| stands(at, known.0))).map(|it| it.1)
}

/// What such a code shares with ours; `None` where it has no digits beyond that, or is no code.
///
/// ```
/// use countertariff::entry::shared_with_elsewhere;
/// assert_eq!(shared_with_elsewhere("73181520").unwrap().to_string(), "7318.15");
/// assert_eq!(shared_with_elsewhere("7318.15"), None);
/// ```
pub fn shared_with_elsewhere(cell: &str) -> Option<TariffCode> {
    as_code(cell).filter(|code| code.len() > SHARED).map(|code| code.prefix(SHARED))
}
