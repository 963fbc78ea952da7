//! Temporary: replaced at the merge.
use std::sync::Arc;

use super::{Change, LineAssessment, Standing, Totals, assess, assumed, changes, suggested, with_answer};
use crate::entry::Entry;
use crate::schedule::{Fact, FactKind, FactValue, Schedule};

/// Answers entries.
#[derive(Default)]
pub struct Assessor {
    last: Vec<Arc<LineAnswer>>,
}

/// Answers.
pub struct Answers {
    /// Lines.
    pub lines: Vec<Arc<LineAnswer>>,
    /// Totals.
    pub totals: Totals,
    /// Standing.
    pub standing: Standing,
}

/// Line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineAnswer {
    /// assessment.
    pub assessment: LineAssessment,
    /// assumed.
    pub assumed: Vec<(Fact, FactValue)>,
    /// changes.
    pub changes: Vec<Change>,
    /// both.
    pub both: Option<Both>,
    /// suggestions.
    pub suggestions: Vec<u16>,
}

/// Both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Both {
    /// q.
    pub question: Fact,
    /// yes.
    pub yes: Option<LineAssessment>,
    /// no.
    pub no: Option<LineAssessment>,
}

impl Assessor {
    /// New.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answer.
    pub fn answer(&mut self, schedule: &Schedule, entry: &Entry) -> Answers {
        let whole = assess(schedule, entry);
        let mut lines = Vec::new();
        for (place, assessment) in whole.lines.iter().enumerate() {
            let claim = assessment.needs.iter().find(|fact| **fact == Fact::Cusma);
            let question =
                claim.or_else(|| assessment.needs.iter().find(|it| it.kind() == FactKind::YesNo)).copied();
            let line = LineAnswer {
                assumed: assumed(schedule, entry, place, assessment),
                changes: changes(schedule, entry, place, assessment),
                both: question.map(|question| Both {
                    question,
                    yes: with_answer(schedule, entry, place, question, FactValue::Yes),
                    no: with_answer(schedule, entry, place, question, FactValue::No),
                }),
                suggestions: suggested(schedule, entry, place),
                assessment: assessment.clone(),
            };
            let known = self.last.iter().find(|it| ***it == line).cloned();
            lines.push(known.unwrap_or_else(|| Arc::new(line)));
        }
        self.last.clone_from(&lines);
        Answers { lines, totals: whole.totals, standing: whole.standing }
    }
}
