//! A line through time as a document.

use countertariff::entry::{Field, Place};
use countertariff::report::{Block, Chart, Reporter, plain};
use countertariff::sheet::{Effect, Event, State};
use countertariff::units::{Date, Lang};

use crate::typed;

fn followed(lang: Lang) -> State {
    let mut state =
        typed(lang, "into=US entry_date=2025-03-27 code=7208.36.00 value=1000 origin=CA cusma=no");
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
    state
}

fn chart(blocks: &[Block]) -> Option<&Chart> {
    blocks.iter().find_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        Block::Group(group) => chart(&group.blocks),
        _ => None,
    })
}

#[test]
fn the_table_says_what_the_picture_shows_and_names_the_texts() {
    for lang in [Lang::En, Lang::Fr] {
        let state = followed(lang);
        let screen = Reporter::default().screen(&state);
        let said = plain(&screen.course);
        let chart = chart(&screen.course).expect("a picture");
        for (_, sum) in &chart.stops {
            assert!(said.contains(sum.as_str()), "{sum} in {said}");
        }
        let read = countertariff::words::date(lang, Date::constant(2026, 10, 9));
        let plain = |text: &str| text.replace('\u{a0}', " ");
        assert!(plain(&said).contains(&plain(&read)), "what the dashed line is: {said}");
        assert!(chart.read.is_some(), "something is enacted for later");
        assert!(said.contains("14193"), "{said}");
    }
}

#[test]
fn a_day_on_the_picture_is_where_it_belongs() {
    let state = followed(Lang::En);
    let screen = Reporter::default().screen(&state);
    let chart = chart(&screen.course).expect("a picture");
    let (first, last) = chart.ends;
    assert_eq!(chart.left(first).as_deref(), Some("0.00%"));
    assert_eq!(chart.left(last).as_deref(), Some("100.00%"));
    assert_eq!(chart.at(0, 500), Some(first));
    assert_eq!(chart.at(500, 500), Some(last));
    assert_eq!(chart.at(9_000, 500), Some(last), "beyond the picture is its end");
    for at in [-5, 1, 77, 250, 499] {
        let day = chart.at(at, 500).expect("a day");
        assert!(chart.place(day).is_some(), "{day}");
    }
    let stops: Vec<Date> = chart.stops.iter().map(|stop| stop.0).collect();
    assert_eq!(chart.next(stops[1], true), stops.get(2).copied());
    assert_eq!(chart.next(stops[1], false), Some(stops[0]));
    assert_eq!(chart.next(stops[0], false), None);
}

#[test]
fn another_day_leaves_the_document_as_it_is() {
    let mut state = followed(Lang::En);
    let mut reporter = Reporter::default();
    let before = reporter.screen(&state);
    let spot = state.spot(Place::Sheet(Field::EntryDate)).unwrap();
    state.update(Event::Typed(spot, "2026-02-01".to_owned()));
    let after = reporter.screen(&state);
    assert!(before.course.is(&after.course));
    assert_eq!(after.day, Some(Date::constant(2026, 2, 1)));
}

#[test]
fn each_change_is_marked_by_the_text_that_says_so() {
    for lang in [Lang::En, Lang::Fr] {
        let state = followed(lang);
        let screen = Reporter::default().screen(&state);
        let chart = chart(&screen.course).expect("a picture");
        let said = plain(&screen.course);
        assert!(chart.marks.len() > 2, "{:?}", chart.marks);
        for mark in &chart.marks {
            assert!(mark.address.starts_with("https://"), "{mark:?}");
            assert!(mark.said.contains(&mark.label), "what is seen is part of what is heard: {mark:?}");
            assert!(said.contains(&mark.label), "the table names {}", mark.label);
        }
        assert!(chart.marks.iter().any(|mark| mark.label.contains("14193")), "{:?}", chart.marks);
    }
}

#[test]
fn what_was_charged_then_is_shown_when_asked_and_the_figure_stays() {
    for (lang, text) in [(Lang::En, "EO 14289"), (Lang::Fr, "Décret présidentiel 14289")] {
        let mut state = followed(lang);
        let mut reporter = Reporter::default();
        let settled = reporter.screen(&state);
        assert!(plain(&settled.course).contains(text), "the text that reached back is named");
        let on = |screen: &countertariff::report::Screen| {
            let chart = chart(&screen.course).expect("a picture").clone();
            chart.said(Date::constant(2025, 3, 27)).replace('\u{a0}', " ")
        };
        assert!(on(&settled).starts_with("25"), "{}", on(&settled));
        state.update(Event::ShowedAsCharged(true));
        let charged = reporter.screen(&state);
        assert!(on(&charged).starts_with("50"), "{}", on(&charged));
        assert_eq!(plain(&settled.head), plain(&charged.head), "the figure stays");
        state.update(Event::ShowedAsCharged(false));
        assert!(reporter.screen(&state).course == settled.course);
    }
}

#[test]
fn nothing_is_said_of_texts_that_reach_back_where_none_does() {
    let mut state =
        typed(Lang::En, "into=CA entry_date=2026-10-01 code=2009.12.00 value=1000 origin=US cusma=no");
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
    let said = plain(&Reporter::default().screen(&state).course);
    assert!(!said.contains("settled since"), "{said}");
}

#[test]
fn what_is_announced_is_outlined_and_in_no_figure() {
    for lang in [Lang::En, Lang::Fr] {
        let car = "code=8703.23.01 value=1000 origin=CA cusma=no passenger_vehicle=yes age_years=1";
        let mut state = typed(lang, &format!("into=US entry_date=2026-10-01 {car}"));
        while state.update(Event::GoOn).contains(&Effect::GoOn) {}
        let screen = Reporter::default().screen(&state);
        let chart = chart(&screen.course).expect("a picture");
        let outlined: Vec<_> = chart.areas.iter().filter(|area| area.hue == "ct-announced").collect();
        assert_eq!(outlined.len(), 1, "{:?}", chart.areas);
        let mark = chart.marks.last().expect("a mark");
        assert!(mark.label == lang.pick("announced", "annoncé"), "{mark:?}");
        assert!(plain(&screen.course).contains(countertariff::words::page::if_enacted(lang)));
        // The rule stands on days of enacted law, and says what that owes.
        let day = Date::constant(2027, 1, 1);
        assert!(chart.stops.iter().all(|stop| stop.0 != day), "{:?}", chart.stops);
    }
}

#[test]
fn the_form_steps_from_change_to_change_of_this_line() {
    let state = followed(Lang::En);
    let screen = Reporter::default().screen(&state);
    let steps = plain(&[Block::Para("", screen.sheet.as_ref().expect("a form").steps.clone())]);
    let steps = steps.replace('\u{a0}', " ");
    assert!(steps.contains("← 4 March 2025") && steps.contains("4 June 2025 →"), "{steps}");
}
