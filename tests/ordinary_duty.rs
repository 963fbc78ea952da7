//! The ordinary duty of the schedules: rates reckoned by hand, and every line there is.
#![cfg(not(target_arch = "wasm32"))]

#[path = "ordinary_duty/by_hand.rs"]
mod by_hand;
mod support;

use std::collections::BTreeMap;

use countertariff::assess::{Answer, assess};
use countertariff::embedded;
use countertariff::entry::{Draft, Field, LineField, parse};
use countertariff::schedule::rate::Part;
use countertariff::schedule::{Fact, FactKind, Id, Jurisdiction, Rate, Schedule};
use countertariff::units::{Date, TariffCode, Unit};

const TABLE: &str = include_str!("golden/ordinary-duty.txt");

/// Before any additional duty between the two countries.
const DAY: Date = Date::constant(2025, 1, 15);

/// A jurisdiction by its letters.
fn jurisdiction(schedule: &Schedule, into: &str) -> Id<Jurisdiction> {
    schedule.jurisdiction(into.parse().expect("a country")).expect("US or CA")
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
