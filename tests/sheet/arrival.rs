//! `src/sheet/arrival.rs`: links, kept sheets and other tabs never take a sheet away.

use countertariff::embedded;
use countertariff::entry::{Draft, LineField, Place};
use countertariff::share::{LinkFault, Sheet, encode};
use countertariff::sheet::{EXAMPLES, Event, Kept, State};
use countertariff::units::Lang;

use crate::{TODAY, landed, types, with_steel};

fn of(draft: Draft) -> Sheet {
    Sheet { draft, ..Sheet::default() }
}

fn own() -> Sheet {
    with_steel().to_link()
}

fn oranges() -> Sheet {
    of(EXAMPLES[2].draft())
}

fn arrive(linked: Option<Result<Sheet, LinkFault>>, kept: Kept, ours: bool) -> State {
    State::new(embedded::schedule(), TODAY, Lang::En, linked, kept, ours)
}

#[test]
fn a_link_is_shown_and_ones_own_sheet_waits_untouched() {
    let mut state = arrive(Some(Ok(oranges())), Kept::Sheet(Box::new(own())), false);
    assert_eq!(state.draft(), &oranges().draft);
    assert!(!state.arrival().may_keep());
    types(&mut state, Place::Line(0, LineField::Value), "7");
    assert!(!state.arrival().may_keep(), "an edit of the linked sheet is not kept over one's own");
    state.update(Event::WentBackToOwn);
    assert_eq!(state.draft(), &own().draft);
    assert!(state.arrival().may_keep());
}

#[test]
fn after_a_damaged_or_newer_link_ones_own_sheet_is_not_overwritten() {
    for fault in [LinkFault::Incomplete, LinkFault::Newer('2')] {
        let mut state = arrive(Some(Err(fault)), Kept::Sheet(Box::new(own())), false);
        assert!(state.is_blank());
        let way = state.spot(Place::Sheet(countertariff::entry::Field::Into)).unwrap();
        state.update(Event::Typed(way, "CA".to_owned()));
        assert!(!state.arrival().may_keep(), "{fault:?}");
        state.update(Event::WentBackToOwn);
        assert_eq!(landed(&state).as_deref(), Some("125346.40"));
    }
}

#[test]
fn a_kept_sheet_that_cannot_be_read_is_said_and_shown() {
    let state = arrive(None, Kept::Unreadable("2AAAA".to_owned()), false);
    assert_eq!(state.arrival().unreadable.as_deref(), Some("2AAAA"));
    assert!(state.is_blank());
}

#[test]
fn another_tab_is_heard_and_nothing_is_kept_until_the_person_chooses() {
    let mut state = with_steel();
    state.update(Event::ChangedElsewhere(Some(Box::new(oranges()))));
    assert!(state.arrival().elsewhere && !state.arrival().may_keep());
    types(&mut state, Place::Line(0, LineField::Value), "7");
    assert!(!state.arrival().may_keep());
    state.update(Event::KeptThis);
    assert!(state.arrival().may_keep());
    state.update(Event::ChangedElsewhere(Some(Box::new(oranges()))));
    state.update(Event::WentBackToOwn);
    assert_eq!(state.draft(), &oranges().draft);
}

#[test]
fn the_same_sheet_in_another_tab_is_no_news() {
    let mut state = with_steel();
    let same = state.to_link();
    state.update(Event::ChangedElsewhere(Some(Box::new(same))));
    assert!(state.arrival().may_keep());
}

#[test]
fn ones_own_address_reloaded_is_not_called_a_link() {
    let state = arrive(Some(Ok(own())), Kept::Sheet(Box::new(own())), true);
    assert!(state.arrival().own.is_none());
    assert!(!state.may_show(Place::Line(0, LineField::Value)), "nothing is an error before it was visited");
    let state = arrive(Some(Ok(own())), Kept::Sheet(Box::new(oranges())), true);
    assert!(state.arrival().elsewhere, "another tab wrote meanwhile");
}

#[test]
fn a_link_opened_in_the_same_window_can_be_gone_back_from() {
    let mut state = with_steel();
    state.update(Event::Opened(Box::new(Ok(oranges()))));
    assert_eq!(state.draft(), &oranges().draft);
    assert!(!state.arrival().may_keep());
    state.update(Event::WentBackToOwn);
    assert_eq!(landed(&state).as_deref(), Some("125346.40"));
}

#[test]
fn a_damaged_link_in_the_same_window_leaves_the_sheet_on_screen() {
    let mut state = with_steel();
    state.update(Event::Opened(Box::new(Err(LinkFault::Incomplete))));
    assert_eq!(landed(&state).as_deref(), Some("125346.40"));
    assert!(state.arrival().fault.is_some());
}

/// A link of a newer writer, with a field of a line that this reader does not know.
fn newer() -> Sheet {
    let known = include_str!("../golden/share/v1.txt");
    let payloads = known
        .lines()
        .filter_map(|line| line.split_whitespace().find_map(|word| countertariff::share::decode(word).ok()));
    payloads
        .into_iter()
        .find(|sheet| !sheet.unknown.is_empty())
        .expect("a published link with an unknown field")
}

#[test]
fn unknown_fields_of_a_link_stay_with_their_sheet() {
    let linked = newer();
    let mut state = arrive(Some(Ok(linked.clone())), Kept::Sheet(Box::new(own())), false);
    assert_eq!(state.to_link().unknown, linked.unknown);
    for event in [Event::WentBackToOwn, Event::Began(0), Event::Cleared] {
        let mut state = arrive(Some(Ok(linked.clone())), Kept::Sheet(Box::new(own())), false);
        state.update(event.clone());
        assert!(state.to_link().unknown.is_empty(), "{event:?}");
    }
    state.update(Event::AddedLine);
    assert_eq!(state.to_link().unknown, linked.unknown, "adding a line takes nothing away");
    assert!(encode(&state.to_link()).is_ok());
}

#[test]
fn a_second_link_does_not_take_the_first_one_for_ones_own() {
    let mut state = arrive(Some(Ok(oranges())), Kept::Nothing, false);
    state.update(Event::AddressChanged(Some(Box::new(Ok(of(EXAMPLES[0].draft())))), false));
    assert!(state.arrival().own.is_none());
}

#[test]
fn a_sheet_that_another_tab_passed_by_is_still_ones_own_in_its_address() {
    let mut state = with_steel();
    state.update(Event::ChangedElsewhere(Some(Box::new(oranges()))));
    assert!(!state.arrival().may_keep() && state.arrival().is_own());
    let link = arrive(Some(Ok(oranges())), Kept::Sheet(Box::new(own())), false);
    assert!(!link.arrival().is_own());
}

#[test]
fn a_browser_that_keeps_nothing_is_said_once() {
    let mut state = with_steel();
    state.update(Event::Kept(false));
    assert!(state.is_unkept());
    state.update(Event::Dismissed);
    assert!(!state.is_unkept());
    assert_eq!(landed(&state).as_deref(), Some("125346.40"));
}
