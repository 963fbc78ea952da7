//! [`Tally`]: the outcomes of a line taken together as they are found.

use std::rc::Rc;

use super::assessment::{Charge, Range};
use super::declaration::Bears;
use super::ledger::Ledger;
use crate::schedule::{Fact, Id, Kind, Measure};
use crate::units::Decimal;

/// Outcomes taken together. Nothing of an outcome is kept but what it narrows.
#[derive(Default)]
pub(super) struct Tally {
    /// The first outcome.
    pub first: Option<Rc<Ledger>>,
    /// What is the same in every outcome, where there are several.
    pub common: Option<Ledger>,
    /// The least and the most of all duties, of outcomes in which the goods may be imported.
    pub low: Option<Decimal>,
    /// `None` while something has no bound.
    pub high: Option<Option<Decimal>>,
    /// The least and the most of all that the line owes, and of the taxes and the fees in it, in the same outcomes.
    pub all: Option<Range>,
    pub taxes: Option<Range>,
    pub fees: Option<Range>,
    /// The first ban.
    pub banned: Option<Id<Measure>>,
    pub bears: Option<Bears>,
    /// The facts for want of which something has no bound.
    pub unbounded: Vec<Fact>,
}

impl Tally {
    /// Adds an outcome.
    pub fn add(&mut self, ledger: &Rc<Ledger>) {
        for fact in ledger.charges.iter().filter_map(|it| it.working.unbounded()) {
            if !self.unbounded.contains(&fact) {
                self.unbounded.push(fact);
            }
        }
        self.banned = self.banned.or(ledger.prohibited());
        if ledger.prohibited().is_none() {
            let known: Decimal = ledger.duties().map(|it| it.amount).sum();
            let is_bounded = !ledger.duties().any(|it| it.working.is_unbounded());
            self.low = Some(self.low.map_or(known, |low| low.min(known)));
            let high = self.high.unwrap_or(Some(Decimal::ZERO));
            self.high = Some(high.filter(|_| is_bounded).map(|high| high.max(known)));
            widen(&mut self.all, ledger, |_| true);
            widen(&mut self.taxes, ledger, |kind| kind == Kind::Tax);
            widen(&mut self.fees, ledger, |kind| kind == Kind::Fee);
        }
        self.bears = Some(match self.bears.take() {
            None => Bears::of(ledger),
            Some(bears) => bears.and(ledger),
        });
        match (&self.first, &mut self.common) {
            (None, _) => self.first = Some(Rc::clone(ledger)),
            (Some(first), None) => {
                let mut common = (**first).clone();
                common.narrow(ledger);
                self.common = Some(common);
            }
            (Some(_), Some(common)) => common.narrow(ledger),
        }
    }
}

/// Widens a range by the sum of the charges of a kind.
fn widen(range: &mut Option<Range>, ledger: &Ledger, of: impl Fn(Kind) -> bool) {
    let charges = || ledger.charges.iter().filter(|it| of(it.kind));
    let sum: Decimal = charges().map(|it| it.amount).sum();
    let high = (!charges().any(|it| it.working.is_unbounded())).then_some(sum);
    *range = Some(match *range {
        None => Range { low: sum, high },
        Some(was) => {
            let high = was.high.zip(high).map(|(one, other)| one.max(other));
            Range { low: was.low.min(sum), high }
        }
    });
}

impl Ledger {
    fn duties(&self) -> impl Iterator<Item = &Rc<Charge>> {
        self.charges.iter().filter(|it| it.kind.is_duty())
    }

    /// With every measure that may make a charge, as they were found of all outcomes that owe the same. None of them
    /// is set aside.
    pub fn with_others_of(mut self, common: Option<&Self>) -> Self {
        for several in common.into_iter().flat_map(|it| &it.charges).filter(|it| !it.or.is_empty()) {
            if let Some(charge) = self.charges.iter_mut().find(|it| it.measure == several.measure) {
                Rc::make_mut(charge).or.clone_from(&several.or);
                self.set_aside.retain(|aside| !several.or.contains(&aside.measure));
            }
        }
        self
    }

    /// Keeps what another outcome has too.
    fn narrow(&mut self, other: &Self) {
        self.charges.retain_mut(|charge| {
            let alike = other.charges.iter().find(|it| {
                it.program == charge.program && it.amount == charge.amount && !it.working.is_unbounded()
            });
            if alike.is_some_and(|it| it.scheduled != charge.scheduled) {
                Rc::make_mut(charge).scheduled = None;
            }
            if let Some(other) = alike.map(|it| it.measure)
                && charge.measures().all(|known| known != other)
            {
                Rc::make_mut(charge).or.push(other);
            }
            alike.is_some()
        });
        self.offers.retain(|offer| other.offers.contains(offer));
        self.set_aside.retain(|aside| !other.owes(aside.measure));
    }

    /// Whether a measure is not set aside.
    fn owes(&self, measure: Id<Measure>) -> bool {
        self.charges.iter().any(|it| it.measure == measure)
            || self.on_declaration.iter().any(|it| it.0 == measure)
            || self.bans.contains(&measure)
    }
}
