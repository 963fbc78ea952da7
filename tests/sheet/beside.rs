//! `src/sheet/beside.rs`: what is compared travels in the link.

use countertariff::embedded;
use countertariff::entry::{Field, Place};
use countertariff::schedule::{Fact, FactValue};
use countertariff::share::{LinkFault, Sheet, decode, encode};
use countertariff::sheet::{
    Asked, CompareEvent, Comparison, Effect, Event, Given, Kept, Otherwise, State, With,
};
use countertariff::units::Lang;

use crate::compare::{goes_on, known, wants};
use crate::{steel, types, with_steel};

/// The page of somebody who opens a sheet.
fn opens(sheet: Sheet) -> State {
    let (schedule, today) = (embedded::schedule(), crate::TODAY);
    let mut state = State::new(schedule, today, Lang::En, Some(Ok(sheet)), Kept::Nothing, false);
    goes_on(&mut state);
    state
}

/// The page of somebody who opens the link of a page.
fn opens_link_of(state: &State) -> State {
    opens(decode(&encode(&state.to_link()).unwrap()).unwrap())
}

#[test]
fn a_link_opens_with_the_comparison_it_was_made_with() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    steel(&mut state, 1, "1000");
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-10");
    goes_on(&mut state);
    let brings = |state: &mut State| {
        goes_on(state);
        let (there, here) = (opens_link_of(state), known(state));
        assert_eq!(there.compares_with(), state.compares_with());
        assert_eq!(known(&there), here);
        assert!(there.came_compared() && !state.came_compared());
        assert_eq!(there.to_link().beside, state.to_link().beside, "and so does its own link");
    };
    wants(&mut state, With::Day);
    state.update(Event::Compare(CompareEvent::Typed(Asked::Day, "1 June 2025".to_owned())));
    brings(&mut state);
    wants(&mut state, With::Claim);
    brings(&mut state);
    wants(&mut state, With::AsCharged);
    brings(&mut state);
    wants(&mut state, With::OtherWay);
    state.update(Event::Compare(CompareEvent::KeptOrigin(true)));
    state.update(Event::Compare(CompareEvent::Typed(Asked::Rate, "1.44".to_owned())));
    brings(&mut state);
    let (line, text) = (state.lines()[1], "yes".to_owned());
    let other = Given { value: FactValue::Yes, text };
    let otherwise = Otherwise { line, fact: Fact::InTransit, one: None, other };
    state.update(Event::Compare(CompareEvent::Answered(otherwise)));
    brings(&mut state);
    assert_eq!(known(&state).line, Some(1));
    let link = format!("https://tariff.example/#{}", encode(&with_steel().to_link()).unwrap());
    state.update(Event::Compare(CompareEvent::Typed(Asked::Link, link)));
    wants(&mut state, With::Link);
    brings(&mut state);
    state.update(Event::Compare(CompareEvent::Wanted(None)));
    assert!(state.to_link().beside.is_empty(), "what is no longer compared is not sent");
    assert_eq!(opens_link_of(&state).compares_with(), None);
}

#[test]
fn a_comparison_is_written_into_the_address_and_another_sheet_has_none() {
    let mut state = with_steel();
    let effects = state.update(Event::Compare(CompareEvent::Wanted(Some(With::Claim))));
    assert!(effects.contains(&Effect::Remember));
    state.update(Event::Began(0));
    assert_eq!(state.compares_with(), None);
}

#[test]
fn nothing_a_link_says_of_a_comparison_is_silent_or_fatal() {
    let steel =
        "into=US&on=2025-03-10&code=7208.36.00&origin=CA&value=1000&code=7208.37.00&origin=CA&value=1";
    let stands = |said: &str| opens(decode(&format!("?{steel}&{said}")).unwrap()).comparison();
    assert_eq!(stands("compare=weather"), None);
    assert_eq!(stands("compare=day&compare_day=yesterday"), Some(Comparison::NoDay));
    let rubbish = Some(Comparison::NoSheet(Some(LinkFault::NotALink)));
    assert_eq!(stands("compare=link&compare_link=rubbish"), rubbish);
    for said in [
        "",
        "&compare_question=cusma",
        "&compare_question=value&compare_other=1",
        "&compare_question=weather&compare_other=1",
        "&compare_question=cusma&compare_other=yes&compare_line=0",
        "&compare_question=cusma&compare_other=yes&compare_line=3",
        "&compare_question=cusma&compare_other=yes&compare_line=-1",
        "&compare_question=cusma&compare_other=yes&compare_line=99999999999999999999",
    ] {
        assert_eq!(stands(&format!("compare=answer{said}")), Some(Comparison::NoOther), "{said}");
    }
    // The line whose answer cannot be read is not left out of one side in silence.
    for said in ["compare_other=perhaps", "compare_one=perhaps&compare_other=no"] {
        let stands = stands(&format!("compare=answer&compare_question=cusma&{said}"));
        assert!(matches!(stands, Some(Comparison::Unread(problems)) if problems.len() == 1), "{said}");
    }
    for rate in ["0", "oops", "-1"] {
        let stands = stands(&format!("compare=other-way&compare_rate={rate}"));
        assert!(matches!(stands, Some(Comparison::Unread(_))), "{rate}: {stands:?}");
    }
    // A link within a link is read once: what that sheet is compared with does not count.
    let mut inner = with_steel();
    wants(&mut inner, With::Claim);
    let inner = encode(&inner.to_link()).unwrap();
    let state = opens(decode(&format!("?{steel}&compare=link&compare_link=%23{inner}")).unwrap());
    assert!(matches!(state.comparison(), Some(Comparison::Known(_))));
    let again = &state.to_link().beside;
    assert!(again.values().any(|text| decode(text).is_ok_and(|sheet| sheet.beside.is_empty())));
}
