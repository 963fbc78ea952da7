//! What keeps an answer from being final, in words alone: for paper, and for a frame in another page.

use super::answered_line::AnsweredLine;
use super::block::{Rich, text};
use super::wrong::wrong;
use crate::entry::{Place, Problem};
use crate::sheet::State;
use crate::words::{self, page as says};

/// What is wrong or not answered, at most so much of it and how much more. A question that several lines leave open
/// stands once, with their numbers.
pub(super) fn open(state: &State, lines: &[AnsweredLine<'_>], most: usize) -> Vec<Rich> {
    let lang = state.lang();
    let several = state.lines().len() > 1;
    let problem = |problem: Problem| match problem.place {
        Place::Line(line, _) if several => text(says::said_of_line(lang, line + 1, &wrong(state, &problem))),
        Place::Line(..) | Place::Sheet(_) => text(wrong(state, &problem)),
    };
    let mut open: Vec<Rich> = state.outcome().all_problems().map(problem).collect();
    let mut asked: Vec<(String, Vec<usize>)> = Vec::new();
    for line in lines {
        for fact in &line.now().needs {
            let question = words::question(lang, line.law.country, *fact);
            match asked.iter_mut().find(|known| known.0 == question) {
                Some(known) => known.1.push(line.place + 1),
                None => asked.push((question, vec![line.place + 1])),
            }
        }
    }
    let of = |(question, of): (String, Vec<usize>)| match several {
        true => text(says::of_lines(lang, &question, &of)),
        false => text(question),
    };
    open.extend(asked.into_iter().map(of));
    let more = open.len().saturating_sub(most);
    if more > 0 {
        open.truncate(most);
        open.push(text(says::and_more(lang, more)));
    }
    open
}
