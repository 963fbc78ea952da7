//! Rates of the schedules reckoned by hand.
//!
//! `golden/rates/worked.csv` is a batch file with two columns more: what the customs duty comes to
//! and how that was reckoned. Its figures were worked out apart from the engine, in exact fractions,
//! and rounded once to the cent, half a cent upwards.

use std::collections::{BTreeMap, BTreeSet};

use countertariff::entry::LineField;
use countertariff::schedule::{Found, Id, Rate, Schedule};
use countertariff::units::TariffCode;
use countertariff::{batch, embedded};

use crate::{DAY, jurisdiction, support};

const WORKED: &str = include_str!("../golden/rates/worked.csv");

type Row = BTreeMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| names.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()).collect()
}

/// The law with column 2 charged instead of column 1, and Canada's General Tariff instead of the
/// most-favoured-nation tariff. No goods of Canada, the United States or Mexico pay these.
fn other_columns() -> Schedule {
    let sources = support::sources();
    let swapped = |path: &str, from: &str, to: &str| {
        let source = sources.iter().find(|it| it.path == path).expect("the file of the jurisdiction");
        let (from, to) = (format!("{{ column = \"{from}\" }}"), format!("{{ column = \"{to}\" }}"));
        assert_eq!(source.text.matches(&from).count(), 1, "{path}: {from}");
        source.text.replace(&from, &to)
    };
    let us = swapped("us/jurisdiction.toml", "general", "other");
    let ca = swapped("ca/jurisdiction.toml", "mfn", "general");
    support::with_files(&[("us/jurisdiction.toml", &us), ("ca/jurisdiction.toml", &ca)])
        .unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The rate that the schedule has in the row's column.
fn scheduled<'a>(schedule: &'a Schedule, row: &Row) -> Option<&'a Rate> {
    let at = jurisdiction(schedule, &row["into"]);
    let column = Id::at(schedule.law[at].columns.iter().position(|it| *it == row["column"])?)?;
    let code: TariffCode = row["code"].parse().ok()?;
    match schedule[at].find(code) {
        Found::Line(line) => schedule[at].rate(line, column, DAY),
        Found::Beneath(..) | Found::Nothing => None,
    }
}

#[test]
fn rates_come_to_what_they_come_to_by_hand() {
    let other = other_columns();
    let mut wrong = Vec::new();
    let mut answers: BTreeMap<bool, Vec<Row>> = BTreeMap::new();
    for (swapped, schedule) in [(false, embedded::schedule()), (true, &other)] {
        let mut out = Vec::new();
        batch::run(schedule, WORKED.as_bytes(), &mut out).expect("a batch file");
        answers.insert(swapped, rows(core::str::from_utf8(&out).expect("UTF-8")));
    }
    let worked = rows(WORKED);
    for (n, row) in worked.iter().enumerate() {
        let name = format!("{} {} {} \"{}\"", row["into"], row["code"], row["column"], row["rate"]);
        let rate: Rate = row["rate"].parse().unwrap_or_else(|why| panic!("{name}: {why}"));
        if scheduled(embedded::schedule(), row) != Some(&rate) {
            wrong.push(format!("{name}: is not the rate of the schedule"));
        }
        let swapped =
            matches!((row["into"].as_str(), row["column"].as_str()), ("US", "other") | ("CA", "general"));
        let answer = &answers[&swapped][n];
        if answer["customs_duty"] != row["expected_customs_duty"] {
            wrong.push(format!(
                "{name}: {:?} instead of {} = {} ({}, needs {:?}, problems {:?})",
                answer["customs_duty"],
                row["expected_customs_duty"],
                row["how"],
                answer["status"],
                answer["needs"],
                answer["problems"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), worked.len(), wrong.join("\n"));
}

#[test]
fn the_worked_rates_are_of_every_class() {
    let worked = rows(WORKED);
    assert!(worked.len() >= 100, "{} rows; some were lost", worked.len());
    let classes: BTreeSet<(&str, &str)> = worked
        .iter()
        .map(|row| (row["into"].as_str(), row["rate"].parse::<Rate>().expect("a rate").class().as_str()))
        .collect();
    let us = [
        "ad_valorem",
        "component",
        "compound",
        "free",
        "other",
        "reference_text",
        "specific",
        "sugar_degree",
    ];
    let ca = [
        "ad_valorem",
        "adv_with_min",
        "compound",
        "free",
        "min_and_max",
        "specific",
        "specific_with_min_adv",
    ];
    let expected = ca.map(|class| ("CA", class)).into_iter().chain(us.map(|class| ("US", class)));
    assert_eq!(classes, expected.collect());
    let header = WORKED.lines().next().expect("a header");
    let others = ["into", "entry_date", "column", "rate", "expected_customs_duty", "how"];
    for name in header.split(',').filter(|name| !others.contains(name)) {
        assert!(LineField::named(name).is_some(), "{name} is no column of a batch file");
    }
}
