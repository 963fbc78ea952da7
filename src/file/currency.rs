//! Currencies as files name them: our two in words, and others, which have no rate here and are never taken for ours.

use crate::entry::plain;
use crate::units::Currency;

/// Our two, as papers write them beside the ways in which an amount names them.
const WORDS: [(&str, Currency); 13] = [
    ("us dollar", Currency::Usd),
    ("us dollars", Currency::Usd),
    ("u s dollars", Currency::Usd),
    ("american dollars", Currency::Usd),
    ("dollars us", Currency::Usd),
    ("dollar us", Currency::Usd),
    ("dollars americains", Currency::Usd),
    ("canadian dollar", Currency::Cad),
    ("canadian dollars", Currency::Cad),
    ("dollar canadien", Currency::Cad),
    ("dollars canadiens", Currency::Cad),
    ("cdn", Currency::Cad),
    ("cdn dollars", Currency::Cad),
];

/// Others that goods of the three countries are sold in.
const OTHERS: [&str; 24] = [
    "EUR", "GBP", "MXN", "JPY", "CNY", "RMB", "CHF", "AUD", "NZD", "HKD", "TWD", "KRW", "INR", "BRL", "SEK",
    "NOK", "DKK", "PLN", "CZK", "THB", "VND", "SGD", "ZAR", "TRY",
];

/// Our currency that a cell names in any way.
pub(super) fn read(cell: &str) -> Option<Currency> {
    let words = || WORDS.iter().find(|it| plain(cell) == it.0).map(|it| it.1);
    cell.trim().parse().ok().or_else(words)
}

/// Whether a cell names a currency, ours or another.
pub(super) fn is_one(cell: &str) -> bool {
    let cell = cell.trim();
    read(cell).is_some() || OTHERS.iter().any(|other| other.eq_ignore_ascii_case(cell))
}

/// The letters of another currency that stands among the words of a heading.
pub(super) fn other_in(heading: &str) -> Option<&'static str> {
    let by_sign = [('€', "EUR"), ('£', "GBP"), ('¥', "JPY")].into_iter().find(|it| heading.contains(it.0));
    let is_word = |other: &str| {
        heading.split(|c: char| !c.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case(other))
    };
    let named = || OTHERS.into_iter().find(|other| is_word(other));
    by_sign.map(|it| it.1).or_else(named)
}
