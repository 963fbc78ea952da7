//! Figures as people write them, from exact decimals: the same digits on every machine.

use crate::units::month::MONTHS;
use crate::units::{AdValorem, Currency, Date, Decimal, Lang};

/// Between thousands in French: a narrow space that does not break.
const THIN: char = '\u{202f}';
/// Before a sign in French: a space that does not break.
const SPACE: char = '\u{a0}';
/// The most decimals of an amount that a line shows.
const LONGEST: u32 = 6;

/// A number with so many decimals, half upwards: `1,234.50`, `1 234,50`.
pub fn decimal(lang: Lang, number: Decimal, places: u32) -> String {
    let number = number.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    written(lang, number, places)
}

/// A number with the decimals that it has and no more: `1,055`, `0.5`.
pub fn plain(lang: Lang, number: Decimal) -> String {
    let number = number.normalize();
    written(lang, number, number.scale())
}

/// An amount of a currency that is named elsewhere: `25,000.00`.
pub fn amount(lang: Lang, number: Decimal) -> String {
    decimal(lang, number, 2)
}

/// An amount not rounded: two decimals or more, and dots where there is no end to them.
pub fn exact(lang: Lang, number: Decimal) -> String {
    let number = number.normalize();
    if number.scale() <= LONGEST {
        return written(lang, number, number.scale().max(2));
    }
    let mut text = written(lang, number.trunc_with_scale(LONGEST), LONGEST);
    text.push('…');
    text
}

/// An amount with its currency: `US$25,000.00`, `25 000,00 $ US`.
pub fn money(lang: Lang, number: Decimal, currency: Currency) -> String {
    let digits = amount(lang, number.abs());
    let minus = if number.is_sign_negative() && !number.is_zero() { "−" } else { "" };
    match (lang, currency) {
        (Lang::En, Currency::Usd) => format!("{minus}US${digits}"),
        (Lang::En, Currency::Cad) => format!("{minus}C${digits}"),
        (Lang::Fr, Currency::Usd) => format!("{minus}{digits}{SPACE}${SPACE}US"),
        (Lang::Fr, Currency::Cad) => format!("{minus}{digits}{SPACE}${SPACE}CA"),
    }
}

/// A rate: `25%`, `33 1/3%`, `2,85 %`.
pub fn percent(lang: Lang, rate: AdValorem) -> String {
    match rate.mixed() {
        (number, 0) => per_cent(lang, &plain(lang, number)),
        (number, thirds) => per_cent(lang, &format!("{}{SPACE}{thirds}/3", plain(lang, number))),
    }
}

/// A number of percent as it was given: `12.5%`.
pub fn share(lang: Lang, number: Decimal) -> String {
    per_cent(lang, &plain(lang, number))
}

/// A rate that came out of a division, to two decimals: `21.25%`.
pub fn effective(lang: Lang, number: Decimal) -> String {
    per_cent(lang, &decimal(lang, number, 2))
}

/// A rate worked out, without decimals that say nothing: `25%`, `7.35%`.
pub fn short_rate(lang: Lang, number: Decimal) -> String {
    per_cent(
        lang,
        &plain(lang, number.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero)),
    )
}

fn per_cent(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("{number}%"),
        Lang::Fr => format!("{number}{SPACE}%"),
    }
}

/// A day: `27 March 2025`, `1er avril 2025`.
pub fn date(lang: Lang, day: Date) -> String {
    let (en, fr) = usize::try_from(day.month() - 1)
        .ok()
        .and_then(|month| MONTHS.get(month).copied())
        .unwrap_or_default();
    let first = if lang == Lang::Fr && day.day() == 1 { "er" } else { "" };
    format!("{}{first}{SPACE}{}{SPACE}{}", day.day(), lang.pick(en, fr), day.year())
}

/// Digits with the language's marks between them. The number has at most `places` decimals.
fn written(lang: Lang, mut number: Decimal, places: u32) -> String {
    number.rescale(places);
    let text = number.abs().to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let (between, point) = match lang {
        Lang::En => (',', '.'),
        Lang::Fr => (THIN, ','),
    };
    let mut out = String::with_capacity(text.len() + whole.len());
    if number.is_sign_negative() && !number.is_zero() {
        out.push('−');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
    }
    out
}
