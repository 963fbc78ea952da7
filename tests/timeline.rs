//! No gap and no clash: typical lines on every boundary day of the law, the day before and the day
//! after; and the programmes that must be active on given days. Amounts are not this test's matter.
//!
//! What it does not prove: that a boundary stands on the right day. The golden cases do that.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeSet;

use countertariff::assess::{Answer, WhyNot, assess};
use countertariff::embedded;
use countertariff::schedule::{Id, Measure};
use countertariff::units::{self, Date, Decimal};
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

/// Every day on which the law of either country changes, with its neighbours, inside the days read.
fn boundary_days() -> BTreeSet<Date> {
    let schedule = embedded::schedule();
    let jurisdictions = Id::each(&schedule.law.jurisdictions);
    let days = jurisdictions.clone().flat_map(|(place, _)| schedule.index.days_of_change(place));
    let near = days.flat_map(|day| [day.yesterday().ok(), Some(day), day.tomorrow().ok()]).flatten();
    let first = jurisdictions.map(|it| it.1.covered_from).max().expect("a jurisdiction");
    near.filter(|day| *day >= first).collect()
}

#[test]
fn the_programmes_expected_are_active() {
    let schedule = embedded::schedule();
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

/// Programmes that charge from a day on.
type Change = (String, BTreeSet<String>);

/// The matrix: for each typical line, the programmes that charge from a day on until the next row of
/// the same line. It was computed from the lists and dates of the law by a second program that shares
/// nothing with this one, and that looked at forty days; where a change falls between two of them, the row bears
/// the first day of the text (Proc. 11020: 31 July 2026; the drone duty: 3 September). Ordinary duty, taxes and
/// fees are left out.
fn matrix() -> Vec<(String, Vec<Change>)> {
    let mut rows = csv::Reader::from_reader(include_str!("golden/expected-matrix.csv").as_bytes());
    let mut matrix: Vec<(String, Vec<Change>)> = Vec::new();
    for row in rows.records().map(|row| row.expect("a row")) {
        let programs = row[2].split_whitespace().map(str::to_owned).collect();
        match matrix.last_mut() {
            Some((line, days)) if *line == row[0] => days.push((row[1].to_owned(), programs)),
            _ => matrix.push((row[0].to_owned(), vec![(row[1].to_owned(), programs)])),
        }
    }
    matrix
}

#[test]
fn the_matrix_of_lines_and_days_agrees() {
    let schedule = embedded::schedule();
    let left_out =
        ["us.mfn", "ca.customs-duty", "us.mpf", "us.hmf", "us.excise.alcohol", "ca.gst", "ca.hst-provincial"];
    let (mut wrong, mut compared) = (Vec::new(), 0);
    let read = schedule.law.jurisdictions.iter().map(|it| it.law_as_of).min().expect("a jurisdiction");
    let days: Vec<String> =
        boundary_days().into_iter().filter(|day| *day <= read).map(units::day::write).collect();
    for (words, changes) in matrix() {
        for day in days.iter().filter(|day| **day >= changes[0].0) {
            let expected = &changes.iter().rev().find(|(from, _)| from <= day).expect("a first day").1;
            let found = line(schedule, &format!("entry_date={day} value=10000 {words}"));
            let mut active: BTreeSet<String> = owed(schedule, &found)
                .split_whitespace()
                .filter_map(|it| it.split_once('='))
                .map(|it| it.0.to_owned())
                .filter(|it| !left_out.contains(&it.as_str()))
                .collect();
            if matches!(found.answer, Answer::Prohibited(_)) {
                active = BTreeSet::from(["prohibited".to_owned()]);
            }
            compared += 1;
            if active != *expected || matches!(found.answer, Answer::Undecided(_)) {
                wrong.push(format!(
                    "{day} {words}: {active:?} instead of {expected:?}, needs {:?}",
                    found.needs
                ));
            }
        }
    }
    assert!(compared > 6_700, "{compared}");
    assert!(wrong.is_empty(), "{} of {compared}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_programme_is_expected_somewhere() {
    let mut expected: BTreeSet<String> = expected().into_iter().flat_map(|it| it.programs).collect();
    expected.extend(matrix().into_iter().flat_map(|it| it.1).flat_map(|it| it.1));
    let all: BTreeSet<String> = embedded::schedule().law.programs.iter().map(|it| it.id.clone()).collect();
    let missing: Vec<&String> = all.difference(&expected).collect();
    assert!(missing.is_empty(), "give these a line in tests/golden/expected.csv: {missing:?}");
}

#[test]
fn boundary_days_have_no_gap_and_no_clash() {
    let schedule = embedded::schedule();
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
                    let id = |measure: Id<Measure>| &schedule.law[measure].id;
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
fn answers_change_only_on_the_days_of_their_country() {
    let schedule = embedded::schedule();
    for (place, jurisdiction) in Id::each(&schedule.law.jurisdictions) {
        let into = format!("into={}", jurisdiction.country);
        let lines: BTreeSet<String> =
            expected().into_iter().map(|it| it.line).filter(|it| it.contains(&into)).collect();
        let days: BTreeSet<Date> = schedule.index.days_of_change(place).collect();
        let mut day = jurisdiction.covered_from;
        let mut before: Option<Vec<String>> = None;
        while day <= jurisdiction.law_as_of {
            let owes = |words: &String| {
                let found = line(schedule, &format!("entry_date={day} value=10000 {words}"));
                format!("{} {:?}", owed(schedule, &found), found.answer)
            };
            let now: Vec<String> = lines.iter().map(owes).collect();
            assert!(before.is_none_or(|before| before == now) || days.contains(&day), "{into}: {day}");
            before = Some(now);
            day = day.tomorrow().expect("a day after");
        }
    }
}

#[test]
fn days_of_change_are_a_country_s_own() {
    let schedule = embedded::schedule();
    let days = |country: &str| -> BTreeSet<String> {
        let place = schedule.jurisdiction(country.parse().expect("a country")).expect("its law is here");
        schedule.index.days_of_change(place).map(units::day::write).collect()
    };
    // Days that stand only in lists: appliances, and the codes of 18 August.
    for day in ["2025-03-07", "2025-06-23", "2025-08-18"] {
        assert!(days("US").contains(day), "{day}");
        assert!(!days("CA").contains(day), "{day}");
    }
    // A schedule's own changes, and a Canadian order.
    assert!(days("CA").contains("2025-03-13") && !days("US").contains("2025-03-13"));
    let days = days("US");
    assert!(!days.contains("2025-02-04"), "EO 14193 as made was never in force");
}
