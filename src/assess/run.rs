//! [`Run`]: one go through the measures of a day for one case: judge, stack, calculate.
//!
//! Measures come in an order in which each stands after all that it looks at, so that one run settles
//! everything; it stops at the first thing that must be known and is not. A run keeps what each measure
//! asked. When one thing changes, only the measures that asked about it, and those that look at a charge
//! that became another, are judged again.

use std::rc::Rc;

use super::assessment::{Charge, Failing, WhyNot};
use super::base::On;
use super::case::{Case, Missing};
use super::judge::Truth;
use super::law_of_day::LawOfDay;
use super::question::{Change, Note};
use crate::schedule::index::Yield;
use crate::schedule::{
    Base, Condition, Exception, Fact, FactSet, Id, LeviedPer, Levy, Measure, Program, Reach, YieldsWhen,
};
use crate::units::Decimal;

/// What came of each measure, and what it asked. Measures that name other goods, whatever else may be
/// the case, have no step.
#[derive(Default)]
pub(super) struct Run<'a> {
    pub steps: Vec<Step>,
    pub notes: Vec<Note<'a>>,
    /// The facts looked at.
    pub consulted: FactSet,
    /// How many measures were judged.
    reached: usize,
}

/// What came of one measure.
#[derive(Clone)]
pub(super) struct Step {
    /// The measure, by its place in the order of the day.
    pub turn: u16,
    pub came: Came,
    /// Judged in this run, not taken over from an earlier one.
    pub fresh: bool,
    /// The facts it looked at.
    consulted: FactSet,
    /// The end of its notes.
    notes: u32,
}

/// What came of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// It is not owed.
    No(WhyNot),
    /// It is charged.
    Charge(Rc<Charge>),
    /// It adds this to the base of a charge on the declaration.
    Declares(Decimal),
    /// It bans the goods.
    Bans,
}

/// An earlier run, and the one thing by which the case now differs.
pub(super) type Earlier<'r, 'a> = Option<(&'r Run<'a>, Change)>;

impl<'a> Run<'a> {
    /// Whether a change may lead elsewhere.
    pub fn is_moved(&self, law: &LawOfDay<'_>, change: Change) -> bool {
        let mut notes = self.notes.iter();
        notes.any(|note| note.fact == change.fact() && change.moves(law, note))
    }

    /// Takes over what a case was asked.
    pub fn take_notes(&mut self, case: &Case<'a>) -> FactSet {
        let consulted = case.consulted.take();
        self.consulted = self.consulted.union(consulted);
        self.notes.append(&mut case.notes.borrow_mut());
        consulted
    }

    fn push(&mut self, step: Step, charges: &mut Vec<Rc<Charge>>) {
        if let Came::Charge(charge) = &step.came {
            charges.push(Rc::clone(charge));
        }
        self.steps.push(step);
    }

    /// What was asked in this run, and not taken over from an earlier one.
    pub fn fresh_notes(&self) -> impl Iterator<Item = &Note<'a>> {
        let judged = (0..self.steps.len()).filter(|place| self.steps[*place].fresh);
        let last = self.steps.last().map_or(0, |step| step.notes as usize);
        judged.flat_map(|place| self.notes_of(place)).chain(&self.notes[last..])
    }

    /// The notes of the step at this place.
    fn notes_of(&self, place: usize) -> &[Note<'a>] {
        let start = place.checked_sub(1).map_or(0, |before| self.steps[before].notes);
        &self.notes[start as usize..self.steps[place].notes as usize]
    }
}

impl<'a> Case<'a> {
    /// The measure at a place in the order of the day.
    pub fn place(&self, turn: u16) -> Id<Measure> {
        self.law.period.map_or(Id::FIRST, |period| period.measures[usize::from(turn)])
    }

    /// Goes through the measures. When something is missing, `run` holds what was found before.
    pub fn run(&self, earlier: Earlier<'_, 'a>, run: &mut Run<'a>) -> Result<(), Missing> {
        let Some(period) = self.law.period else { return Ok(()) };
        let mut charges: Vec<Rc<Charge>> = Vec::with_capacity(8);
        run.steps.reserve(earlier.map_or(24, |it| it.0.steps.len() + 4));
        run.notes.reserve(earlier.map_or(48, |it| it.0.notes.len() + 8));
        // The charges that are no longer what they were.
        let mut became_other: Vec<(Id<Measure>, Id<Program>)> = Vec::new();
        let mut next = 0;
        for turn in 0..period.measures.len() {
            let place = period.measures[turn];
            let measure = &self.schedule.law[place];
            let yields = &period.yields[turn];
            let mut was = None;
            if let Some((before, change)) = earlier.filter(|it| turn < it.0.reached) {
                let step = before.steps.get(next).filter(|step| usize::from(step.turn) == turn);
                let Some(step) = step else { continue };
                let notes = before.notes_of(next);
                next += 1;
                let moved = notes.iter().any(|note| change.moves(self.law, note))
                    || became_other.iter().any(|it| looks_at(measure, yields, it.0, it.1));
                if !moved {
                    run.notes.extend_from_slice(notes);
                    run.consulted = run.consulted.union(step.consulted);
                    let notes = run.notes.len() as u32;
                    run.push(Step { notes, fresh: false, ..step.clone() }, &mut charges);
                    continue;
                }
                was = Some(&step.came);
            }
            let came = self.judge(place, measure, yields, &charges);
            let noted = run.notes.len();
            let consulted = run.take_notes(self);
            run.reached = turn;
            let came = came?;
            if was.is_some_and(|was| *was != came) {
                became_other.push((place, measure.program));
            }
            let nothing_asked = run.notes.len() == noted && consulted.is_empty();
            if !(nothing_asked && came == Came::No(WhyNot::NotListed)) {
                let notes = run.notes.len() as u32;
                let step = Step { turn: turn as u16, came, fresh: true, consulted, notes };
                run.push(step, &mut charges);
            }
        }
        run.reached = period.measures.len();
        Ok(())
    }

    fn judge(
        &self,
        place: Id<Measure>,
        measure: &'a Measure,
        yields: &[Yield],
        charges: &[Rc<Charge>],
    ) -> Result<Came, Missing> {
        match self.set_aside(measure, yields, charges)? {
            Some(why) => Ok(Came::No(why)),
            None => self.charge(place, measure, charges),
        }
    }

    /// Judges and stacks one measure: why it does not reach the line, or `None` if it does. A part that
    /// settles it is enough, whatever the others lack.
    fn set_aside(
        &self,
        measure: &'a Measure,
        yields: &[Yield],
        charges: &[Rc<Charge>],
    ) -> Result<Option<WhyNot>, Missing> {
        let mut unknown = None;
        match self.names(&measure.goods) {
            Truth::Yes => {}
            Truth::No(_) => return Ok(Some(WhyNot::NotListed)),
            Truth::Unknown(missing) => unknown = Some(missing),
        }
        match self.holds(&measure.when) {
            Truth::Yes => {}
            // A rate that nobody entered is not looked at, nor one of a number under which the goods are not entered.
            Truth::No(failing) if is_unasked(&measure.when, failing) => {
                return Ok(Some(WhyNot::NotListed));
            }
            Truth::No(failing) => return Ok(Some(WhyNot::Condition(failing))),
            Truth::Unknown(missing) => unknown = unknown.or(Some(missing)),
        }
        if let Some(why) = stacked(measure, yields, charges) {
            return Ok(Some(why));
        }
        for (id, exception) in Id::each(&measure.exceptions) {
            match self.spares(exception) {
                Truth::Yes => return Ok(Some(WhyNot::Exception(id))),
                Truth::No(_) => {}
                Truth::Unknown(missing) => unknown = unknown.or(Some(missing)),
            }
        }
        if let Some((rule, Reach::Nothing)) = self.reach(measure)? {
            return Ok(Some(WhyNot::NotDutiable(rule)));
        }
        unknown.map_or(Ok(None), Err)
    }

    fn spares(&self, exception: &'a Exception) -> Truth {
        let is_off = exception.window.is_some_and(|window| !window.contains(self.law.day));
        if is_off || !self.law.counts(&exception.cite) {
            return Truth::No(Failing::Goods);
        }
        self.holds(&exception.when)
    }

    /// Charges a measure that reaches the line; says why not where the schedule has no rate for it.
    fn charge(
        &self,
        place: Id<Measure>,
        measure: &'a Measure,
        charges: &[Rc<Charge>],
    ) -> Result<Came, Missing> {
        if measure.levy == Levy::Prohibited {
            return Ok(Came::Bans);
        }
        if measure.per == LeviedPer::Declaration {
            return Ok(Came::Declares(self.charged_on(measure, charges)?.amount()));
        }
        let cap = self.cap(measure)?;
        let on = On { base: &measure.base, cap: cap.as_ref(), charges };
        let (working, scheduled) = match &measure.levy {
            Levy::Column(column) => {
                let rate = self.scheduled(*column)?;
                (self.printed(*column, rate, &on)?, rate.cloned())
            }
            levy => (self.levy(levy, &on)?, None),
        };
        let Some(working) = working else {
            return Ok(Came::No(WhyNot::NoRate));
        };
        let program = measure.program;
        let kind = self.schedule.law[program].kind;
        let amount = self.rounding().apply(working.amount());
        Ok(Came::Charge(Rc::new(Charge {
            measure: place,
            or: Vec::new(),
            program,
            kind,
            amount,
            working,
            scheduled,
        })))
    }
}

/// Whether a measure already charged makes this one give way. Measures set aside are not among the
/// charges, so a suppressed measure suppresses nothing.
fn stacked(measure: &Measure, yields: &[Yield], charges: &[Rc<Charge>]) -> Option<WhyNot> {
    let there = |it: &Yield| {
        charges.iter().any(|charge| {
            charge.measure == it.to && (it.when == YieldsWhen::ProvidedFor || !charge.amount.is_zero())
        })
    };
    if let Some(it) = yields.iter().find(|it| there(it)) {
        return Some(WhyNot::Yields { to: it.to, relation: it.relation });
    }
    let same = charges.iter().find(|charge| charge.program == measure.program);
    same.map(|charge| WhyNot::SameProgram(charge.measure))
}

/// Whether what comes of a measure may depend on another's charge. A base or levy that is more than a
/// rate on the value is taken to look at every charge.
fn looks_at(measure: &Measure, yields: &[Yield], other: Id<Measure>, program: Id<Program>) -> bool {
    measure.program == program
        || yields.iter().any(|it| it.to == other)
        || !matches!(measure.base, Base::Value | Base::Declared(_))
        || !matches!(measure.levy, Levy::Rate(_) | Levy::Column(_))
}

/// Whether a condition asks first for something that was not given: a rate, a quantity in some unit, or another number
/// of chapter 98 or 99.
fn is_unasked(when: &Condition, failing: Failing) -> bool {
    if let Condition::All(parts) = when {
        return failing == Failing::Fact(Fact::Provision)
            && matches!(parts.first(), Some(Condition::EnteredUnder(_)));
    }
    matches!(when, Condition::Given(_) | Condition::MeasuredIn(_))
}
