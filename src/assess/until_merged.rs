//! Thin wrappers for `src/ui`, until it uses [`Assessor`]: delete this file at the merge.

use super::{Assessor, Change, LineAssessment, assess};
use crate::entry::Entry;
use crate::schedule::{Fact, FactValue, Schedule};

/// The assessment of one line with one answer supposed. The other lines stay as they are.
pub fn with_answer(
    schedule: &Schedule,
    entry: &Entry,
    line: usize,
    fact: Fact,
    value: FactValue,
) -> Option<LineAssessment> {
    let mut supposed = entry.clone();
    supposed.lines.get_mut(line)?.facts.answer(fact, Some(value));
    assess(schedule, &supposed).lines.into_iter().nth(line)
}

/// See [`LineAnswer::assumed`](super::LineAnswer::assumed).
pub fn assumed(
    schedule: &Schedule,
    entry: &Entry,
    line: usize,
    _now: &LineAssessment,
) -> Vec<(Fact, FactValue)> {
    let answers = Assessor::new().answer(schedule, entry);
    answers.lines.get(line).map(|it| it.assumed.clone()).unwrap_or_default()
}

/// See [`LineAnswer::changes`](super::LineAnswer::changes).
pub fn changes(schedule: &Schedule, entry: &Entry, line: usize, _now: &LineAssessment) -> Vec<Change> {
    let answers = Assessor::new().answer(schedule, entry);
    answers.lines.get(line).map(|it| it.changes.clone()).unwrap_or_default()
}

/// See [`LineAnswer::suggestions`](super::LineAnswer::suggestions).
pub fn suggested(schedule: &Schedule, entry: &Entry, line: usize) -> Vec<u16> {
    let answers = Assessor::new().answer(schedule, entry);
    answers.lines.get(line).map(|it| it.suggestions.clone()).unwrap_or_default()
}
