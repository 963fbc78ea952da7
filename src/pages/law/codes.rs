//! The codes on every list with their days, as a text that `pages/law.js` fetches when somebody asks for a code.

use std::collections::BTreeMap;

use crate::schedule::{Id, Schedule};
use crate::units::day;

/// One line for each list and its days: `7 2025-03-12 2026-04-05 720610 72071100 …`: the number of the list, its first and last day or
/// `-`, and its codes without points.
pub fn codes(schedule: &Schedule) -> String {
    let mut rows: BTreeMap<(usize, String, String), Vec<String>> = BTreeMap::new();
    let index = &schedule.index;
    for (code, set) in index.listed.iter().zip(&index.listings.0) {
        for listing in index.listing_sets.get(usize::from(*set)).into_iter().flatten() {
            let Some(period) = index.list_periods.get(usize::from(*listing)) else { continue };
            let from = period.window.map(|window| day::write(window.from()));
            let through =
                period.window.and_then(|window| window.until()).and_then(|day| day.yesterday().ok());
            let key = (
                usize::from(period.list),
                from.unwrap_or_else(|| "-".to_owned()),
                through.map_or_else(|| "-".to_owned(), day::write),
            );
            rows.entry(key).or_default().push(code.digits());
        }
    }
    // Lists that no measure names are asked for by none.
    let named = |list: &usize| {
        schedule
            .law
            .measures
            .iter()
            .any(|it| it.goods.lists.iter().chain(&it.goods.except).any(|id| Id::at(*list) == Some(*id)))
    };
    let rows = rows.into_iter().filter(|row| named(&row.0.0));
    rows.map(|((list, from, through), codes)| format!("{list} {from} {through} {}\n", codes.join(" ")))
        .collect()
}
