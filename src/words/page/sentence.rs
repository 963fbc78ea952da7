//! The sheet in one sentence: what stands between its parts, and what an empty part asks.

use crate::units::{Country, Currency, Lang};
use crate::words::country::of_country;

sentences! {
    sentence "The sheet in a sentence" "La feuille en une phrase";
    which_goods "Which goods?" "Quelles marchandises?";
    how_much "how much?" "combien?";
    made_where "which country?" "quel pays?";
    going_where "into which country?" "dans quel pays?";
    which_day "which day?" "quel jour?";
    all_details "All details" "Tous les détails";
    begin_here "Say what the goods are, or start from an example."
        "Dites de quelles marchandises il s’agit, ou partez d’un exemple.";
    fewer_details "Fewer details" "Moins de détails";
}

// The names of its parts, for those who hear the page.
sentences! {
    said_worth "Worth how much" "De quelle valeur";
    said_made "Made in which country" "De quel pays d’origine";
    said_going "Going into which country" "Entrant dans quel pays";
    said_on "On which day" "Quel jour";
}

// What stands between the parts. The French is made of words that agree with whatever the goods are called.
sentences! {
    of_worth " worth " " d’une valeur de\u{a0}";
    made_in ", made in " ", ayant pour origine ";
    going ", going " " et entrant ";
    all_going ", going " ", entrant ";
    on " on\u{a0}" " le\u{a0}";
}

/// What stands before and after an amount of a currency that is typed into the sentence.
pub const fn around_amount(lang: Lang, currency: Currency) -> (&'static str, &'static str) {
    match (lang, currency) {
        (Lang::En, Currency::Usd) => ("US$\u{2060}", ""),
        (Lang::En, Currency::Cad) => ("C$\u{2060}", ""),
        (Lang::Fr, Currency::Usd) => ("", "\u{a0}$\u{a0}US"),
        (Lang::Fr, Currency::Cad) => ("", "\u{a0}$\u{a0}CA"),
    }
}

/// Several lines, and what they are worth together where each has a value.
pub fn lines_worth(lang: Lang, count: usize, value: Option<String>) -> String {
    let lines = format!("{count}\u{a0}{}", lang.pick("lines", "lignes"));
    match (lang, value) {
        (_, None) => lines,
        (Lang::En, Some(value)) => format!("{lines} worth {value} in all"),
        (Lang::Fr, Some(value)) => format!("{lines} d’une valeur totale de\u{a0}{value}"),
    }
}

/// A country as it follows "made in": `the United States`, `les États-Unis`.
pub fn made(lang: Lang, country: Country) -> String {
    let of = of_country(lang, country);
    let pairs =
        [("des ", "les "), ("du ", "le "), ("de l’", "l’"), ("de la ", "la "), ("de ", ""), ("d’", "")];
    let article = pairs.iter().find(|(of_it, _)| lang == Lang::Fr && of.starts_with(of_it));
    article.map_or_else(|| of.clone(), |(of_it, the)| of.replacen(of_it, the, 1))
}

/// Into a country: `into the United States`, `aux États-Unis`.
pub fn into_country(lang: Lang, country: Country) -> String {
    let of = of_country(lang, country);
    match lang {
        Lang::En => format!("into {of}"),
        Lang::Fr => match of.split_once(' ') {
            Some(("des", name)) => format!("aux {name}"),
            Some(("du", name)) => format!("au {name}"),
            _ => format!("en {}", made(lang, country).trim_start_matches("la ").trim_start_matches("l’")),
        },
    }
}

/// How many questions are open, beside a range.
pub fn spoken_asked(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (_, 0) => String::new(),
        (Lang::En, 1) => "1 question is open.".to_owned(),
        (Lang::Fr, 1) => "1 question reste ouverte.".to_owned(),
        (Lang::En, _) => format!("{count} questions are open."),
        (Lang::Fr, _) => format!("{count} questions restent ouvertes."),
    }
}
