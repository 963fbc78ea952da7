//! `src/sheet/steps.rs`: what the browser's *Back* returns from.

use countertariff::entry::{Draft, Field, LineField, Place};
use countertariff::share::Sheet;
use countertariff::sheet::{EXAMPLES, Effect, Event, State, TableEvent};
use countertariff::units::Lang;

use crate::{empty, landed, leaves, types, with_steel};

const DAY: Place = Place::Sheet(Field::EntryDate);

/// The sheet that the step ends with which something leaves, and whether it is the visitor's own.
fn left(state: &mut State, event: Event) -> Option<(Draft, bool)> {
    let effects = state.update(event);
    let steps: Vec<_> = (effects.iter())
        .filter_map(|effect| match effect {
            Effect::NewStep(sheet, own) => Some((sheet.draft.clone(), *own)),
            _ => None,
        })
        .collect();
    assert!(steps.len() < 2);
    assert!(
        steps.is_empty() || effects.contains(&Effect::RememberNow),
        "the next step has its address at once"
    );
    steps.into_iter().next()
}

fn oranges() -> Sheet {
    Sheet { draft: EXAMPLES[2].draft(), ..Sheet::default() }
}

fn typed(state: &State, place: Place, text: &str) -> Event {
    Event::Typed(state.spot(place).unwrap(), text.to_owned())
}

#[test]
fn another_sheet_begins_a_step_and_the_one_before_ends_as_it_was() {
    let was = with_steel().draft().clone();
    for event in [Event::Began(2), Event::Cleared, Event::Opened(Box::new(Ok(oranges())))] {
        assert_eq!(left(&mut with_steel(), event), Some((was.clone(), true)));
    }
    let mut state = with_steel();
    state.update(Event::Opened(Box::new(Ok(oranges()))));
    assert_eq!(
        left(&mut state, Event::WentBackToOwn),
        Some((oranges().draft, false)),
        "a link is not one's own"
    );
    assert_eq!(left(&mut empty(), Event::Cleared), None, "nothing was there to clear");
    assert!(left(&mut empty(), Event::Began(0)).is_some(), "Back leads to the examples");
}

#[test]
fn typing_begins_no_step_but_another_day_or_way_of_an_answered_sheet_does() {
    let mut state = empty();
    let days =
        [(DAY, "2025-03-27"), (Place::Sheet(Field::Into), "US"), (Place::Line(0, LineField::Value), "7")];
    for (place, text) in days {
        let event = typed(&state, place, text);
        assert_eq!(left(&mut state, event), None, "a sheet is filled in");
    }
    let mut state = with_steel();
    let event = typed(&state, Place::Line(0, LineField::Value), "7");
    assert_eq!(left(&mut state, event), None);
    let was = state.draft().clone();
    let event = typed(&state, DAY, "2025-03-2");
    assert_eq!(left(&mut state, event), Some((was, true)));
    for text in ["2025-03-", "2025-04-0", "2025-04-05"] {
        let event = typed(&state, DAY, text);
        assert_eq!(left(&mut state, event), None, "letter by letter it is one step");
    }
    leaves(&mut state, DAY);
    let event = typed(&state, DAY, "2025-06-30");
    assert!(left(&mut state, event).is_some());
    let event = typed(&state, Place::Sheet(Field::Into), "CA");
    assert!(left(&mut state, event).is_some());
}

#[test]
fn pasted_rows_and_a_day_said_in_the_sentence_begin_a_step() {
    let mut state = with_steel();
    let was = state.draft().clone();
    let rows = "7208.36.00\t1000\n7210.49.00\t2000\n".to_owned();
    assert_eq!(left(&mut state, Event::Table(TableEvent::Pasted(rows))), Some((was, true)));
    let said = Event::Said(state.spot(DAY).unwrap(), "2025-04-0".to_owned());
    assert!(left(&mut state, said).is_some());
    let said = Event::Said(state.spot(DAY).unwrap(), "2025-04-05".to_owned());
    assert_eq!(left(&mut state, said), None);
}

#[test]
fn undoing_begins_no_step() {
    let mut state = with_steel();
    state.update(Event::Began(2));
    assert_eq!(left(&mut state, Event::Undid), None);
    assert_eq!(left(&mut state, Event::Redid), None);
}

#[test]
fn back_from_a_link_leads_to_ones_own_sheet_and_forward_to_the_link() {
    let mut state = with_steel();
    let own = state.to_link();
    let link = || Some(Box::new(Ok(oranges())));
    assert_eq!(left(&mut state, Event::AddressChanged(link(), false)), None, "the browser has begun it");
    assert!(!state.arrival().may_keep() && state.arrival().own.is_some());
    state.update(Event::AddressChanged(Some(Box::new(Ok(own.clone()))), true));
    assert_eq!(state.draft(), &own.draft);
    assert!(state.arrival().may_keep() && state.arrival().own.is_none() && !state.arrival().elsewhere);
    state.update(Event::AddressChanged(link(), false));
    assert_eq!(state.draft(), &oranges().draft);
    assert_eq!(state.arrival().own.as_ref().map(|own| &own.draft), Some(&own.draft));
    state.update(Event::AddressChanged(None, true));
    assert_eq!(state.draft(), &own.draft, "before any address of its own");
}

#[test]
fn back_to_an_empty_page_is_undone_like_any_change() {
    let mut state = empty();
    state.update(Event::Began(2));
    state.update(Event::AddressChanged(None, true));
    assert!(state.is_blank());
    state.update(Event::Undid);
    assert_eq!(state.draft(), &oranges().draft);
}

#[test]
fn back_keeps_the_language_chosen_since() {
    let mut state = with_steel();
    let own = state.to_link();
    state.update(Event::Began(2));
    state.update(Event::TurnedTo(Lang::Fr));
    state.update(Event::AddressChanged(Some(Box::new(Ok(own))), true));
    assert_eq!(state.lang(), Lang::Fr);
}

#[test]
fn undoing_and_doing_again_never_keeps_a_link_in_the_place_of_ones_own_sheet() {
    let mut state = with_steel();
    let own = state.draft().clone();
    state.update(Event::AddressChanged(Some(Box::new(Ok(oranges()))), false));
    types(&mut state, Place::Line(0, LineField::Value), "7");
    state.update(Event::Undid);
    assert!(!state.arrival().may_keep());
    state.update(Event::Undid);
    assert_eq!(state.draft(), &own);
    assert!(state.arrival().may_keep());
    state.update(Event::Redid);
    assert_eq!(state.draft(), &oranges().draft);
    assert!(!state.arrival().may_keep(), "one's own waits again");
    state.update(Event::WentBackToOwn);
    assert_eq!(landed(&state).as_deref(), Some("125346.40"));
    state.update(Event::Undid);
    assert!(!state.arrival().may_keep());
}

#[test]
fn what_another_tab_wrote_is_not_forgotten_by_undoing() {
    let mut state = with_steel();
    types(&mut state, Place::Line(0, LineField::Value), "7");
    state.update(Event::ChangedElsewhere(Some(Box::new(oranges()))));
    state.update(Event::Undid);
    assert!(state.arrival().elsewhere && !state.arrival().may_keep());
    let mut state = with_steel();
    let kept = with_steel().to_link();
    state.update(Event::Opened(Box::new(Ok(oranges()))));
    let mut other = kept.clone();
    other.draft.set_line(0, LineField::Value, "9");
    state.update(Event::ChangedElsewhere(Some(Box::new(other))));
    state.update(Event::Undid);
    assert!(state.arrival().elsewhere, "the sheet on screen is not the one kept");
    // Back leads there too, and says so too.
    state.update(Event::Redid);
    state.update(Event::AddressChanged(Some(Box::new(Ok(kept))), true));
    assert!(state.arrival().elsewhere && !state.arrival().may_keep());
}
