//! How fast: lines assessed and explained a second, look-ups, unpacking. A report, not a test: the
//! machine is shared, so compare the figures of one run with each other.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // a bench reads the clock

use std::hint::black_box;
use std::time::{Duration, Instant};

use countertariff::assess::{Assessor, assess};
use countertariff::entry::{Draft, Entry, Field, LineField, parse};
use countertariff::schedule::Fact;
use countertariff::{embedded, words};

/// Entries of one line each, spread over both schedules and the days of the law.
fn entries(cusma: [&str; 2]) -> Vec<Entry> {
    let schedule = embedded::schedule();
    let days =
        ["2025-01-15", "2025-03-05", "2025-03-27", "2025-04-09", "2025-05-10", "2025-06-04", "2025-06-30"];
    let ways = [("US", "CA"), ("CA", "US"), ("US", "MX"), ("CA", "MX")];
    (0..1_000_usize)
        .filter_map(|turn| {
            let (into, origin) = ways[turn % ways.len()];
            let tariff = &schedule[schedule.jurisdiction(into.parse().ok()?)?];
            let code = tariff.code(turn * 7_919 % tariff.len()).filter(|it| it.chapter() < 98)?;
            let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
            draft.set(Field::Into, into);
            draft.set(Field::EntryDate, days[turn % days.len()]);
            draft.set_line(0, LineField::Code, &code.to_string());
            draft.set_line(0, LineField::Value, "12345.67");
            draft.set_line(0, LineField::Fact(Fact::Origin), origin);
            draft.set_line(0, LineField::Fact(Fact::Cusma), cusma[turn % 2]);
            for fact in
                Fact::ALL.iter().filter(|it| it.kind() == countertariff::schedule::FactKind::YesNo).skip(1)
            {
                draft.set_line(0, LineField::Fact(*fact), if turn % 3 == 0 { "yes" } else { "no" });
            }
            for fact in [
                Fact::SteelValue,
                Fact::AluminumValue,
                Fact::CopperValue,
                Fact::UsContentValue,
                Fact::CaMxContentValue,
            ] {
                draft.set_line(0, LineField::Fact(fact), "1000");
            }
            draft.set_line(0, LineField::Fact(Fact::AgeYears), "3");
            draft.set_line(0, LineField::Fact(Fact::GrossWeightKg), "3000");
            draft.set_line(0, LineField::Quantity, "500");
            draft.set_line(0, LineField::Unit, "kg");
            parse(&draft, schedule).entry
        })
        .collect()
}

/// Runs for about a second, in rounds; the median round tells. Says how many a second.
fn report(what: &str, each_round: usize, mut round: impl FnMut()) -> f64 {
    round();
    let mut rounds: Vec<Duration> = Vec::new();
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(1) || rounds.len() < 5 {
        let turn = Instant::now();
        round();
        rounds.push(turn.elapsed());
    }
    rounds.sort_unstable();
    let a_second = each_round as f64 / rounds[rounds.len() / 2].as_secs_f64();
    println!("{what:<58} {a_second:>14.0} a second   {:>9.3} µs each", 1e6 / a_second);
    a_second
}

fn main() {
    let start = Instant::now();
    let schedule = embedded::schedule();
    println!("unpacking the law and both schedules: {:?}", start.elapsed());
    let (known, open) = (entries(["yes", "no"]), entries(["", ""]));
    let all = known.len();
    let assessed = report("lines assessed with their workings, all facts given", all, || {
        known.iter().for_each(|entry| drop(black_box(assess(schedule, entry))));
    });
    let explained = report("lines assessed, every working put into English", all, || {
        for entry in &known {
            for line in assess(schedule, entry).lines {
                let said =
                    line.charges.iter().map(|it| words::charge_working(countertariff::units::Lang::En, it));
                black_box(said.collect::<Vec<String>>());
            }
        }
    });
    let ranges = report("lines with the claim left open, as ranges", open.len(), || {
        open.iter().for_each(|entry| drop(black_box(assess(schedule, entry))));
    });
    let what_if = report("lines with all that would change them", all, || {
        known.iter().for_each(|entry| drop(black_box(Assessor::new().answer(schedule, entry))));
    });
    let codes: Vec<_> = known.iter().map(|entry| (entry.into, entry.lines[0].code)).collect();
    report("codes looked up in a schedule", codes.len(), || {
        for (into, code) in &codes {
            black_box(schedule[*into].find(*code));
        }
    });
    println!(
        "against lines assessed: in words {:.2}×, as ranges {:.2}×, with what-ifs {:.2}× the time",
        assessed / explained,
        assessed / ranges,
        assessed / what_if
    );
    keystrokes(&known);
}

/// One value typed again and again on a sheet of some lines.
fn keystrokes(known: &[Entry]) {
    let schedule = embedded::schedule();
    let into_us: Vec<_> = known.iter().filter(|it| it.into == known[0].into).collect();
    let sheet = |lines: usize| Entry {
        lines: into_us.iter().take(lines).flat_map(|it| it.lines.clone()).collect(),
        ..into_us[0].clone()
    };
    let typed = |what: &str, lines: usize, remember: bool| {
        let (entry, assessor) = (sheet(lines), std::cell::RefCell::new((Assessor::new(), 0_i64)));
        report(what, 1, || {
            let (assessor, turn) = &mut *assessor.borrow_mut();
            *turn += 1;
            let mut entry = entry.clone();
            entry.lines[0].value_for_duty = Some(countertariff::units::Decimal::new(1_234_567 + *turn, 2));
            if !remember {
                *assessor = Assessor::new();
            }
            black_box(assessor.answer(schedule, &entry));
        })
    };
    let one = typed("a value typed on a sheet of 1 line", 1, true);
    let many = typed("a value typed on a sheet of 100 lines", 100, true);
    let anew = typed("the same, answered anew", 100, false);
    println!("100 lines take {:.1} times as long as 1; anew {:.1} times", one / many, one / anew);
}
