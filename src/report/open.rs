//! What keeps an answer from being final, in words alone: for paper, and for a frame in another page.

use super::answered_line::AnsweredLine;
use super::block::{Rich, text};
use super::wrong::wrong;
use crate::entry::{Place, Problem};
use crate::schedule::Fact;
use crate::sheet::State;
use crate::words::{self, page as says};

/// What is wrong or not answered, at most so much of it and how much more.
pub(super) fn open(state: &State, lines: &[AnsweredLine<'_>], most: usize) -> Vec<Rich> {
    let lang = state.lang();
    let several = state.lines().len() > 1;
    let of_line = |line: usize, said: String| {
        text(if several { says::said_of_line(lang, line + 1, &said) } else { said })
    };
    let problem = |problem: Problem| match problem.place {
        Place::Line(line, _) => of_line(line, wrong(state, &problem)),
        Place::Sheet(_) => text(wrong(state, &problem)),
    };
    let mut open: Vec<Rich> = state.outcome().all_problems().map(problem).collect();
    for line in lines {
        let question = |fact: &Fact| words::question(lang, line.law.country, *fact);
        open.extend(line.now().needs.iter().map(|fact| of_line(line.place, question(fact))));
    }
    let more = open.len().saturating_sub(most);
    if more > 0 {
        open.truncate(most);
        open.push(text(says::and_more(lang, more)));
    }
    open
}
