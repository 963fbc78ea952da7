//! The form of one line of goods, as a document.

use super::block::{Rich, Span};
use super::field::{Choice, FieldDoc, Look, Other, Shape, choices};
use super::questions;
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, Found, Jurisdiction};
use crate::sheet::{Event, LineId, Move, State, codes_beneath};
use crate::units::{Currency, TariffCode, Unit};
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

/// A small button of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its id.
    pub id: String,
    /// What it shows.
    pub sign: &'static str,
    /// Its full name, for those who do not see where it stands.
    pub name: String,
    /// Whether there is nothing for it to do.
    pub off: bool,
    /// What it does.
    pub does: Event,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nothing now.
    Empty,
    /// A field.
    Field(Box<FieldDoc>),
    /// Fields side by side.
    Row(Vec<FieldDoc>),
    /// A title of what follows.
    Title(&'static str),
    /// Codes to choose from: a summary, and what each writes.
    Codes(String, Vec<(String, Event)>),
    /// Things that may be used, each with its button.
    Offers(&'static str, Vec<(Rich, String, Event)>),
    /// Parts that are folded away.
    Fold(Fold),
}

/// Parts behind a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// What is seen of it.
    pub summary: &'static str,
    /// A mark beside it.
    pub mark: Option<&'static str>,
    /// A remark at its head.
    pub hint: &'static str,
    /// Whether there is nothing in it.
    pub empty: bool,
    /// Whether it stands open: something in it is wrong.
    pub open: bool,
    /// What it holds.
    pub parts: Vec<Part>,
}

impl Part {
    pub(super) fn field(field: Option<FieldDoc>) -> Self {
        field.map_or(Self::Empty, |field| Self::Field(Box::new(field)))
    }

    fn row(fields: impl IntoIterator<Item = Option<FieldDoc>>) -> Self {
        Self::Row(fields.into_iter().flatten().collect())
    }

    /// Whether something in it is wrong and may be said.
    pub(super) fn has_error(&self) -> bool {
        match self {
            Self::Field(field) => field.error.is_some(),
            Self::Row(fields) => fields.iter().any(|field| field.error.is_some()),
            Self::Fold(fold) => fold.parts.iter().any(Self::has_error),
            Self::Empty | Self::Title(_) | Self::Codes(..) | Self::Offers(..) => false,
        }
    }
}

/// The form of a line; a folded one has its title and a way to open it.
pub(super) fn line_form(state: &State, line: usize) -> Option<LineForm> {
    let lang = state.lang();
    let id = *state.lines().get(line)?;
    let unfolded = state.is_unfolded(line);
    let title = if unfolded { says::line_number(lang, line + 1) } else { line_name(state, line) };
    let parts = if unfolded { parts(state, line) } else { Vec::new() };
    Some(LineForm { id, number: line + 1, title, tools: tools(state, line, id, unfolded), parts })
}

/// What a line is called: its number, the person's own name for it, its code as typed.
pub(super) fn line_name(state: &State, line: usize) -> String {
    let mut name = says::line_number(state.lang(), line + 1);
    for field in [LineField::Label, LineField::Code] {
        let text = state.draft().line_field(line, field);
        if !text.is_empty() {
            name.push_str(" · ");
            name.extend(text.chars().take(60));
        }
    }
    name
}

fn parts(state: &State, line: usize) -> Vec<Part> {
    let lang = state.lang();
    let entered = state.entered().map(|entered| entered.1);
    let code =
        FieldDoc::text(state, line, LineField::Code, says::code(lang), code_hint(state, line), Look::Code);
    let mut parts = vec![
        Part::field(code),
        codes(state, line),
        value(state, line, entered),
        exchange_rate(state, line, entered),
        Part::field(entered.and_then(|law| origin(state, line, law))),
        Part::field(entered.and_then(|law| agreement(state, line, law))),
        quantity(state, line, LineField::Quantity, LineField::Unit),
        quantity(state, line, LineField::Quantity2, LineField::Unit2),
    ];
    parts.extend(questions::parts(state, line));
    parts.push(rates(state, line));
    parts.push(transport(state, line));
    parts
}

/// What a code is, or that a longer one is needed.
fn code_hint(state: &State, line: usize) -> String {
    let lang = state.lang();
    let outcome = state.outcome().lines.get(line);
    let needed = outcome.is_some_and(|line| line.questions.needs.contains(&Fact::Code));
    match state.entered() {
        Some((_, law)) if needed => words::hint(lang, law.country, Fact::Code),
        _ => says::code_hint(lang).to_owned(),
    }
}

/// The codes beneath the one typed, each a way to write it.
fn codes(state: &State, line: usize) -> Part {
    let typed = state.draft().line_field(line, LineField::Code);
    let spot = state.spot(Place::Line(line, LineField::Code));
    let Some(((into, _), spot)) = state.entered().zip(spot) else { return Part::Empty };
    let codes = codes_beneath(state.schedule(), into, typed);
    if codes.is_empty() {
        return Part::Empty;
    }
    let summary = says::codes_beneath(state.lang(), codes.len());
    let write = |code: TariffCode| (code.to_string(), Event::Typed(spot, code.to_string()));
    Part::Codes(summary, codes.into_iter().map(write).collect())
}

/// The value and its currency.
fn value(state: &State, line: usize, entered: Option<&Jurisdiction>) -> Part {
    let lang = state.lang();
    let own = entered.map(|law| law.currency);
    let typed = state.draft().line_field(line, LineField::Currency);
    let mut pairs: Vec<(String, String)> = Currency::ALL
        .iter()
        .map(|currency| (currency.as_str().to_owned(), says::currency(lang, *currency).to_owned()))
        .collect();
    // An empty currency means that of the country entered: it stands for it until a way is chosen.
    match own {
        Some(own) if typed.parse() != Ok(own) => {
            pairs.iter_mut().filter(|pair| pair.0 == own.as_str()).for_each(|pair| pair.0.clear());
        }
        Some(_) => {}
        None => pairs.insert(0, (String::new(), says::currency_entered(lang).to_owned())),
    }
    let typed = typed.parse::<Currency>().map_or(typed.to_owned(), |currency| currency.as_str().to_owned());
    let currency = FieldDoc::at(
        state,
        Place::Line(line, LineField::Currency),
        says::currency_label(lang),
        String::new(),
        Shape::Select(choices(pairs, &typed)),
    );
    let label = entered.map_or_else(|| says::value(lang), |law| says::value_in(lang, law.country));
    let amount = FieldDoc::text(state, line, LineField::Value, label, String::new(), Look::Figure);
    Part::row([amount, currency])
}

/// The exchange rate, where the two currencies differ, or where one was typed that is wrong.
fn exchange_rate(state: &State, line: usize, entered: Option<&Jurisdiction>) -> Part {
    let lang = state.lang();
    let typed = state.draft().line_field(line, LineField::Currency).parse::<Currency>().ok();
    let differ = typed.zip(entered.map(|law| law.currency)).filter(|(typed, own)| typed != own);
    let wrong = has_problem(state, line, LineField::Fx);
    if differ.is_none() && !wrong {
        return Part::Empty;
    }
    let hint = differ.map(|(from, to)| says::fx_hint(lang, from, to)).unwrap_or_default();
    Part::field(FieldDoc::text(state, line, LineField::Fx, says::fx(lang), hint, Look::Figure))
}

pub(super) fn has_problem(state: &State, line: usize, field: LineField) -> bool {
    state.outcome().lines.get(line).is_some_and(|line| line.problem(field).is_some())
}

/// The country of origin: those that the law here knows best, and any other by name.
fn origin(state: &State, line: usize, law: &Jurisdiction) -> Option<FieldDoc> {
    let lang = state.lang();
    let place = Place::Line(line, LineField::Fact(Fact::Origin));
    let typed = state.draft().line_field(line, LineField::Fact(Fact::Origin));
    let choice = |country: &crate::units::Country| Choice {
        value: country.to_string(),
        shown: words::country(lang, *country),
        chosen: country.as_str().eq_ignore_ascii_case(typed),
    };
    let offered: Vec<Choice> = law.origins.iter().map(choice).collect();
    let known = offered.iter().any(|choice| choice.chosen);
    let text = if known { String::new() } else { state.text(place).to_owned() };
    let other = Other { label: says::other_country(lang), text };
    let label = words::question(lang, law.country, Fact::Origin);
    let hint = words::hint(lang, law.country, Fact::Origin);
    FieldDoc::at(state, place, label, hint, Shape::Radios(offered, Some(other)))
}

/// The claim under the agreement: yes, no, or not said.
fn agreement(state: &State, line: usize, law: &Jurisdiction) -> Option<FieldDoc> {
    let lang = state.lang();
    let place = Place::Line(line, LineField::Fact(Fact::Cusma));
    let label = words::question(lang, law.country, Fact::Cusma);
    let hint = words::hint(lang, law.country, Fact::Cusma);
    FieldDoc::at(state, place, label, hint, questions::yes_no(state, place))
}

/// How much there is of the goods, only where a rate asks for it, something was typed, or something is wrong.
fn quantity(state: &State, line: usize, amount: LineField, unit: LineField) -> Part {
    let lang = state.lang();
    let Some(outcome) = state.outcome().lines.get(line) else { return Part::Empty };
    let counted = units(state, line);
    let second = amount == LineField::Quantity2;
    let needed = outcome.questions.needs.contains(&Fact::Quantity) && (!second || counted.len() > 1);
    let given = |field| !state.draft().line_field(line, field).is_empty();
    let wrong = has_problem(state, line, amount) || has_problem(state, line, unit);
    let Some((_, law)) = state.entered().filter(|_| needed || given(amount) || given(unit) || wrong) else {
        return Part::Empty;
    };
    let by_default =
        if second { says::choose_unit(lang).to_owned() } else { says::unit_of_schedule(lang, &counted) };
    let mut pairs = vec![(String::new(), by_default)];
    pairs.extend(Unit::ALL.iter().map(|unit| (unit.as_str().to_owned(), words::unit(lang, *unit))));
    let typed = state.draft().line_field(line, unit);
    let unit = FieldDoc::at(
        state,
        Place::Line(line, unit),
        says::unit(lang),
        String::new(),
        Shape::Select(choices(pairs, typed)),
    );
    let (label, hint) = if second {
        (says::second_quantity(lang).to_owned(), says::second_quantity_hint(lang).to_owned())
    } else {
        (words::question(lang, law.country, Fact::Quantity), words::hint(lang, law.country, Fact::Quantity))
    };
    Part::row([FieldDoc::text(state, line, amount, &label, hint, Look::Figure), unit])
}

/// The units in which the schedule counts the goods of a line.
fn units(state: &State, line: usize) -> Vec<Unit> {
    let found = || {
        let code: TariffCode = state.draft().line_field(line, LineField::Code).parse().ok()?;
        let (into, _) = state.entered()?;
        let tariff = state.schedule().tariffs.get(usize::from(into))?;
        match tariff.find(code) {
            Found::Line(place) => Some(tariff.units(place).to_vec()),
            Found::Beneath(..) | Found::Nothing => None,
        }
    };
    found().unwrap_or_default()
}

/// Deposit rates that may fit the goods, each with its source and a way to use it.
fn rates(state: &State, line: usize) -> Part {
    let lang = state.lang();
    let now = state.outcome().lines.get(line).and_then(|line| line.now.as_ref());
    let Some((now, (_, law))) = now.zip(state.entered()) else { return Part::Empty };
    let suggestions = now.answer.suggestions.iter();
    let all = &state.schedule().law.suggestions;
    let offers: Vec<(Rich, String, Event)> = suggestions
        .filter_map(|place| all.get(usize::from(*place)))
        .filter_map(|rate| {
            let spot = state.spot(Place::Line(line, LineField::Fact(rate.fact)))?;
            let question = words::question(lang, law.country, rate.fact);
            let value = words::share(lang, rate.value);
            let says_of = lang.pick(&rate.says.en, &rate.says.fr);
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

/// Open or fold, up, down, duplicate, remove.
fn tools(state: &State, line: usize, id: LineId, unfolded: bool) -> Vec<Tool> {
    let lang = state.lang();
    let count = state.lines().len();
    let tool = |name: &str, sign: &'static str, what: &str, off: bool, does: Event| Tool {
        id: format!("l{}-{name}", line + 1),
        sign,
        name: says::of_line(lang, what, line + 1),
        off,
        does,
    };
    let mut tools = Vec::new();
    if !unfolded {
        tools.push(tool("open", says::edit(lang), says::edit(lang), false, Event::Folded(id, false)));
    } else if state.can_fold(line) {
        tools.push(tool("fold", says::fold(lang), says::fold(lang), false, Event::Folded(id, true)));
    }
    if count > 1 && unfolded {
        let (up, down) = (Event::MovedLine(id, Move::Up), Event::MovedLine(id, Move::Down));
        tools.push(tool("up", "↑", says::move_up(lang), line == 0, up));
        tools.push(tool("down", "↓", says::move_down(lang), line + 1 == count, down));
    }
    if unfolded {
        let duplicate = Event::DuplicatedLine(id);
        tools.push(tool("copy", says::duplicate(lang), says::duplicate(lang), false, duplicate));
    }
    if count > 1 {
        tools.push(tool("remove", says::remove(lang), says::remove(lang), false, Event::RemovedLine(id)));
    }
    tools
}
