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
