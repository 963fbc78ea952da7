//! How a [`Date`] is read, written and carried: year-month-day and nothing else.
//!
//! The calendar itself is jiff's. Its own reader takes times, zones and offsets as well, which would
//! be a good part of the page's weight in code that never runs.

use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

/// For `#[serde(with = "…")]`.
pub fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
    (day.year(), day.month(), day.day()).serialize(to)
}

/// For `#[serde(with = "…")]`.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let (year, month, day) = <(i16, i8, i8)>::deserialize(from)?;
    Date::new(year, month, day).map_err(|_| D::Error::custom("no day of the calendar"))
}

/// The same for a day that may be missing.
pub mod option {
    use super::{Date, Deserialize, Deserializer, Error, Serialize, Serializer};

    /// For `#[serde(with = "…")]`.
    pub fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map(|day| (day.year(), day.month(), day.day())).serialize(to)
    }

    /// For `#[serde(with = "…")]`.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        let parts = <Option<(i16, i8, i8)>>::deserialize(from)?;
        let day = parts.map(|(year, month, day)| Date::new(year, month, day));
        day.transpose().map_err(|_| D::Error::custom("no day of the calendar"))
    }
}
