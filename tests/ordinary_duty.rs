//! The ordinary duty of the schedules: rates reckoned by hand, and every line there is.
//!
//! `golden/rates/worked.csv` is a batch file with two columns more: what the customs duty comes to
//! and how that was reckoned. Its figures were worked out apart from the engine, in exact fractions,
//! and rounded once to the cent, half a cent upwards.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use countertariff::assess::{Answer, assess};
use countertariff::entry::{Draft, Field, LineField, parse};
use countertariff::schedule::rate::Part;
use countertariff::schedule::{Fact, FactKind, Found, Id, Jurisdiction, Rate, Schedule};
use countertariff::units::{Date, TariffCode, Unit};
use countertariff::{batch, embedded};

const WORKED: &str = include_str!("golden/rates/worked.csv");
const TABLE: &str = include_str!("golden/ordinary-duty.txt");

/// Before any additional duty between the two countries.
const DAY: Date = Date::constant(2025, 1, 15);

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

/// A jurisdiction by its letters.
fn jurisdiction(schedule: &Schedule, into: &str) -> Id<Jurisdiction> {
    schedule.jurisdiction(into.parse().expect("a country")).expect("US or CA")
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

/// How many answers of each sort.
#[derive(Clone, Copy, Default)]
struct Tally {
    assessed: usize,
    undecided: usize,
    prohibited: usize,
}

impl Tally {
    fn count(&mut self, answer: &Answer, name: &str) {
        match answer {
            Answer::Assessed => self.assessed += 1,
            Answer::Undecided(_) => self.undecided += 1,
            Answer::Prohibited(_) => self.prohibited += 1,
            Answer::NotCovered(why) => panic!("{name}: not covered: {why:?}"),
        }
    }
}

/// Whether a fact says how much there is of the goods or of a part of them, or whose rate applies.
fn measures_goods(fact: Fact) -> bool {
    let of_part = |part: &Part| {
        Fact::value_of(*part) == Some(fact) || Fact::quantity_of(*part).is_some_and(|it| it.0 == fact)
    };
    matches!(fact, Fact::Quantity | Fact::Jewels | Fact::SugarDegrees | Fact::OtherCode)
        || Part::ALL.iter().any(of_part)
}

/// Gives every fact of that sort that is asked for. The quantities are in the units of the rates, and
/// `plain` is a code whose rate is a percentage.
fn give(draft: &mut Draft, needs: &[Fact], rates: &[&Rate], plain: &str) {
    let mut units: Vec<Unit> = Vec::new();
    for per in
        rates.iter().flat_map(|rate| rate.units()).filter(|per| per.of.is_none() && per.unit != Unit::Jewel)
    {
        if !units.contains(&per.unit) {
            units.push(per.unit);
        }
    }
    for fact in needs.iter().copied().filter(|fact| measures_goods(*fact)) {
        if fact == Fact::Quantity {
            let fields = [(LineField::Quantity, LineField::Unit), (LineField::Quantity2, LineField::Unit2)];
            for ((quantity, unit), named) in fields.into_iter().zip(&units) {
                draft.set_line(0, quantity, "12");
                draft.set_line(0, unit, named.as_str());
            }
            continue;
        }
        draft.set_line(
            0,
            LineField::Fact(fact),
            match fact.kind() {
                FactKind::Money => "5",
                FactKind::Share => "96",
                FactKind::Code => plain,
                _ => "10",
            },
        );
    }
}

/// Asks for every line of one country; the table's rows, by class of its first column.
fn every_line(into: &str, origin: &str, plain: &str) -> (usize, String) {
    let schedule = embedded::schedule();
    let at = jurisdiction(schedule, into);
    let tariff = &schedule[at];
    let mut tallies: BTreeMap<(&str, &str), (Tally, Tally)> = BTreeMap::new();
    let mut asked = 0;
    for line in tariff.lines() {
        let code = tariff.code(line).expect("a line has a code");
        // Goods are declared under their own code; chapters 98 and 99 go beside it.
        if code.chapter() > 97 {
            continue;
        }
        asked += 1;
        let code = code.to_string();
        let rates: Vec<&Rate> = [0, 1]
            .into_iter()
            .filter_map(Id::at)
            .filter_map(|column| tariff.rate(line, column, DAY))
            .collect();
        let class = rates.first().expect("the first column is full").class().as_str();
        for cusma in ["no", "yes", ""] {
            let name = format!("{into} {code} cusma={cusma}");
            let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
            draft.set(Field::Into, into);
            draft.set(Field::EntryDate, &DAY.to_string());
            for (field, text) in
                [("code", code.as_str()), ("value", "1000"), ("origin", origin), ("cusma", cusma)]
            {
                draft.set_line(0, LineField::named(field).expect("a column"), text);
            }
            let ask = |draft: &Draft| {
                let parsed = parse(draft, schedule);
                assert!(parsed.problems.is_empty(), "{name}: {:?}", parsed.problems);
                assess(schedule, &parsed.entry.expect("an entry without problems")).lines.remove(0)
            };
            let (bare, given) = tallies.entry((class, cusma)).or_default();
            let mut answer = ask(&draft);
            bare.count(&answer.answer, &name);
            // One answer may lead to the next question: the code of another rate to its quantity.
            for _ in 0..3 {
                if answer.needs.iter().any(|fact| measures_goods(*fact)) {
                    give(&mut draft, &answer.needs, &rates, plain);
                    answer = ask(&draft);
                }
            }
            given.count(&answer.answer, &name);
        }
    }
    let told = tallies.iter().map(|((class, cusma), (bare, given))| {
        let cusma = if cusma.is_empty() { "empty" } else { cusma };
        let counts =
            [bare, given].map(|it| format!("{:>8} {:>9} {:>10}", it.assessed, it.undecided, it.prohibited));
        format!("{into}   {class:<21} {cusma:<5} {} | {}\n", counts[0], counts[1])
    });
    (asked, told.collect())
}

#[test]
fn every_line_has_an_answer() {
    let [us, ca] = std::thread::scope(|scope| {
        let asked = [("US", "CA", "9005.80.40"), ("CA", "US", "9005.80.90")]
            .map(|(into, origin, plain)| scope.spawn(move || every_line(into, origin, plain)));
        asked.map(|it| it.join().expect("every line has an answer"))
    });
    let table = format!(
        "Every line of chapters 1 to 97 of the two schedules on {DAY}, from the other country, worth 1000:\n\
         how many are answered as they stand, and when the quantities and parts that are asked for are given.\n\n\
         {} lines into US, {} lines into CA\n\n\
         into class of column 1     cusma assessed undecided prohibited | assessed undecided prohibited\n{}{}",
        us.0, ca.0, us.1, ca.1
    );
    if std::env::var("UPDATE_GOLDEN").is_ok_and(|it| it == "1") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/ordinary-duty.txt");
        std::fs::write(path, &table).expect("the table can be written");
    } else {
        assert_eq!(table, TABLE, "the table changed: if rightly so, run again with UPDATE_GOLDEN=1");
    }
}

/// Goods are also entered under a provision of chapters 98 and 99, beside their own code. The US
/// schedule that is held ends before them.
#[test]
fn every_canadian_provision_has_an_answer() {
    let schedule = embedded::schedule();
    let tariff = &schedule[jurisdiction(schedule, "CA")];
    let codes = tariff.lines().map(|line| tariff.code(line).expect("a line has a code"));
    let provisions: Vec<TariffCode> = codes.filter(|it| it.chapter() > 97).collect();
    assert!(provisions.len() >= 100, "{} provisions; some were lost", provisions.len());
    for provision in provisions.iter().map(TariffCode::to_string) {
        let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
        draft.set(Field::Into, "CA");
        draft.set(Field::EntryDate, &DAY.to_string());
        for (field, text) in
            [("code", "9005.80.90"), ("value", "1000"), ("origin", "US"), ("provision", &provision)]
        {
            draft.set_line(0, LineField::named(field).expect("a column"), text);
        }
        let parsed = parse(&draft, schedule);
        assert!(parsed.problems.is_empty(), "{provision}: {:?}", parsed.problems);
        let entry = parsed.entry.expect("an entry without problems");
        let line = assess(schedule, &entry).lines.remove(0);
        Tally::default().count(&line.answer, &format!("under {provision}"));
    }
}
