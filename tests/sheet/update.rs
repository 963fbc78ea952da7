//! `src/sheet/update.rs`: typing, leaving, checking, and moving lines about.

use std::sync::Arc;

use countertariff::entry::{Field, LineField, Place};
use countertariff::schedule::Fact;
use countertariff::sheet::{Effect, Event, Move, Target};

use crate::{empty, fact, landed, leaves, steel, types, with_steel};

const CODE: Place = Place::Line(0, LineField::Code);
const VALUE: Place = Place::Line(0, LineField::Value);

#[test]
fn a_filled_line_is_answered_to_the_cent() {
    assert_eq!(landed(&with_steel()).as_deref(), Some("125346.40"));
}

#[test]
fn a_problem_is_said_once_its_field_was_left_and_not_while_it_is_typed() {
    let mut state = with_steel();
    types(&mut state, VALUE, "12x");
    assert!(!state.may_show(VALUE));
    leaves(&mut state, VALUE);
    assert!(state.may_show(VALUE));
    assert!(state.summary().is_empty(), "the summary waits until it is asked for");
}

#[test]
fn passing_through_an_empty_field_is_no_mistake() {
    let mut state = empty();
    leaves(&mut state, CODE);
    assert!(!state.may_show(CODE));
    types(&mut state, CODE, "7");
    types(&mut state, CODE, "");
    leaves(&mut state, CODE);
    assert!(state.may_show(CODE), "emptied again, it is one");
}

#[test]
fn asking_shows_everything_and_takes_the_focus_to_the_summary() {
    let mut state = with_steel();
    types(&mut state, VALUE, "12x");
    let effects = state.update(Event::Checked);
    assert_eq!(effects.first(), Some(&Effect::Focus(Target::Summary)));
    assert_eq!(state.summary().len(), 1);
    types(&mut state, VALUE, "12");
    assert!(state.summary().is_empty());
    assert_eq!(state.update(Event::Checked).first(), Some(&Effect::Focus(Target::Answer)));
}

#[test]
fn a_line_keeps_its_problems_and_its_answer_when_lines_are_moved_about() {
    let mut state = with_steel();
    types(&mut state, VALUE, "12x");
    leaves(&mut state, VALUE);
    state.update(Event::AddedLine);
    assert!(state.may_show(VALUE), "adding a line hides no problem");
    steel(&mut state, 1, "5000");
    let second = state.lines()[1];
    let before = Arc::clone(&state.outcome().lines[1]);
    state.update(Event::MovedLine(second, Move::Up));
    assert!(state.may_show(Place::Line(1, LineField::Value)), "the problem went with its line");
    assert!(!state.may_show(VALUE));
    assert!(Arc::ptr_eq(&before, &state.outcome().lines[0]), "and so did the answer");
}

#[test]
fn an_empty_line_changes_no_answer() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    assert_eq!(landed(&state).as_deref(), Some("125346.40"));
    assert_eq!(state.outcome().left_out().count(), 0);
    types(&mut state, Place::Line(1, LineField::Code), "99");
    assert_eq!(state.outcome().left_out().collect::<Vec<_>>(), [1]);
}

#[test]
fn the_last_line_is_never_removed() {
    let mut state = with_steel();
    state.update(Event::RemovedLine(state.lines()[0]));
    assert_eq!(state.lines().len(), 1);
}

#[test]
fn goods_turned_round_keep_the_currency_of_their_amounts() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "CA");
    types(&mut state, CODE, "2208.30.00");
    types(&mut state, VALUE, "12500");
    types(&mut state, Place::Sheet(Field::Into), "US");
    assert_eq!(state.text(Place::Line(0, LineField::Currency)), "CAD");
    assert!(landed(&state).is_none(), "without an exchange rate there is no figure");
    types(&mut state, Place::Sheet(Field::Into), "CA");
    assert_eq!(state.text(Place::Line(0, LineField::Currency)), "CAD");
}

#[test]
fn a_line_without_amounts_takes_the_currency_of_the_country_entered() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "CA");
    types(&mut state, CODE, "2208.30.00");
    types(&mut state, Place::Sheet(Field::Into), "US");
    assert_eq!(state.text(Place::Line(0, LineField::Currency)), "");
}

#[test]
fn the_last_answer_stays_while_a_code_or_a_day_is_unfinished() {
    let mut state = with_steel();
    types(&mut state, CODE, "7208.3");
    let line = &state.outcome().lines[0];
    assert!(line.now.is_none());
    let before = line.before.as_ref().expect("the answer before");
    assert_eq!(before.said.code.to_string(), "7208.36.00");
    types(&mut state, CODE, "7208.36.00");
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-");
    let line = &state.outcome().lines[0];
    assert!(line.now.is_none() && line.before.is_some());
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-27");
    assert_eq!(landed(&state).as_deref(), Some("125346.40"));
}

#[test]
fn typing_into_one_line_leaves_the_others_the_very_same() {
    let mut state = with_steel();
    for line in 1..10 {
        state.update(Event::AddedLine);
        steel(&mut state, line, &format!("{}", 1000 * line));
    }
    // The processing fee is shared by value: with one line many times as large as the others, a change of
    // that line changes the fee of none of them by more than rounding, and mostly not at all.
    let before: Vec<_> = state.outcome().lines.clone();
    types(&mut state, Place::Line(4, LineField::Label), "coil");
    let same = before.iter().zip(&state.outcome().lines).filter(|(a, b)| Arc::ptr_eq(a, b)).count();
    assert_eq!(same, 10, "a label changes no answer");
    types(&mut state, Place::Line(4, fact(Fact::Cusma)), "yes");
    let changed: Vec<usize> =
        (0..10).filter(|line| !Arc::ptr_eq(&before[*line], &state.outcome().lines[*line])).collect();
    assert!(changed.contains(&4));
}

#[test]
fn a_way_passed_over_before_any_was_chosen_names_no_currency() {
    let mut state = empty();
    types(&mut state, VALUE, "40000");
    types(&mut state, Place::Sheet(Field::Into), "CA");
    // What a browser says of the field before may come late.
    leaves(&mut state, VALUE);
    types(&mut state, Place::Sheet(Field::Into), "US");
    assert_eq!(state.text(Place::Line(0, LineField::Currency)), "");
    state.update(Event::Undid);
    assert_eq!(state.text(Place::Sheet(Field::Into)), "", "it was one choice");
    types(&mut state, Place::Sheet(Field::Into), "CA");
    leaves(&mut state, Place::Sheet(Field::Into));
    types(&mut state, Place::Sheet(Field::Into), "US");
    assert_eq!(state.text(Place::Line(0, LineField::Currency)), "CAD", "it had been chosen");
}
