//! What a measure levies and on what, as the table's columns say it.

use crate::assess::{Charge, Working};
use crate::schedule::{Id, Levy, Measure, Program, Rate, Schedule};
use crate::units::Lang;
use crate::words::country::{listed, words_of};
use crate::words::facts::name;
use crate::words::number::{money, percent};
use crate::words::rates::rate;

/// How much a measure levies. `found` is the schedule's own rate, where the measure points to it.
pub fn levy(lang: Lang, schedule: &Schedule, measure: &Measure, found: Option<&Rate>) -> String {
    said(lang, schedule, measure, &measure.levy, found)
}

fn said(lang: Lang, schedule: &Schedule, measure: &Measure, levy: &Levy, found: Option<&Rate>) -> String {
    match levy {
        Levy::Rate(it) => rate(lang, it),
        Levy::Column(_) => found.map_or_else(
            || lang.pick("the schedule’s rate", "taux du tarif").to_owned(),
            |it| rate(lang, it),
        ),
        Levy::Entered(_) => lang.pick("the exporter’s own rate", "taux propre à l’exportateur").to_owned(),
        Levy::TopUp(to, programs) => {
            let named = |it: &Id<Program>| {
                let name = super::programme_short(lang, schedule, *it);
                match lang {
                    Lang::En => name.to_owned(),
                    Lang::Fr => format!("«\u{a0}{name}\u{a0}»"),
                }
            };
            let counted: Vec<String> = programs.iter().map(named).collect();
            let counted = listed(&counted, lang.pick("and", "et"));
            let to = percent(lang, *to);
            match lang {
                Lang::En => format!("up to {to}, counting {counted}"),
                Lang::Fr => format!("complément jusqu’à {to}, compte tenu de {counted}"),
            }
        }
        Levy::Flat(amount) => {
            let country = &schedule.law[schedule.law[measure.program].jurisdiction];
            money(lang, *amount, country.currency)
        }
        Levy::AtLeast(one, least) => format!(
            "{}, {} {}",
            said(lang, schedule, measure, one, found),
            lang.pick("at least", "au moins"),
            said(lang, schedule, measure, least, found)
        ),
        Levy::AtMost(one, most) => format!(
            "{}, {} {}",
            said(lang, schedule, measure, one, found),
            lang.pick("at most", "au plus"),
            said(lang, schedule, measure, most, found)
        ),
        Levy::Prohibited => lang.pick("prohibited", "interdit").to_owned(),
    }
}

/// On what a charge is calculated: `customs value`, `valeur en douane`, `the value of the steel`.
pub fn base(lang: Lang, schedule: &Schedule, charge: &Charge) -> String {
    let country = schedule.law[schedule.law[charge.program].jurisdiction].country;
    let words = words_of(country);
    let value = words.map_or("", |it| lang.pick(it.value.0, it.value.1));
    let mut terms = Vec::new();
    collect(lang, value, &charge.working, &mut terms);
    listed(&terms, lang.pick("and", "et"))
}

/// What each rate within a working falls on, each once.
fn collect(lang: Lang, value: &str, it: &Working, terms: &mut Vec<String>) {
    let mut add = |term: String| {
        if !terms.contains(&term) {
            terms.push(term);
        }
    };
    match it {
        Working::Free | Working::Value(_) => add(value.to_owned()),
        Working::Share { of, .. } => add(described(lang, value, of)),
        Working::PerUnit { .. } | Working::Unbounded(_) => add(lang.pick("quantity", "quantité").to_owned()),
        Working::Proportion { of, .. } => collect(lang, value, of, terms),
        Working::Declared(..) | Working::DutyPaid(_) | Working::Portions(_) | Working::Less { .. } => {
            add(described(lang, value, it));
        }
        Working::Sum { parts, .. } => parts.iter().for_each(|part| collect(lang, value, part, terms)),
        Working::Chosen { taken, left, .. } => {
            // A fixed bound is no base: it is what the rate may not pass.
            let fixed = |side: &Working| matches!(side, Working::Flat(_));
            for (side, other) in [(taken, left), (left, taken)] {
                if !fixed(side) || fixed(other) {
                    collect(lang, value, side, terms);
                }
            }
        }
        Working::TopUp { to, .. } => collect(lang, value, to, terms),
        Working::SharedOut { whole, .. } => collect(lang, value, whole, terms),
        Working::Flat(_) => add(lang.pick("the declaration", "la déclaration").to_owned()),
    }
}

/// A base in words.
fn described(lang: Lang, value: &str, it: &Working) -> String {
    match it {
        Working::Free | Working::Value(_) | Working::Flat(_) => value.to_owned(),
        Working::Declared(fact, _) => name(lang, *fact),
        Working::Share { rate, of, .. } => {
            let of = described(lang, value, of);
            format!("{} {} {of}", percent(lang, *rate), lang.pick("of", "de la"))
        }
        Working::Less { from, take, .. } => format!(
            "{} {} {}",
            described(lang, value, from),
            lang.pick("less", "moins"),
            described(lang, value, take)
        ),
        Working::Sum { parts, .. } => {
            let parts: Vec<String> = parts.iter().map(|part| described(lang, value, part)).collect();
            listed(&parts, lang.pick("and", "et"))
        }
        Working::Chosen { taken, left, greater } => {
            let (one, other) = (described(lang, value, taken), described(lang, value, left));
            match (lang, greater) {
                (Lang::En, true) => format!("the greater of {one} and {other}"),
                (Lang::En, false) => format!("the lesser of {one} and {other}"),
                (Lang::Fr, true) => format!("le plus élevé des deux\u{a0}: {one}, {other}"),
                (Lang::Fr, false) => format!("le moins élevé des deux\u{a0}: {one}, {other}"),
            }
        }
        Working::DutyPaid(_) => lang.pick("duties", "droits").to_owned(),
        Working::Portions(_) => {
            lang.pick("the part charged elsewhere", "la part imposée ailleurs").to_owned()
        }
        Working::PerUnit { .. } | Working::Unbounded(_) => lang.pick("quantity", "quantité").to_owned(),
        Working::TopUp { to, .. } => described(lang, value, to),
        Working::Proportion { of, .. } => described(lang, value, of),
        Working::SharedOut { whole, .. } => described(lang, value, whole),
    }
}
