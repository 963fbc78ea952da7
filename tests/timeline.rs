//! No gap and no clash: typical lines on every boundary day of the law, the day before and the day
//! after; and the programmes that must be active on given days. Amounts are not this test's matter.
//!
//! What it does not prove: that a boundary stands on the right day. The golden cases do that.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeSet;

use countertariff::assess::{Answer, WhyNot, assess};
use countertariff::book;
use countertariff::units::{Date, Decimal};
use support::{entry, line, owed};

struct Expected {
    day: String,
    line: String,
    programs: BTreeSet<String>,
}

fn expected() -> Vec<Expected> {
    let mut rows = csv::Reader::from_reader(include_str!("golden/expected.csv").as_bytes());
    let cell = |row: &csv::StringRecord, place: usize| row[place].to_owned();
    rows.records()
        .map(|row| row.expect("a row"))
        .map(|row| Expected {
            day: cell(&row, 0),
            line: cell(&row, 1),
            programs: cell(&row, 2).split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

/// Every first day and every day after a last day in the law, with its neighbours, inside the days read.
fn boundary_days() -> BTreeSet<Date> {
    let law = &book::schedule().law;
    let windows = law.measures.iter().map(|it| it.window).chain(law.relations.iter().map(|it| it.window));
    let lists = law.lists.iter().flat_map(|it| &it.periods).filter_map(|it| it.window);
    let days = windows.chain(lists).flat_map(|it| [Some(it.from()), it.until()]).flatten();
    let near = days.flat_map(|day| [day.yesterday().ok(), Some(day), day.tomorrow().ok()]).flatten();
    let first = law.jurisdictions.iter().map(|it| it.covered_from).max().expect("a jurisdiction");
    near.filter(|day| *day >= first).collect()
}

#[test]
fn the_programmes_expected_are_active() {
    let schedule = book::schedule();
    let mut wrong = Vec::new();
    for Expected { day, line: words, programs } in expected() {
        let found = line(schedule, &format!("entry_date={day} value=100000 {words}"));
        let charged = owed(schedule, &found);
        let active: BTreeSet<String> = charged
            .split_whitespace()
            .filter_map(|it| it.split_once('='))
            .map(|it| it.0.to_owned())
            .collect();
        if active != programs || found.answer != Answer::Assessed {
            wrong.push(format!(
                "{day} {words}: {:?} needs {:?}: {active:?} instead of {programs:?}",
                found.answer, found.needs
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_programme_is_expected_somewhere() {
    let expected: BTreeSet<String> = expected().into_iter().flat_map(|it| it.programs).collect();
    let all: BTreeSet<String> = book::schedule().law.programs.iter().map(|it| it.id.clone()).collect();
    let missing: Vec<&String> = all.difference(&expected).collect();
    assert!(missing.is_empty(), "give these a line in tests/golden/expected.csv: {missing:?}");
}

#[test]
fn boundary_days_have_no_gap_and_no_clash() {
    let schedule = book::schedule();
    let lines: BTreeSet<String> = expected().into_iter().map(|it| it.line).collect();
    let days = boundary_days();
    assert!(days.len() > 20, "{} boundary days", days.len());
    for day in &days {
        for words in &lines {
            let entry = entry(schedule, &format!("entry_date={day} value=10000 {words}"));
            for line in assess(schedule, &entry).lines {
                assert!(!matches!(line.answer, Answer::NotCovered(_)), "{day} {words}: a gap");
                for aside in &line.set_aside {
                    let WhyNot::SameProgram(first) = aside.why else { continue };
                    let id = |measure: u16| &schedule.law.measures[usize::from(measure)].id;
                    panic!(
                        "{day} {words}: {} and {} both apply, and no text says which",
                        id(first),
                        id(aside.measure)
                    );
                }
                let mut seen = BTreeSet::new();
                assert!(
                    line.charges.iter().all(|it| seen.insert(it.program)),
                    "{day} {words}: charged twice"
                );
                assert!(line.charges.iter().all(|it| it.amount >= Decimal::ZERO));
            }
        }
    }
}

#[test]
fn answers_change_on_boundary_days_only() {
    let schedule = book::schedule();
    let lines: BTreeSet<String> = expected().into_iter().map(|it| it.line).collect();
    let days = boundary_days();
    let mut day = Date::constant(2025, 1, 1);
    let mut before: Option<Vec<String>> = None;
    while day < Date::constant(2025, 7, 1) {
        let owes = |words: &String| {
            let found = line(schedule, &format!("entry_date={day} value=10000 {words}"));
            format!("{} {:?}", owed(schedule, &found), found.answer)
        };
        let now: Vec<String> = lines.iter().map(owes).collect();
        assert!(before.is_none_or(|before| before == now) || days.contains(&day), "{day} is no boundary");
        before = Some(now);
        day = day.tomorrow().expect("a day after");
    }
}
