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
const DAY: u64 = 24 * 60 * 60;
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
pub(super) fn day_number(day: Date) -> Option<u64> {
    let days = i64::from(EPOCH.until(day).ok()?.get_days());
    Some(((days << 1) ^ (days >> 63)) as u64)
}

/// The day of a number. It is reached in two steps, since one step of all the days that there are
/// is more than a date takes.
fn day(number: u64) -> Option<Date> {
    let days = (number >> 1) + (number & 1);
    let steps = [days / 2, days - days / 2];
    steps.into_iter().try_fold(EPOCH, |day, step| {
        let step = core::time::Duration::from_secs(step.checked_mul(DAY)?);
        let there = if number & 1 == 0 { day.checked_add(step) } else { day.checked_sub(step) };
        there.ok()
    })
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
        Kind::Day => Some(plain(day_number(units_day::read(text)?)?)),
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
