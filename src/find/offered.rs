//! [`offered`]: codes for what a row of a file says in words.

use super::{Finder, find_in_both};
use crate::units::TariffCode;

/// Headings of which a code is offered.
const HEADINGS: usize = 3;

/// Codes for goods in words, each with its name: the best subheading of each of the first headings. A person chooses among them.
pub fn offered(en: &mut Finder, fr: &mut Finder, goods: &str) -> Vec<(String, String)> {
    let hits = find_in_both(en, fr, goods, HEADINGS).hits.into_iter();
    let dotted = |code: &str| code.parse::<TariffCode>().map(|it| it.to_string());
    hits.filter_map(|hit| {
        let first = hit.best.first()?;
        Some((dotted(&first.code).ok()?, first.name.clone()))
    })
    .collect()
}
