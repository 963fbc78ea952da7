//! How many codes stand on lists on a day.

use crate::schedule::{CodeList, Id, Schedule};
use crate::units::Date;

/// How many codes are named by any of some lists on a day.
pub fn codes(schedule: &Schedule, lists: &[Id<CodeList>], on: Date) -> usize {
    let named = schedule.index.listed.iter().filter(|code| {
        let here = schedule.index.membership(**code, on);
        lists.iter().any(|list| here.on(*list) == Some(true))
    });
    named.count()
}
