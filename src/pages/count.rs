//! How many codes stand on lists on a day.

use crate::schedule::{CodeList, Id, Schedule};
use crate::units::{Date, TariffCode};

/// How many codes are named by any of some lists on a day.
pub fn codes(schedule: &Schedule, lists: &[Id<CodeList>], on: Date) -> usize {
    let stands = |code: TariffCode| {
        let here = schedule.index.membership(code, on);
        lists.iter().any(|list| here.on(*list) == Some(true))
    };
    // A code of another list may lie beneath one that is named here.
    let named = schedule.index.listed.iter().filter(|code| stands(**code) && !above(**code).any(stands));
    named.count()
}

/// The shorter codes above a code.
fn above(code: TariffCode) -> impl Iterator<Item = TariffCode> {
    [2, 4, 6, 8].into_iter().filter(move |len| *len < code.len()).map(move |len| code.prefix(len))
}
