//! `src/sheet/open_questions.rs`: no question is lost, and each keeps its place.

use countertariff::entry::LineField;
use countertariff::schedule::Fact;
use countertariff::sheet::{EXAMPLES, Event};

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

#[test]
fn every_fact_has_one_place_whatever_is_asked() {
    let mut places = None;
    for place in 0..EXAMPLES.len() {
        let mut state = empty();
        state.update(Event::Began(place));
        let open = state.open_questions(0);
        let facts: Vec<Fact> =
            open.ordinary.iter().chain(&open.presumed).map(|question| question.0).collect();
        assert_eq!(facts.len(), Fact::ALL.len() - 4);
        assert_eq!(places.get_or_insert_with(|| facts.clone()), &facts);
    }
}
