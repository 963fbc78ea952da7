//! What the page of the law says.

use crate::schedule::Force;
use crate::units::{Date, Lang};
use crate::words::date;
use crate::words::page::sentences;

sentences! {
    law_page_title "The law: every text, through time" "Les textes de loi, au fil du temps";
    law_description "Every order, proclamation and act behind the tariffs and counter-tariffs between the United States and Canada since 2025: what it charges, on which days, on how many codes, and how well it is known."
        "Chaque décret, proclamation et loi derrière les droits et les contre-mesures entre les États-Unis et le Canada depuis 2025\u{a0}: ce qu’il impose, quels jours, sur combien de codes, et à quel point il est connu.";
    code_or_word "Code, or a word" "Code, ou un mot";
    on_a_day "On this day" "Ce jour-là";
    country_entered "Country entered" "Pays d’entrée";
    both_countries "Both" "Les deux";
    state_title "State" "État";
    any_state "Any" "Tous";
    show_all "Show all" "Tout afficher";
    texts_shown "{n} of {m} texts" "{n} textes sur {m}";
    codes_not_there "The lists of codes could not be loaded: texts are found by words alone." "Les listes de codes n’ont pas pu être chargées\u{a0}: la recherche ne se fait que par mots.";
    programme_title "Measure" "Mesure";
    codes_title "Codes" "Codes";
}

/// How a text stands on a day, by the name that the page has for it.
pub fn state(lang: Lang, name: &str) -> &'static str {
    match name {
        "in-force" => lang.pick("in force", "en vigueur"),
        "later" => lang.pick("enacted for later", "édicté pour plus tard"),
        "announced" => lang.pick("announced", "annoncé"),
        "ended" => lang.pick("ended", "terminé"),
        "never" => lang.pick("never in force", "jamais en vigueur"),
        _ => lang.pick("no charge of its own", "n’impose rien lui-même"),
    }
}

/// The days of a measure.
pub fn days(lang: Lang, force: Force, from: Date, through: Option<Date>) -> String {
    let begin = date(lang, from);
    match (lang, force) {
        (Lang::En, Force::NeverInForce) => format!("never in force; due on {begin}"),
        (Lang::Fr, Force::NeverInForce) => format!("jamais en vigueur; prévu pour le {begin}"),
        (Lang::En, Force::Announced) => format!("announced for {begin}, not enacted: never charged"),
        (Lang::Fr, Force::Announced) => format!("annoncé pour le {begin}, non édicté\u{a0}: jamais imposé"),
        (_, Force::InForce) => super::from_to(lang, from, through),
    }
}

/// What the law page is.
pub const fn law_intro(lang: Lang) -> &'static str {
    lang.pick(
        "Every text written down here: what it says, on which days, how well it is known, and what of it is not written down. None of this is an official version.",
        "Chaque texte consigné ici\u{a0}: ce qu’il dit, quels jours il s’applique, à quel point il est connu, et ce qui n’en est pas consigné. Rien de ceci n’est une version officielle.",
    )
}

/// How far the law of a country was read.
pub fn law_read(lang: Lang, from: Date, to: Date) -> String {
    match lang {
        Lang::En => format!("Days from {}; law read to {}.", date(lang, from), date(lang, to)),
        Lang::Fr => format!("Jours à compter du {}; loi lue jusqu’au {}.", date(lang, from), date(lang, to)),
    }
}

/// When a text was made and last compared with its file here.
pub fn made_and_read(lang: Lang, made: Option<Date>, read: Date) -> String {
    let read = date(lang, read);
    match (lang, made.map(|made| date(lang, made))) {
        (Lang::En, Some(made)) => format!("Made {made}. Last checked {read}."),
        (Lang::En, None) => format!("Last checked {read}."),
        (Lang::Fr, Some(made)) => format!("Pris le {made}. Dernière vérification le {read}."),
        (Lang::Fr, None) => format!("Dernière vérification le {read}."),
    }
}

/// The column of days.
pub const fn days_title(lang: Lang) -> &'static str {
    lang.pick("Days", "Jours")
}

/// What a text says that is not written down here.
pub const fn not_written(lang: Lang) -> &'static str {
    lang.pick("Not written down", "Non consigné")
}
