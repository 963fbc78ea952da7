//! The sheet in one sentence, whose parts are fields. They say what those of the form say, and go to the same
//! places of the sheet.

use super::field::{FieldDoc, Look, Shape, choices};
use super::goods_name::goods_name;
use crate::entry::number::{NumberOf, read};
use crate::entry::{Field, LineField, Place};
use crate::schedule::Fact;
use crate::sheet::{Answered, Event, Spot, State};
use crate::units::{Country, Decimal};
use crate::words::{self, page as says};

/// The sheet in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its pieces in their order, which is that of the language.
    pub pieces: Vec<Piece>,
    /// What is wrong with its fields. While the form stands open that says it.
    pub wrong: Vec<String>,
    /// Whether the form stands open.
    pub open: bool,
    /// To open or fold the form; none while there is nothing else.
    pub fold: Option<(&'static str, Event)>,
}

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// What the goods are, as the way to their field.
    Goods(Spot, String),
    /// A field. Its label is heard and not seen; its hint stands in it while it is empty.
    Field(Box<FieldDoc>),
}

/// The sentence of a sheet. Every piece keeps its place, so that none loses the focus while others change.
pub(super) fn sentence(state: &State) -> Sentence {
    let lang = state.lang();
    let mut pieces = Vec::new();
    let text = |text: &str| Piece::Text(text.to_owned());
    if let [_] = state.lines() {
        let (before, after) = sign(state);
        pieces.extend(goods(state));
        pieces.push(Piece::Text(says::of_worth(lang).to_owned() + before));
        pieces.extend(value(state));
        pieces.push(Piece::Text(after.to_owned() + says::made_in(lang)));
        pieces.extend(origin(state));
        pieces.push(text(says::going(lang)));
    } else {
        pieces.push(Piece::Text(together(state)));
        pieces.push(text(says::all_going(lang)));
    }
    pieces.extend(way(state));
    pieces.push(text(says::on(lang)));
    pieces.extend(day(state));
    pieces.push(text("."));
    let open = state.is_form_open();
    let wrong = pieces.iter().filter_map(|piece| match piece {
        Piece::Field(field) => field.error.clone().filter(|_| !open),
        Piece::Text(_) | Piece::Goods(..) => None,
    });
    let label = if open { says::fewer_details(lang) } else { says::all_details(lang) };
    let fold = (!state.is_blank()).then_some((label, Event::OpenedForm(!open)));
    Sentence { wrong: wrong.collect(), pieces, open, fold }
}

/// A field within the sentence; its id is that of the field in the form.
fn field(state: &State, place: Place, label: &str, asks: &str, shape: Shape) -> Option<Piece> {
    Some(Piece::Field(Box::new(FieldDoc::at(state, place, label, asks.to_owned(), shape)?)))
}

/// A field of text within the sentence, with what stands in it while nobody types there.
fn written(state: &State, place: Place, label: &str, asks: &str, tidy: Option<String>) -> Option<Piece> {
    let mut piece = field(state, place, label, asks, Shape::Text(Look::Words));
    if let Some(Piece::Field(field)) = &mut piece
        && let Some(tidy) = tidy.filter(|_| state.saying() != Some(field.spot))
    {
        field.text = tidy;
    }
    piece
}

/// What the goods are called: the person's own name for them, that of their code, or what was typed.
fn goods(state: &State) -> Option<Piece> {
    let place = Place::Line(0, LineField::Code);
    let of_code = || state.typed_code(0).and_then(|code| goods_name(state, code));
    let own = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let called = own(state.draft().line_field(0, LineField::Label)).or_else(of_code);
    let called = called.or_else(|| own(state.text(place))).map(short);
    let called = called.unwrap_or_else(|| says::which_goods(state.lang()).to_owned());
    Some(Piece::Goods(state.spot(place)?, called))
}

/// As much of a text as the sentence takes: what was typed may be of any length.
fn short(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
        text.push('…');
    }
    text
}

/// How many letters of what the goods are called stand in the sentence.
const LONGEST: usize = 160;
const VALUE: Place = Place::Line(0, LineField::Value);

/// The currency before and after the value, unless it was typed with it.
fn sign(state: &State) -> (&'static str, &'static str) {
    let typed = state.text(VALUE);
    let bare = typed.trim().is_empty() || typed.contains('$') || typed.contains(char::is_alphabetic);
    let currency = state.currency_of(0).filter(|_| !bare);
    currency.map_or(("", ""), |currency| says::around_amount(state.lang(), currency))
}

fn value(state: &State) -> Option<Piece> {
    let lang = state.lang();
    let amount = |number: Decimal| {
        if number.is_integer() { words::plain(lang, number) } else { words::amount(lang, number) }
    };
    // A currency written beside the figures is part of what was typed.
    let read = read(state.text(VALUE), NumberOf::Money).ok().filter(|read| read.currency.is_none());
    let tidy = read.map(|read| amount(read.number));
    written(state, VALUE, says::said_worth(lang), says::how_much(lang), tidy)
}

fn origin(state: &State) -> Option<Piece> {
    let lang = state.lang();
    let place = Place::Line(0, LineField::Fact(Fact::Origin));
    let schedule = state.schedule();
    let typed = state.text(place);
    // Before a way is chosen, those of all of them.
    let laws = schedule.law.jurisdictions.iter();
    let entered = state.entered().map(|entered| entered.1.country);
    let origins =
        laws.filter(|law| entered.is_none_or(|into| into == law.country)).flat_map(|law| &law.origins);
    let mut pairs = vec![(String::new(), says::made_where(lang).to_owned())];
    for origin in origins {
        let pair = (origin.to_string(), says::made(lang, *origin));
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    let named = typed.parse::<Country>().ok().map(|country| (country.to_string(), says::made(lang, country)));
    let value = named.as_ref().map_or(typed, |named| &named.0).to_owned();
    pairs.extend(named.filter(|named| !pairs.contains(named)));
    field(state, place, says::said_made(lang), "", Shape::Select(choices(pairs, &value)))
}

fn way(state: &State) -> Option<Piece> {
    let lang = state.lang();
    let place = Place::Sheet(Field::Into);
    let mut pairs = vec![(String::new(), says::going_where(lang).to_owned())];
    let laws = state.schedule().law.jurisdictions.iter();
    pairs.extend(laws.map(|law| (law.country.to_string(), says::into_country(lang, law.country))));
    let chosen =
        state.entered().map_or_else(|| state.text(place).to_owned(), |law| law.1.country.to_string());
    field(state, place, says::said_going(lang), "", Shape::Select(choices(pairs, &chosen)))
}

fn day(state: &State) -> Option<Piece> {
    let lang = state.lang();
    let spelled = state.outcome().day.map(|day| words::date(lang, day));
    let place = Place::Sheet(Field::EntryDate);
    written(state, place, says::said_on(lang), says::which_day(lang), spelled)
}

/// How many lines there are, and what they are worth together where every one of them has a value.
fn together(state: &State) -> String {
    let lang = state.lang();
    let lines = &state.outcome().lines;
    let priced = |now: &Answered| now.answer.assessment.value.is_some();
    let all = lines.iter().all(|line| line.blank || line.now.as_ref().is_some_and(priced));
    let value = state.outcome().totals.as_ref().zip(state.entered()).filter(|_| all);
    let value = value.map(|(totals, (_, law))| words::money(lang, totals.value, law.currency));
    says::lines_worth(lang, lines.len(), value)
}
