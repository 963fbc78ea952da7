//! How long a letter takes on sheets of 1, 10, 100 and 200 lines: the machine and its documents, without a
//! browser. A report, never a test: `cargo bench --no-default-features --bench sheet`.
#![allow(clippy::disallowed_methods)] // a benchmark asks the clock

use std::hint::black_box;
use std::time::{Duration, Instant};

use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place};
use countertariff::report::Reporter;
use countertariff::schedule::Fact;
use countertariff::sheet::{Event, Kept, State, TableEvent};
use countertariff::units::{Date, Lang};

/// Codes of several chapters, so that the lines are not all alike.
const CODES: [&str; 5] = ["7208.36.00", "4407.12.00", "9403.60.80", "8703.23.01", "2204.21.80"];

fn typed(state: &mut State, place: Place, text: &str) {
    let spot = state.spot(place).expect("the field is there");
    state.update(Event::Typed(spot, text.to_owned()));
}

fn sheet(lines: usize) -> State {
    let day = Date::constant(2026, 9, 1);
    let mut state = State::new(embedded::schedule(), day, Lang::En, None, Kept::Nothing, false);
    typed(&mut state, Place::Sheet(Field::Into), "US");
    for line in 0..lines {
        if line > 0 {
            state.update(Event::AddedLine);
        }
        typed(&mut state, Place::Line(line, LineField::Code), CODES[line % CODES.len()]);
        typed(&mut state, Place::Line(line, LineField::Value), &format!("{}", 1_000 + line));
        typed(&mut state, Place::Line(line, LineField::Fact(Fact::Origin)), "CA");
        typed(&mut state, Place::Line(line, LineField::Fact(Fact::Cusma)), "no");
    }
    // As a person meets a sheet of several lines: one of them is in work.
    if lines > 1 {
        state.update(Event::Table(TableEvent::Opened(state.lines()[0])));
    }
    state
}

/// The least of many turns of a letter typed into the value of the first line, in microseconds.
fn letter(lines: usize) -> (Duration, Duration) {
    let mut state = sheet(lines);
    let mut reporter = Reporter::default();
    black_box(reporter.screen(&state));
    let (mut update, mut screen) = (Duration::MAX, Duration::MAX);
    for turn in 0..40 {
        let began = Instant::now();
        // Never what already stands there: that would change nothing.
        typed(&mut state, Place::Line(0, LineField::Value), &format!("{}", 5_000 + turn));
        update = update.min(began.elapsed());
        let began = Instant::now();
        black_box(reporter.screen(&state));
        screen = screen.min(began.elapsed());
    }
    (update, screen)
}

fn main() {
    println!("A letter typed into the value of the first line, in µs (least of 40):");
    println!("{:>7} {:>10} {:>10} {:>10} {:>12}", "lines", "update", "documents", "together", "to one line");
    let mut one = None;
    for lines in [1, 10, 100, 200] {
        let (update, screen) = letter(lines);
        let both = update + screen;
        let one = *one.get_or_insert(both);
        let ratio = both.as_nanos() * 10 / one.as_nanos().max(1);
        println!(
            "{lines:>7} {:>10} {:>10} {:>10} {:>10}.{}",
            update.as_micros(),
            screen.as_micros(),
            both.as_micros(),
            ratio / 10,
            ratio % 10
        );
    }
}
