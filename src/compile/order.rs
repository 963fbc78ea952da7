//! In which order the measures of a country are judged: each after every measure that it gives way to or whose
//! charge it counts, and otherwise in the order of a receipt.
//!
//! The periods of law are short and alike, so that few orders serve them all: an order is kept for as long as
//! picking the measures of a day out of it gives what that day's law by itself would give.

use crate::schedule::index::period::Start;
use crate::schedule::{Base, Force, Id, Kind, Law, Levy, Measure, Program};
use crate::units::Date;

/// The orders of a country's measures, and the periods that choose among them.
pub(super) struct Orders {
    pub orders: Vec<Vec<Id<Measure>>>,
    pub periods: Vec<Start>,
    pub receipt: Vec<Id<Measure>>,
    /// Days from which measures depend on each other in a circle.
    pub circular: Vec<Date>,
}

/// Whether a measure is law at all, or would be if what is announced were.
pub(super) fn is_enacted(measure: &Measure, announced: bool) -> bool {
    measure.force == Force::InForce || announced && measure.force == Force::Announced
}

/// Finds the orders. `ours` are the country's measures in the order of a receipt, `days` those on which they or
/// the relations between them begin or end.
pub(super) fn orders(law: &Law, ours: Vec<Id<Measure>>, days: &[Date]) -> Orders {
    let mut found = Orders { orders: Vec::new(), periods: Vec::new(), receipt: ours, circular: Vec::new() };
    // The days that the order in hand has served, and the order.
    let mut served: Vec<Date> = Vec::new();
    let mut order: Vec<Id<Measure>> = Vec::new();
    for day in days {
        let mut with_this = served.clone();
        with_this.push(*day);
        let wider = sorted(law, &found.receipt, &with_this);
        let serves = |order: &Vec<Id<Measure>>| {
            with_this.iter().all(|day| picks_right(law, &found.receipt, order, *day))
        };
        match wider.filter(serves) {
            Some(wider) => (order, served) = (wider, with_this),
            None => {
                found.orders.push(core::mem::take(&mut order));
                served = vec![*day];
                match sorted(law, &found.receipt, &served) {
                    Some(alone) => order = alone,
                    None => found.circular.push(*day),
                }
            }
        }
        found.periods.push(Start::new(*day, found.orders.len() as u8));
    }
    found.orders.push(order);
    found
}

/// Whether the measures of a day, picked out of an order, stand as that day's law by itself would put them;
/// with what is announced, and without.
fn picks_right(law: &Law, ours: &[Id<Measure>], order: &[Id<Measure>], day: Date) -> bool {
    [false, true].into_iter().all(|announced| {
        let is_law = |id: &&Id<Measure>| {
            let measure = &law[**id];
            is_enacted(measure, announced) && measure.window.contains(day)
        };
        let active: Vec<Id<Measure>> = ours.iter().filter(is_law).copied().collect();
        let alone = sorted(law, &active, &[day]);
        alone.is_none_or(|alone| order.iter().filter(is_law).eq(&alone))
    })
}

/// The measures in an order that serves all of these days; `None` when they depend on each other in a circle.
fn sorted(law: &Law, ours: &[Id<Measure>], days: &[Date]) -> Option<Vec<Id<Measure>>> {
    let measure = |id: Id<Measure>| &law[id];
    let is_law =
        |id: Id<Measure>, day: Date| is_enacted(measure(id), true) && measure(id).window.contains(day);
    let mut waits: Vec<Vec<usize>> = vec![Vec::new(); ours.len()];
    for day in days {
        let turn_of = |id: &Id<Measure>| ours.iter().position(|it| it == id).filter(|_| is_law(*id, *day));
        for relation in law.relations.iter().filter(|it| it.window.contains(*day)) {
            for turn in relation.yields.iter().filter_map(turn_of) {
                waits[turn].extend(relation.to.iter().filter_map(turn_of));
            }
        }
        for (turn, id) in ours.iter().enumerate().filter(|it| is_law(*it.1, *day)) {
            let counted = |other: &(usize, &Id<Measure>)| {
                is_law(*other.1, *day) && counts(measure(*id), law, measure(*other.1).program)
            };
            waits[turn].extend(ours.iter().enumerate().filter(counted).map(|it| it.0));
        }
    }
    let mut placed = vec![false; ours.len()];
    let mut order = Vec::new();
    while let Some(first) = placed.iter().position(|it| !it) {
        let ready = |turn: &usize| !placed[*turn] && waits[*turn].iter().all(|it| placed[*it] || it == turn);
        let next = (first..ours.len()).find(ready)?;
        placed[next] = true;
        order.push(ours[next]);
    }
    Some(order)
}

/// Whether a measure's base or levy counts what a programme charges.
fn counts(measure: &Measure, law: &Law, program: Id<Program>) -> bool {
    fn in_base(it: &Base, program: Id<Program>, kind: Kind) -> bool {
        match it {
            Base::Value | Base::Declared(_) | Base::Claimed(_) | Base::Amount(_) => false,
            Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
                in_base(a, program, kind) || in_base(b, program, kind)
            }
            Base::Share(_, of) => in_base(of, program, kind),
            Base::DutyPaid(of, kinds, programs) => {
                kinds.contains(&kind) || programs.contains(&program) || in_base(of, program, kind)
            }
            Base::Outside(of, programs) => programs.contains(&program) || in_base(of, program, kind),
            Base::Cases(cases, last) => {
                cases.iter().any(|case| in_base(&case.1, program, kind)) || in_base(last, program, kind)
            }
        }
    }
    fn in_levy(it: &Levy, program: Id<Program>) -> bool {
        match it {
            Levy::Rate(_) | Levy::Column(_) | Levy::Entered(_) | Levy::Flat(_) | Levy::Prohibited => false,
            Levy::TopUp(_, programs) => programs.contains(&program),
            Levy::AtLeast(a, b) | Levy::AtMost(a, b) => in_levy(a, program) || in_levy(b, program),
        }
    }
    let kind = law[program].kind;
    measure.program != program && (in_base(&measure.base, program, kind) || in_levy(&measure.levy, program))
}
