//! Which measures are law on a day, in an order in which each stands after all that it looks at.

use super::{Epoch, Yield};
use crate::schedule::measure::Force;
use crate::schedule::{Base, Kind, Law, Levy, Measure};
use crate::units::Date;

/// Every run of days on which the same measures are law.
pub(super) fn epochs(law: &Law, jurisdiction: u8) -> Vec<Epoch> {
    let ours = |measure: &Measure| {
        measure.force == Force::InForce
            && law
                .programs
                .get(usize::from(measure.program))
                .is_some_and(|it| it.jurisdiction == jurisdiction)
    };
    let windows = law.measures.iter().filter(|it| ours(it)).map(|it| it.window);
    let windows = windows.chain(law.relations.iter().map(|it| it.window));
    let mut days: Vec<Date> = windows.flat_map(|it| [Some(it.from()), it.until()]).flatten().collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| {
            let is_law = |it: &&(usize, &Measure)| ours(it.1) && it.1.window.contains(day);
            let active: Vec<u16> =
                law.measures.iter().enumerate().filter(|it| is_law(&it)).map(|it| it.0 as u16).collect();
            epoch(law, day, active)
        })
        .collect()
}

/// Puts the measures of one day in order: each after all that it looks at.
fn epoch(law: &Law, from: Date, mut active: Vec<u16>) -> Epoch {
    let measure = |place: u16| &law.measures[usize::from(place)];
    let program = |place: u16| &law.programs[usize::from(measure(place).program)];
    active.sort_by_key(|place| (program(*place).order, *place));
    let mut turn_of = vec![None; law.measures.len()];
    for (turn, place) in active.iter().enumerate() {
        turn_of[usize::from(*place)] = Some(turn);
    }
    let mut yields: Vec<Vec<Yield>> = vec![Vec::new(); active.len()];
    for (place, relation) in law.relations.iter().enumerate().filter(|(_, it)| it.window.contains(from)) {
        for turn in relation.yields.iter().filter_map(|it| turn_of[usize::from(*it)]) {
            let there = relation.to.iter().filter(|to| turn_of[usize::from(**to)].is_some());
            let presence = relation.presence;
            yields[turn].extend(there.map(|to| Yield { to: *to, presence, relation: place as u16 }));
        }
    }
    let waits_for: Vec<Vec<usize>> = active
        .iter()
        .zip(&yields)
        .map(|(&place, yields)| {
            let given_way = yields.iter().filter_map(|it| turn_of[usize::from(it.to)]);
            let mut waits: Vec<usize> = given_way.collect();
            if looks_about(measure(place)) {
                let seen =
                    |other: &u16| looks_at(measure(place), measure(*other).program, program(*other).kind);
                waits.extend(active.iter().enumerate().filter(|it| seen(it.1)).map(|it| it.0));
            }
            waits
        })
        .collect();
    let mut done =
        Epoch { from, measures: Vec::new(), yields: Vec::new(), receipt: Vec::new(), circular: false };
    let mut placed = vec![false; active.len()];
    while let Some(first) = placed.iter().position(|it| !it) {
        let ready =
            |turn: &usize| !placed[*turn] && waits_for[*turn].iter().all(|it| placed[*it] || it == turn);
        let next = (first..active.len()).find(ready);
        done.circular |= next.is_none();
        let turn = next.unwrap_or(first);
        placed[turn] = true;
        done.measures.push(active[turn]);
        done.yields.push(core::mem::take(&mut yields[turn]));
    }
    done.receipt = (0..done.measures.len() as u16).collect();
    let order = |place: &u16| {
        let measure = done.measures[usize::from(*place)];
        (program(measure).order, measure)
    };
    done.receipt.sort_by_key(order);
    done
}

/// Whether a measure looks at what others came to at all; most do not.
fn looks_about(measure: &Measure) -> bool {
    !matches!(measure.base, Base::Value | Base::Declared(_))
        || !matches!(measure.levy, Levy::Rate(_) | Levy::Column(_))
}

/// Whether a measure's base or levy needs what a programme, or a kind of programme, came to.
fn looks_at(measure: &Measure, program: u16, kind: Kind) -> bool {
    fn in_base(it: &Base, program: u16, kind: Kind) -> bool {
        match it {
            Base::Value | Base::Declared(_) => false,
            Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
                in_base(a, program, kind) || in_base(b, program, kind)
            }
            Base::Share(_, of) => in_base(of, program, kind),
            Base::DutyPaid(of, kinds) => kinds.contains(&kind) || in_base(of, program, kind),
            Base::Outside(of, programs) => programs.contains(&program) || in_base(of, program, kind),
            Base::Cases(cases, last) => {
                cases.iter().any(|case| in_base(&case.1, program, kind)) || in_base(last, program, kind)
            }
        }
    }
    fn in_levy(it: &Levy, program: u16) -> bool {
        match it {
            Levy::Rate(_) | Levy::Column(_) | Levy::Entered(_) | Levy::Flat(_) | Levy::Prohibited => false,
            Levy::TopUp(_, programs) => programs.contains(&program),
            Levy::AtLeast(a, b) | Levy::AtMost(a, b) => in_levy(a, program) || in_levy(b, program),
        }
    }
    measure.program != program && (in_base(&measure.base, program, kind) || in_levy(&measure.levy, program))
}
