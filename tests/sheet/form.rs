//! `src/sheet/form.rs`: when the form stands open, and what is typed into the sentence.

use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place};
use countertariff::share::parse_location;
use countertariff::sheet::{Event, Kept, Spot, State};
use countertariff::units::Lang;

use crate::{TODAY, empty, leaves, types};

fn linked(link: &str) -> State {
    let sheet = parse_location(&format!("https://example.org/?{link}"));
    State::new(embedded::schedule(), TODAY, Lang::En, sheet, Kept::Nothing, false)
}

const COIL: &str = "into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";

#[test]
fn a_blank_sheet_opens_on_its_form_and_a_link_on_its_answer() {
    assert!(empty().is_form_open());
    assert!(!linked(COIL).is_form_open());
    assert!(linked("into=US&on=2025-03-27&value=12x").is_form_open(), "there is no answer to meet");
}

#[test]
fn the_form_opens_for_whatever_is_asked_for_in_it_and_stays_open() {
    let mut state = linked(COIL);
    state.update(Event::OpenedForm(true));
    types(&mut state, Place::Line(0, LineField::Value), "50000");
    assert!(state.is_form_open());
    for event in [Event::AddedLine, Event::DuplicatedLine(state.lines()[0])] {
        let mut state = linked(COIL);
        state.update(event.clone());
        assert!(state.is_form_open(), "{event:?}");
    }
    let mut state = linked(COIL);
    state.update(Event::Checked);
    assert!(!state.is_form_open(), "nothing is missing");
    types(&mut state, Place::Line(0, LineField::Value), "12x");
    state.update(Event::Checked);
    assert!(state.is_form_open());
    let mut state = linked(COIL);
    state.update(Event::Cleared);
    assert!(state.is_form_open());
    state.update(Event::Began(0));
    assert!(!state.is_form_open(), "an example is met by its answer");
}

#[test]
fn what_is_wrong_in_the_sentence_is_said_once_its_field_was_left() {
    let mut state = linked(COIL);
    let day = Place::Sheet(Field::EntryDate);
    state.update(Event::Said(Spot::Sheet(Field::EntryDate), "1 A".to_owned()));
    assert_eq!(state.text(day), "1 A");
    assert!(!state.may_show(day), "all of a link may be shown, but not while it is typed");
    leaves(&mut state, day);
    assert!(state.may_show(day));
    state.update(Event::Said(Spot::Sheet(Field::EntryDate), "1 Ap".to_owned()));
    assert!(!state.may_show(day), "nor when it is typed into again");
}
