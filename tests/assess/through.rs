//! A line through time says on each day what assessing it on that day says.

use super::lines::golden;
use crate::assess::{Answer, Through, assess};
use crate::embedded::schedule;
use crate::entry::Entry;
use crate::units::Date;

fn through(entry: &Entry) -> Through {
    let mut through = Through::new(schedule(), entry.clone(), 0);
    while !through.go_on(schedule(), 3) {}
    through
}

/// The step of a day.
fn on(through: &Through, day: Date) -> &crate::assess::LineAssessment {
    &through.steps().iter().rfind(|step| step.from <= day).expect("a step before every day").line
}

#[test]
fn every_tenth_golden_row_owes_on_each_day_what_its_course_says() {
    for entry in golden().into_iter().step_by(10) {
        let through = through(&entry);
        assert!(through.steps().windows(2).all(|pair| pair[0].from < pair[1].from));
        let days =
            schedule().index.days_of_change(entry.into).filter(|day| *day >= Date::constant(2025, 1, 1));
        for day in days.chain([entry.entry_date]) {
            let on_the_day = assess(schedule(), &Entry { entry_date: day, ..entry.clone() }).lines.remove(0);
            let said = on(&through, day);
            let duties = |line: &crate::assess::LineAssessment| match line.answer {
                Answer::Undecided(range) => format!("{range:?}"),
                // What falls on the whole declaration is no part of a course.
                _ => {
                    let law = &schedule().law;
                    let of_line = |it: &&crate::assess::Charge| {
                        it.kind.is_duty() && law[it.measure].per == crate::schedule::LeviedPer::Line
                    };
                    line.charges
                        .iter()
                        .filter(of_line)
                        .map(|it| it.amount)
                        .sum::<crate::units::Decimal>()
                        .normalize()
                        .to_string()
                }
            };
            assert_eq!(duties(said), duties(&on_the_day), "{day} {entry:?}");
        }
    }
}

#[test]
fn the_course_does_not_depend_on_how_it_is_taken() {
    let entry = golden().swap_remove(5);
    let mut other =
        Through::new(schedule(), Entry { entry_date: Date::constant(2026, 5, 1), ..entry.clone() }, 0);
    while !other.go_on(schedule(), 1) {}
    assert_eq!(other.steps(), through(&entry).steps());
}

/// The entry of some words, and what it is charged by the texts made until its day, programme by programme; what
/// it owes as settled since.
fn both(words: &str) -> (String, String) {
    let mut draft = crate::entry::Draft { lines: vec![Default::default()], ..Default::default() };
    for (column, text) in words.split_whitespace().filter_map(|word| word.split_once('=')) {
        match crate::entry::Field::ALL.into_iter().find(|field| field.column() == column) {
            Some(field) => draft.set(field, text),
            None => draft.set_line(0, crate::entry::LineField::named(column).expect("a column"), text),
        }
    }
    let entry = crate::entry::parse(&draft, schedule()).entry.expect("words that can be read");
    let said = |answer: crate::assess::Assessment| {
        assert_eq!(answer.lines[0].answer, Answer::Assessed, "{words}");
        let duties = answer.lines[0].charges.iter().filter(|it| it.kind.is_duty() && !it.amount.is_zero());
        let each = duties.map(|it| format!("{}={}", schedule().law[it.program].id, it.amount.normalize()));
        each.collect::<Vec<_>>().join(" ")
    };
    (said(crate::assess::as_charged_then(schedule(), &entry)), said(assess(schedule(), &entry)))
}

const COIL: &str = "into=US code=7208.36.00 value=1000 origin=CA cusma=no";

#[test]
fn steel_of_march_2025_bore_two_duties_until_an_order_of_29_april_gave_one_up() {
    let (then, since) = both(&format!("{COIL} entry_date=2025-03-27"));
    assert_eq!(then, "us.ieepa.ca=250 us.s232.steel=250");
    assert_eq!(since, "us.ieepa.ca=250");
}

#[test]
fn from_the_day_on_which_the_text_was_made_both_are_the_same() {
    let (then, since) = both(&format!("{COIL} entry_date=2025-04-28"));
    assert_ne!(then, since);
    let (then, since) = both(&format!("{COIL} entry_date=2025-04-29"));
    assert_eq!(then, since);
}

#[test]
fn a_car_bore_both_duties_until_the_same_order() {
    let car = "into=US code=8703.23.01 value=1000 origin=CA cusma=no passenger_vehicle=yes age_years=1";
    let (then, since) = both(&format!("{car} entry_date=2025-04-10"));
    assert!(then.contains("us.ieepa.ca=250") && then.contains("us.s232.autos=250"), "{then}");
    assert!(!since.contains("us.ieepa.ca"), "{since}");
}

#[test]
fn an_exception_deemed_in_force_earlier_was_not_known_before_it_was_made() {
    // SOR/2025-181 of 29 August 2025 took heavy trucks out of the surtax from 9 April 2025.
    let truck = "into=CA code=8704.60.00.00 value=1000 origin=US cusma=no gross_weight_kg=9000";
    let (then, since) = both(&format!("{truck} entry_date=2025-05-20"));
    assert!(then.contains("ca.surtax.us-motor-vehicles=250"), "{then}");
    assert!(!since.contains("ca.surtax.us-motor-vehicles"), "{since}");
}

#[test]
fn a_remission_is_no_claim_before_it_was_made() {
    let goods = "into=CA code=7208.36.00.00 value=1000 origin=US cusma=yes claims=ca.remission.manufacturing";
    let (then, since) = both(&format!("{goods} entry_date=2025-03-20"));
    assert!(then.contains("ca.surtax.us-steel-aluminum"), "{then}");
    assert!(!since.contains("ca.surtax.us-steel-aluminum"), "{since}");
    let (then, since) = both(&format!("{goods} entry_date=2025-04-16"));
    assert_eq!(then, since);
}

#[test]
fn the_course_as_charged_says_on_each_day_what_assessing_by_the_texts_until_then_says() {
    let mut others = 0;
    for entry in golden().into_iter().step_by(25) {
        let (settled, charged) = through(&entry).into_steps();
        let charged = charged.unwrap_or(settled);
        let made = schedule().reaches_back(entry.into).into_iter().flat_map(|run| [run.0, run.1]);
        for day in made.filter(|day| *day >= Date::constant(2025, 1, 1)) {
            let on_the_day = Entry { entry_date: day, ..entry.clone() };
            let then = crate::assess::as_charged_then(schedule(), &on_the_day).lines.remove(0);
            if then.duty_total() != assess(schedule(), &on_the_day).lines[0].duty_total() {
                others += 1;
            }
            let said = charged.iter().rfind(|step| step.from <= day).expect("a step before every day");
            if matches!(then.answer, Answer::Assessed) {
                let law = &schedule().law;
                let of_line = |it: &&crate::assess::Charge| {
                    it.kind.is_duty() && law[it.measure].per == crate::schedule::LeviedPer::Line
                };
                let sum = |line: &crate::assess::LineAssessment| {
                    line.charges.iter().filter(of_line).map(|it| it.amount).sum::<crate::units::Decimal>()
                };
                assert_eq!(sum(&said.line), sum(&then), "{day} {entry:?}");
            }
        }
    }
    assert!(others > 0, "some of them were charged otherwise");
}
