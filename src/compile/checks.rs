//! Every check on the law that no single file shows.

use super::Fault;
use super::compiler::Homes;
use super::list_codes::ListCodes;
use crate::schedule::index::Membership;
use crate::schedule::{Claims, Found, Id, Index, Law, Schedule, Tariff};

/// Everything wrong with a law read without faults of form. `tariffs` stand in the order of its
/// jurisdictions; codes are looked up in them.
pub(super) fn faults(law: &Law, lists: &[ListCodes], tariffs: &[Tariff], homes: &Homes) -> Vec<Fault> {
    let mut faults = Vec::new();
    // The file in which what bears this id stands; the law as a whole for what has none.
    let mut fault = |id: &str, what: String| {
        faults.push(Fault::new(homes.get(id).map_or("the law", String::as_str), what));
    };
    if law.lists.len() > Membership::CAPACITY {
        fault("", format!("{} lists; the index has room for {}", law.lists.len(), Membership::CAPACITY));
    }
    if law.claims.len() > Claims::CAPACITY {
        let room = Claims::CAPACITY;
        fault("", format!("{} claims; a set of them has room for {room}", law.claims.len()));
    }
    for (id, program) in Id::each(&law.programs) {
        if !law.measures.iter().any(|measure| measure.program == id) {
            fault(&program.id, format!("{} has no measure: delete it or write its law", program.id));
        }
    }
    for (list, codes) in law.lists.iter().zip(lists).filter(|it| !it.0.id.is_empty()) {
        let Some(tariff) = list_tariff(law, tariffs, &list.id) else {
            continue;
        };
        for code in codes.periods.iter().flat_map(|it| &it.1) {
            let known = code.chapter() >= 98 || tariff.find(*code) != Found::Nothing;
            if !known {
                fault(&list.id, format!("{code} is not in the schedule"));
            }
        }
    }
    faults
}

/// Look-ups with more in them than there are numbers for.
pub(super) fn room(index: &Index) -> Vec<Fault> {
    let orders = index.jurisdictions.iter().map(|it| it.orders.len()).max().unwrap_or_default();
    let counts = [
        ("codes on lists", index.listed.len(), usize::from(u16::MAX)),
        ("periods of lists", index.list_periods.len(), usize::from(u16::MAX)),
        ("sets of lists", index.listing_sets.len(), usize::from(u16::MAX)),
        ("orders of measures", orders, usize::from(u8::MAX)),
    ];
    let over = counts.into_iter().filter(|it| it.1 > it.2);
    over.map(|(of, count, room)| Fault::new("the law", format!("{count} {of}; there is room for {room}")))
        .collect()
}

/// Goods that two measures of one programme charge on the same day, when no text says which is owed.
pub(super) fn charged_twice(schedule: &Schedule, homes: &Homes) -> Vec<Fault> {
    let law = &schedule.law;
    let mut faults = Vec::new();
    for (jurisdiction, _) in Id::each(&law.jurisdictions) {
        for period in schedule.periods(jurisdiction) {
            for (turn, &a) in period.measures.iter().enumerate() {
                for &b in &period.measures[..turn] {
                    let (one, other) = (&law[a], &law[b]);
                    let related = period.yields[turn].iter().any(|it| it.to == b);
                    if one.program == other.program
                        && !related
                        && one.goods == other.goods
                        && one.when == other.when
                    {
                        let file = homes.get(&one.id).map_or("the law", String::as_str);
                        let twice = format!("{} and {} charge the same goods twice", one.id, other.id);
                        faults.push(Fault::new(file, format!("from {} {twice}", period.from)));
                    }
                }
            }
        }
    }
    faults
}

/// The schedule whose codes a list names: that of the jurisdiction its id begins with.
fn list_tariff<'a>(law: &Law, tariffs: &'a [Tariff], id: &str) -> Option<&'a Tariff> {
    let country = id.split('.').next()?.to_uppercase();
    let place = law.jurisdictions.iter().position(|it| it.country.as_str() == country)?;
    tariffs.get(place).filter(|tariff| !tariff.is_empty())
}
