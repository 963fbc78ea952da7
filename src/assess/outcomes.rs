//! [`Outcome`]: one way in which a search of a line can end, and [`Supposed`], what was supposed for it.

use std::rc::Rc;

use super::assessment::Charge;
use super::case::{Case, Missing};
use super::ledger::Ledger;
use crate::schedule::{FactValue, Id, Program};
use crate::units::Decimal;

/// More pairs of outcomes than are worth comparing: past this a fact is simply asked for.
pub(super) const MOST_PAIRS: usize = 200_000;

/// What was supposed on the way to an outcome, with the turns at each question that lead to it, a bit each.
pub(super) type Path = Vec<(Missing, u128)>;

/// One finished run.
pub(super) struct Outcome {
    /// What was supposed on the way.
    pub path: Path,
    /// What is owed, as a number: equal numbers, equal amounts.
    pub owed: u32,
}

impl Outcome {
    /// Whether two outcomes agree on everything that both suppose after a question.
    pub fn agrees(&self, other: &Self, question: usize) -> bool {
        let later = &other.path[question + 1..];
        let mine = &self.path[question + 1..];
        mine.iter().all(|it| later.iter().all(|that| that.0 != it.0 || that.1 & it.1 != 0))
    }
}

/// The first outcome that owes so much, with all that was supposed on the way to it.
pub(super) struct Supposed {
    pub ledger: Rc<Ledger>,
    /// The sum of its charges.
    pub all: Decimal,
    pub unbounded: bool,
    pub banned: bool,
    pub said: Vec<(Missing, Option<FactValue>)>,
}

/// What a question was found to decide so far.
#[derive(Clone, Copy, Default)]
pub(super) struct At {
    pub most: Decimal,
    pub unbounded: bool,
    pub bans: bool,
}

impl Supposed {
    pub fn of(case: &Case<'_>, ledger: &Rc<Ledger>, path: &[(Missing, u128)]) -> Self {
        let value = |missing| match missing {
            Missing::Fact(fact) if fact.is_open_ended() => None,
            Missing::Fact(fact) => case.given(fact),
            Missing::Listed(_) => None,
            Missing::Line => Some(FactValue::Code(case.code)),
        };
        Self {
            all: ledger.charges.iter().map(|it| it.amount).sum(),
            unbounded: ledger.charges.iter().any(|it| it.working.is_unbounded()),
            banned: ledger.prohibited().is_some(),
            said: path.iter().map(|(missing, _)| (*missing, value(*missing))).collect(),
            ledger: Rc::clone(ledger),
        }
    }

    pub fn duties(&self) -> Decimal {
        self.ledger.charges.iter().filter(|it| it.kind.is_duty()).map(|it| it.amount).sum()
    }

    pub fn charge(&self, program: Id<Program>) -> Option<&Rc<Charge>> {
        self.ledger.charges.iter().find(|it| it.program == program)
    }
}
