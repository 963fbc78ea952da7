//! Text as typed, made small where it is written in the ordinary way. Whatever does not come back
//! letter for letter stays text.

use super::wire::{Value, Way};
use crate::units::day as units_day;
use crate::units::{Date, Decimal};

/// What a field holds, and so how its text is made small. What is said here of a kind is never
/// changed: a new way of packing is a new way of a number, a new word is the last of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Anything: never packed.
    Text,
    /// `2025-03-27`, as the days from 1 January 2025, doubled; days before it, doubled, less one.
    Day,
    /// `1234.50`, as eight times its digits and how many of them are decimals, up to seven. Second:
    /// with a comma before every three digits. Third: with `%` at its end.
    Decimal,
    /// Digits, read as one number with a 1 before them. Plain: `72083600`. Second: `7208.36.00.30`.
    /// Third: `7208.36.0030`.
    Code,
    /// Two capital letters: one of [`COUNTRIES`], or 26 × the first + the second, A being 0.
    Country,
    /// One of a list, or its place in it from 4 on.
    OneOf(&'static [&'static str]),
}

const COUNTRIES: &[&str] = &["US", "CA", "MX", "CN"];
const EPOCH: Date = Date::constant(2025, 1, 1);
const MOST_DECIMALS: u64 = 7;

/// A text as a value of this kind.
pub(super) fn pack(kind: Kind, text: &str) -> Value {
    compact(kind, text)
        .filter(|value| unpack(kind, value).as_deref() == Some(text))
        .unwrap_or_else(|| Value::Text(text.as_bytes().to_vec()))
}

/// The text of a value of this kind; nothing when such a value has no meaning here.
pub(super) fn unpack(kind: Kind, value: &Value) -> Option<String> {
    match (kind, value) {
        (_, Value::Text(bytes)) => String::from_utf8(bytes.clone()).ok(),
        (Kind::Day, Value::Number(Way::Plain, number)) => Some(units_day::write(day(*number)?)),
        (Kind::Decimal, Value::Number(way, number)) => Some(write_decimal(*way, *number)),
        (Kind::Code, Value::Number(way, number)) => write_code(*way, *number),
        (Kind::Country, Value::Word(place)) => word(COUNTRIES, (*place).into()),
        (Kind::Country, Value::Number(Way::Plain, number)) => {
            let letters = [number / 26, number % 26].map(|it| b'A'.saturating_add(it.min(25) as u8));
            (*number < 26 * 26).then(|| letters.map(char::from).iter().collect())
        }
        (Kind::OneOf(words), Value::Word(place)) => word(words, (*place).into()),
        (Kind::OneOf(words), Value::Number(Way::Plain, place)) => word(words, *place),
        _ => None,
    }
}

/// The number of a day.
pub(super) fn day_number(day: Date) -> u64 {
    let days = days_since_march(day) - days_since_march(EPOCH);
    ((days << 1) ^ (days >> 63)) as u64
}

/// The day of a number.
fn day(number: u64) -> Option<Date> {
    let days = (number >> 1) as i64 ^ -((number & 1) as i64);
    day_since_march(days.checked_add(days_since_march(EPOCH))?)
}

/// Days in 400 years, after which the calendar repeats itself.
const CYCLE: i64 = 146_097;

/// How many days a day is after 1 March of the year 0. Years that begin in March have their leap day at the
/// end, which makes this plain arithmetic. The calendar's own subtraction would bring its spans of time, and
/// all its errors, into the page: a tenth of it.
fn days_since_march(day: Date) -> i64 {
    let months = (i64::from(day.month()) + 9) % 12;
    let years = i64::from(day.year()) - i64::from(months >= 10);
    let leap_days = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    // 153 days are five months from March on, and from August on.
    years * 365 + leap_days + (153 * months + 2) / 5 + i64::from(day.day()) - 1
}

/// The way back; nothing beyond the years of the calendar.
fn day_since_march(days: i64) -> Option<Date> {
    let (cycles, day) = (days.div_euclid(CYCLE), days.rem_euclid(CYCLE));
    let years = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (years * 365 + years / 4 - years / 100);
    let months = (5 * day + 2) / 153;
    let year = cycles * 400 + years + i64::from(months >= 10);
    let month = (months + 2) % 12 + 1;
    Date::new(i16::try_from(year).ok()?, month as i8, (day - (153 * months + 2) / 5 + 1) as i8).ok()
}

/// The day that a value of kind [`Kind::Day`] holds.
pub(super) fn unpack_day(value: &Value) -> Option<Date> {
    match value {
        Value::Number(Way::Plain, number) => day(*number),
        _ => None,
    }
}

/// The exact number that a value of kind [`Kind::Decimal`] holds.
pub(super) fn unpack_decimal(value: &Value) -> Option<Decimal> {
    Decimal::from_str_exact(&unpack(Kind::Decimal, value)?).ok()
}

/// A value that may or may not be the text, for [`pack`] to hold against it.
fn compact(kind: Kind, text: &str) -> Option<Value> {
    let plain = |number| Value::Number(Way::Plain, number);
    match kind {
        Kind::Text => None,
        Kind::Day => Some(plain(day_number(units_day::read(text)?))),
        Kind::Decimal => compact_decimal(text),
        Kind::Code => compact_code(text),
        Kind::Country => {
            let known = COUNTRIES.iter().position(|it| *it == text);
            known.map(|place| Value::Word(place as u8)).or_else(|| {
                let [a, b] = text.as_bytes() else { return None };
                let letter = |byte: &u8| byte.checked_sub(b'A').map(u64::from);
                Some(plain(letter(a)? * 26 + letter(b)?))
            })
        }
        Kind::OneOf(words) => {
            let place = words.iter().position(|it| *it == text)?;
            let short = (place < 4).then_some(Value::Word(place as u8));
            Some(short.unwrap_or(plain(place as u64)))
        }
    }
}

fn compact_decimal(text: &str) -> Option<Value> {
    let (number, way) = match text.strip_suffix('%') {
        Some(number) => (number, Way::Third),
        None if text.contains(',') => (text, Way::Second),
        None => (text, Way::Plain),
    };
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len()) as u64;
    if decimals > MOST_DECIMALS {
        return None;
    }
    let digits: String = number.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    let number = digits.parse::<u64>().ok()?.checked_mul(8)?.checked_add(decimals)?;
    Some(Value::Number(way, number))
}

fn write_decimal(way: Way, number: u64) -> String {
    let decimals = (number % 8) as usize;
    let digits = format!("{:0least$}", number / 8, least = decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    let mut text = String::with_capacity(digits.len() * 2);
    for (place, digit) in whole.chars().enumerate() {
        if way == Way::Second && place > 0 && (whole.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if decimals > 0 {
        text.push('.');
        text.push_str(part);
    }
    if way == Way::Third {
        text.push('%');
    }
    text
}

fn compact_code(text: &str) -> Option<Value> {
    let digits: String = text.chars().filter(|c| *c != '.').collect();
    let dots = text.len().checked_sub(digits.len())?;
    let way = match (dots, digits.len()) {
        (0, _) => Way::Plain,
        (2, 10) => Way::Third,
        _ => Way::Second,
    };
    Some(Value::Number(way, format!("1{digits}").parse().ok()?))
}

fn write_code(way: Way, number: u64) -> Option<String> {
    let written = number.to_string();
    let digits = written.strip_prefix('1')?;
    let mut text = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        let dotted = match way {
            Way::Plain => false,
            Way::Second => place >= 4 && place % 2 == 0,
            Way::Third => place == 4 || place == 6,
        };
        if dotted {
            text.push('.');
        }
        text.push(digit);
    }
    Some(text)
}

fn word(words: &[&str], place: u64) -> Option<String> {
    words.get(usize::try_from(place).ok()?).map(|it| (*it).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ordinary_is_small_and_the_rest_stays_text() {
        let small = [
            (Kind::Day, "2025-03-27|2024-12-31|2025-01-01|0001-01-01|9999-12-31"),
            (Kind::Decimal, "0|7|1234.50|100000|0.05|1.3755|1,234.50|1,234,567|12.5%|0.0000001"),
            (Kind::Code, "7208|72083600|7208.36.00|7208.36.00.30|7208.36.0030|0406.10|02|720836"),
            (Kind::Country, "US|CA|MX|CN|VN|ZZ|AA"),
            (Kind::OneOf(&["a", "b", "c", "d", "e"]), "a|d|e"),
        ];
        for (kind, texts) in small {
            for text in texts.split('|') {
                let value = pack(kind, text);
                assert_eq!(value.text_len(), 0, "{text}");
                assert_eq!(unpack(kind, &value).as_deref(), Some(text));
            }
        }
        let odd = "|x|1,23|1,2345|01|.5|5.|-1|+1|1e5|1%%|12,5%|2025-3-7|2025-02-30|20250327|us|U|USA|72.08\
                   |7208.3|7208..36|é|99999999999999999999|1.23456789| 7|\u{661}";
        for text in odd.split('|') {
            for (kind, _) in small {
                assert_eq!(unpack(kind, &pack(kind, text)).as_deref(), Some(text), "{kind:?}");
            }
        }
    }

    #[test]
    fn days_are_counted_as_the_calendar_counts_them() {
        // The whole calendar in steps of a week or so, and each day around 2025 and the turns of centuries.
        let dense = [-401, -1, 99, 399, 1899, 1999, 2019].map(|year| (Date::constant(year, 1, 1), 4_000, 1));
        for (from, count, step) in [(Date::MIN, 1_040_000, 7)].into_iter().chain(dense) {
            let mut day = from;
            let mut number = i64::from(EPOCH.until(from).unwrap().get_days());
            for _ in 0..count {
                let packed = (2 * number) as u64 ^ (number >> 63) as u64;
                assert_eq!(day_number(day), packed, "{day}");
                assert_eq!(super::day(packed), Some(day), "{number}");
                let Ok(next) = day.checked_add(core::time::Duration::from_secs(step * 86_400)) else { break };
                (day, number) = (next, number + step as i64);
            }
        }
        for beyond in [Date::MIN, Date::MAX].map(|day| i64::from(EPOCH.until(day).unwrap().get_days())) {
            let next = beyond + beyond.signum();
            assert_eq!(super::day((2 * next) as u64 ^ (next >> 63) as u64), None);
        }
    }

    #[test]
    fn every_number_is_text_or_nothing_in_every_kind() {
        for number in [0, 1, 9, 675, 676, u64::MAX, u64::MAX - 1, 1 << 63] {
            for way in [Way::Plain, Way::Second, Way::Third] {
                for kind in [Kind::Day, Kind::Decimal, Kind::Code, Kind::Country] {
                    if let Some(text) = unpack(kind, &Value::Number(way, number)) {
                        assert!(!text.is_empty() || kind == Kind::Code, "{kind:?} {number}");
                    }
                }
            }
        }
    }
}
