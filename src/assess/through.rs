//! [`Through`]: what one line would owe on each day that the law covers, all else being as it was said.

use super::assessment::{Answer, Charge, LineAssessment, WhyNot};
use super::by_itself;
use super::law_of_day::LawOfDay;
use crate::entry::Entry;
use crate::schedule::{Citation, Id, Program, Schedule};
use crate::units::{Date, Decimal};

/// Days on which a line owes the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The first of them.
    pub from: Date,
    /// What it owes, without its shares of charges on the whole declaration.
    pub line: LineAssessment,
}

/// A line through time, from the first day covered to the last change that is enacted: as it was settled since, and
/// as it was charged by the texts made until each day. It is answered some days at a time, so that whoever asks can
/// do other things in between.
///
/// ```
/// use countertariff::assess::Through;
/// # use countertariff::{embedded, entry::{Draft, Field, LineField, parse}};
/// # let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
/// # draft.set(Field::Into, "US");
/// # draft.set(Field::EntryDate, "2025-03-27");
/// # draft.set_line(0, LineField::Code, "7208.36.00");
/// # draft.set_line(0, LineField::Fact(countertariff::schedule::Fact::Cusma), "no");
/// # let entry = parse(&draft, embedded::schedule()).entry.unwrap();
/// let mut through = Through::new(embedded::schedule(), entry, 0);
/// while !through.go_on(embedded::schedule(), 8) {}
/// assert!(through.steps().len() > 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Through {
    entry: Entry,
    line: usize,
    /// The days still to be answered, the next one last.
    days: Vec<Date>,
    /// The days to which later texts reach back.
    runs: Vec<(Date, Date)>,
    steps: Vec<Step>,
    as_charged: Vec<Step>,
    reached_back: Vec<Citation>,
}

impl Through {
    /// Of a line of an entry, with no day answered yet.
    ///
    /// # Panics
    /// If the entry has no such line.
    pub fn new(schedule: &Schedule, entry: Entry, line: usize) -> Self {
        assert!(line < entry.lines.len());
        let first = schedule.law[entry.into].covered_from;
        let later = schedule.index.days_of_change(entry.into).filter(|day| *day > first);
        let mut days: Vec<Date> = core::iter::once(first).chain(later).collect();
        let runs = schedule.reaches_back(entry.into);
        for made in runs.iter().map(|run| run.1).filter(|made| *made > first) {
            // They are few, and the days are in order.
            if let Err(place) = days.binary_search(&made) {
                days.insert(place, made);
            }
        }
        days.reverse();
        Self { entry, line, days, runs, steps: Vec::new(), as_charged: Vec::new(), reached_back: Vec::new() }
    }

    /// Answers so many further days on which some law changes; whether there are none left.
    pub fn go_on(&mut self, schedule: &Schedule, days: usize) -> bool {
        for _ in 0..days {
            let Some(day) = self.days.pop() else { break };
            let into = self.entry.into;
            let line = by_itself(&LawOfDay::new(schedule, into, day), &self.entry, self.line);
            let charged = if self.runs.iter().any(|run| (run.0..run.1).contains(&day)) {
                let period = schedule.period_as_known(into, day);
                let law = LawOfDay::as_known(schedule, into, day, period.as_ref());
                let charged = by_itself(&law, &self.entry, self.line);
                for cite in given_up_by(schedule, &charged, &line) {
                    if !self.reached_back.iter().any(|known| known.instrument == cite.instrument) {
                        self.reached_back.push(cite.clone());
                    }
                }
                charged
            } else {
                line.clone()
            };
            push(&mut self.steps, day, line);
            push(&mut self.as_charged, day, charged);
        }
        self.is_done()
    }

    /// Whether every day is answered.
    pub fn is_done(&self) -> bool {
        self.days.is_empty()
    }

    /// The steps so far, one after another.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The texts by which what was charged was given up later, each once.
    pub fn reached_back(&self) -> &[Citation] {
        &self.reached_back
    }

    /// All steps; and what was charged by the texts made until each day, where that was ever another.
    pub fn into_steps(self) -> (Vec<Step>, Option<Vec<Step>>) {
        let alike =
            |(one, other): (&Step, &Step)| one.from == other.from && owes_alike(&one.line, &other.line);
        let same =
            self.steps.len() == self.as_charged.len() && self.steps.iter().zip(&self.as_charged).all(alike);
        (self.steps, (!same).then_some(self.as_charged))
    }
}

/// The changes to what a line of an entry owes after a day, whatever the day of the entry.
///
/// # Panics
/// If the entry has no such line.
pub fn changes_after(schedule: &Schedule, entry: &Entry, line: usize, day: Date) -> Vec<Step> {
    let mut steps = Vec::new();
    let later = schedule.index.days_of_change(entry.into).filter(|it| *it > day);
    for day in core::iter::once(day).chain(later) {
        push(&mut steps, day, by_itself(&LawOfDay::new(schedule, entry.into, day), entry, line));
    }
    steps.remove(0);
    steps
}

/// Adds what is owed from a day on, where that is another than before.
fn push(steps: &mut Vec<Step>, from: Date, line: LineAssessment) {
    if steps.last().is_none_or(|last| !owes_alike(&last.line, &line)) {
        steps.push(Step { from, line });
    }
}

/// Whether two answers come to the same duties, programme by programme.
pub fn owes_alike(one: &LineAssessment, other: &LineAssessment) -> bool {
    let bound = |line: &LineAssessment| match line.answer {
        Answer::Undecided(range) => Some(range),
        Answer::Assessed | Answer::Prohibited(_) | Answer::NotCovered(_) => None,
    };
    let banned = |line: &LineAssessment| matches!(line.answer, Answer::Prohibited(_));
    let covered = |line: &LineAssessment| !matches!(line.answer, Answer::NotCovered(_));
    let duties = |line: &LineAssessment| -> Vec<(Id<Program>, Decimal)> {
        let duty = |charge: &&Charge| charge.kind.is_duty() && !charge.amount.is_zero();
        line.charges.iter().filter(duty).map(|charge| (charge.program, charge.amount)).collect()
    };
    (bound(one), banned(one), covered(one)) == (bound(other), banned(other), covered(other))
        && duties(one) == duties(other)
}

/// The texts by which duties that are charged are not in the other answer for the same day.
fn given_up_by<'a>(
    schedule: &'a Schedule,
    charged: &LineAssessment,
    settled: &LineAssessment,
) -> impl Iterator<Item = &'a Citation> {
    let stays = |it: &Charge| settled.charges.iter().any(|other| other.program == it.program);
    let given_up = charged.charges.iter().filter(move |it| it.kind.is_duty() && !stays(it));
    given_up.filter_map(|it| set_aside_by(schedule, settled, it.program))
}

/// The text by which a line does not owe a programme: by which it gives way, or is an exception or relief of it.
pub fn set_aside_by<'a>(
    schedule: &'a Schedule,
    line: &LineAssessment,
    program: Id<Program>,
) -> Option<&'a Citation> {
    let law = &schedule.law;
    line.set_aside.iter().filter(|it| law[it.measure].program == program).find_map(|it| match it.why {
        WhyNot::Yields { relation, .. } => Some(&law[relation].cite),
        WhyNot::Exception(id) => law[it.measure].exceptions.get(usize::from(id)).map(|it| &it.cite),
        WhyNot::Relieved(relief) => Some(&law[relief].cite),
        WhyNot::NotListed
        | WhyNot::Condition(_)
        | WhyNot::NotDutiable(_)
        | WhyNot::SameProgram(_)
        | WhyNot::NoRate => None,
    })
}
