//! Every line of both schedules, both ways, on every day on which the law of the country changes, claimed and not: no panic, no clash, every
//! charge cites a text with a link; and how often each programme charges on each day, written down in
//! `golden/whole-law.txt` so that a change of the law shows what it reaches.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;

use countertariff::assess::{Answer, WhyNot, assess};
use countertariff::compile::compile;
use countertariff::embedded;
use countertariff::entry::{Entry, EntryLine, Facts};
use countertariff::schedule::{Fact, FactKind, FactValue, Id, Jurisdiction, Measure, Schedule};
use countertariff::units::{Country, Date, Decimal, Money, Quantity, Unit};

/// The days on which the law of a country changes, among those read, and the first of them.
fn days(schedule: &Schedule, jurisdiction: Id<Jurisdiction>) -> Vec<Date> {
    let law = &schedule.law[jurisdiction];
    let changes = schedule.index.days_of_change(jurisdiction);
    let later = changes.filter(|day| *day > law.covered_from && *day <= law.law_as_of);
    [law.covered_from].into_iter().chain(later).collect()
}

/// Ordinary goods: every question of yes or no answered no, metal goods wholly of metal.
fn ordinary(value: Decimal) -> Facts {
    let mut facts = Facts::default();
    for &fact in Fact::ALL {
        let answer = match fact.kind() {
            FactKind::YesNo => Some(FactValue::No),
            FactKind::Share | FactKind::Money | FactKind::Number => Some(FactValue::Number(Decimal::ZERO)),
            FactKind::Rate
            | FactKind::Choice(_)
            | FactKind::Country
            | FactKind::Code
            | FactKind::Claims
            | FactKind::Quantity => None,
        };
        facts.answer(fact, answer);
    }
    facts.answer(Fact::MetalWeightShare, Some(FactValue::Number(Decimal::ONE_HUNDRED)));
    for fact in [Fact::SteelValue, Fact::AluminumValue, Fact::CopperValue] {
        facts.answer(fact, Some(FactValue::Number((value / Decimal::from(4)).round_dp(2))));
    }
    facts.answer(Fact::OverQuota, Some(FactValue::Yes));
    facts
}

#[test]
fn the_law_unpacks_as_it_was_compiled() {
    let compiled = compile("data".as_ref()).unwrap().into_schedule();
    let unpacked = Schedule::unpack(&compiled.pack());
    assert_eq!(format!("{:?}", unpacked.law), format!("{:?}", compiled.law));
    assert_eq!(format!("{:?}", unpacked.tariffs), format!("{:?}", compiled.tariffs));
    // Of the look-ups, some are made when first asked for: they do not travel.
    assert!(unpacked.pack() == compiled.pack());
}

#[test]
fn every_line_on_every_day() {
    let schedule = embedded::schedule();
    let law = &schedule.law;
    let value = Decimal::from(10_000);
    let quantities: Vec<Quantity> =
        Unit::ALL.iter().filter_map(|unit| Quantity::new(Decimal::from(100), *unit)).collect();
    let mut counts: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut assessed = 0_usize;
    for (into, origin) in [("US", "CA"), ("CA", "US")] {
        let place = schedule.jurisdiction(into.parse().expect("a country")).expect("its law is here");
        let currency = law[place].currency;
        let origin: Country = origin.parse().expect("a country");
        let tariff = &schedule[place];
        let mut entry = Entry {
            into: place,
            entry_date: Date::constant(2025, 1, 1),
            whole: true,
            lines: vec![EntryLine {
                code: tariff.code(0).expect("a line"),
                declared: Money::new(value, currency),
                fx: None,
                value_for_duty: Some(value),
                quantities: quantities.clone(),
                freight: Decimal::ZERO,
                insurance: Decimal::ZERO,
                facts: ordinary(value).with(Fact::Origin, FactValue::Country(origin)),
            }],
        };
        for day in days(schedule, place) {
            entry.entry_date = day;
            for claim in [FactValue::Yes, FactValue::No] {
                let row = counts.entry(format!("{day} into {into}, claimed {claim:?}")).or_default();
                for line in tariff.lines() {
                    let code = tariff.code(line).filter(|code| code.chapter() < 98);
                    let Some(code) = code else { continue };
                    entry.lines[0].code = code;
                    entry.lines[0].facts.answer(Fact::Cusma, Some(claim));
                    let found = &assess(schedule, &entry).lines[0];
                    assessed += 1;
                    for charge in &found.charges {
                        let cite = law[charge.measure].cites.first().expect("a citation");
                        let link = &law[cite.instrument].link;
                        assert!(link.en.starts_with("https://") && link.fr.starts_with("https://"));
                        if !charge.amount.is_zero() {
                            *row.entry(law[charge.program].id.as_str()).or_default() += 1;
                        }
                    }
                    for aside in &found.set_aside {
                        let WhyNot::SameProgram(first) = aside.why else { continue };
                        let id = |measure: Id<Measure>| &law[measure].id;
                        panic!("{day} {code}: {} and {} clash", id(first), id(aside.measure));
                    }
                    match found.answer {
                        Answer::Assessed => {}
                        Answer::Undecided(_) => *row.entry("(undecided)").or_default() += 1,
                        Answer::Prohibited(_) => *row.entry("(prohibited)").or_default() += 1,
                        Answer::NotCovered(_) => panic!("{day} {code} is not covered"),
                    }
                }
            }
        }
    }
    assert!(assessed > 1_030_000, "{assessed} lines");
    let mut table = String::from(
        "How many lines of the schedule each programme charges, by day: ordinary goods worth 10,000.\n",
    );
    for (day, row) in &counts {
        let told: Vec<String> = row.iter().map(|(program, lines)| format!("{program} {lines}")).collect();
        writeln!(table, "{day}: {}", told.join(", ")).expect("text can be written");
    }
    support::compare_golden("whole-law.txt", &table);
}
