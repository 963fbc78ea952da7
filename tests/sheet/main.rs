//! The sheet as a machine: what a person does to it, without a page.
#![cfg(not(target_arch = "wasm32"))]

mod arrival;
mod beside;
mod compare;
mod edited;
mod form;
mod goods;
mod history;
mod open_questions;
mod outcome;
mod rest;
mod steps;
mod table;
mod through;
mod unread;
mod update;
mod worth_asking;

use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place};
use countertariff::schedule::Fact;
use countertariff::sheet::{Event, Kept, State};
use countertariff::units::{Date, Lang};

pub const TODAY: Date = Date::constant(2026, 10, 1);

/// An empty page of today.
pub fn empty() -> State {
    State::new(embedded::schedule(), TODAY, Lang::En, None, Kept::Nothing, false)
}

/// Types into a field.
pub fn types(state: &mut State, place: Place, text: &str) {
    let spot = state.spot(place).expect("the field is there");
    state.update(Event::Typed(spot, text.to_owned()));
}

/// Goes on from a field.
pub fn leaves(state: &mut State, place: Place) {
    let spot = state.spot(place).expect("the field is there");
    state.update(Event::Left(spot));
}

pub fn fact(fact: Fact) -> LineField {
    LineField::Fact(fact)
}

/// Fills in a line of hot-rolled steel from Canada.
pub fn steel(state: &mut State, line: usize, value: &str) {
    types(state, Place::Sheet(Field::Into), "US");
    types(state, Place::Sheet(Field::EntryDate), "2025-03-27");
    for (field, text) in [
        (LineField::Code, "7208.36.00"),
        (LineField::Value, value),
        (fact(Fact::Origin), "CA"),
        (fact(Fact::Cusma), "no"),
    ] {
        types(state, Place::Line(line, field), text);
    }
}

/// A page with one line of steel.
pub fn with_steel() -> State {
    let mut state = empty();
    steel(&mut state, 0, "100000");
    state
}

/// The total that is shown, to the cent.
pub fn landed(state: &State) -> Option<String> {
    let landed = state.outcome().totals.as_ref()?.landed?;
    Some(landed.low.to_string())
}
