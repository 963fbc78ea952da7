//! How a [`Date`] is read, written and carried: year-month-day and nothing else.
//!
//! The calendar itself is jiff's. Its own reader takes times, zones and offsets as well, which would
//! be a good part of the page's weight in code that never runs.

use jiff::civil::Date;

use super::packed::{Bytes, Packed, pack_number};

/// Reads `2025-03-27`; nothing when it is not ten characters of that shape, or no day of the calendar.
///
/// ```
/// use countertariff::units::{Date, day};
/// assert_eq!(day::read("2025-03-27"), Some(Date::constant(2025, 3, 27)));
/// assert_eq!(day::read("2025-02-30"), None);
/// assert_eq!(day::read("2025-3-27"), None);
/// ```
pub fn read(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let digit = |sum: i16, byte: &u8| byte.is_ascii_digit().then(|| sum * 10 + i16::from(byte - b'0'));
    let number = |from: usize, to: usize| bytes[from..to].iter().try_fold(0_i16, digit);
    Date::new(number(0, 4)?, number(5, 7)? as i8, number(8, 10)? as i8).ok()
}

/// Writes `2025-03-27`.
///
/// ```
/// use countertariff::units::{Date, day};
/// assert_eq!(day::write(Date::constant(2025, 3, 4)), "2025-03-04");
/// ```
pub fn write(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// How many days lie between 1 January of the year 0 and a day, by the calendar of today.
///
/// ```
/// use countertariff::units::{Date, day};
/// let (first, last) = (Date::constant(2024, 2, 28), Date::constant(2024, 3, 1));
/// assert_eq!(day::number(last) - day::number(first), 2);
/// ```
pub fn number(day: Date) -> i32 {
    // Years begin in March here, so that the day of a leap year is the last.
    let (year, month) = (i32::from(day.year()), i32::from(day.month()));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leaps + (month * 153 + 2) / 5 + i32::from(day.day()) + 59
}

/// The day with such a [`number`]; none beyond the calendar.
///
/// ```
/// use countertariff::units::{Date, day};
/// for it in [Date::constant(2024, 2, 29), Date::constant(2025, 12, 31), Date::constant(2026, 1, 1)] {
///     assert_eq!(day::of_number(day::number(it)), Some(it));
/// }
/// ```
pub fn of_number(number: i32) -> Option<Date> {
    // Whole ages of 400 years first, as in `number` from March on.
    let number = number - 60;
    let (age, rest) = (number.div_euclid(146_097), number.rem_euclid(146_097));
    let year = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365;
    let of_year = rest - (year * 365 + year / 4 - year / 100);
    let month = (of_year * 5 + 2) / 153;
    let day = of_year - (month * 153 + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    Date::new(i16::try_from(year + age * 400).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl Packed for Date {
    fn pack(&self, to: &mut Vec<u8>) {
        // The least day, from which on a list without days stands, is 0.
        pack_number(if *self == Self::MIN { 0 } else { u64::try_from(number(*self)).unwrap_or(0) }, to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        match from.number() {
            0 => Self::MIN,
            days => i32::try_from(days).ok().and_then(of_number).unwrap_or(Self::MIN),
        }
    }
}
