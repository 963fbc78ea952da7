//! [`Window`]: the days on which something holds.

use jiff::civil::Date;

use super::packed::packed;

/// A run of days, half open: `from` is inside, `until` is the first day outside.
/// No `until`: still running at the last day read.
///
/// ```
/// use countertariff::units::{Date, Window};
/// let window = Window::new(Date::constant(2025, 3, 4), Some(Date::constant(2025, 3, 7))).unwrap();
/// assert!(window.contains(Date::constant(2025, 3, 6)));
/// assert!(!window.contains(Date::constant(2025, 3, 7)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    from: Date,
    until: Option<Date>,
}

packed!(struct Window { from, until });

impl Window {
    /// A window of at least one day, or nothing.
    pub fn new(from: Date, until: Option<Date>) -> Option<Self> {
        until.is_none_or(|until| from < until).then_some(Self { from, until })
    }

    /// The first day inside.
    pub fn from(self) -> Date {
        self.from
    }

    /// The first day outside, if there is one.
    pub fn until(self) -> Option<Date> {
        self.until
    }

    /// Whether the day lies inside.
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether the two share a day.
    pub fn meets(self, other: Self) -> bool {
        self.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| self.from < until)
    }
}
