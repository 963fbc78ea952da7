//! `src/sheet/through.rs`: the line in work through time is found out little by little.

use std::sync::Arc;

use countertariff::assess::{Answer, Assessor};
use countertariff::entry::{Field, LineField, Place};
use countertariff::schedule::Fact;
use countertariff::sheet::{Effect, Event, State};
use countertariff::units::{Date, Decimal};

use crate::{empty, steel, types, with_steel};

/// Goes on until there is nothing more to find out; how many times that took.
fn goes_on(state: &mut State) -> usize {
    let mut times = 1;
    while state.update(Event::GoOn).contains(&Effect::GoOn) {
        times += 1;
        assert!(times < 1_000, "it ends");
    }
    times
}

fn steps(state: &State) -> Vec<(Date, Decimal)> {
    let course = state.course().expect("a course");
    course.steps.iter().map(|step| (step.from, step.line.duty_total())).collect()
}

#[test]
fn a_line_is_followed_from_the_first_day_covered_to_the_last_change() {
    let mut state = with_steel();
    assert!(state.course().is_none(), "nothing is found out while a person types");
    assert!(goes_on(&mut state) > 1, "it is found out in parts");
    let day = Date::constant;
    let found = steps(&state);
    assert_eq!(
        found[..3],
        [
            (day(2025, 1, 1), Decimal::ZERO),
            (day(2025, 3, 4), Decimal::from(25_000)),
            (day(2025, 6, 4), Decimal::from(50_000))
        ]
    );
    assert!(!state.update(Event::GoOn).contains(&Effect::GoOn), "and then there is nothing to do");
}

#[test]
fn another_day_has_the_same_course_and_another_value_has_another() {
    let mut state = with_steel();
    goes_on(&mut state);
    let before = Arc::clone(state.course().expect("a course"));
    types(&mut state, Place::Sheet(Field::EntryDate), "2026-05-01");
    assert!(Arc::ptr_eq(&before, state.course().expect("the same course")));
    let spot = state.spot(Place::Line(0, LineField::Value)).unwrap();
    let effects = state.update(Event::Typed(spot, "200000".to_owned()));
    assert!(effects.contains(&Effect::GoOn));
    assert!(state.course().is_none(), "what was found out is not that of these goods");
    goes_on(&mut state);
    assert_eq!(steps(&state)[1].1, Decimal::from(50_000));
}

#[test]
fn among_several_lines_it_is_that_of_the_one_last_touched() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    steel(&mut state, 1, "1000");
    goes_on(&mut state);
    assert_eq!(steps(&state)[1].1, Decimal::from(250));
    types(&mut state, Place::Line(0, LineField::Value), "300000");
    goes_on(&mut state);
    assert_eq!(steps(&state)[1].1, Decimal::from(75_000));
}

#[test]
fn a_sheet_without_an_answer_has_no_course() {
    let mut state = empty();
    assert!(!state.update(Event::GoOn).contains(&Effect::GoOn));
    types(&mut state, Place::Line(0, LineField::Code), "7208");
    assert!(state.course().is_none());
}

#[test]
fn a_bare_heading_has_none_until_a_line_beneath_it_is_chosen() {
    let mut state = with_steel();
    types(&mut state, Place::Line(0, LineField::Code), "7208");
    assert!(!state.update(Event::GoOn).contains(&Effect::GoOn));
    assert!(state.course().is_none());
    types(&mut state, Place::Line(0, LineField::Code), "7208.36.00");
    goes_on(&mut state);
    assert!(state.course().is_some());
}

/// Machinery of which nothing is known: more could change what it owes than is looked at between two letters.
#[test]
fn what_would_change_a_bare_heading_is_found_out_while_the_person_pauses() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "US");
    types(&mut state, Place::Line(0, LineField::Fact(Fact::Origin)), "CA");
    let spot = state.spot(Place::Line(0, LineField::Code)).unwrap();
    let effects = state.update(Event::Typed(spot, "8483".to_owned()));
    let answer =
        |state: &State| Arc::clone(&state.outcome().lines[0].now.as_ref().expect("an answer").answer);
    let first = answer(&state);
    assert!(matches!(first.assessment.answer, Answer::Undecided(_)), "its range is said at once");
    assert!(
        !first.is_whole && first.changes.is_empty() && first.assumed.is_empty(),
        "half a list is not said"
    );
    assert!(effects.contains(&Effect::GoOn));
    assert!(goes_on(&mut state) > 1, "it is found out in parts");
    let entry = countertariff::entry::parse(state.draft(), state.schedule()).entry.expect("an entry");
    let at_once = Assessor::new().answer(state.schedule(), &entry);
    assert!(!at_once.lines[0].changes.is_empty());
    assert_eq!(answer(&state), at_once.lines[0]);
}

#[test]
fn what_was_begun_for_other_goods_is_dropped() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "US");
    types(&mut state, Place::Line(0, LineField::Code), "8483");
    state.update(Event::GoOn);
    types(&mut state, Place::Line(0, LineField::Code), "7208.36.00");
    goes_on(&mut state);
    let entry = countertariff::entry::parse(state.draft(), state.schedule()).entry.expect("an entry");
    let at_once = Assessor::new().answer(state.schedule(), &entry);
    assert_eq!(state.outcome().lines[0].now.as_ref().expect("an answer").answer, at_once.lines[0]);
}
