//! [`Ledger`]: what one run over the measures of a day charged, set aside and offered.

use std::rc::Rc;

use super::assessment::{Charge, SetAside, WhyNot};
use super::case::{Case, Missing};
use super::judge::Truth;
use super::question::Question;
use super::run::{Came, Run};
use crate::schedule::{Fact, Id, Measure, Program, Relief};
use crate::units::Decimal;

/// What a run found, after relief.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    pub charges: Vec<Rc<Charge>>,
    pub set_aside: Vec<SetAside>,
    pub offers: Vec<Id<Relief>>,
    /// The measures that ban the goods.
    pub bans: Vec<Id<Measure>>,
    /// What this line adds to the base of a charge on the declaration, by measure.
    pub on_declaration: Vec<(Id<Measure>, Decimal)>,
}

/// What outcomes are compared by: the programmes owed with their amounts and whether those have no
/// bound, whether the goods are banned, and what they add to charges on the declaration.
pub(super) type Owed = (Vec<(Id<Program>, Decimal, bool)>, bool, Vec<(Id<Measure>, Decimal)>);

impl Ledger {
    /// The measure that bans the goods, if one does.
    pub fn prohibited(&self) -> Option<Id<Measure>> {
        self.bans.last().copied()
    }

    /// What is owed.
    pub fn owed(&self) -> Owed {
        (self.sums().collect(), self.prohibited().is_some(), self.on_declaration.clone())
    }

    /// Whether another owes the same.
    pub fn owes_as(&self, other: &Self) -> bool {
        self.sums().eq(other.sums())
            && self.prohibited().is_some() == other.prohibited().is_some()
            && self.on_declaration == other.on_declaration
    }

    fn sums(&self) -> impl Iterator<Item = (Id<Program>, Decimal, bool)> {
        let owed = self.charges.iter().map(|it| (it.program, it.amount, it.working.is_unbounded()));
        owed.filter(|it| !it.1.is_zero() || it.2)
    }
}

impl<'a> Case<'a> {
    /// Closes the ledger of a run: takes out what is relieved on a claim, offers what could be claimed,
    /// and puts all in the order of a receipt. With `reasons`, says why the other measures are not owed.
    pub fn close(&self, run: &mut Run<'a>, reasons: bool) -> Result<Ledger, Missing> {
        let mut ledger = Ledger::default();
        for step in &run.steps {
            match &step.came {
                Came::No(_) => {}
                Came::Charge(charge) => ledger.charges.push(Rc::clone(charge)),
                Came::Declares(base) => ledger.on_declaration.push((self.place(step.turn), *base)),
                Came::Bans => ledger.bans.push(self.place(step.turn)),
            }
        }
        if reasons {
            self.reasons(run, &mut ledger);
        }
        let relieved = self.relieve(&mut ledger);
        run.take_notes(self);
        relieved?;
        let order = |charge: &Charge| self.schedule.law[charge.program].order;
        // They are few, and a sort of the library weighs more than all of this file.
        for charge in core::mem::take(&mut ledger.charges) {
            let place = ledger.charges.partition_point(|before| order(before) <= order(&charge));
            ledger.charges.insert(place, charge);
        }
        Ok(ledger)
    }

    /// Why measures are not owed, in the order of a receipt. A measure without a step names other goods.
    fn reasons(&self, run: &Run<'a>, ledger: &mut Ledger) {
        let Some(period) = self.law.period else { return };
        let mut whys = vec![Some(WhyNot::NotListed); period.measures.len()];
        for step in &run.steps {
            whys[usize::from(step.turn)] = match step.came {
                Came::No(why) => Some(why),
                Came::Charge(_) | Came::Declares(_) | Came::Bans => None,
            };
        }
        ledger.set_aside.reserve(period.receipt.len());
        for &turn in &period.receipt {
            if let Some(why) = whys[usize::from(turn)] {
                ledger.set_aside.push(SetAside { measure: self.place(turn), why });
            }
        }
    }

    /// Relief comes after stacking: goods whose surtax is remitted are still subject to it.
    fn relieve(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        for (id, relief) in Id::each(&self.schedule.law.reliefs) {
            let reached =
                |charge: &Rc<Charge>| relief.of.contains(&charge.program) && !charge.amount.is_zero();
            let is_off = !relief.window.contains(self.law.day) || !self.law.counts(&relief.cite);
            if is_off || !ledger.charges.iter().any(reached) {
                continue;
            }
            let named = self.names(&relief.goods);
            if matches!(named, Truth::No(_)) {
                continue;
            }
            let claimed = self.question(Fact::Claims, Question::Claimed(relief.claim));
            match (claimed, named, self.holds(&relief.when)) {
                (_, _, Truth::No(_)) => {}
                (Truth::Yes, Truth::Yes, Truth::Yes) => take_out(id, relief, ledger),
                (Truth::Yes, Truth::Unknown(missing), _) | (Truth::Yes, _, Truth::Unknown(missing)) => {
                    return Err(missing);
                }
                _ => ledger.offers.push(id),
            }
        }
        Ok(())
    }
}

fn take_out(id: Id<Relief>, relief: &Relief, ledger: &mut Ledger) {
    let set_aside = &mut ledger.set_aside;
    ledger.charges.retain(|charge| {
        let relieved = relief.of.contains(&charge.program);
        if relieved {
            set_aside.push(SetAside { measure: charge.measure, why: WhyNot::Relieved(id) });
        }
        !relieved
    });
}
