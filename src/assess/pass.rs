//! One pass over the measures of a day for one line: judge, stack, reckon.
//!
//! Measures come in an order in which each stands after all that it looks at, so that one pass
//! settles everything; the pass stops at the first thing that must be known and is not.

use super::assessment::{Charge, SetAside, WhyNot};
use super::judge::Truth;
use super::world::{Missing, World};
use crate::schedule::index::Yield;
use crate::schedule::{Condition, Exception, LeviedPer, Levy, Measure, YieldsWhen};
use crate::units::Decimal;

/// What a pass found.
#[derive(Clone, Debug, Default)]
pub(super) struct Pass {
    pub charges: Vec<Charge>,
    pub set_aside: Vec<SetAside>,
    pub offers: Vec<u16>,
    pub prohibited: Option<u16>,
    /// What this line adds to the base of a charge on the declaration, by measure.
    pub on_declaration: Vec<(u16, Decimal)>,
}

/// Whether a measure reaches the line.
enum Reach {
    Yes,
    No(WhyNot),
}

impl World<'_> {
    /// Runs the pass.
    pub fn pass(&self) -> Result<Pass, Missing> {
        let mut pass = Pass::default();
        let Some(epoch) = self.epoch else { return Ok(pass) };
        let mut whys: Vec<Option<WhyNot>> = Vec::with_capacity(epoch.measures.len());
        for (&place, yields) in epoch.measures.iter().zip(&epoch.yields) {
            let measure = &self.schedule.law.measures[usize::from(place)];
            whys.push(match self.reach(measure, yields, &pass)? {
                Reach::Yes => self.charge(place, measure, &mut pass)?,
                Reach::No(why) => Some(why),
            });
        }
        pass.set_aside.reserve(epoch.receipt.len());
        for &turn in &epoch.receipt {
            let turn = usize::from(turn);
            if let Some(why) = whys[turn] {
                pass.set_aside.push(SetAside { measure: epoch.measures[turn], why });
            }
        }
        self.relieve(&mut pass)?;
        let order = |place: u16| self.schedule.law.programs[usize::from(place)].order;
        pass.charges.sort_by_key(|charge| order(charge.program));
        Ok(pass)
    }

    /// Judges and stacks one measure. A part that settles it is enough, whatever the others lack.
    fn reach(&self, measure: &Measure, yields: &[Yield], pass: &Pass) -> Result<Reach, Missing> {
        let mut unknown = None;
        match self.names(&measure.goods) {
            Truth::Yes => {}
            Truth::No(_) => return Ok(Reach::No(WhyNot::NotListed)),
            Truth::Unknown(missing) => unknown = Some(missing),
        }
        match self.holds(&measure.when) {
            Truth::Yes => {}
            // A rate that nobody entered is not looked at.
            Truth::No(_) if matches!(measure.when, Condition::Given(_)) => {
                return Ok(Reach::No(WhyNot::NotListed));
            }
            Truth::No(failing) => return Ok(Reach::No(WhyNot::Condition(failing))),
            Truth::Unknown(missing) => unknown = unknown.or(Some(missing)),
        }
        if let Some(why) = self.stacked(measure, yields, pass) {
            return Ok(Reach::No(why));
        }
        for (place, exception) in measure.exceptions.iter().enumerate() {
            match self.bites(exception) {
                Truth::Yes => return Ok(Reach::No(WhyNot::Exception(place as u8))),
                Truth::No(_) => {}
                Truth::Unknown(missing) => unknown = unknown.or(Some(missing)),
            }
        }
        unknown.map_or(Ok(Reach::Yes), Err)
    }

    fn bites(&self, exception: &Exception) -> Truth {
        if exception.window.is_some_and(|window| !window.contains(self.day)) {
            return Truth::No(super::assessment::Failing::Goods);
        }
        self.holds(&exception.when)
    }

    /// Whether a measure already charged makes this one give way. Measures set aside are not among
    /// the charges, so a suppressed measure suppresses nothing.
    fn stacked(&self, measure: &Measure, yields: &[Yield], pass: &Pass) -> Option<WhyNot> {
        let there = |it: &Yield| {
            pass.charges.iter().any(|charge| {
                charge.measure == it.to
                    && (it.presence == YieldsWhen::ProvidedFor || !charge.amount.is_zero())
            })
        };
        if let Some(it) = yields.iter().find(|it| there(it)) {
            return Some(WhyNot::Yields { to: it.to, relation: it.relation });
        }
        let same = pass.charges.iter().find(|charge| charge.program == measure.program);
        same.map(|charge| WhyNot::SameProgram(charge.measure))
    }

    /// Charges a measure that reaches the line; says why not where the schedule has no rate for it.
    fn charge(&self, place: u16, measure: &Measure, pass: &mut Pass) -> Result<Option<WhyNot>, Missing> {
        if measure.levy == Levy::Prohibited {
            pass.prohibited = Some(place);
            return Ok(None);
        }
        if measure.per == LeviedPer::Declaration {
            let base = self.base(&measure.base, pass)?.amount();
            pass.on_declaration.push((place, base));
            return Ok(None);
        }
        let Some(working) = self.levy(&measure.levy, &measure.base, pass)? else {
            return Ok(Some(WhyNot::NoRate));
        };
        let kind = self.schedule.law.programs[usize::from(measure.program)].kind;
        let amount = self.rounding().apply(working.amount());
        pass.charges.push(Charge { measure: place, program: measure.program, kind, amount, working });
        Ok(None)
    }

    /// Takes out what is relieved on a claim, and offers what could be claimed. Relief comes after
    /// stacking: goods whose surtax is remitted are still subject to it.
    fn relieve(&self, pass: &mut Pass) -> Result<(), Missing> {
        for (place, relief) in self.schedule.law.reliefs.iter().enumerate() {
            let reached = |charge: &Charge| relief.of.contains(&charge.program) && !charge.amount.is_zero();
            if !relief.window.contains(self.day) || !pass.charges.iter().any(reached) {
                continue;
            }
            if matches!(self.names(&relief.goods), Truth::No(_)) {
                continue;
            }
            let claimed = self.holds(&Condition::Claimed(relief.claim));
            match (claimed, self.names(&relief.goods), self.holds(&relief.when)) {
                (_, _, Truth::No(_)) => {}
                (Truth::Yes, Truth::Yes, Truth::Yes) => {
                    let set_aside = &mut pass.set_aside;
                    pass.charges.retain(|charge| {
                        let relieved = relief.of.contains(&charge.program);
                        if relieved {
                            let why = WhyNot::Relieved(place as u16);
                            set_aside.push(SetAside { measure: charge.measure, why });
                        }
                        !relieved
                    });
                }
                (Truth::Yes, Truth::Unknown(missing), _) | (Truth::Yes, _, Truth::Unknown(missing)) => {
                    return Err(missing);
                }
                _ => pass.offers.push(place as u16),
            }
        }
        Ok(())
    }
}
