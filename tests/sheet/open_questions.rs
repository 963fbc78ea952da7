//! `src/sheet/open_questions.rs`: no question is lost, and each keeps its place.

use countertariff::entry::{LineField, Place};
use countertariff::schedule::Fact;
use countertariff::sheet::{EXAMPLES, Effect, Event, ExampleName, GoodsEvent, State};

use crate::empty;

#[test]
fn whatever_has_a_problem_is_shown_for_every_fact() {
    let mut state = empty();
    state.update(Event::Began(0));
    let own_fields = [Fact::Origin, Fact::Cusma, Fact::Code, Fact::Quantity];
    for &fact in Fact::ALL.iter().filter(|fact| !own_fields.contains(fact)) {
        let mut state = empty();
        state.update(Event::Began(0));
        let spot = state.spot(countertariff::entry::Place::Line(0, LineField::Fact(fact))).unwrap();
        state.update(Event::Typed(spot, "?!".to_owned()));
        assert!(state.outcome().lines[0].problem(LineField::Fact(fact)).is_some(), "{fact} takes no ?!");
        let open = state.open_questions(0);
        assert!(
            open.ordinary.iter().chain(&open.presumed).any(|question| *question == (fact, true)),
            "{fact}"
        );
    }
}

/// A question keeps its place while others come and go, and stands by what it decides.
#[test]
fn a_question_that_comes_or_goes_moves_none_of_the_others() {
    let mut state = empty();
    let car = EXAMPLES.iter().position(|example| example.name == ExampleName::Car).unwrap();
    state.update(Event::Began(car));
    let facts = |state: &State| -> Vec<Fact> {
        state.open_questions(0).ordinary.iter().map(|question| question.0).collect()
    };
    let before = facts(&state);
    assert!(before.len() > 1, "{before:?}");
    let stakes = &state.outcome().lines[0].questions;
    let sums: Vec<_> = before.iter().map(|fact| stakes.stake(*fact).unwrap().most.unwrap()).collect();
    assert!(sums.is_sorted_by(|one, next| one >= next), "{before:?} decide {sums:?}");
    for answer in ["yes", "no", ""] {
        let spot = state.spot(Place::Line(0, LineField::Fact(before[0]))).unwrap();
        state.update(Event::Typed(spot, answer.to_owned()));
        assert_eq!(facts(&state)[..before.len()], before, "{answer}");
    }
}

/// Not to know leaves the question open and changes nothing of the sheet; an answer takes its place.
#[test]
fn not_to_know_changes_nothing_that_was_typed() {
    let mut state = empty();
    let car = EXAMPLES.iter().position(|example| example.name == ExampleName::Car).unwrap();
    state.update(Event::Began(car));
    let place = Place::Line(0, LineField::Fact(Fact::PassengerVehicle));
    let spot = state.spot(place).unwrap();
    let before = state.draft().clone();
    let effects = state.update(Event::Typed(spot, "?".to_owned()));
    assert!(state.is_unsure(place));
    assert_eq!(state.draft(), &before);
    let asked = |effects: &[Effect]| {
        effects.iter().any(|it| matches!(it, Effect::Ask(ask) if ask.contains("\task\tpassenger_vehicle")))
    };
    assert!(asked(&effects), "{effects:?}");
    let arrived = "q\tpassenger_vehicle\tLook at it.\tAsk.\n".to_owned();
    state.update(Event::Goods(GoodsEvent::Arrived(arrived)));
    assert_eq!(state.steps(Fact::PassengerVehicle), Some(&["Look at it.".to_owned(), "Ask.".to_owned()][..]));
    state.update(Event::Typed(spot, "yes".to_owned()));
    assert!(!state.is_unsure(place));
    let effects = state.update(Event::Typed(spot, "?".to_owned()));
    assert!(
        state.is_unsure(place) && state.draft() == &before && !asked(&effects),
        "an answer is taken back"
    );
    state.update(Event::Undid);
    assert_eq!(state.text(place), "yes");
    assert!(!state.is_unsure(place));
}
