//! `src/sheet/outcome.rs`: what came of a sheet, whatever is wrong with it.

use countertariff::assess::assess;
use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place, parse};
use countertariff::schedule::Fact;
use countertariff::sheet::{EXAMPLES, Event};

use crate::{empty, fact, leaves, types, with_steel};

#[test]
fn every_example_is_read_without_a_problem_and_answered_as_the_engine_answers() {
    for place in 0..EXAMPLES.len() {
        let mut state = empty();
        state.update(Event::Began(place));
        assert_eq!(state.outcome().all_problems().count(), 0, "{place}");
        let entry = parse(state.draft(), embedded::schedule()).entry.expect("an entry");
        let whole = assess(embedded::schedule(), &entry);
        let now = state.outcome().lines[0].now.as_ref().expect("an answer");
        assert_eq!(now.answer.assessment, whole.lines[0], "{place}");
        assert_eq!(state.outcome().totals.as_ref(), Some(&whole.totals), "{place}");
    }
}

#[test]
fn a_slip_leaves_the_questions_where_they_are() {
    let mut state = empty();
    state.update(Event::Began(3));
    let before = state.outcome().lines[0].questions.stakes.clone();
    assert!(!before.is_empty());
    for (place, text) in [
        (Place::Line(0, LineField::Value), "12x"),
        (Place::Line(0, LineField::Code), "8703.2"),
        (Place::Sheet(Field::EntryDate), "2025-04-"),
    ] {
        let right = state.text(place).to_owned();
        types(&mut state, place, text);
        assert_eq!(state.outcome().lines[0].questions.stakes, before, "{text}");
        types(&mut state, place, &right);
    }
}

#[test]
fn a_problem_in_a_field_that_the_code_does_not_ask_for_is_still_on_screen() {
    // Steel of which 9,000 of 10,000 is steel; then the code becomes natural gas and the value 5,000.
    let mut state = with_steel();
    types(&mut state, Place::Line(0, LineField::Value), "10000");
    types(&mut state, Place::Line(0, fact(Fact::SteelValue)), "9000");
    types(&mut state, Place::Line(0, LineField::Code), "2711.21.00");
    types(&mut state, Place::Line(0, LineField::Value), "5000");
    let open = state.open_questions(0);
    let shown =
        open.ordinary.iter().chain(&open.presumed).any(|question| *question == (Fact::SteelValue, true));
    assert!(shown, "the field that locks the line can be reached");
}

#[test]
fn a_missing_exchange_rate_is_a_problem_that_can_be_named() {
    let mut state = with_steel();
    types(&mut state, Place::Line(0, LineField::Currency), "CAD");
    leaves(&mut state, Place::Line(0, LineField::Currency));
    let problems: Vec<_> = state.outcome().all_problems().collect();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].place, Place::Line(0, LineField::Fx));
    assert_eq!(state.outcome().left_out().count(), 0, "the rates stand");
}
