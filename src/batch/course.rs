//! A line through time as rows: one for each run of days on which its duties are the same.

use super::csv_out::Cells;
use crate::assess::Step;
use crate::entry::Entry;
use crate::schedule::Schedule;
use crate::units::Date;

/// The columns of a line through time: the first and the last day, then some of those of an answer.
pub const COURSE_COLUMNS: [&str; 13] = [
    "from",
    "through",
    "status",
    "out_currency",
    "customs_duty",
    "additional_duties",
    "duty_total",
    "effective_rate",
    "charges",
    "low",
    "high",
    "needs",
    "problems",
];

/// A line through time, in the cells of those columns. The last day of the last row is left open. Only duties are among
/// the charges: taxes and fees may change within a row.
///
/// # Panics
/// If the entry has no such line.
pub fn course(schedule: &Schedule, entry: &Entry, line: usize, steps: &[Step]) -> Vec<Vec<String>> {
    let mut cells = Cells::new(schedule);
    let ends = steps.iter().skip(1).map(|next| next.from.yesterday().ok()).chain([None]);
    let row = |(step, end): (&Step, Option<Date>)| {
        let mut found = step.line.clone();
        found.charges.retain(|charge| charge.kind.is_duty());
        let then = Entry { entry_date: step.from, ..entry.clone() };
        cells.answered(&then, line, &(found, Vec::new()));
        let named: Vec<(&str, String)> =
            super::COLUMNS.into_iter().zip(cells.iter().map(str::to_owned)).collect();
        let days = [step.from.to_string(), end.map(|day| day.to_string()).unwrap_or_default()];
        let answer = COURSE_COLUMNS[days.len()..].iter().map(|column| {
            named.iter().find(|cell| cell.0 == *column).map(|cell| cell.1.clone()).unwrap_or_default()
        });
        days.into_iter().chain(answer).collect()
    };
    steps.iter().zip(ends).map(row).collect()
}
