//! How long it takes to answer goods of which only a bare heading is known, before anybody waits: every heading of both
//! schedules as it is chosen, without a browser. A report, never a test:
//! `cargo bench --no-default-features --bench headings`.
#![allow(clippy::disallowed_methods)] // a benchmark asks the clock

use std::hint::black_box;
use std::time::{Duration, Instant};

use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place};
use countertariff::report::Reporter;
use countertariff::schedule::Fact;
use countertariff::sheet::{Effect, Event, Kept, State};
use countertariff::units::{Date, Lang, TariffCode};

fn typed(state: &mut State, place: Place, text: &str) -> Vec<Effect> {
    let spot = state.spot(place).expect("the field is there");
    state.update(Event::Typed(spot, text.to_owned()))
}

fn headings(into: &str) -> Vec<TariffCode> {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| word.parse::<u64>().is_ok()).collect();
    if !wanted.is_empty() {
        return wanted.iter().map(|code| code.parse().expect("a code")).collect();
    }
    let schedule = embedded::schedule();
    let tariff = &schedule[schedule.jurisdiction(into.parse().expect("a country")).expect("a schedule")];
    let mut all: Vec<TariffCode> = (0..tariff.len())
        .filter_map(|line| tariff.code(line))
        .flat_map(|code| [code.prefix(4), code.prefix(6)])
        .collect();
    all.sort();
    all.dedup();
    all
}

fn main() {
    for (into, origin) in [("US", "CA"), ("CA", "US")] {
        for value in ["", "40000"] {
            let mut all: Vec<([Duration; 3], TariffCode)> = Vec::new();
            for heading in headings(into) {
                let day = Date::constant(2026, 9, 1);
                let mut state = State::new(embedded::schedule(), day, Lang::En, None, Kept::Nothing, false);
                typed(&mut state, Place::Sheet(Field::Into), into);
                typed(&mut state, Place::Line(0, LineField::Value), value);
                typed(&mut state, Place::Line(0, LineField::Fact(Fact::Origin)), origin);
                let mut alone = Duration::ZERO;
                let mut reporter = Reporter::default();
                black_box(reporter.screen(&state));
                let began = Instant::now();
                let mut effects = typed(&mut state, Place::Line(0, LineField::Code), &heading.to_string());
                let update = began.elapsed();
                let began = Instant::now();
                black_box(reporter.screen(&state));
                let screen = began.elapsed();
                let draft = state.draft().clone();
                if let Some(entry) = countertariff::entry::parse(&draft, embedded::schedule()).entry {
                    let began = Instant::now();
                    black_box(countertariff::assess::alone(embedded::schedule(), &entry));
                    alone = began.elapsed();
                }
                // What the person does not wait for: the longest step of it.
                let mut longest = alone;
                while effects.contains(&Effect::GoOn) {
                    let began = Instant::now();
                    effects = state.update(Event::GoOn);
                    longest = longest.max(began.elapsed());
                }
                all.push(([update, screen, longest], heading));
            }
            println!("Into {into}, {} headings, value {value:?}; in µs:", all.len());
            for (part, name) in ["update", "documents", "alone"].into_iter().enumerate() {
                all.sort_by_key(|one| one.0[part]);
                let at = |share: usize| all[(all.len() - 1) * share / 100].0[part].as_micros();
                let worst: Vec<String> = all
                    .iter()
                    .rev()
                    .take(6)
                    .map(|one| format!("{} {}", one.1, one.0[part].as_micros()))
                    .collect();
                println!(
                    "{name:>20} median {} p90 {} p99 {}  worst: {}",
                    at(50),
                    at(90),
                    at(99),
                    worst.join(", ")
                );
            }
        }
    }
}
