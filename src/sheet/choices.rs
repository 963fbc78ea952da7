//! Codes to choose from beside a short or unknown one.

use crate::schedule::{Found, Id, Jurisdiction, Schedule, Tariff};
use crate::units::TariffCode;

/// More codes than anyone reads through.
const MOST: usize = 300;

/// The codes beneath the one typed, where it is shorter than they are, or the nearest that exist; none where
/// there is nothing to choose.
pub fn codes_beneath(schedule: &Schedule, into: Id<Jurisdiction>, typed: &str) -> Vec<TariffCode> {
    let Ok(code) = typed.parse::<TariffCode>() else { return Vec::new() };
    let tariff = &schedule[into];
    let codes = beneath(tariff, code);
    let settled = codes.len() == 1 && tariff.find(code) != Found::Nothing;
    if settled || codes.len() > MOST { Vec::new() } else { codes }
}

/// The lines of the schedule beneath a code, or the statistical numbers beneath its one line.
fn beneath(tariff: &Tariff, code: TariffCode) -> Vec<TariffCode> {
    match tariff.find(code) {
        Found::Beneath(from, to) => (from..to).filter_map(|place| tariff.code(place)).collect(),
        Found::Line(place) if code.len() < 8 => tariff.code(place).into_iter().collect(),
        Found::Line(place) if code.len() == 8 => tariff.statistical(place).collect(),
        Found::Line(_) => Vec::new(),
        // A code of the other country's: its first digits are shared, and what lies beneath them is offered.
        Found::Nothing => {
            let shorter = [6, 4].into_iter().filter(|len| *len < code.len()).map(|len| code.prefix(len));
            shorter.map(|prefix| beneath(tariff, prefix)).find(|codes| !codes.is_empty()).unwrap_or_default()
        }
    }
}
