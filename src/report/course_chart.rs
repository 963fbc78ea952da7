//! The picture of a line through time.

use super::chart::{Area, Chart, Mark};
use super::course_changes::{announced, changes, duties, is_ahead};
use super::course_told::{Told, rate};
use super::hue::hue;
use crate::assess::{Answer, LineAssessment, Step};
use crate::entry::{Field, Place};
use crate::units::{Date, Decimal, day};
use crate::words::{self, page as says};

/// How wide a letter of a label is on the smallest screen, in per cent of the picture.
const LETTER: Decimal = Decimal::TWO;

/// The picture of a course.
pub(super) fn chart(told: &Told<'_>) -> Option<Chart> {
    let axes = Axes::of(told);
    let top = axes.top;
    let mut chart = Chart {
        areas: Vec::new(),
        heights: [Decimal::ZERO, top / Decimal::TWO, top]
            .map(|rate| (fall(rate, top), words::short_rate(told.lang, rate)))
            .to_vec(),
        days: years(told, &axes),
        sums: Vec::new(),
        marks: Vec::new(),
        read: None,
        spot: told.state.spot(Place::Sheet(Field::EntryDate))?,
        name: says::move_the_day(told.lang).to_owned(),
        ends: (axes.first, day::of_number(axes.last)?),
        stops: Vec::new(),
    };
    let read = told.state.schedule().law[told.course.into].law_as_of;
    chart.read = Some(written(axes.left(day::number(read))));
    for (turn, step) in told.steps.iter().enumerate() {
        let until = told.steps.get(turn + 1).map_or(axes.last, |next| day::number(next.from));
        draw(told, &axes, &mut chart, step, until);
        chart.stops.push((step.from, told.said(&step.line)));
    }
    let ahead = &told.course.announced;
    for (turn, step) in ahead.iter().enumerate() {
        let until = ahead.get(turn + 1).map_or(axes.last, |next| day::number(next.from));
        let (from, to) = (day::number(step.from), until);
        chart.areas.push(axes.area("ct-announced".to_owned(), (from, to), (Decimal::ZERO, most(&step.line))));
    }
    mark(told, &axes, &mut chart);
    Some(chart)
}

/// The days and rates that are drawn.
struct Axes {
    first: Date,
    /// The last day drawn: a little after the last change, so that it is seen.
    last: i32,
    /// The highest rate, in per cent, brought up to a round number.
    top: Decimal,
}

impl Axes {
    fn of(told: &Told<'_>) -> Self {
        let course = told.course;
        // Both sides of a course are drawn on the same axes, so that one can be compared with the other.
        let all = course.steps.iter().chain(course.as_charged.iter().flatten()).chain(&course.announced);
        let highest = all.map(|step| most(&step.line)).max().unwrap_or_default();
        let round = [2, 5, 10, 20, 30, 50, 80, 100, 150, 200, 300, 500].map(Decimal::from);
        Self {
            first: told.steps.first().map_or(course.until, |step| step.from),
            last: day::number(course.until) + 45,
            top: round.into_iter().find(|top| *top >= highest).unwrap_or(highest),
        }
    }

    /// Where a day stands, from the left.
    fn left(&self, number: i32) -> Decimal {
        let first = day::number(self.first);
        share(Decimal::from(number - first), Decimal::from(self.last - first))
    }

    fn area(&self, hue: String, (from, until): (i32, i32), (low, high): (Decimal, Decimal)) -> Area {
        let left = self.left(from);
        Area {
            hue,
            left: written(left),
            width: written(self.left(until) - left),
            top: fall(high, self.top),
            height: written(share(high - low, self.top)),
        }
    }
}

/// The most that a step can come to, as far as it can be drawn, in per cent.
fn most(line: &LineAssessment) -> Decimal {
    match line.answer {
        Answer::Undecided(range) => rate(line, range.high.unwrap_or(range.low)),
        Answer::Assessed | Answer::Prohibited(_) | Answer::NotCovered(_) => rate(line, line.duty_total()),
    }
}

fn draw(told: &Told<'_>, axes: &Axes, chart: &mut Chart, step: &Step, until: i32) {
    let from = day::number(step.from);
    let ahead = if is_ahead(told, step.from) { " ct-ahead" } else { "" };
    let mut sum = Decimal::ZERO;
    let mut area = |hue: String, low, high| {
        chart.areas.push(axes.area(hue + ahead, (from, until), (low, high)));
    };
    for charge in duties(&step.line) {
        let to = sum + rate(&step.line, charge.amount);
        area(hue(told.state.schedule(), charge.program), sum, to);
        sum = to;
    }
    match step.line.answer {
        Answer::Undecided(range) => {
            let high = range.high.map_or(axes.top, |high| rate(&step.line, high));
            area("ct-open".to_owned(), sum, high);
        }
        Answer::Prohibited(_) => area("ct-hue-ban".to_owned(), Decimal::ZERO, axes.top),
        Answer::Assessed | Answer::NotCovered(_) => {}
    }
    // A narrow step has no room for its sum; the table has it.
    let left = axes.left(from);
    let is_wide = axes.left(until) - left > Decimal::from(7);
    if is_wide && matches!(step.line.answer, Answer::Assessed) {
        chart.sums.push((written(left), fall(sum, axes.top), told.said(&step.line)));
    }
}

/// The first day of each year.
fn years(told: &Told<'_>, axes: &Axes) -> Vec<(String, String)> {
    let years = axes.first.year()..=told.course.until.year();
    let begins = years.filter_map(|year| Some((Date::new(year, 1, 1).ok()?, year)));
    let drawn = begins.filter(|(day, _)| *day >= axes.first);
    drawn.map(|(day, year)| (written(axes.left(day::number(day))), year.to_string())).collect()
}

/// Marks each change by the text that says so. Labels that would touch stand in rows beneath one another.
fn mark(told: &Told<'_>, axes: &Axes, chart: &mut Chart) {
    let (schedule, lang) = (told.state.schedule(), told.lang);
    // Where the last label of each row ends.
    let mut rows: Vec<Decimal> = Vec::new();
    let mut add = |step: &Step, label: String, address: &str, changed: &str, class| {
        let left = axes.left(day::number(step.from));
        let width = LETTER * Decimal::from(label.chars().count());
        let ends = left + width > Decimal::ONE_HUNDRED;
        let begins = if ends { left - width } else { left };
        let row = rows.iter().position(|end| *end < begins).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(Decimal::ZERO);
        }
        rows[row] = begins + width + LETTER;
        let said = says::mark(lang, &label, &words::date(lang, step.from), changed);
        let (left, address, row) = (written(left), address.to_owned(), row as u8);
        chart.marks.push(Mark { left, ends, row, label, address, said, class });
    };
    for pair in told.steps.windows(2) {
        let [before, step] = pair else { continue };
        let changed = changes(schedule, lang, &before.line, step);
        let Some(text) = changed.iter().find_map(|it| it.cite).map(|at| &schedule.law[at.instrument]) else {
            continue;
        };
        let all: Vec<&str> = changed.iter().map(|it| it.said.as_str()).collect();
        let class = if is_ahead(told, step.from) { "ct-mark ct-mark--ahead" } else { "ct-mark" };
        add(step, words::instrument(lang, text), text.link.in_(lang), &all.join(", "), class);
    }
    for step in &told.course.announced {
        let Some(text) = announced(told, step).map(|at| &schedule.law[at.instrument]) else { continue };
        let label = says::only_announced(lang).to_owned();
        let changed = format!("{} ({})", told.said(&step.line), words::instrument(lang, text));
        add(step, label, text.link.in_(lang), &changed, "ct-mark ct-mark--ahead");
    }
}

fn share(part: Decimal, whole: Decimal) -> Decimal {
    if whole.is_zero() { Decimal::ZERO } else { part * Decimal::ONE_HUNDRED / whole }
}

/// How far from the top a rate is drawn.
fn fall(rate: Decimal, top: Decimal) -> String {
    written(Decimal::ONE_HUNDRED - share(rate, top))
}

fn written(share: Decimal) -> String {
    format!("{}%", share.round_dp(2).normalize())
}
