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
fn epoch(law: &Law, from: Date, mut waiting: Vec<u16>) -> Epoch {
    let measure = |place: u16| &law.measures[usize::from(place)];
    let program = |place: u16| &law.programs[usize::from(measure(place).program)];
    waiting.sort_by_key(|place| (program(*place).order, *place));
    let yields_of = |place: u16| -> Vec<Yield> {
        let relations = law.relations.iter().enumerate();
        let speaking = relations.filter(|(_, it)| it.window.contains(from) && it.yields.contains(&place));
        speaking
            .flat_map(|(relation, it)| {
                let to = |to: &u16| Yield { to: *to, presence: it.presence, relation: relation as u16 };
                it.to.iter().map(to).collect::<Vec<_>>()
            })
            .collect()
    };
    let mut done =
        Epoch { from, measures: Vec::new(), yields: Vec::new(), receipt: Vec::new(), circular: false };
    while !waiting.is_empty() {
        let blocked = |place: u16| {
            let yields = yields_of(place);
            waiting.iter().any(|&other| {
                other != place
                    && (yields.iter().any(|it| it.to == other)
                        || looks_at(measure(place), measure(other).program, program(other).kind))
            })
        };
        let next = waiting.iter().position(|&place| !blocked(place));
        done.circular |= next.is_none();
        let place = waiting.remove(next.unwrap_or(0));
        done.yields
            .push(yields_of(place).into_iter().filter(|it| measure(it.to).window.contains(from)).collect());
        done.measures.push(place);
    }
    done.receipt = (0..done.measures.len() as u16).collect();
    let order = |place: &u16| {
        let measure = done.measures[usize::from(*place)];
        (program(measure).order, measure)
    };
    done.receipt.sort_by_key(order);
    done
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
