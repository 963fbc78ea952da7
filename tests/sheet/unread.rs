//! `src/sheet/unread.rs`: what cannot be read takes away no more of an answer than depends on it.

use countertariff::assess::Answer;
use countertariff::entry::{Field, LineField, Place};
use countertariff::schedule::Fact;
use countertariff::sheet::{Event, LineState, State};

use crate::{fact, leaves, steel, types, with_steel};

const VALUE: Place = Place::Line(0, LineField::Value);

/// The names of what is charged on a line, without the amounts.
fn charged(state: &State, line: usize) -> Vec<String> {
    let now = state.outcome().lines[line].now.as_ref().expect("an answer");
    let law = &state.schedule().law;
    now.answer.assessment.charges.iter().map(|charge| law[charge.program].id.clone()).collect()
}

#[test]
fn a_value_that_cannot_be_read_leaves_rates_reasons_and_questions() {
    let mut state = with_steel();
    let duties = charged(&state, 0);
    for (field, text) in [
        (LineField::Value, "12x"),
        (LineField::Value, "12 %"),
        (LineField::Value, "-5"),
        (LineField::Currency, "CAD"),
        (LineField::Currency, "pesos"),
    ] {
        let right = state.text(Place::Line(0, field)).to_owned();
        types(&mut state, Place::Line(0, field), text);
        let line = &state.outcome().lines[0];
        assert_eq!(line.problems.len(), 1, "{text}");
        let now = line.now.as_ref().expect("answered without a value");
        assert_eq!(now.answer.assessment.value, None, "{text}");
        // What falls on the value alone, and is limited in dollars, has no rate.
        let still = charged(&state, 0);
        assert!(
            duties.iter().filter(|it| !it.contains("mpf")).all(|it| still.contains(it)),
            "{text}: {still:?}"
        );
        assert!(state.outcome().totals.as_ref().is_some_and(|totals| totals.landed.is_none()), "{text}");
        types(&mut state, Place::Line(0, field), &right);
        assert!(state.outcome().totals.as_ref().is_some_and(|totals| totals.landed.is_some()), "{text}");
    }
}

#[test]
fn another_line_keeps_its_figures_beside_one_whose_value_cannot_be_read() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    steel(&mut state, 1, "5000");
    types(&mut state, VALUE, "12x");
    leaves(&mut state, VALUE);
    assert_eq!(state.outcome().left_out().count(), 0);
    let other = state.outcome().lines[1].now.as_ref().expect("an answer");
    assert!(other.answer.assessment.duty_total() > countertariff::units::Decimal::ZERO);
    assert_eq!(state.line_state(0), LineState::Problem);
    assert!(state.needs_answer(0));
}

#[test]
fn an_answer_that_cannot_be_read_is_open_and_one_that_silence_would_answer_is_not_guessed() {
    let mut state = with_steel();
    types(&mut state, Place::Line(0, fact(Fact::Cusma)), "perhaps");
    let now = state.outcome().lines[0].now.as_ref().expect("an answer");
    assert!(matches!(now.answer.assessment.answer, Answer::Undecided(_) | Answer::Assessed));
    assert_eq!(state.outcome().lines[0].problems.len(), 1);
    types(&mut state, Place::Line(0, fact(Fact::Cusma)), "no");
    // Nothing said of these is taken for an answer: goods in no number of chapter 98 or 99, no rate of a company.
    for silent in [Fact::Provision, Fact::AdRate, Fact::Claims, Fact::Transshipped, Fact::DeclarationValue] {
        types(&mut state, Place::Line(0, fact(silent)), "?!");
        let line = &state.outcome().lines[0];
        assert!(line.now.is_none() && line.before.is_some(), "{silent}");
        types(&mut state, Place::Line(0, fact(silent)), "");
    }
    let heard = [Fact::CaMxContentValue, Fact::Quantity, Fact::AdRate, Fact::DeclarationValue];
    assert!(heard.iter().all(|fact| state.schedule().law.hears_silence(*fact)));
    assert!(!state.schedule().law.hears_silence(Fact::Origin));
}

#[test]
fn freight_that_cannot_be_read_takes_the_landed_cost_and_leaves_the_duties() {
    let mut state = with_steel();
    let duties = state.outcome().totals.as_ref().and_then(|totals| totals.duties);
    types(&mut state, Place::Line(0, LineField::Freight), "cheap");
    let totals = state.outcome().totals.as_ref().expect("sums");
    assert_eq!((totals.duties, totals.landed), (duties, None));
    types(&mut state, Place::Line(0, LineField::Freight), "10");
    assert!(state.outcome().totals.as_ref().is_some_and(|totals| totals.landed.is_some()));
}

#[test]
fn a_code_or_a_day_that_cannot_be_read_still_takes_the_answer_away() {
    let mut state = with_steel();
    types(&mut state, VALUE, "12x");
    types(&mut state, Place::Line(0, LineField::Code), "7208.3");
    assert!(state.outcome().lines[0].now.is_none());
    types(&mut state, Place::Line(0, LineField::Code), "7208.36.00");
    assert!(state.outcome().lines[0].now.is_some());
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-");
    assert!(state.outcome().lines[0].now.is_none());
}

#[test]
fn a_slip_that_is_cleared_is_no_longer_wrong() {
    let mut state = with_steel();
    let claim = Place::Line(0, fact(Fact::Cusma));
    types(&mut state, claim, "");
    let open = state.outcome().lines[0].now.clone();
    types(&mut state, claim, "perhaps");
    assert_eq!(state.outcome().all_problems().count(), 1);
    assert_eq!(state.outcome().lines[0].now, open, "answered as if nothing were said");
    types(&mut state, claim, "");
    assert_eq!(state.outcome().all_problems().count(), 0);
    assert_eq!(state.line_state(0), LineState::Undecided);
}
