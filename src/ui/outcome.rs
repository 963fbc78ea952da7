//! [`Outcome`]: a draft read and assessed, once, for everything that looks at it.

use crate::assess::{Assessment, LineAssessment, assess};
use crate::embedded::schedule;
use crate::entry::{Draft, Field, LineField, Parsed, Place, parse};
use crate::schedule::{Fact, Jurisdiction};

/// What came of a draft.
pub struct Outcome {
    /// The draft as read.
    pub parsed: Parsed,
    /// What is owed, when anything could be read.
    pub assessment: Option<Assessment>,
    /// For each line of the draft, what there is to ask of it.
    pub questions: Vec<Questions>,
}

/// What a line could still be asked.
#[derive(Clone, Default)]
pub struct Questions {
    /// Facts that are missing and matter.
    pub needs: Vec<Fact>,
    /// Facts that were looked at.
    pub asked: Vec<Fact>,
    /// Reliefs that could be claimed, by place.
    pub offers: Vec<u16>,
}

impl Outcome {
    /// Reads a draft and assesses it.
    pub fn of(draft: &Draft) -> Self {
        let schedule = schedule();
        let parsed = parse(draft, schedule);
        let assessment = parsed.entry.as_ref().map(|entry| assess(schedule, entry));
        let questions = if parsed.problems.is_empty() {
            questions(draft, &parsed, assessment.as_ref())
        } else {
            // A slip in one field must not take the other questions away: ask without that field.
            let mended = without(draft, &parsed);
            let parsed = parse(&mended, schedule);
            let assessment = parsed.entry.as_ref().map(|entry| assess(schedule, entry));
            questions(draft, &parsed, assessment.as_ref())
        };
        Self { parsed, assessment, questions }
    }

    /// The assessment of a line of the draft.
    pub fn line(&self, line: usize) -> Option<&LineAssessment> {
        let place = (*self.parsed.lines.get(line)?)?;
        self.assessment.as_ref()?.lines.get(place)
    }

    /// What there is to ask of a line of the draft.
    pub fn questions(&self, line: usize) -> Questions {
        self.questions.get(line).cloned().unwrap_or_default()
    }
}

fn questions(draft: &Draft, parsed: &Parsed, assessment: Option<&Assessment>) -> Vec<Questions> {
    let of_line = |line: usize| {
        let place = (*parsed.lines.get(line)?)?;
        let line = assessment?.lines.get(place)?;
        Some(Questions { needs: line.needs.clone(), asked: asked(line), offers: line.offers.clone() })
    };
    (0..draft.lines.len()).map(|line| of_line(line).unwrap_or_default()).collect()
}

fn asked(line: &LineAssessment) -> Vec<Fact> {
    let all = Fact::ALL.iter().copied();
    all.filter(|fact| line.asked & fact.bit() != 0).collect()
}

/// The draft without what could not be read.
fn without(draft: &Draft, parsed: &Parsed) -> Draft {
    let mut draft = draft.clone();
    for problem in &parsed.problems {
        match problem.place {
            Place::Sheet(field) => draft.set(field, ""),
            Place::Line(line, LineField::Fx) => {
                draft.set_line(line, LineField::Fx, "");
                draft.set_line(line, LineField::Currency, "");
            }
            Place::Line(line, LineField::Unit) => draft.set_line(line, LineField::Quantity, ""),
            Place::Line(line, LineField::Unit2) => draft.set_line(line, LineField::Quantity2, ""),
            Place::Line(line, field) => draft.set_line(line, field, ""),
        }
    }
    draft
}

/// The country entered, by its place and its law, as soon as a way was chosen.
pub fn entered(draft: &Draft) -> Option<(u8, &'static Jurisdiction)> {
    let schedule = schedule();
    let country = draft.field(Field::Into).parse().ok()?;
    let place = schedule.jurisdiction(country)?;
    Some((place, schedule.law.jurisdictions.get(usize::from(place))?))
}
