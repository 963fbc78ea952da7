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
