//! Laws of arithmetic that hold whatever the goods, the day and the facts: over random lines, the same in each
//! run. Where the law itself breaks one, the exception is listed in docs/assumptions.md with its text, and here.
#![cfg(not(target_arch = "wasm32"))]

use countertariff::{assess, embedded, entry, schedule, units};

#[path = "arithmetic/again.rs"]
mod again;
#[path = "arithmetic/bases.rs"]
mod bases;
#[path = "arithmetic/claims.rs"]
mod claims;
#[allow(dead_code)] // of the lines that other tests try, some ways to change them are not needed here
#[path = "assess/lines.rs"]
mod lines;
#[path = "arithmetic/order.rs"]
mod order;
#[path = "arithmetic/sums.rs"]
mod sums;

use assess::{Answer, Assessment, LineAssessment, assess as assessed};
use entry::{Entry, EntryLine};
use lines::{Random, random_entry};
use schedule::{Fact, FactValue, Kind};
use units::Decimal;

/// Entries of one line that has a value, of every sort.
fn entries(seed: u64, count: usize) -> impl Iterator<Item = Entry> {
    let mut random = Random::new(seed);
    core::iter::repeat_with(move || {
        let mut entry = random_entry(&mut random, 1);
        entry.whole = true;
        entry
    })
    .filter(|entry| entry.lines[0].value_for_duty.is_some())
    .take(count)
}

/// What is said of the first line.
fn first(entry: &Entry) -> LineAssessment {
    answers(entry).lines.remove(0)
}

fn answers(entry: &Entry) -> Assessment {
    assessed(embedded::schedule(), entry)
}

/// The same entry with another answer to a fact of its first line.
fn with(entry: &Entry, fact: Fact, value: FactValue) -> Entry {
    let mut entry = entry.clone();
    entry.lines[0].facts.answer(fact, Some(value));
    entry
}

/// Everything owed on a line, where that is known.
fn owed(line: &LineAssessment) -> Option<Decimal> {
    (line.answer == Answer::Assessed).then(|| line.total(|_| true))
}

/// The duties of a line, where they are known.
fn duties(line: &LineAssessment) -> Option<Decimal> {
    (line.answer == Answer::Assessed).then(|| line.total(Kind::is_duty))
}

fn country(letters: &str) -> FactValue {
    FactValue::Country(letters.parse().expect("a country"))
}

/// What is charged on a line, by the names of the programmes.
fn charged(line: &LineAssessment) -> String {
    let law = &embedded::schedule().law;
    let charges = line.charges.iter().filter(|it| !it.amount.is_zero());
    charges.map(|it| format!("{}={}", law[it.program].id, it.amount)).collect::<Vec<_>>().join(" ")
}

fn value(line: &EntryLine) -> Decimal {
    line.value_for_duty.unwrap_or_default()
}
