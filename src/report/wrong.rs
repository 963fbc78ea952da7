//! What is wrong with a field, in a sentence. Words in the field of the goods are not wrong yet: a choice is
//! missing.

use crate::entry::{LineField, Place, Problem, ProblemKind, is_words};
use crate::sheet::State;
use crate::words::{self, page as says};

/// How to put something right.
pub fn wrong(state: &State, problem: &Problem) -> String {
    let lang = state.lang();
    let is_goods = matches!(problem.place, Place::Line(_, LineField::Code));
    if is_goods && matches!(problem.kind, ProblemKind::CodeNotDigits) && is_words(state.text(problem.place)) {
        return says::choose_goods(lang).to_owned();
    }
    words::problem(lang, state.schedule(), problem)
}
