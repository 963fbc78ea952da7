//! Problems of numbers, currencies and days.

use crate::units::{Currency, Date, Decimal, Lang, day};
use crate::words::capital::capital;
use crate::words::number::{amount, date, plain};
use crate::words::page::currency;

/// Both numbers are offered, each written so that it cannot be taken for the other.
pub(super) fn two_readings(
    lang: Lang,
    field: &str,
    money: bool,
    decimal: Decimal,
    thousands: Decimal,
) -> String {
    let field = capital(field);
    let [decimal, thousands] = [decimal, thousands].map(|number| unmistakable(lang, money, number));
    match lang {
        Lang::En => format!("{field} could be two numbers: write {decimal} or {thousands}."),
        Lang::Fr => format!("{field} peut se lire de deux façons\u{a0}: écrivez {decimal} ou {thousands}."),
    }
}

/// A number that reads as itself and as no other: with its two decimals if it is money; without a
/// mark between thousands in English, where a comma could be a decimal mark; and never with three
/// decimals in French, where they could be thousands.
fn unmistakable(lang: Lang, money: bool, number: Decimal) -> String {
    let number = number.normalize();
    match (money, lang) {
        (true, _) => amount(lang, number),
        (false, Lang::En) => number.to_string(),
        (false, Lang::Fr) if number.scale() == 3 => plain(lang, number) + "0",
        (false, Lang::Fr) => plain(lang, number),
    }
}

/// The amount says one currency, and the line another.
pub(super) fn other_currency(lang: Lang, field: &str, written: Currency, asked: Currency) -> String {
    let field = capital(field);
    let [written_name, asked_name] = [written, asked].map(|it| in_sentence(lang, it));
    match lang {
        Lang::En => format!(
            "{field} is written in {written_name}, and is asked for in {asked_name}: choose {written} as the currency, or \
             write the amount in {asked}."
        ),
        Lang::Fr => format!(
            "{field} est en {written_name}, et se donne en {asked_name}\u{a0}: choisissez {written} comme monnaie, ou inscrivez \
             le montant en {asked}."
        ),
    }
}

/// The name of a currency within a sentence: of its first letter, only the French one is small.
fn in_sentence(lang: Lang, named: Currency) -> String {
    let name = currency(lang, named);
    match lang {
        Lang::En => name.to_owned(),
        Lang::Fr => {
            let mut letters = name.chars();
            let first = letters.next().map(|first| first.to_ascii_lowercase());
            first.into_iter().chain(letters).collect()
        }
    }
}

/// Day and month could stand either way round.
pub(super) fn two_days(lang: Lang, field: &str, one: Date, other: Date) -> String {
    let field = capital(field);
    let [one_named, other_named] = [one, other].map(|it| date(lang, it));
    let [one, other] = [one, other].map(day::write);
    match lang {
        Lang::En => {
            format!("{field} could be {one_named} or {other_named}: write {one} or {other}.")
        }
        Lang::Fr => {
            format!("{field} peut être le {one_named} ou le {other_named}\u{a0}: écrivez {one} ou {other}.")
        }
    }
}

pub(super) fn needs_fx(lang: Lang, from: Currency, to: Currency) -> String {
    match (lang, from, to) {
        (Lang::En, Currency::Usd, Currency::Cad | Currency::Usd) => {
            "Enter the exchange rate: how many Canadian dollars one US dollar is worth, like 1.43."
        }
        (Lang::En, Currency::Cad, Currency::Usd | Currency::Cad) => {
            "Enter the exchange rate: how many US dollars one Canadian dollar is worth, like 0.70."
        }
        (Lang::Fr, Currency::Usd, Currency::Cad | Currency::Usd) => {
            "Indiquez le taux de change\u{a0}: combien de dollars canadiens vaut un dollar américain, comme 1,43."
        }
        (Lang::Fr, Currency::Cad, Currency::Usd | Currency::Cad) => {
            "Indiquez le taux de change\u{a0}: combien de dollars américains vaut un dollar canadien, comme 0,70."
        }
    }
    .to_owned()
}
