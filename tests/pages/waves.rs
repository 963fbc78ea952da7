//! The waves: their sums, and the sheets that show them at work.

use countertariff::assess::{Assessment, assess};
use countertariff::embedded;
use countertariff::entry::{Field, parse};
use countertariff::pages::count::codes;
use countertariff::pages::waves::{Coverage, OnTheDay};
use countertariff::schedule::{CodeList, Id, Schedule};
use countertariff::share::decode;
use countertariff::units::{Date, Decimal, day};

use crate::site;

fn tenth(text: &str) -> Decimal {
    text.parse().expect("a number")
}

#[test]
fn the_figures_of_27_march_2025_come_about_as_the_page_says() {
    let site = site();
    let on = OnTheDay::of(site.schedule, &site.waves).expect("there are rates");
    assert_eq!((on.in_force, on.pledged), (tenth("59.8"), tenth("95.2")));
    assert_eq!((on.in_force_usd(), on.pledged_usd()), (tenth("41.9"), tenth("66.0")));
    assert_eq!(on.in_force_usd(), (tenth("59.8") / tenth("1.4268")).round_dp(1));
    for (name, html) in crate::pages() {
        if name.starts_with("waves") {
            let told = if name.contains(".en.") {
                [
                    "US$41.9\u{a0}billion",
                    "US$66.0\u{a0}billion",
                    "C$59.8\u{a0}bn ÷ 1.4268",
                    "C$95.2\u{a0}bn ÷ 1.4428",
                ]
            } else {
                [
                    "41,9\u{a0}milliards de dollars américains",
                    "66,0\u{a0}milliards de dollars américains",
                    "59,8\u{a0}G$\u{a0}CA ÷ 1,4268",
                    "95,2\u{a0}G$\u{a0}CA ÷ 1,4428",
                ]
            };
            for told in told {
                assert!(html.contains(told), "{name} says {told}");
            }
        }
    }
}

/// What the sheet of a wave owes on a day.
fn owed(schedule: &Schedule, sheet: &str, on: Option<Date>) -> (Date, Assessment) {
    let mut draft = decode(&format!("?{sheet}")).expect("a sheet").draft;
    if let Some(on) = on {
        draft.set(Field::EntryDate, &day::write(on));
    }
    let parsed = parse(&draft, schedule);
    assert!(parsed.problems.is_empty(), "{sheet}: {:?}", parsed.problems);
    let entry = parsed.entry.expect("an entry without problems");
    (entry.entry_date, assess(schedule, &entry))
}

/// The programmes that certainly charge something.
fn charged<'a>(schedule: &'a Schedule, owed: &Assessment) -> Vec<&'a str> {
    let charges = owed.lines.iter().flat_map(|line| &line.charges);
    let charges = charges.filter(|charge| !charge.amount.is_zero());
    charges.map(|charge| schedule.law[charge.program].id.as_str()).collect()
}

/// Every wave: its name, its programmes, its sheet, its first day.
fn all() -> Vec<(String, Vec<String>, String, Option<Date>)> {
    let site = site();
    let canada = site.waves.canada.wave.iter().map(|wave| {
        (
            wave.id.clone(),
            wave.programs.clone(),
            wave.sheet.clone(),
            wave.part.iter().map(|part| part.from).min(),
        )
    });
    let states = site.waves.states.wave.iter();
    let states = states.map(|wave| (wave.id.clone(), wave.programs.clone(), wave.sheet.clone(), None));
    canada.chain(states).collect()
}

#[test]
fn each_wave_opens_a_sheet_that_owes_it() {
    let schedule = embedded::schedule();
    for (name, programs, sheet, _) in all() {
        let (on, owed) = owed(schedule, &sheet, None);
        let charged = charged(schedule, &owed);
        assert!(
            charged.iter().any(|it| programs.iter().any(|program| program == it)),
            "{name} on {on}: {charged:?}"
        );
    }
}

#[test]
fn a_wave_of_canada_begins_on_the_day_that_its_file_says() {
    let schedule = embedded::schedule();
    for (name, programs, sheet, first) in all() {
        let Some(first) = first else { continue };
        let own = &programs[..1];
        let on = |day| {
            let (_, owed) = owed(schedule, &sheet, Some(day));
            charged(schedule, &owed).iter().filter(|it| own.iter().any(|program| program == *it)).count()
        };
        // The steel of the last one was charged before.
        let before = first.yesterday().expect("a day");
        if name == "september-2026" {
            let amount = |day| owed(schedule, &sheet, Some(day)).1.totals.duties;
            assert_ne!(amount(before), amount(first), "{name}");
        } else {
            assert_eq!((on(before), on(first)), (0, 1), "{name}");
        }
    }
    let site = site();
    let list = &site.waves.canada.wave[0];
    let last = list.part[0].through.expect("the first list has ended");
    let charged_on =
        |day| charged(schedule, &owed(schedule, &list.sheet, Some(day)).1).contains(&"ca.surtax.us-2025-1");
    assert!(charged_on(last) && !charged_on(last.tomorrow().expect("a day")));
}

#[test]
fn lists_hold_as_many_items_as_the_government_says() {
    let site = site();
    let schedule = site.schedule;
    let of = |name: &str, on: &str| {
        let wave = site.waves.canada.wave.iter().find(|wave| wave.id == name).expect("a wave");
        let list =
            |name: &String| Id::<CodeList>::find(&schedule.law.lists, |it| it.id == *name).expect("a list");
        codes(schedule, &wave.codes.iter().map(list).collect::<Vec<_>>(), day::read(on).expect("a day"))
    };
    assert_eq!(of("first-list", "2025-03-27"), 1_256);
    assert_eq!(of("steel-aluminum", "2025-03-27"), 539);
    assert_eq!(of("steel-aluminum", "2025-09-01"), 294);
    assert_eq!(of("vehicles", "2025-04-09"), 19);
    assert_eq!(of("september-2026", "2026-09-08"), 629);
}

#[test]
fn goods_on_several_lists_are_counted_once() {
    let site = site();
    let states = Coverage::states(site.schedule, &site.waves).expect("the names are there");
    let ordinary = site.waves.trade.iter().filter(|it| it.code.chapter() < 98);
    let all: Decimal = ordinary.map(|it| it.dollars).sum();
    let billions = (all / Decimal::from(1_000_000_000)).round_dp(1);
    // Three days on which everything bore the emergency duty.
    assert_eq!(states.on(Date::constant(2025, 3, 4)), billions);
    assert!(states.on(Date::constant(2025, 3, 7)) < billions);
    for on in states.days() {
        let wholes = Coverage::wholes(site.schedule, &site.waves, on).expect("the names are there");
        assert!(states.on(on) <= billions, "{on}");
        for (wave, whole) in wholes.iter().enumerate() {
            assert!(states.of(wave, on) <= *whole, "{on}: wave {wave}");
        }
    }
}
