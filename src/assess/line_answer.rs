//! [`LineAnswer`]: all there is to say of one line.

use super::assessment::LineAssessment;
use super::what_if::Change;
use crate::schedule::{Fact, FactValue, Id, Suggestion};

/// All there is to say of one line. The same `Arc` comes back while nothing in it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineAnswer {
    /// What is owed, why, and what is still to be known.
    pub assessment: LineAssessment,
    /// Whether all was looked for that another answer would change; until then nothing is assumed and nothing changes.
    pub is_whole: bool,
    /// The facts that were presumed and could have changed the answer, with what was presumed.
    pub assumed: Vec<(Fact, FactValue)>,
    /// Every single answer that would change the duties, given or presumed.
    pub changes: Vec<Change>,
    /// Both outcomes of the first open question that is answered by yes or no.
    pub both: Option<Both>,
    /// Rates that may fit, where the importer has entered none: places among the law's suggestions.
    pub suggestions: Vec<Id<Suggestion>>,
}

/// The two outcomes of a question that is answered by yes or no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Both {
    /// The question: the claim under the agreement, where that is open.
    pub question: Fact,
    /// The answer to the line if yes.
    pub yes: Option<LineAssessment>,
    /// And if no.
    pub no: Option<LineAssessment>,
}
