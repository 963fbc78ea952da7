//! Every check on the law that no single file shows.

use super::Fault;
use super::compiler::Homes;
use crate::schedule::index::Membership;
use crate::schedule::{Found, Index, Law, Measure, Tariff};

/// How many claims a set of claims holds.
const CLAIMS: usize = 64;

/// Everything wrong with a law read without faults of form. `tariffs` stand in the order of its
/// jurisdictions; codes are looked up in them.
pub(super) fn faults(law: &Law, tariffs: &[Tariff], homes: &Homes) -> Vec<Fault> {
    let mut faults = Vec::new();
    // The file in which what bears this id stands; the law as a whole for what has none.
    let mut fault = |id: &str, what: String| {
        faults.push(Fault::new(homes.get(id).map_or("the law", String::as_str), what));
    };
    if law.lists.len() > Membership::CAPACITY {
        fault("", format!("{} lists; the index has room for {}", law.lists.len(), Membership::CAPACITY));
    }
    if law.claims.len() > CLAIMS {
        fault("", format!("{} claims; a set of them has room for {CLAIMS}", law.claims.len()));
    }
    for (place, program) in law.programs.iter().enumerate() {
        if !law.measures.iter().any(|measure| usize::from(measure.program) == place) {
            fault(&program.id, format!("{} has no measure: delete it or write its law", program.id));
        }
    }
    for list in law.lists.iter().filter(|list| !list.id.is_empty()) {
        let Some(tariff) = list_tariff(law, tariffs, &list.id) else {
            continue;
        };
        for code in list.periods.iter().flat_map(|it| &it.runs).flat_map(|it| it.codes()) {
            let known = code.chapter() >= 98 || tariff.find(code) != Found::Nothing;
            if !known {
                fault(&list.id, format!("{code} is not in the schedule"));
            }
        }
    }
    let index = Index::new(law);
    for jurisdiction in (0..law.jurisdictions.len()).filter_map(|place| u8::try_from(place).ok()) {
        for epoch in index.epochs(jurisdiction) {
            if epoch.circular {
                fault("", format!("from {} measures give way to each other in a circle", epoch.from));
            }
            for (turn, &a) in epoch.measures.iter().enumerate() {
                for &b in &epoch.measures[..turn] {
                    let (one, other) = (measure(law, a), measure(law, b));
                    let related = epoch.yields[turn].iter().any(|it| it.to == b);
                    if one.program == other.program
                        && !related
                        && one.goods == other.goods
                        && one.when == other.when
                    {
                        let twice = format!("{} and {} charge the same goods twice", one.id, other.id);
                        fault(&one.id, format!("from {} {twice}", epoch.from));
                    }
                }
            }
        }
    }
    faults
}

fn measure(law: &Law, place: u16) -> &Measure {
    &law.measures[usize::from(place)]
}

/// The schedule whose codes a list names: that of the jurisdiction its id begins with.
fn list_tariff<'a>(law: &Law, tariffs: &'a [Tariff], id: &str) -> Option<&'a Tariff> {
    let country = id.split('.').next()?.to_uppercase();
    let place = law.jurisdictions.iter().position(|it| it.country.as_str() == country)?;
    tariffs.get(place).filter(|tariff| !tariff.is_empty())
}
