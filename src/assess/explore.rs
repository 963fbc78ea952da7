//! What cannot be known yet, tried both ways: the range of an answer and the facts that move it.
//!
//! A pass either finishes or names one thing it lacks. Here that thing is supposed each way it can
//! be, and the pass is run again; what comes back are all the finished passes.

use core::ops::Range;
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
    /// What was supposed on the way to each end, as the turn taken at each question.
    pub paths: Vec<Vec<(Missing, usize)>>,
    /// What each end comes to.
    pub owed: Vec<Owed>,
}

/// Runs the pass in every world that the line leaves open.
pub(super) fn explore(world: World<'_>) -> Explored {
    let mut explored = Explored::default();
    visit(world, &mut Vec::new(), &mut explored);
    explored.needs.sort_unstable();
    explored.needs.dedup();
    explored
}

/// Visits one world; says where its finished passes stand among the ends.
fn visit(world: World<'_>, path: &mut Vec<(Missing, usize)>, explored: &mut Explored) -> Range<usize> {
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
        Ok(pass) => {
            explored.owed.push(pass.owed());
            explored.paths.push(path.clone());
            explored.ends.push(pass);
        }
        Err(missing) => {
            let mut branches: Vec<Range<usize>> = Vec::new();
            for (turn, world) in alternatives(&world, missing).into_iter().enumerate() {
                path.push((missing, turn));
                branches.push(visit(world, path, explored));
                path.pop();
            }
            let first = branches.first().cloned().unwrap_or(start..start);
            let differs = branches.iter().skip(1).any(|branch| explored.differ(path.len(), &first, branch));
            if differs || branches.is_empty() {
                explored.needs.push(missing.fact());
            }
        }
    }
    start..explored.ends.len()
}

/// More pairs than are worth comparing: past this a fact is simply asked for.
const MOST_PAIRS: usize = 200_000;

impl Explored {
    /// Whether a question matters: whether two ends, one of each branch, that agree on everything
    /// supposed after the question come to different amounts.
    fn differ(&self, question: usize, a: &Range<usize>, b: &Range<usize>) -> bool {
        if a.len() * b.len() > MOST_PAIRS {
            return true;
        }
        let after = |end: usize| &self.paths[end][question + 1..];
        let agree = |one: usize, other: usize| {
            after(one).iter().all(|(what, turn)| after(other).iter().all(|it| it.0 != *what || it.1 == *turn))
        };
        a.clone().any(|one| b.clone().any(|other| self.owed[one] != self.owed[other] && agree(one, other)))
    }
}

/// What answers are compared by: the programmes owed with their amounts, whether the goods are
/// banned, and what they add to charges on the declaration.
pub(super) type Owed = (Vec<(u16, Decimal, bool)>, bool, Vec<(u16, Decimal)>);

impl Pass {
    /// What the pass comes to.
    pub fn owed(&self) -> Owed {
        let owed = self.charges.iter().map(|it| (it.program, it.amount, it.working.is_unbounded()));
        let owed = owed.filter(|it| !it.1.is_zero() || it.2).collect();
        (owed, self.prohibited.is_some(), self.on_declaration.clone())
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
        FactKind::Country => {
            index.origins(world.jurisdiction).iter().copied().map(FactValue::Country).collect()
        }
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
