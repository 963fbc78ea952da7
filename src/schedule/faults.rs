//! Every check on the law that no single file shows: what the build refuses.

use super::wire::Fault;
use super::{Found, Index, Law, Measure, Tariff};
use crate::schedule::index::Membership;

/// Everything wrong with a law read without faults of form. `tariffs` stand in the order of its
/// jurisdictions; codes are looked up in them.
pub fn faults(law: &Law, tariffs: &[Tariff]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |file: &str, what: String| faults.push(Fault { file: file.to_owned(), what });
    if law.lists.len() > Membership::CAPACITY {
        fault("lists", format!("{} lists; the index has room for {}", law.lists.len(), Membership::CAPACITY));
    }
    if law.claims.len() > 64 {
        fault("claims", String::from("more than 64 claims"));
    }
    for program in &law.programs {
        let place = law.programs.iter().position(|it| it.id == program.id).unwrap_or_default();
        if !law.measures.iter().any(|measure| usize::from(measure.program) == place) {
            fault(&program.id, String::from("a programme without a measure: delete it or write its law"));
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
    for place in 0..law.jurisdictions.len() {
        for epoch in index.epochs(place as u8) {
            if epoch.circular {
                fault(
                    "relations",
                    format!("from {} measures give way to each other in a circle", epoch.from),
                );
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
                        fault(
                            &one.id,
                            format!("from {} it and {} charge the same goods twice", epoch.from, other.id),
                        );
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
