//! Sentences of the page with something in them.

use crate::assess::Range;
use crate::units::{Country, Currency, Decimal, Lang, Unit};
use crate::words::country::words_of;
use crate::words::{effective, unit};

/// A way across the border.
#[derive(Clone, Copy)]
pub struct Way {
    /// A sign for it.
    pub arrow: &'static str,
    /// Into which country.
    pub into: &'static str,
    /// In which direction.
    pub bound: &'static str,
}

/// The way that leads into a country.
pub fn way(lang: Lang, into: Country) -> Way {
    let Some(words) = words_of(into) else { return Way { arrow: "→", into: "", bound: "" } };
    let (arrow, bound) = match words.north {
        true => ("↑", lang.pick("Northbound", "Vers le nord")),
        false => ("↓", lang.pick("Southbound", "Vers le sud")),
    };
    Way { arrow, into: lang.pick(words.into.0, words.into.1), bound }
}

/// The language by its own name.
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Fr => "Français",
    }
}

/// What stands between a name and what is said of it.
pub fn colon(lang: Lang) -> &'static str {
    lang.pick(": ", "\u{a0}: ")
}

/// `Line 2`.
pub fn line_number(lang: Lang, line: usize) -> String {
    format!("{} {line}", lang.pick("Line", "Ligne"))
}

/// What a tool does, and to which line.
pub fn of_line(lang: Lang, what: &str, line: usize) -> String {
    match lang {
        Lang::En => format!("{what} line {line}"),
        Lang::Fr => format!("{what} la ligne {line}"),
    }
}

/// The value by the name that the law of the country gives it.
pub fn value_in(lang: Lang, into: Country) -> &'static str {
    words_of(into).map_or("", |it| lang.pick(it.value_label.0, it.value_label.1))
}

/// A currency by its name.
pub const fn currency(lang: Lang, currency: Currency) -> &'static str {
    match currency {
        Currency::Usd => lang.pick("US dollars", "Dollars américains"),
        Currency::Cad => lang.pick("Canadian dollars", "Dollars canadiens"),
    }
}

/// What the exchange rate means, with one that is about right.
pub fn fx_hint(lang: Lang, from: Currency, to: Currency) -> String {
    let (to, from, like) = match (from, to) {
        (Currency::Cad, Currency::Usd) => (
            lang.pick("US dollars", "dollars américains"),
            lang.pick("one Canadian dollar", "un dollar canadien"),
            lang.pick("0.6993, when one US dollar costs 1.43", "0,6993, quand un dollar américain vaut 1,43"),
        ),
        (Currency::Usd, Currency::Cad) => (
            lang.pick("Canadian dollars", "dollars canadiens"),
            lang.pick("one US dollar", "un dollar américain"),
            lang.pick("1.43", "1,43"),
        ),
        (Currency::Usd, Currency::Usd) | (Currency::Cad, Currency::Cad) => return String::new(),
    };
    match lang {
        Lang::En => format!("How many {to} for {from}: like {like}."),
        Lang::Fr => format!("Combien de {to} pour {from}\u{a0}: par exemple {like}."),
    }
}

/// What a currency was worth on a day; who says so follows.
pub fn worth(lang: Lang, of: Currency, worth: &str, day: &str) -> String {
    match lang {
        Lang::En => format!("1 {of} = {worth} on {day} — "),
        Lang::Fr => format!("1 {of} = {worth} le {day} — "),
    }
}

/// Exchange rates that may be used.
pub const fn exchange_offered(lang: Lang) -> &'static str {
    lang.pick("Published rate", "Taux publié")
}

/// The unit of a field, after its label.
pub fn in_unit(unit: &str) -> String {
    format!(" ({unit})")
}

/// The unit that stands for none chosen.
pub fn unit_of_schedule(lang: Lang, counted: &[Unit]) -> String {
    match counted {
        [only] => {
            let only = unit(lang, *only);
            match lang {
                Lang::En => format!("{only}, as the schedule counts"),
                Lang::Fr => format!("{only}, comme au tarif"),
            }
        }
        _ => lang.pick("Choose a unit", "Choisissez une unité").to_owned(),
    }
}

/// What an unanswered fact is taken to be.
pub fn assumed_to_be(lang: Lang, answer: &str) -> String {
    match lang {
        Lang::En => format!("Assumed: {answer}."),
        Lang::Fr => format!("Supposé\u{a0}: {answer}."),
    }
}

/// Which way and on which day the estimate is for.
pub fn context(into: &str, day: Option<String>) -> String {
    match day {
        Some(day) => format!("{into} · {day}"),
        None => into.to_owned(),
    }
}

/// How many lines are not in the sums.
pub fn left_out(lang: Lang, lines: usize) -> String {
    match (lang, lines) {
        (Lang::En, 1) => "One line could not be read, and is not in these sums.".to_owned(),
        (Lang::En, n) => format!("{n} lines could not be read, and are not in these sums."),
        (Lang::Fr, 1) => "Une ligne n’a pas pu être lue et n’est pas comprise dans ces sommes.".to_owned(),
        (Lang::Fr, n) => {
            format!("{n} lignes n’ont pas pu être lues et ne sont pas comprises dans ces sommes.")
        }
    }
}

/// What an amount is of the whole: a rate for the reader, on which nothing is calculated.
pub fn effective_rate(lang: Lang, part: Decimal, whole: Decimal) -> Option<String> {
    let rate = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    let rate = effective(lang, rate);
    Some(match lang {
        Lang::En => format!("{rate} of the value"),
        Lang::Fr => format!("{rate} de la valeur"),
    })
}

/// The head of a column of amounts.
pub fn amount_in(lang: Lang, currency: &str) -> String {
    format!("{} ({currency})", lang.pick("Amount", "Montant"))
}

/// The exchange that made a value.
pub fn exchanged(declared: &str, fx: &str) -> String {
    format!("{declared} × {fx}")
}

/// A rate and its base, in one line for a narrow page.
pub fn rate_on_base(rate: &str, base: &str) -> String {
    format!("{rate} · {base}")
}

/// A range: its two ends, or its one end while the other has no bound.
pub fn between(lang: Lang, range: Range, figure: impl Fn(Decimal) -> String) -> String {
    let low = figure(range.low);
    match (lang, range.high) {
        (_, Some(high)) if high == range.low => low,
        (Lang::En, Some(high)) => format!("{low} to {}", figure(high)),
        (Lang::Fr, Some(high)) => format!("de {low} à {}", figure(high)),
        (Lang::En, None) => format!("{low} or more"),
        (Lang::Fr, None) => format!("{low} ou plus"),
    }
}

/// How many measures simply do not name the goods.
pub fn not_listed(lang: Lang, measures: usize) -> String {
    match (lang, measures) {
        (Lang::En, 1) => "One more measure in force does not name these goods".to_owned(),
        (Lang::En, n) => format!("{n} more measures in force do not name these goods"),
        (Lang::Fr, 1) => "Une autre mesure en vigueur ne vise pas ces marchandises".to_owned(),
        (Lang::Fr, n) => format!("{n} autres mesures en vigueur ne visent pas ces marchandises"),
    }
}

/// To answer a question as shown.
pub fn choose(lang: Lang, answer: &str) -> String {
    match lang {
        Lang::En => format!("Answer “{answer}”"),
        Lang::Fr => format!("Répondre «\u{a0}{answer}\u{a0}»"),
    }
}

/// Since when.
pub fn since(lang: Lang, day: &str) -> String {
    format!("{} {day}", lang.pick("Since", "Depuis le"))
}

/// The answer as it is read aloud.
pub fn spoken(lang: Lang, landed: &str, tariff: &str) -> String {
    match lang {
        Lang::En => format!("Landed cost {landed}, of which tariff {tariff}"),
        Lang::Fr => format!("Coût au débarquement {landed}, dont droits et surtaxes {tariff}"),
    }
}

/// A range as it is read aloud.
pub fn spoken_range(lang: Lang, low: &str, high: Option<String>) -> String {
    match (lang, high) {
        (Lang::En, Some(high)) => format!("Tariff between {low} and {high}"),
        (Lang::En, None) => format!("Tariff from {low}"),
        (Lang::Fr, Some(high)) => format!("Droits et surtaxes entre {low} et {high}"),
        (Lang::Fr, None) => format!("Droits et surtaxes à partir de {low}"),
    }
}

/// Parts of a link that mean nothing here.
pub fn unread(lang: Lang, keys: &str) -> String {
    match lang {
        Lang::En => format!("These parts of the link were not understood: {keys}."),
        Lang::Fr => format!("Ces parties du lien n’ont pas été comprises\u{a0}: {keys}."),
    }
}
