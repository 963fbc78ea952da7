//! What a sheet does while the rest of the program has not arrived.

use countertariff::embedded;
use countertariff::entry::{LineField, Place};
use countertariff::sheet::{Effect, Event, Kept, REST, RestEvent, State};
use countertariff::units::Lang;

use super::{TODAY, landed, steel, types};

fn alone() -> State {
    State::alone(embedded::schedule(), TODAY, Lang::En, None, Kept::Nothing, false)
}

#[test]
fn a_line_is_answered_without_the_rest_as_with_it() {
    let mut state = alone();
    steel(&mut state, 0, "100000");
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
    assert_eq!(landed(&state).as_deref(), landed(&super::with_steel()).as_deref());
    assert!(landed(&state).is_some());
    assert!(state.course().is_none(), "the line through time is made by the rest");
}

#[test]
fn nothing_is_found_out_over_and_over_while_the_rest_is_missing() {
    let mut state = alone();
    steel(&mut state, 0, "100000");
    let turns = (0..1_000).take_while(|_| state.update(Event::GoOn).contains(&Effect::GoOn)).count();
    assert!(turns < 1_000);
}

#[test]
fn what_takes_the_rest_waits_for_it_in_order_and_then_happens() {
    let mut state = alone();
    steel(&mut state, 0, "100000");
    assert!(state.update(Event::AddedLine).contains(&Effect::FetchRest));
    assert!(state.update(Event::Undid).contains(&Effect::FetchRest));
    assert!(state.update(Event::AddedLine).contains(&Effect::FetchRest));
    assert_eq!(state.lines().len(), 1);
    // What is typed meanwhile is answered, and stands.
    types(&mut state, Place::Line(0, LineField::Value), "200000");
    state.complete(&REST);
    let effects = state.update(Event::Rest(RestEvent::Came));
    assert!(state.is_whole());
    assert_eq!(state.lines().len(), 2);
    assert_eq!(state.text(Place::Line(0, LineField::Value)), "200000");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Focus(_))), "{effects:?}");
    assert!(effects.contains(&Effect::GoOn), "the line through time is wanted now");
}

#[test]
fn a_rest_that_did_not_arrive_is_asked_for_again_when_the_person_wants_it() {
    let mut state = alone();
    state.update(Event::AddedLine);
    state.update(Event::Rest(RestEvent::Missed));
    assert!(state.misses_the_rest());
    assert!(state.update(Event::Rest(RestEvent::Wanted)).contains(&Effect::FetchRest));
    assert!(!state.misses_the_rest());
    state.complete(&REST);
    state.update(Event::Rest(RestEvent::Came));
    assert_eq!(state.lines().len(), 2, "what was pressed before is not lost");
}

/// What is asked of those who know the names of goods by words.
fn searches(effects: &[Effect]) -> Vec<&str> {
    let asked = effects.iter().filter_map(|effect| match effect {
        Effect::Ask(asked) => Some(asked.as_str()),
        _ => None,
    });
    asked.filter(|asked| asked.split('\t').nth(2) == Some("find")).collect()
}

#[test]
fn words_that_were_typed_are_searched_once_the_rest_is_here() {
    let mut state = alone();
    let goods = Place::Line(0, LineField::Code);
    for words in ["cedar", "cedar chairs"] {
        let typed = Event::Typed(state.spot(goods).unwrap(), words.to_owned());
        assert!(!state.update(typed).iter().any(|effect| matches!(effect, Effect::Ask(_))));
    }
    state.complete(&REST);
    let effects = state.update(Event::Rest(RestEvent::Came));
    let searched = searches(&effects);
    assert!(searched.len() == 1 && searched[0].ends_with("\tcedar chairs"), "{searched:?}");
    assert!(state.list(0).is_some());
}

#[test]
fn no_list_opens_beneath_a_field_that_was_left_meanwhile() {
    let mut state = alone();
    let goods = Place::Line(0, LineField::Code);
    types(&mut state, goods, "cedar");
    state.update(Event::Left(state.spot(goods).unwrap()));
    state.complete(&REST);
    let effects = state.update(Event::Rest(RestEvent::Came));
    assert!(searches(&effects).is_empty() && state.list(0).is_none());
}
