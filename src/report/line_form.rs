//! The form of one line of goods, as a document.

use super::answered_line::Added;
use super::block::{Rich, Span};
use super::field::{FieldDoc, Look};
use super::part::{Fold, Part, Tool};
use super::{goods_fields, questions};
use crate::entry::{LineField, Place};
use crate::sheet::{Event, LineId, Move, State, TableEvent};
use crate::words::{self, page as says};

/// The form of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineForm {
    /// The line.
    pub id: LineId,
    /// Its place, counted from 1: ids on the page are made from it.
    pub number: usize,
    /// What it is called.
    pub title: String,
    /// What can be done with it.
    pub tools: Vec<Tool>,
    /// What is to be filled in. Every part keeps its place, so that one that comes or goes moves no other.
    pub parts: Vec<Part>,
}

/// The form of a line.
pub(super) fn line_form(state: &State, line: usize, added: Option<&'static Added>) -> Option<LineForm> {
    let lang = state.lang();
    let id = *state.lines().get(line)?;
    let title = says::line_number(lang, line + 1);
    Some(LineForm {
        id,
        number: line + 1,
        title,
        tools: tools(state, line, id),
        parts: parts(state, line, added),
    })
}

fn parts(state: &State, line: usize, added: Option<&'static Added>) -> Vec<Part> {
    let mut parts = goods_fields::parts(state, line, added);
    parts.extend(questions::parts(state, line));
    parts.push(rates(state, line));
    parts.push(transport(state, line));
    parts
}

/// Deposit rates that may fit the goods, each with its source and a way to use it.
fn rates(state: &State, line: usize) -> Part {
    let lang = state.lang();
    let now = state.outcome().lines.get(line).and_then(|line| line.now.as_ref());
    let Some((now, (_, law))) = now.zip(state.entered()) else { return Part::Empty };
    let suggestions = now.answer.suggestions.iter();
    let offers: Vec<(Rich, String, Event)> = suggestions
        .map(|suggestion| &state.schedule().law[*suggestion])
        .filter_map(|rate| {
            let spot = state.spot(Place::Line(line, LineField::Fact(rate.fact)))?;
            let question = words::question(lang, law.country, rate.fact);
            let value = words::share(lang, rate.value);
            let says_of = rate.says.in_(lang);
            let (label, link) = words::citation(state.schedule(), lang, &rate.cite);
            let text = format!("{question}{}{value} — {says_of} ", says::colon(lang));
            let use_it = Event::Typed(spot, rate.value.to_string());
            Some((vec![Span::Text(text), Span::Cite(label, link)], says::use_rate(lang).to_owned(), use_it))
        })
        .collect();
    if offers.is_empty() { Part::Empty } else { Part::Offers(says::rates_offered(lang), offers) }
}

/// What no duty needs: a name for the goods, and what it costs to move them.
fn transport(state: &State, line: usize) -> Part {
    let lang = state.lang();
    let field = |field, label, look| FieldDoc::text(state, line, field, label, String::new(), look);
    let parts = vec![
        Part::field(field(LineField::Label, says::label(lang), Look::Words)),
        Part::row([
            field(LineField::Freight, says::freight(lang), Look::Figure),
            field(LineField::Insurance, says::insurance(lang), Look::Figure),
        ]),
    ];
    Part::Fold(Fold {
        summary: says::transport(lang),
        mark: None,
        hint: says::transport_hint(lang),
        empty: false,
        open: parts.iter().any(Part::has_error),
        parts,
    })
}

/// Up, down, duplicate, remove, and back to all lines.
fn tools(state: &State, line: usize, id: LineId) -> Vec<Tool> {
    let lang = state.lang();
    let count = state.lines().len();
    let tool = |name: &str, sign: &'static str, what: &str, off: bool, does: Event| Tool {
        id: format!("l{}-{name}", line + 1),
        sign,
        name: says::of_line(lang, what, line + 1),
        off,
        does,
    };
    let duplicate =
        tool("copy", says::duplicate(lang), says::duplicate(lang), false, Event::DuplicatedLine(id));
    if count == 1 {
        return vec![duplicate];
    }
    let (up, down) = (Event::MovedLine(id, Move::Up), Event::MovedLine(id, Move::Down));
    vec![
        tool("up", "↑", says::move_up(lang), line == 0, up),
        tool("down", "↓", says::move_down(lang), line + 1 == count, down),
        duplicate,
        tool("remove", says::remove(lang), says::remove(lang), false, Event::RemovedLine(id)),
        tool(
            "close",
            says::close_line(lang),
            says::close_line(lang),
            false,
            Event::Table(TableEvent::Closed),
        ),
    ]
}
