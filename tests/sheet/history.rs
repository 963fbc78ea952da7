//! `src/sheet/history.rs`: every change can be undone and done again.

use countertariff::entry::{Field, LineField, Place};
use countertariff::sheet::{Done, Event, Move, State};

use crate::{empty, landed, leaves, steel, types, with_steel};

const VALUE: Place = Place::Line(0, LineField::Value);

fn draft(state: &State) -> String {
    format!("{:?}", state.draft())
}

#[test]
fn each_kind_of_change_is_undone_and_done_again() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    steel(&mut state, 1, "5000");
    let (first, second) = (state.lines()[0], state.lines()[1]);
    for event in [
        Event::Cleared,
        Event::RemovedLine(first),
        Event::DuplicatedLine(second),
        Event::MovedLine(second, Move::Up),
        Event::AddedLine,
        Event::Began(1),
        Event::Typed(state.spot(Place::Sheet(Field::Into)).unwrap(), "CA".to_owned()),
        Event::Typed(state.spot(VALUE).unwrap(), "7".to_owned()),
    ] {
        let before = (draft(&state), state.lines().to_vec(), landed(&state));
        state.update(event.clone());
        let after = (draft(&state), state.lines().to_vec(), landed(&state));
        assert_ne!(before, after, "{event:?} changes something");
        state.update(Event::Undid);
        assert_eq!((draft(&state), state.lines().to_vec(), landed(&state)), before, "{event:?} undone");
        state.update(Event::Redid);
        assert_eq!((draft(&state), state.lines().to_vec(), landed(&state)), after, "{event:?} done again");
        state.update(Event::Undid);
    }
}

#[test]
fn letters_typed_into_one_field_are_one_change_until_the_field_is_left() {
    let mut state = empty();
    for text in ["1", "12", "123"] {
        types(&mut state, VALUE, text);
    }
    state.update(Event::Undid);
    assert_eq!(state.text(VALUE), "");
    state.update(Event::Redid);
    leaves(&mut state, VALUE);
    types(&mut state, VALUE, "1234");
    state.update(Event::Undid);
    assert_eq!(state.text(VALUE), "123");
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let mut state = empty();
    types(&mut state, VALUE, "1");
    state.update(Event::Undid);
    assert!(state.redoes().is_some());
    types(&mut state, Place::Line(0, LineField::Label), "x");
    assert!(state.redoes().is_none());
}

#[test]
fn what_vanishes_at_a_click_is_said_beside_its_undo() {
    let mut state = with_steel();
    state.update(Event::Cleared);
    assert_eq!(state.just_done(), Some(Done::Cleared));
    state.update(Event::Undid);
    assert_eq!(landed(&state).as_deref(), Some("125346.40"));
    assert_eq!(state.just_done(), None);
}

#[test]
fn the_memory_of_changes_is_bounded() {
    let mut state = with_steel();
    for turn in 0..300 {
        types(&mut state, VALUE, &format!("{turn}"));
        leaves(&mut state, VALUE);
    }
    let mut undone = 0;
    while state.undoes().is_some() {
        state.update(Event::Undid);
        undone += 1;
    }
    assert_eq!(undone, 100);
}
