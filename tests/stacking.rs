//! Relations behave, and sums are sums, over lines that nobody chose by hand.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use countertariff::assess::{Answer, assess};
use countertariff::batch;
use countertariff::embedded;
use countertariff::entry::{Draft, Field, LineField, parse};
use countertariff::schedule::{Fact, Id, Kind, Measure, Schedule};
use countertariff::units::{Decimal, TariffCode};
use proptest::prelude::*;
use support::{answer, owed, schedule_of, sources, with_files};

/// A draft of goods that exist, with facts that make sense or are left out.
fn drafts() -> impl Strategy<Value = Draft> {
    let into = prop_oneof![Just("US"), Just("CA")];
    let origin = prop_oneof![Just("CA"), Just("US"), Just("MX"), Just("")];
    let claim = prop_oneof![Just("yes"), Just("no"), Just("")];
    let facts = proptest::collection::vec(
        (0..Fact::ALL.len(), prop_oneof![Just("yes"), Just("no"), Just("10")]),
        0..5,
    );
    (into, 0..14_000_usize, 0..560_i64, origin, claim, 0..9_000_000_i64, facts).prop_map(
        |(into, code, day, origin, claim, cents, facts)| {
            let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
            let date =
                countertariff::units::Date::constant(2025, 1, 1).saturating_add(jiff::Span::new().days(day));
            draft.set(Field::Into, into);
            draft.set(Field::EntryDate, &date.to_string());
            draft.set_line(0, LineField::Code, &some_code(into, code).to_string());
            draft.set_line(0, LineField::Value, &Decimal::new(cents, 2).to_string());
            draft.set_line(0, LineField::Fact(Fact::Origin), origin);
            draft.set_line(0, LineField::Fact(Fact::Cusma), claim);
            for (fact, text) in facts {
                draft.set_line(0, LineField::Fact(Fact::ALL[fact]), text);
            }
            draft
        },
    )
}

fn some_code(into: &str, place: usize) -> TariffCode {
    let schedule = embedded::schedule();
    let jurisdiction = schedule.jurisdiction(into.parse().expect("a country")).expect("its law is here");
    let tariff = &schedule[jurisdiction];
    let code = tariff.code(place % tariff.len()).expect("a line");
    if code.chapter() < 98 { code } else { "0101.21.00".parse().expect("a code") }
}

/// The receipt of a draft as text, with every reason: what two equal answers share.
fn receipt(schedule: &Schedule, draft: &Draft) -> String {
    let Some(entry) = parse(draft, schedule).entry else { return String::from("unread") };
    let assessment = assess(schedule, &entry);
    let lines = assessment.lines.iter().map(|line| {
        let id = |measure: Id<Measure>| schedule.law[measure].id.as_str();
        let aside: Vec<&str> = line.set_aside.iter().map(|it| id(it.measure)).collect();
        let answer = match line.answer {
            Answer::Undecided(range) => format!("{} to {:?}", range.low, range.high),
            Answer::Assessed => String::from("assessed"),
            Answer::Prohibited(measure) => id(measure).to_owned(),
            Answer::NotCovered(why) => format!("{why:?}"),
        };
        format!("{answer} | {} | {} | {:?}", owed(schedule, line), aside.join(" "), line.needs)
    });
    lines.collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn charges_are_law_of_the_day_each_programme_once(draft in drafts()) {
        let schedule = embedded::schedule();
        let law = &schedule.law;
        if let Some(entry) = parse(&draft, schedule).entry {
            let assessment = assess(schedule, &entry);
            for line in &assessment.lines {
                for (turn, charge) in line.charges.iter().enumerate() {
                    let (measure, program) = (&law[charge.measure], &law[charge.program]);
                    prop_assert_eq!(measure.program, charge.program);
                    prop_assert_eq!(program.kind, charge.kind);
                    prop_assert_eq!(program.jurisdiction, entry.into);
                    prop_assert!(measure.window.contains(entry.entry_date), "{} is no law", measure.id);
                    prop_assert!(charge.amount >= Decimal::ZERO && charge.amount.normalize().scale() <= 2);
                    for other in &line.charges[..turn] {
                        prop_assert!(other.program != charge.program, "{} twice", program.id);
                        prop_assert!(law[other.program].order <= program.order, "{} out of order", program.id);
                    }
                    let aside = line.set_aside.iter().any(|it| it.measure == charge.measure);
                    prop_assert!(!aside, "{} is owed and set aside", measure.id);
                }
                if let Answer::Undecided(range) = line.answer {
                    prop_assert!(range.high.is_none_or(|high| range.low <= high));
                    prop_assert!(line.duty_total() <= range.low);
                    prop_assert!(!line.needs.is_empty());
                }
            }
            if let (Some(landed), Some(duties)) = (assessment.totals.landed, assessment.totals.duties) {
                let rest: Decimal = assessment.lines.iter().map(|line| line.total(|kind| !kind.is_duty())).sum();
                prop_assert_eq!(landed.low, assessment.totals.value + duties.low + rest);
            }
        }
    }

    #[test]
    fn twice_the_value_owes_twice_the_percentages(draft in drafts()) {
        let schedule = embedded::schedule();
        if let Some(entry) = parse(&draft, schedule).entry {
            let mut twice = entry.clone();
            for line in &mut twice.lines {
                line.value_for_duty = line.value_for_duty.map(|value| value * Decimal::TWO);
            }
            let (once, twice) = (assess(schedule, &entry), assess(schedule, &twice));
            for (a, b) in once.lines[0].charges.iter().zip(&twice.lines[0].charges) {
                let plain = matches!(&a.working, countertariff::assess::Working::Share { of, .. }
                    if matches!(**of, countertariff::assess::Working::Value(_)));
                if plain && a.measure == b.measure && a.kind != Kind::Fee {
                    prop_assert_eq!(a.working.amount() * Decimal::TWO, b.working.amount());
                }
            }
        }
    }

    #[test]
    fn no_text_in_a_batch_file_panics(text in "[ -~\\n,é\u{0}\u{202f}]{0,400}") {
        let _ = batch::run(embedded::schedule(), text.as_bytes(), Vec::new());
    }

    #[test]
    fn no_bytes_in_a_cell_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut file = b"into,entry_date,code,value,origin,cusma,claims,provision,quantity,unit,steel_value\n".to_vec();
        file.extend(bytes);
        let _ = batch::run(embedded::schedule(), file.as_slice(), Vec::new());
    }
}

#[test]
fn the_order_of_files_is_irrelevant() {
    let mut sources = sources();
    sources.reverse();
    let reversed = schedule_of(&sources).expect("the law has no faults in any order");
    compare(embedded::schedule(), &reversed);
}

#[test]
fn a_measure_that_reaches_nothing_changes_nothing() {
    let more = with_files(&[(
        "us/measures/proc-99998.toml",
        r#"
[instrument]
number   = "Proc. 99998"
title    = { en = "Goods of Atlantis", fr = "Marchandises de l’Atlantide" }
link     = { en = "https://example.org/en", fr = "https://example.org/fr" }
read     = 2025-05-21
[[program]]
id    = "us.s232.atlantis"
kind  = "surtax"
order = 61
title = { en = "Duty on goods of Atlantis", fr = "Droit sur les marchandises de l’Atlantide" }
short = { en = "Atlantis", fr = "Atlantide" }
[[measure]]
id       = "us.s232.atlantis/1"
program  = "us.s232.atlantis"
at       = "clause 1"
in_force = { from = 2025-01-01 }
goods    = { codes = ["9705"] }
when     = { originates_in = ["XA"], under = "marking" }
rate     = "500%"
"#,
    )])
    .expect("no faults");
    compare(embedded::schedule(), &more);
}

/// Answers over a spread of real lines are the same under both laws.
fn compare(one: &Schedule, other: &Schedule) {
    let mut compared = 0;
    for (into, origin) in [("US", "CA"), ("US", "MX"), ("CA", "US"), ("CA", "MX")] {
        for place in (0..11_000).step_by(61) {
            for day in ["2025-03-05", "2025-03-27", "2025-06-04"] {
                let code = some_code(into, place);
                let words = format!(
                    "into={into} entry_date={day} code={code} value=1000 origin={origin} steel_value=500"
                );
                let owes = |schedule: &Schedule| {
                    let answer = answer(schedule, &words);
                    (owed(schedule, &answer.lines[0]), answer.lines[0].needs.clone())
                };
                assert_eq!(owes(one), owes(other), "{words}");
                compared += 1;
            }
        }
    }
    assert!(compared > 2_000);
    let draft = support::draft("into=US entry_date=2025-03-27 code=7208.36.00 value=1000 origin=CA cusma=no");
    assert!(receipt(one, &draft).contains("us.ieepa.ca=250"));
}
