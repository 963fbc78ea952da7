//! [`Conclusion`]: what the outcomes of a line say of it, taken together.

use std::rc::Rc;

use super::assessment::{
    Answer, Charge, LineAssessment, NotCovered, OpenCharge, Range, SetAside, Stake, WhyNot,
};
use super::declaration::{Bears, Fees};
use super::explore::Explored;
use crate::schedule::{Claim, Fact, FactSet, Id, Kind, Measure, Notice, Relief, Schedule};
use crate::units::Decimal;

/// What can be said of a line before charges on the declaration are shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conclusion {
    pub answer: Answer,
    charges: Vec<Rc<Charge>>,
    set_aside: Vec<SetAside>,
    offers: Vec<Id<Relief>>,
    pub needs: Vec<Fact>,
    stakes: Vec<Stake>,
    open: Vec<OpenCharge>,
    all: Option<Range>,
    taxes: Option<Range>,
    fees: Option<Range>,
    may_be_prohibited: Option<Id<Measure>>,
    pub consulted: FactSet,
    value: Option<Decimal>,
    /// What the line adds to charges on the declaration.
    pub bears: Bears,
    /// What is left out.
    pub not_included: Vec<Id<Notice>>,
    /// The claims that did nothing.
    pub idle_claims: Vec<Id<Claim>>,
}

impl Conclusion {
    /// Of a line that has no answer.
    pub fn not_covered(why: NotCovered, value: Option<Decimal>) -> Self {
        Self {
            answer: Answer::NotCovered(why),
            charges: Vec::new(),
            set_aside: Vec::new(),
            offers: Vec::new(),
            needs: Vec::new(),
            stakes: Vec::new(),
            open: Vec::new(),
            all: None,
            taxes: None,
            fees: None,
            may_be_prohibited: None,
            consulted: FactSet::EMPTY,
            value,
            bears: Bears::Nothing,
            not_included: Vec::new(),
            idle_claims: Vec::new(),
        }
    }

    /// Of everything that a line can come to.
    pub fn of(explored: &mut Explored<'_>, value: Option<Decimal>) -> Self {
        let tally = core::mem::take(&mut explored.tally);
        let (cut, needs) = (explored.cut, core::mem::take(&mut explored.needs));
        let bounded = |range: Range| Range { high: range.high.filter(|_| !cut), ..range };
        let answer = match (tally.banned, tally.low) {
            (Some(measure), None) => Answer::Prohibited(measure),
            _ if needs.is_empty() && !cut => Answer::Assessed,
            (_, low) => Answer::Undecided(Range {
                low: low.unwrap_or_default(),
                high: tally.high.unwrap_or(Some(Decimal::ZERO)).filter(|_| !cut),
            }),
        };
        // Goods that may not be imported whatever is answered leave nothing to ask.
        let needs = if matches!(answer, Answer::Prohibited(_)) { Vec::new() } else { needs };
        let open = matches!(answer, Answer::Undecided(_));
        let mut ledger = match tally.first {
            None => {
                let blank = Self::not_covered(NotCovered::Day, value);
                return Self { answer, ..blank };
            }
            Some(first) if open => tally.common.unwrap_or_else(|| Rc::unwrap_or_clone(first)),
            Some(first) => Rc::unwrap_or_clone(first).with_others_of(tally.common.as_ref()),
        };
        if open {
            ledger.charges.retain(|charge| !charge.working.is_unbounded());
        }
        if matches!(answer, Answer::Prohibited(_)) {
            ledger.charges.clear();
        }
        Self {
            answer,
            charges: ledger.charges,
            set_aside: ledger.set_aside,
            offers: ledger.offers,
            stakes: explored.stakes(&needs),
            needs,
            open: Vec::new(),
            all: tally.all.map(bounded),
            taxes: tally.taxes.map(bounded),
            fees: tally.fees.map(bounded),
            may_be_prohibited: tally.banned.filter(|_| open),
            consulted: explored.consulted,
            value,
            bears: tally.bears.unwrap_or(Bears::Nothing),
            not_included: Vec::new(),
            idle_claims: Vec::new(),
        }
    }

    /// With the charges that only some outcomes have.
    pub fn opening(mut self, explored: &Explored<'_>) -> Self {
        if matches!(self.answer, Answer::Undecided(_)) {
            self.open = explored.open_charges(&self.charges);
        }
        self
    }

    /// The answer, with the line's share of charges on the declaration.
    pub fn with_fees(&self, schedule: &Schedule, fees: &[Charge]) -> LineAssessment {
        let mut charges: Vec<Charge> = self.charges.iter().map(|charge| (**charge).clone()).collect();
        if !matches!(self.answer, Answer::Prohibited(_)) {
            charges.extend_from_slice(fees);
        }
        // Of a programme that is charged, the provisions that are not need no reason, unless two clash.
        let needs_reason = |aside: &&SetAside| {
            let program = schedule.law[aside.measure].program;
            matches!(aside.why, WhyNot::SameProgram(_)) || !charges.iter().any(|it| it.program == program)
        };
        let set_aside = self.set_aside.iter().filter(needs_reason).copied().collect();
        let with_shares = |range: Option<Range>, of: fn(Kind) -> bool| {
            let range = range.filter(|_| self.bears != Bears::Unsettled)?;
            let shares: Decimal = fees.iter().filter(|it| of(it.kind)).map(|it| it.amount).sum();
            Some(Range { low: range.low + shares, high: range.high.map(|high| high + shares) })
        };
        LineAssessment {
            answer: self.answer.clone(),
            charges,
            set_aside,
            offers: self.offers.clone(),
            needs: self.needs.clone(),
            stakes: self.stakes.clone(),
            open: self.open.clone(),
            all: with_shares(self.all, |_| true),
            taxes: with_shares(self.taxes, |kind| kind == Kind::Tax),
            fees: with_shares(self.fees, |kind| kind == Kind::Fee),
            may_be_prohibited: self.may_be_prohibited,
            consulted: self.consulted,
            value: self.value,
            not_included: self.not_included.clone(),
            idle_claims: self.idle_claims.clone(),
        }
    }

    /// The sum owed, for comparing it with another.
    pub fn effect(&self) -> Effect {
        let sum = |duties: bool| -> Decimal {
            self.charges.iter().filter(|it| it.kind.is_duty() == duties).map(|it| it.amount).sum()
        };
        let duties = match self.answer {
            Answer::Assessed | Answer::Prohibited(_) => {
                let duties = sum(true);
                Some(Range { low: duties, high: Some(duties) })
            }
            Answer::Undecided(range) => Some(range),
            Answer::NotCovered(_) => None,
        };
        Effect {
            all: self.all.filter(|_| self.bears != Bears::Unsettled),
            prohibited: matches!(self.answer, Answer::Prohibited(_)),
            open: matches!(self.answer, Answer::Undecided(_)),
            duties,
            rest: sum(false),
            bears: self.bears.clone(),
        }
    }
}

/// What two answers to one question are compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Effect {
    pub prohibited: bool,
    open: bool,
    duties: Option<Range>,
    /// All that the line owes.
    all: Option<Range>,
    /// Taxes and fees.
    rest: Decimal,
    /// What the line adds to charges on the declaration.
    pub bears: Bears,
}

impl Effect {
    /// The duties, with those that are shares of charges on the declaration.
    pub fn duties(&self, fees: Fees) -> Option<Range> {
        let more = if self.open { Decimal::ZERO } else { fees.duties };
        self.duties.map(|it| Range { low: it.low + more, high: it.high.map(|high| high + more) })
    }

    /// All that the line owes, with its shares of charges on the declaration.
    pub fn all(&self, fees: Fees) -> Option<Range> {
        let more = fees.duties + fees.rest;
        self.all.map(|it| Range { low: it.low + more, high: it.high.map(|high| high + more) })
    }

    /// Taxes and fees, with those that are shares of charges on the declaration.
    pub fn rest(&self, fees: Fees) -> Decimal {
        self.rest + fees.rest
    }
}
