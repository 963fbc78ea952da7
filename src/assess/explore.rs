//! What cannot be known yet, tried both ways: the range of an answer and the facts that move it.
//!
//! A pass either finishes or names one thing it lacks. Here that thing is supposed each way it can
//! be, and the pass is run again; what comes back are all the finished passes.

use std::borrow::Cow;

use super::pass::Pass;
use super::world::{Missing, World};
use crate::schedule::{Fact, FactKind, FactValue, Found};
use crate::units::Decimal;

/// More ends than any real line has: past this the search says "no bound" rather than run on.
const MOST: usize = 6_000;

/// The finished passes beneath one line.
#[derive(Default)]
pub(super) struct Explored {
    pub ends: Vec<Pass>,
    pub needs: Vec<Fact>,
    pub asked: u128,
    /// The search was cut short.
    pub cut: bool,
}

/// Runs the pass in every world that the line leaves open.
pub(super) fn explore(world: World<'_>) -> Explored {
    let mut explored = Explored::default();
    visit(world, &mut explored);
    explored.needs.sort_unstable();
    explored.needs.dedup();
    explored
}

/// Visits one world; says where its finished passes stand among the ends.
fn visit(world: World<'_>, explored: &mut Explored) -> core::ops::Range<usize> {
    let start = explored.ends.len();
    if start >= MOST {
        explored.cut = true;
        return start..start;
    }
    let missing = match world.found {
        Found::Beneath(..) => Err(Missing::Line),
        Found::Line(_) | Found::Nothing => world.pass(),
    };
    explored.asked |= world.asked_bits();
    match missing {
        Ok(pass) => explored.ends.push(pass),
        Err(missing) => {
            let worlds = alternatives(&world, missing);
            let branches: Vec<_> = worlds.into_iter().map(|world| visit(world, explored)).collect();
            // A fact matters when supposing it otherwise leads elsewhere.
            let first = branches.first().cloned().unwrap_or(start..start);
            let differs =
                branches.iter().skip(1).any(|branch| !same(&explored.ends, first.clone(), branch.clone()));
            if differs || branches.is_empty() {
                explored.needs.push(missing.fact());
            }
        }
    }
    start..explored.ends.len()
}

/// Whether two branches lead to the same set of answers.
fn same(ends: &[Pass], a: core::ops::Range<usize>, b: core::ops::Range<usize>) -> bool {
    let (a, b) = (&ends[a], &ends[b]);
    let within = |x: &[Pass], y: &[Pass]| x.iter().all(|one| y.iter().any(|other| one.owes_as(other)));
    within(a, b) && within(b, a)
}

impl Pass {
    /// Whether two passes come to the same: the same programmes owed the same amounts.
    pub fn owes_as(&self, other: &Self) -> bool {
        let owed = |pass: &Self| -> Vec<(u16, Decimal, bool)> {
            let owed = pass.charges.iter().map(|it| (it.program, it.amount, it.working.is_unbounded()));
            owed.filter(|it| !it.1.is_zero() || it.2).collect()
        };
        self.prohibited.is_some() == other.prohibited.is_some()
            && owed(self) == owed(other)
            && self.on_declaration == other.on_declaration
    }

    /// The duties, or nothing when a quantity leaves them without bound.
    pub fn duties(&self) -> Option<Decimal> {
        let duties = || self.charges.iter().filter(|it| it.kind.is_duty());
        (!duties().any(|it| it.working.is_unbounded())).then(|| duties().map(|it| it.amount).sum())
    }
}

/// Every way that a missing thing can be.
fn alternatives<'a>(world: &World<'a>, missing: Missing) -> Vec<World<'a>> {
    match missing {
        Missing::Fact(fact) if fact.is_open_ended() => vec![
            World { nothing: world.nothing | fact.bit(), ..world.clone() },
            World { unbounded: world.unbounded | fact.bit(), ..world.clone() },
        ],
        Missing::Fact(fact) => {
            let supposed = values(world, fact).into_iter();
            supposed
                .map(|value| World {
                    facts: Cow::Owned(world.facts.clone().into_owned().with(fact, value)),
                    ..world.clone()
                })
                .collect()
        }
        Missing::Listed(list) => [true, false]
            .map(|on| World { membership: world.membership.settled(list, on), ..world.clone() })
            .into(),
        Missing::Line => {
            let Some(tariff) = world.schedule.tariffs.get(usize::from(world.jurisdiction)) else {
                return Vec::new();
            };
            let Found::Beneath(from, to) = world.found else {
                return Vec::new();
            };
            let lines = (from..to).filter_map(|line| Some((tariff.code(line)?, Found::Line(line))));
            lines.map(|(code, found)| world.clone().under(code, found)).collect()
        }
    }
}

/// The values of a fact between which every answer lies: for numbers, the ends and each limit that
/// the law compares with, on both its sides.
pub(super) fn values(world: &World<'_>, fact: Fact) -> Vec<FactValue> {
    let index = &world.schedule.index;
    let numbers = |most: Option<Decimal>| {
        let near = Decimal::new(1, 2);
        let limits = index.limits(fact).iter().flat_map(|limit| [*limit - near, *limit, *limit + near]);
        // Some measures give way to what owes more than nothing, so just above nothing may differ.
        let mut all: Vec<Decimal> = [Decimal::ZERO, near].into_iter().chain(limits).chain(most).collect();
        all.retain(|number| *number >= Decimal::ZERO && most.is_none_or(|most| *number <= most));
        all.sort_unstable();
        all.dedup();
        all.into_iter().map(FactValue::Number).collect()
    };
    match fact.kind() {
        FactKind::YesNo => vec![FactValue::Yes, FactValue::No],
        FactKind::Choice(words) => (0..words.len()).map(|place| FactValue::Choice(place as u8)).collect(),
        FactKind::Country => index.origins(world.jurisdiction).iter().copied().map(FactValue::Country).collect(),
        FactKind::Money => numbers(Some(world.room_for(fact))),
        FactKind::Share => numbers(Some(Decimal::ONE_HUNDRED)),
        FactKind::Number => numbers(None),
        FactKind::Rate => numbers(Some(Decimal::ONE_HUNDRED)),
        FactKind::Code => {
            let provisions = index.provisions(world.jurisdiction).iter().copied().map(FactValue::Code);
            core::iter::once(FactValue::Nothing).chain(provisions).collect()
        }
        FactKind::Claims => {
            let each = (0..world.schedule.law.claims.len()).map(|place| FactValue::Claims(1 << place));
            core::iter::once(FactValue::Claims(0)).chain(each).collect()
        }
        FactKind::Quantity => Vec::new(),
    }
}

impl World<'_> {
    /// The most that a portion of the value can be, beside the portions already known.
    fn room_for(&self, fact: Fact) -> Decimal {
        if !Fact::PORTIONS.contains(&fact) {
            return self.value;
        }
        let others = Fact::PORTIONS.into_iter().filter(|other| *other != fact);
        let taken: Decimal = others
            .filter_map(|other| match self.facts.of(other) {
                Some(FactValue::Number(amount)) => Some(amount),
                _ => None,
            })
            .sum();
        (self.value - taken).max(Decimal::ZERO)
    }
}
