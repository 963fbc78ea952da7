//! The line in work through time: answered some days at a time, while nothing else is to be done.

use std::sync::Arc;

use super::course::{Course, Of};
use super::event::Effect;
use super::state::State;
use crate::assess::Through;
use crate::entry::Entry;

/// So many days are answered at once where nothing is open; else one, which can take as long as a letter typed.
const DAYS: usize = 6;

/// The digits of a line of either schedule.
const LINE: u8 = 8;

impl State {
    /// The course of the line in work; `None` while it is not known. A course of the line as it was before its
    /// last change is none of it.
    pub fn course(&self) -> Option<&Arc<Course>> {
        let (of, course) = self.courses.shown.as_ref()?;
        (*of == self.in_work()?).then_some(course)
    }

    /// The line whose course is shown: the only one, or else the one last touched.
    fn in_work(&self) -> Option<Of> {
        let place = match self.lines().len() {
            1 => 0,
            _ => self.lines().iter().position(|id| Some(*id) == self.courses.touched)?,
        };
        let now = self.outcome.lines.get(place)?.now.as_ref()?;
        // What lies beneath a bare heading has as many courses as lines: first the line is chosen.
        if now.said.code.len() < LINE {
            return None;
        }
        let said = self.outcome.lines.iter().filter_map(|line| Some(line.now.as_ref()?.said.clone()));
        let before = self.outcome.lines[..place].iter().filter(|line| line.now.is_some()).count();
        let entry = Entry {
            into: now.into,
            entry_date: self.schedule.law[now.into].covered_from,
            lines: said.collect(),
            whole: self.outcome.lines.iter().all(|line| line.blank || line.now.is_some()),
        };
        Some(Of { line: self.lines()[place], place: before, entry })
    }

    /// Whether there is a course still to be found out.
    pub(super) fn lacks_course(&self) -> bool {
        self.course().is_none() && self.in_work().is_some()
    }

    /// Finds out some more of it.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        if self.course().is_some() {
            return Vec::new();
        }
        let Some(of) = self.in_work() else { return Vec::new() };
        let mut through = match self.courses.begun.take() {
            Some((begun, through)) if begun == of => through,
            _ => Through::new(self.schedule, of.entry.clone(), of.place),
        };
        let is_open = through.steps().last().is_none_or(|step| !step.line.needs.is_empty());
        if !through.go_on(self.schedule, if is_open { 1 } else { DAYS }) {
            self.courses.begun = Some((of, through));
            return vec![Effect::GoOn];
        }
        let into = of.entry.into;
        let read = self.schedule.law[into].law_as_of;
        let last_change = self.schedule.index.days_of_change(into).next_back();
        let (steps, as_charged) = through.into_steps();
        let course = Course {
            line: of.line,
            into,
            value: of.entry.lines[of.place].value_for_duty,
            steps,
            as_charged,
            until: last_change.map_or(read, |day| day.max(read)),
        };
        self.courses.shown = Some((of, Arc::new(course)));
        Vec::new()
    }
}
