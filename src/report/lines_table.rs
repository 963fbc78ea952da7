//! The lines of a sheet as a table: a row a line, what they are together, and what is done to many at once.

use std::sync::Arc;

use super::answered_line::AnsweredLine;
use super::block::{Block, Cell, Rich, Span, text};
use super::doc::Doc;
use super::goods_name::goods_name;
use super::lines_tools::tools;
use super::wrong::wrong;
use crate::assess::{Answer, Range, Summed};
use crate::entry::draft::DraftLine;
use crate::entry::{LineField, Place, Problem, is_words};
use crate::schedule::Fact;
use crate::sheet::{LineId, LineOutcome, LineState, State};
use crate::units::{Decimal, Lang, country_name};
use crate::words::{self, page as says};

/// The table around its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinesTable {
    /// Its title.
    pub title: &'static str,
    /// The heads of its columns.
    pub head: Vec<Cell>,
    /// The lines together; the first cell is the head of the row.
    pub foot: Vec<Cell>,
    /// What can be done with many lines.
    pub tools: Vec<Block>,
}

/// The row of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// The line.
    pub id: LineId,
    /// Its place, counted from 1.
    pub number: usize,
    /// What opens it: its code, or what stands in the place of one.
    pub name: Rich,
    /// Whether it is the line in work.
    pub open: bool,
    /// Whether it is not wanted now.
    pub hidden: bool,
    /// The other cells. What is wrong with the line stands beneath the name of its goods, each a way to its field.
    pub cells: Vec<Cell>,
}

/// The row of a line, and what it was made of.
#[derive(Clone, Debug)]
pub struct RowDocs {
    /// The line.
    pub id: LineId,
    /// Its row.
    pub row: Doc<LineRow>,
    key: Key,
}

/// What a row depends on.
#[derive(Clone, Debug)]
struct Key {
    lang: Lang,
    number: usize,
    open: bool,
    hidden: bool,
    state: LineState,
    goods: Option<String>,
    typed: DraftLine,
    outcome: Arc<LineOutcome>,
}

/// The table of a sheet of several lines.
pub fn table(state: &State) -> Option<LinesTable> {
    let lang = state.lang();
    let count = state.lines().len();
    if count < 2 {
        return None;
    }
    let currency = state.entered().map(|(_, law)| says::in_unit(law.currency.as_str())).unwrap_or_default();
    let amount = |label: &str| format!("{label}{currency}");
    let cell = |class, label: String| Cell { class, text: text(label) };
    let head = vec![
        cell("", says::code_head(lang).to_owned()),
        cell("", says::goods(lang).to_owned()),
        cell("ct-number", amount(says::value_head(lang))),
        cell("", says::origin_head(lang).to_owned()),
        cell("", says::claim_head(lang).to_owned()),
        cell("ct-number", amount(says::tariff(lang))),
        cell("ct-number", says::rate(lang).to_owned()),
        cell("", says::state_head(lang).to_owned()),
    ];
    let needing = (0..count).filter(|line| state.needs_answer(*line)).count();
    let foot = foot(state, count, needing);
    Some(LinesTable { title: says::lines_title(lang), head, foot, tools: tools(state, needing) })
}

/// The lines together. A line that is in no sum is counted.
fn foot(state: &State, count: usize, needing: usize) -> Vec<Cell> {
    let lang = state.lang();
    let outcome = state.outcome();
    let answered = outcome.lines.iter().filter_map(|line| Some(&line.now.as_ref()?.answer.assessment));
    let sums = Summed::over(answered);
    let filled = outcome.lines.iter().filter(|line| !line.blank).count();
    let out = filled.saturating_sub(sums.lines);
    let some = |said: String| if sums.lines > 0 { said } else { String::new() };
    let amount = |sum| words::amount(lang, sum);
    let number = |said: String| Cell { class: "ct-number", text: text(said) };
    let plain = |said: String| Cell { class: "", text: text(said) };
    vec![
        plain(says::all_lines(lang, count)),
        plain(if out > 0 { says::not_in_sums(lang, out) } else { String::new() }),
        number(some(amount(sums.value))),
        Cell::default(),
        Cell::default(),
        number(some(says::between(lang, sums.duties, amount))),
        number(some(rate_of(lang, sums.duties, sums.value))),
        plain(if needing > 0 { says::need_answers(lang, needing) } else { String::new() }),
    ]
}

/// What a range of duties is of a value, in per cent.
fn rate_of(lang: Lang, duties: Range, value: Decimal) -> String {
    let share = |sum: Decimal| sum.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(value);
    let high = duties.high.map(share);
    match (share(duties.low), high) {
        (Some(low), None | Some(Some(_))) => rates(lang, Range { low, high: high.flatten() }),
        _ => String::new(),
    }
}

fn rates(lang: Lang, range: Range) -> String {
    says::between(lang, range, |rate| words::short_rate(lang, rate))
}

/// The rows of a sheet of several lines. A row of which nothing changed is the very same.
pub fn rows(state: &State, last: &[RowDocs]) -> Vec<RowDocs> {
    let ids = state.lines();
    if ids.len() < 2 {
        return Vec::new();
    }
    let open = state.open_line();
    let lang = state.lang();
    let row = |(place, id): (usize, &LineId)| {
        let typed = state.draft().lines.get(place)?;
        let outcome = state.outcome().lines.get(place)?;
        let goods = state.typed_code(place).and_then(|code| goods_name(state, code));
        let (open, line_state) = (open == Some(place), state.line_state(place));
        let hidden = state.is_narrowed() && !open && !state.needs_answer(place);
        // A line mostly stands where it stood.
        let here = last.get(place).filter(|docs| docs.id == *id);
        let last = here.or_else(|| last.iter().find(|docs| docs.id == *id));
        let is_same = |docs: &&RowDocs| {
            let key = &docs.key;
            (key.lang, key.number, key.open, key.hidden, key.state)
                == (lang, place + 1, open, hidden, line_state)
                && Arc::ptr_eq(&key.outcome, outcome)
                && key.goods == goods
                && key.typed == *typed
        };
        if let Some(same) = last.filter(is_same) {
            return Some(same.clone());
        }
        let outcome = Arc::clone(outcome);
        let key = Key {
            lang,
            number: place + 1,
            open,
            hidden,
            state: line_state,
            goods,
            typed: typed.clone(),
            outcome,
        };
        let row = Doc::new(self::row(state, place, *id, &key), last.map(|docs| &docs.row));
        Some(RowDocs { id: *id, row, key })
    };
    ids.iter().enumerate().filter_map(row).collect()
}

fn row(state: &State, place: usize, id: LineId, key: &Key) -> LineRow {
    let lang = key.lang;
    let said = |field| state.draft().line_field(place, field);
    let label = said(LineField::Label);
    let code = said(LineField::Code);
    let answered = key.outcome.now.as_ref().and_then(|now| AnsweredLine::new(state, place, now));
    let number = Span::Part("ct-row-number", format!("{}", key.number));
    let shown = match &answered {
        Some(line) => line.answered.said.code.to_string(),
        None if code.is_empty() => says::no_code(lang).to_owned(),
        None => short(code),
    };
    let is_code = answered.is_some() || !is_words(code);
    let name = vec![number, Span::Part(if is_code { "ct-row-code" } else { "ct-row-words" }, shown)];
    let mut goods = match (label, &key.goods) {
        ("", None) => Rich::new(),
        ("", Some(goods)) => vec![Span::Part("ct-row-name", goods.clone())],
        (label, None) => vec![Span::Strong(short(label))],
        (label, Some(goods)) => vec![Span::Strong(short(label)), Span::Part("ct-row-name", goods.clone())],
    };
    let wrong = state.shown_problems(place, &key.outcome).map(|(field, kind)| {
        let problem = Problem { place: Place::Line(place, *field), kind: kind.clone() };
        let sentence = wrong(state, &problem);
        match state.spot(problem.place) {
            Some(spot) => Span::Goto(spot, sentence),
            None => Span::Text(sentence),
        }
    });
    goods.extend(wrong);
    let priced = answered.as_ref().and_then(|line| line.now().value);
    let value = priced.map_or_else(|| short(said(LineField::Value)), |value| words::amount(lang, value));
    let (tariff, rate) = answered.as_ref().map(owed).unwrap_or_default();
    let number = |said: String| Cell { class: "ct-number", text: text(said) };
    let plain = |said: String| Cell { class: "", text: text(said) };
    let cells = vec![
        Cell { class: "ct-row-goods", text: goods },
        number(value),
        plain(origin(lang, said(LineField::Fact(Fact::Origin)))),
        plain(claim(lang, said(LineField::Fact(Fact::Cusma)))),
        number(tariff),
        number(rate),
        Cell { class: state_class(key.state), text: text(state_words(lang, key.state)) },
    ];
    LineRow { id, number: key.number, name, open: key.open, hidden: key.hidden, cells }
}

/// What a line owes, and how much of its value that is.
fn owed(line: &AnsweredLine<'_>) -> (String, String) {
    let range = match line.now().answer {
        Answer::Assessed => {
            let sum = line.now().duty_total();
            Range { low: sum, high: Some(sum) }
        }
        Answer::Undecided(range) => range,
        Answer::Prohibited(_) | Answer::NotCovered(_) => return Default::default(),
    };
    match line.now().value {
        Some(value) => {
            let tariff = says::between(line.lang, range, |sum| words::amount(line.lang, sum));
            (tariff, rate_of(line.lang, range, value))
        }
        // Of a line without a value each sum is a rate.
        None => (String::new(), rates(line.lang, range)),
    }
}

fn origin(lang: Lang, typed: &str) -> String {
    country_name::read(typed).map_or_else(|| short(typed), |country| words::country(lang, country))
}

fn claim(lang: Lang, typed: &str) -> String {
    match crate::entry::yes_or_no(typed) {
        Some(true) => says::yes(lang).to_owned(),
        Some(false) => says::no(lang).to_owned(),
        None => short(typed),
    }
}

/// A text as it was typed, as far as a cell has room for it.
fn short(typed: &str) -> String {
    const LONGEST: usize = 60;
    match typed.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &typed[..end]),
        None => typed.to_owned(),
    }
}

fn state_words(lang: Lang, state: LineState) -> &'static str {
    match state {
        LineState::Empty => says::state_empty(lang),
        LineState::Waiting => says::state_waiting(lang),
        LineState::Awaiting => says::state_awaiting(lang),
        LineState::Problem => says::state_problem(lang),
        LineState::Decided => says::state_decided(lang),
        LineState::Undecided => says::state_undecided(lang),
        LineState::Prohibited => says::state_prohibited(lang),
        LineState::NotCovered => says::state_not_covered(lang),
    }
}

const fn state_class(state: LineState) -> &'static str {
    match state {
        LineState::Empty | LineState::Waiting | LineState::Awaiting => "ct-state ct-state--waiting",
        LineState::Decided => "ct-state ct-state--decided",
        LineState::Undecided => "ct-state ct-state--undecided",
        LineState::Problem => "ct-state ct-state--problem",
        LineState::Prohibited => "ct-state ct-state--prohibited",
        LineState::NotCovered => "ct-state ct-state--not-covered",
    }
}
