//! What is found out while nothing else is to be done: what another answer would change, and the line in work through
//! time, answered some days at a time.

use std::sync::Arc;

use super::course::{Course, Of};
use super::event::Effect;
use super::lines::LineId;
use super::outcome::Answered;
use super::state::State;
use crate::assess::{Step, Through, changes_after, owes_alike};
use crate::entry::{Entry, EntryLine};
use crate::schedule::{Force, Measure};

/// So many days are answered at once where nothing is open; else one, which can take as long as a letter typed.
const DAYS: usize = 6;

/// Of so many lines the days ahead are looked for; of more, those of the line in work.
const FEW_LINES: usize = 8;

/// The digits of a line of either schedule.
const LINE: u8 = 8;

impl State {
    /// The course of the line in work; `None` while it is not known. A course of the line as it was before its
    /// last change is none of it.
    pub fn course(&self) -> Option<&Arc<Course>> {
        let (of, course) = self.courses.shown.as_ref()?;
        self.is_in_work(of).then_some(course)
    }

    /// The place of the line whose course is shown: the one in work.
    fn in_work(&self) -> Option<(usize, &Answered)> {
        let place = self.open_line()?;
        let now = self.outcome.lines.get(place)?.now.as_ref()?;
        // What lies beneath a bare heading has as many courses as lines: first the line is chosen.
        (now.said.code.len() >= LINE).then_some((place, now))
    }

    /// Whether a course would be one of the line in work, among the lines of its declaration as they are. This is asked
    /// at every letter, which nearly always changed that very line: it is looked at first.
    fn is_in_work(&self, of: &Of) -> bool {
        self.in_work().is_some_and(|(place, now)| {
            (of.line, of.entry.into) == (self.lines()[place], now.into)
                && of.entry.lines.get(of.place) == Some(&now.said)
                && of.place == self.answered_before(place)
                && of.entry.whole == self.all_answered()
                && of.entry.lines.iter().eq(self.said())
        })
    }

    /// What the line in work is among the lines of its declaration.
    fn of(&self) -> Option<Of> {
        let (place, now) = self.in_work()?;
        let entry = Entry {
            into: now.into,
            entry_date: self.schedule.law[now.into].covered_from,
            lines: self.said().cloned().collect(),
            whole: self.all_answered(),
        };
        Some(Of { line: self.lines()[place], place: self.answered_before(place), entry })
    }

    /// The lines that were answered, as read.
    fn said(&self) -> impl Iterator<Item = &EntryLine> {
        self.outcome.lines.iter().filter_map(|line| Some(&line.now.as_ref()?.said))
    }

    /// How many of them stand before a place.
    fn answered_before(&self, place: usize) -> usize {
        self.outcome.lines[..place].iter().filter(|line| line.now.is_some()).count()
    }

    /// Whether they are the whole declaration.
    fn all_answered(&self) -> bool {
        self.outcome.lines.iter().all(|line| line.blank || line.now.is_some())
    }

    /// Whether there is a course still to be found out.
    pub fn lacks_course(&self) -> bool {
        self.course().is_none() && self.in_work().is_some()
    }

    /// Whether there is anything to be found out while the person pauses.
    pub(super) fn lacks_anything(&self) -> bool {
        self.outcome.is_unfinished() || self.is_whole() && (self.lacks_course() || self.lacks_comparison())
    }

    /// Finds out some more: first what the person asked for, then what another answer would change, then the course.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        if self.lacks_comparison() || !self.outcome.is_unfinished() {
            return self.find_out_more();
        }
        let last: Vec<_> = self.outcome.lines.iter().cloned().map(Some).collect();
        self.answer(&last);
        self.lacks_anything().then_some(Effect::GoOn).into_iter().collect()
    }

    /// Finds out some more of the line through time.
    pub(super) fn follow_course(&mut self) -> Vec<Effect> {
        if self.course().is_some() {
            return Vec::new();
        }
        let begun = self.courses.begun.take().filter(|begun| self.is_in_work(&begun.0));
        let begun = begun.or_else(|| {
            let of = self.of()?;
            let through = Through::new(self.schedule, of.entry.clone(), of.place);
            Some((of, through))
        });
        let Some((of, mut through)) = begun else { return Vec::new() };
        let is_open = through.steps().last().is_none_or(|step| !step.line.needs.is_empty());
        if !through.go_on(self.schedule, if is_open { 1 } else { DAYS }) {
            self.courses.begun = Some((of, through));
            return vec![Effect::GoOn];
        }
        let into = of.entry.into;
        let read = self.schedule.law[into].law_as_of;
        let reached_back = through.reached_back().to_vec();
        let (steps, as_charged) = through.into_steps();
        let announced = self.announced(&of, &steps);
        let last = steps.iter().chain(&announced).map(|step| step.from).max();
        let course = Course {
            line: of.line,
            into,
            value: of.entry.lines[of.place].value_for_duty,
            steps,
            as_charged,
            reached_back,
            until: last.map_or(read, |day| day.max(read)),
            ahead: self.ahead(&of),
            announced,
        };
        self.courses.shown = Some((of, Arc::new(course)));
        Vec::new()
    }

    /// What the line would owe if what is announced were enacted; nothing where it would owe the same.
    fn announced(&self, of: &Of, enacted: &[Step]) -> Vec<Step> {
        let into = of.entry.into;
        let law = &self.schedule.law;
        let is_ours = |it: &&Measure| {
            it.force == Force::Announced
                && law[it.program].jurisdiction == into
                && it.window.from() > law[into].law_as_of
        };
        let Some(from) = law.measures.iter().filter(is_ours).map(|it| it.window.from()).min() else {
            return Vec::new();
        };
        let supposing = self.courses.supposing.get_or_init(|| self.schedule.supposing_announced());
        let Ok(before) = from.yesterday() else { return Vec::new() };
        let steps = changes_after(supposing, &of.entry, of.place, before);
        let enacted = |day| enacted.iter().rfind(|step| step.from <= day);
        let same = |step: &Step| enacted(step.from).is_some_and(|it| owes_alike(&it.line, &step.line));
        if steps.iter().all(same) { Vec::new() } else { steps }
    }

    /// The changes after today: of the line in work, and of all lines where they are few.
    fn ahead(&self, of: &Of) -> Vec<(LineId, Vec<Step>)> {
        let answered = self.outcome.lines.iter().zip(self.lines()).filter(|it| it.0.now.is_some());
        let wanted = |id: LineId| id == of.line || self.lines().len() <= FEW_LINES;
        let of_line = |(place, (_, id)): (usize, (_, &LineId))| {
            wanted(*id).then(|| (*id, changes_after(self.schedule, &of.entry, place, self.today)))
        };
        answered.enumerate().filter_map(of_line).collect()
    }

    /// Whether the course is shown as it was charged on each day, rather than as it was settled since.
    pub fn is_as_charged(&self) -> bool {
        self.courses.as_charged && self.course().is_some_and(|course| course.as_charged.is_some())
    }
}
