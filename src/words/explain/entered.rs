//! The country whose law a measure is.

use crate::schedule::Schedule;
use crate::units::Country;

/// The country entered, by its place among the jurisdictions.
pub(super) fn entered(schedule: &Schedule, jurisdiction: u8) -> Option<Country> {
    schedule.law.jurisdictions.get(usize::from(jurisdiction)).map(|it| it.country)
}
