//! The head of the answer, with its one figure, and its tail, with what concerns all lines.

use super::answered_line::Added;
use super::answered_line::{AnsweredLine, typed_name};
use super::bar::bar;
use super::block::{Block, Group, Heading, Rich, Span, text};
use super::figure::figure;
use super::not_included::beside_figure;
use super::told::told;
use super::wrong::wrong;
use crate::assess::{Answer, Standing};
use crate::entry::{LineField, Place, Problem, ProblemKind};
use crate::sheet::{Spot, State};
use crate::words::{self, page as says};

/// More than anyone reads through: the rest is counted.
const MOST_LISTED: usize = 20;

/// What the estimate is for, its figure, and the lines that are not in it.
///
/// While nothing can be answered there is no figure, not even an old one: a total of lines from before and
/// after a change would be the total of no sheet. What each line was before stands with the line.
pub(super) fn head(state: &State, added: Option<&'static Added>) -> Vec<Block> {
    let lang = state.lang();
    let mut blocks: Vec<Block> = told(state).into_iter().collect();
    blocks.push(Block::Heading(Heading {
        level: 2,
        class: "ct-answer-title",
        id: Some("answer-title".to_owned()),
        text: says::answer_title(lang).to_owned(),
    }));
    blocks.extend(context(state));
    let lines = AnsweredLine::all(state);
    if lines.is_empty() {
        blocks.extend(waiting(state));
        return blocks;
    }
    if let Some(standing) = state.outcome().standing.filter(|standing| !is_covered(*standing)) {
        blocks.push(Block::Para("ct-note ct-note--strong", text(words::standing(lang, standing))));
    }
    let figure = figure(state, &lines);
    if !figure.is_empty() {
        blocks.push(Block::Group(Group { class: "ct-lead", named_by: None, blocks: figure }));
    }
    blocks.extend(beside_figure(state, &lines));
    blocks.extend(unread(state, &lines));
    blocks.extend(added.map_or_else(Vec::new, |added| (added.of_several)(state, &lines)));
    blocks.extend(bar(state, &lines));
    blocks
}

/// Of several lines, those that keep the total away, and those that are in no sum.
pub(super) fn of_several(state: &State, lines: &[AnsweredLine<'_>]) -> Vec<Block> {
    no_total(state, lines).into_iter().chain(left_out(state)).collect()
}

/// All lines together, what is not included, and how far the law was read. What waits for the rest of the program pushes
/// nothing away when it comes: how far the law was read is said then, or when the rest did not arrive.
pub(super) fn tail(state: &State, added: Option<&'static Added>) -> Vec<Block> {
    if added.is_none() && !state.misses_the_rest() {
        return Vec::new();
    }
    let lines = &state.outcome().lines;
    let answered = AnsweredLine::all(state);
    let had_answers = lines.iter().any(|line| line.before.is_some());
    if answered.is_empty() && !had_answers {
        return Vec::new();
    }
    let lang = state.lang();
    let mut blocks = Vec::new();
    if let Some(added) = added {
        if lines.len() > 1 {
            blocks.extend((added.together)(state));
        }
        blocks.extend((added.not_included)(state, &answered));
    }
    let covered = state.outcome().standing.filter(|standing| is_covered(*standing));
    let mut standing = covered.map_or_else(String::new, |standing| words::standing(lang, standing) + " ");
    standing.push_str(says::estimate(lang));
    blocks.push(Block::Para("ct-standing", text(standing)));
    blocks
}

/// Which way and on which day.
fn context(state: &State) -> Option<Block> {
    let lang = state.lang();
    let (_, law) = state.entered()?;
    let day = state.outcome().day.map(|day| words::date(lang, day));
    let context = says::context(says::way(lang, law.country).into, day);
    Some(Block::Para("ct-answer-context", text(context)))
}

fn is_covered(standing: Standing) -> bool {
    match standing {
        Standing::Covered { .. } => true,
        Standing::BeforeCoverage { .. } | Standing::AfterCoverage { .. } => false,
    }
}

/// Before anything can be answered: what is still to be filled in or put right, each a way to its field.
fn waiting(state: &State) -> Option<Block> {
    let lang = state.lang();
    let problems: Vec<Problem> = state.outcome().all_problems().collect();
    if problems.is_empty() {
        return None;
    }
    let missing = |problem: &Problem| matches!(problem.kind, ProblemKind::Missing | ProblemKind::NeedsFx(..));
    let sentence =
        if problems.iter().all(missing) { says::waiting(lang) } else { says::waiting_for_mending(lang) };
    let items = listed(state, problems.into_iter().map(|problem| fix(state, &problem)).collect());
    let blocks = vec![Block::Para("", text(sentence)), Block::List("", items)];
    Some(Block::Group(Group { class: "ct-waiting", named_by: None, blocks }))
}

/// How to put one thing right; of which line, where there are several.
fn fix(state: &State, problem: &Problem) -> Rich {
    let lang = state.lang();
    let line = match problem.place {
        Place::Line(line, _) if state.lines().len() > 1 => {
            Some(Span::Text(says::line_number(lang, line + 1) + says::colon(lang)))
        }
        Place::Line(..) | Place::Sheet(_) => None,
    };
    line.into_iter().chain([way_to(state, problem)]).collect()
}

/// How to put one thing right, as a way to its field.
fn way_to(state: &State, problem: &Problem) -> Span {
    let sentence = wrong(state, problem);
    match state.spot(problem.place) {
        Some(spot) => Span::Goto(spot, sentence),
        None => Span::Text(sentence),
    }
}

/// As many items as are read, and how many more there are.
fn listed(state: &State, mut items: Vec<Rich>) -> Vec<Rich> {
    let more = items.len().saturating_sub(MOST_LISTED);
    if more > 0 {
        items.truncate(MOST_LISTED);
        items.push(text(says::and_more(state.lang(), more)));
    }
    items
}

/// The lines that are in no sum, each with the reason and the way to it.
fn left_out(state: &State) -> Option<Block> {
    let lang = state.lang();
    let left_out: Vec<usize> = state.outcome().left_out().collect();
    if left_out.is_empty() {
        return None;
    }
    let item = |line: &usize| {
        let problems = &state.outcome().lines.get(*line)?.problems;
        let mut rich = vec![Span::Text(typed_name(state, *line) + says::colon(lang))];
        for (turn, (field, kind)) in problems.iter().enumerate() {
            if turn > 0 {
                rich.push(Span::Text(" ".to_owned()));
            }
            let problem = Problem { place: Place::Line(*line, *field), kind: kind.clone() };
            rich.push(way_to(state, &problem));
        }
        Some(rich).filter(|_| !problems.is_empty())
    };
    let items = listed(state, left_out.iter().filter_map(item).collect());
    let sentence = Block::Para("", text(says::left_out(lang, left_out.len())));
    let blocks = vec![sentence, Block::List("ct-plain", items)];
    Some(Block::Group(Group { class: "ct-note", named_by: None, blocks }))
}

/// What could not be read of lines that are answered without it.
fn unread(state: &State, lines: &[AnsweredLine<'_>]) -> Option<Block> {
    let of_line = |line: &AnsweredLine<'_>| {
        let problems = state.outcome().lines.get(line.place).map(|outcome| outcome.problems.iter());
        let place = line.place;
        problems
            .into_iter()
            .flatten()
            .map(move |(field, kind)| Problem { place: Place::Line(place, *field), kind: kind.clone() })
    };
    let items: Vec<Rich> = lines.iter().flat_map(of_line).map(|problem| fix(state, &problem)).collect();
    if items.is_empty() {
        return None;
    }
    let sentence = Block::Para("", text(says::answered_without(state.lang())));
    let blocks = vec![sentence, Block::List("ct-plain", listed(state, items))];
    Some(Block::Group(Group { class: "ct-note", named_by: None, blocks }))
}

/// Which of several lines keep the total away.
fn no_total(state: &State, lines: &[AnsweredLine<'_>]) -> Option<Block> {
    let lang = state.lang();
    if state.outcome().totals.as_ref()?.duties.is_some() || state.lines().len() == 1 {
        return None;
    }
    let reason = |line: &AnsweredLine<'_>| {
        let (field, why) = match line.now().answer {
            Answer::Prohibited(_) => (LineField::Code, says::prohibited(lang)),
            Answer::NotCovered(_) => (LineField::Code, says::not_covered_title(lang)),
            Answer::Assessed | Answer::Undecided(_) if !line.is_priced() => {
                (LineField::Value, says::no_value(lang))
            }
            Answer::Assessed | Answer::Undecided(_) => return None,
        };
        let spot: Spot = line.spot(field);
        Some(vec![Span::Text(line.name() + says::colon(lang)), Span::Goto(spot, why.to_owned())])
    };
    let items = listed(state, lines.iter().filter_map(reason).collect());
    let blocks = vec![Block::Para("", text(says::no_total(lang))), Block::List("ct-plain", items)];
    Some(Block::Group(Group { class: "ct-note", named_by: None, blocks }))
}
