//! [`Questions`]: what a line could still be asked, and [`OpenQuestions`]: which of it the form shows.

use crate::assess::LineAssessment;
use crate::entry::{Draft, LineField};
use crate::schedule::{Fact, FactValue, Id, Relief, Schedule};

/// What the answer to a line says of its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// Facts that are missing and matter.
    pub needs: Vec<Fact>,
    /// Facts that were consulted.
    pub consulted: Vec<Fact>,
    /// Facts that were assumed to be something, and could have changed the answer.
    pub assumed: Vec<(Fact, FactValue)>,
    /// Reliefs that could be claimed.
    pub offers: Vec<Id<Relief>>,
}

impl Questions {
    /// What an answered line leaves to ask.
    pub fn of(line: &LineAssessment, assumed: &[(Fact, FactValue)]) -> Self {
        Self {
            needs: line.needs.clone(),
            consulted: line.consulted.iter().collect(),
            assumed: assumed.to_vec(),
            offers: line.offers.clone(),
        }
    }
}

/// Facts with a field of their own among the goods.
const ELSEWHERE: [Fact; 4] = [Fact::Origin, Fact::Cusma, Fact::Code, Fact::Quantity];

/// Facts that nobody is asked for and that may always be entered: a company's own rates.
const VOLUNTEERED: [Fact; 2] = [Fact::AdRate, Fact::CvdRate];

/// Whether a fact is out of the ordinary: assumed to be something until it is said otherwise.
pub fn is_presumed(schedule: &Schedule, fact: Fact) -> bool {
    schedule.index.presumed(fact).is_some()
}

/// Which facts the form of a line asks for. Each list has a place for every fact it could ever hold, so
/// that one that comes or goes moves none of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenQuestions {
    /// What this code asks on this day.
    pub ordinary: Vec<(Fact, bool)>,
    /// What is assumed unless it is said.
    pub presumed: Vec<(Fact, bool)>,
}

impl OpenQuestions {
    /// Decides for a line. A fact with a problem is always shown: what the page hides nobody can mend.
    pub fn of(
        schedule: &Schedule,
        draft: &Draft,
        line: usize,
        questions: &Questions,
        has_problem: impl Fn(LineField) -> bool,
    ) -> Self {
        let code_is_read = !questions.consulted.is_empty();
        let mut open = Self::default();
        for &fact in Fact::ALL.iter().filter(|fact| !ELSEWHERE.contains(fact)) {
            let field = LineField::Fact(fact);
            let given = !draft.line_field(line, field).is_empty();
            let consulted = questions.consulted.contains(&fact);
            let asked = questions.needs.contains(&fact)
                || (given && (consulted || !code_is_read))
                || has_problem(field);
            let volunteered = VOLUNTEERED.contains(&fact);
            if volunteered || is_presumed(schedule, fact) {
                open.presumed.push((fact, asked || consulted || (code_is_read && volunteered)));
            } else {
                open.ordinary.push((fact, asked));
            }
        }
        open
    }
}
