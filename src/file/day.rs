//! Days as the whole column of a file writes them.

use std::borrow::Cow;

use crate::entry::{ProblemKind, day};
use crate::units::{self, Date};

/// Which of the two numbers before a year is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// `27/03/2025`
    DayFirst,
    /// `3/27/2025`
    MonthFirst,
}

/// A spreadsheet's own numbers for the days from 1 January 2000 to 31 December 2099.
const SERIALS: core::ops::RangeInclusive<i32> = 36_526..=73_050;

/// Three numbers with one mark between them, the last of them a year.
pub(super) fn numbers(cell: &str) -> Option<(i8, i8, i16)> {
    let cell = cell.trim();
    let cell = cell.split_once(' ').map_or(cell, |(day, time)| if time.contains(':') { day } else { cell });
    let mark = cell.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '-' | '.'))?;
    let mut parts = cell.split(mark);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |text: &str| matches!(text.len(), 1 | 2);
    if parts.next().is_some() || !short(first) || !short(second) || !matches!(year.len(), 2 | 4) {
        return None;
    }
    let number: i16 = year.parse().ok()?;
    let year = if year.len() == 2 { 2000 + number } else { number };
    Some((first.parse().ok()?, second.parse().ok()?, year))
}

/// The two days that a cell can be: with the day first, and with the month first.
pub(super) fn both(cell: &str) -> Option<(Option<Date>, Option<Date>)> {
    let (first, second, year) = numbers(cell)?;
    Some((Date::new(year, second, first).ok(), Date::new(year, first, second).ok()))
}

/// The day of a spreadsheet's number for it.
pub(super) fn of_serial(cell: &str) -> Option<Date> {
    let whole = cell.trim().split_once('.').map_or(cell.trim(), |it| it.0);
    let number: i32 = whole.parse().ok().filter(|number| SERIALS.contains(number))?;
    Date::constant(1899, 12, 30).checked_add(jiff::Span::new().days(number)).ok()
}

/// Whether a cell is a day, written in any way.
pub(super) fn is_day(cell: &str) -> bool {
    match day::read(cell) {
        Ok(_) | Err(ProblemKind::TwoDays(..)) => true,
        Err(_) => of_serial(cell).is_some() || both(cell).is_some_and(|(one, other)| one.or(other).is_some()),
    }
}

/// The cell as a day that nobody misreads, where this file's way of writing days decides it; else as it is.
pub(super) fn read(cell: &str, order: Option<DayOrder>) -> Cow<'_, str> {
    if units::day::read(cell.trim()).is_some() {
        return Cow::Borrowed(cell);
    }
    let day = of_serial(cell).or_else(|| match (both(cell)?, order) {
        ((day, _), Some(DayOrder::DayFirst)) => day,
        ((_, day), Some(DayOrder::MonthFirst)) => day,
        _ => None,
    });
    day.map_or(Cow::Borrowed(cell), |day| Cow::Owned(units::day::write(day)))
}

/// Which order the cells of a column show: nothing where none of them decides, or they disagree.
pub(super) fn order<'a>(cells: impl Iterator<Item = &'a str>) -> Shown<'a> {
    let (mut day_first, mut month_first, mut open) = (false, false, None);
    for cell in cells {
        match both(cell) {
            Some((Some(_), None)) => day_first = true,
            Some((None, Some(_))) => month_first = true,
            Some((Some(one), Some(other))) if one != other => open = open.or(Some(cell)),
            _ => {}
        }
    }
    match (day_first, month_first) {
        (true, false) => Shown::As(DayOrder::DayFirst),
        (false, true) => Shown::As(DayOrder::MonthFirst),
        _ => open.map_or(Shown::Nothing, Shown::Open),
    }
}

/// What the days of a column show of their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown<'a> {
    /// One of them decides.
    As(DayOrder),
    /// None decides, and this one can be two days.
    Open(&'a str),
    /// There is nothing to decide.
    Nothing,
}
