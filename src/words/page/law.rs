//! What the page says about the law itself, and about codes and rates to choose from.

use crate::schedule::Force;
use crate::units::{Date, Lang};
use crate::words::date;

/// The way to the law page.
pub const fn the_law(lang: Lang) -> &'static str {
    lang.pick("The law", "Le droit")
}

/// The way back to the sheet.
pub const fn the_sheet(lang: Lang) -> &'static str {
    lang.pick("The sheet", "La feuille")
}

/// The way to the page of the waves.
pub const fn the_waves(lang: Lang) -> &'static str {
    lang.pick("The waves", "Les vagues")
}

/// The same from the first screen.
pub const fn to_the_waves(lang: Lang) -> &'static str {
    lang.pick(
        "The waves: how many billions of trade each tariff and counter-tariff covers, through time",
        "Les vagues\u{a0}: combien de milliards d’échanges chaque droit et chaque contre-mesure vise, au fil du temps",
    )
}

/// What the two are, for those who go by landmarks.
pub const fn pages(lang: Lang) -> &'static str {
    lang.pick("Pages", "Pages")
}

/// What the law page is.
pub const fn law_intro(lang: Lang) -> &'static str {
    lang.pick(
        "Every text written down here: what it says, on which days, how well it is known, and what of it is not written down. None of this is an official version.",
        "Chaque texte consigné ici\u{a0}: ce qu’il dit, à quels jours, à quel point il est connu, et ce qui n’en est pas consigné. Rien de ceci n’est une version officielle.",
    )
}

/// How far the law of a country was read.
pub fn law_read(lang: Lang, from: Date, to: Date) -> String {
    match lang {
        Lang::En => format!("Days from {}; law read to {}.", date(lang, from), date(lang, to)),
        Lang::Fr => format!("Jours à compter du {}; droit lu jusqu’au {}.", date(lang, from), date(lang, to)),
    }
}

/// When a text was made and last compared with its file here.
pub fn made_and_read(lang: Lang, made: Option<Date>, read: Date) -> String {
    let read = date(lang, read);
    match (lang, made.map(|made| date(lang, made))) {
        (Lang::En, Some(made)) => format!("Made {made}. Last compared {read}."),
        (Lang::En, None) => format!("Last compared {read}."),
        (Lang::Fr, Some(made)) => format!("Pris le {made}. Dernière comparaison le {read}."),
        (Lang::Fr, None) => format!("Dernière comparaison le {read}."),
    }
}

/// The days of a measure.
pub fn days(lang: Lang, force: Force, from: Date, through: Option<Date>) -> String {
    let begin = date(lang, from);
    match (lang, force, through.map(|day| date(lang, day))) {
        (Lang::En, Force::NeverInForce, _) => format!("never in force; due on {begin}"),
        (Lang::Fr, Force::NeverInForce, _) => format!("jamais en vigueur; prévu pour le {begin}"),
        (Lang::En, Force::Announced, _) => format!("announced for {begin}, not enacted: never charged"),
        (Lang::Fr, Force::Announced, _) => {
            format!("annoncé pour le {begin}, non édicté\u{a0}: jamais imposé")
        }
        (Lang::En, Force::InForce, Some(end)) => format!("{begin} to {end}"),
        (Lang::Fr, Force::InForce, Some(end)) => format!("du {begin} au {end}"),
        (Lang::En, Force::InForce, None) => format!("from {begin}"),
        (Lang::Fr, Force::InForce, None) => format!("depuis le {begin}"),
    }
}

/// The column of days.
pub const fn days_title(lang: Lang) -> &'static str {
    lang.pick("Days", "Jours")
}

/// The column of provisions.
pub const fn provision_title(lang: Lang) -> &'static str {
    lang.pick("Provision", "Disposition")
}

/// What a text says that is not written down here.
pub const fn not_written(lang: Lang) -> &'static str {
    lang.pick("Not written down", "Non consigné")
}

/// A rate that may be used.
pub const fn use_rate(lang: Lang) -> &'static str {
    lang.pick("Use this rate", "Utiliser ce taux")
}

/// Rates that may fit.
pub const fn rates_offered(lang: Lang) -> &'static str {
    lang.pick(
        "Deposit rates that may fit; enter your exporter’s own if it has one",
        "Taux de dépôt qui peuvent convenir; saisissez celui de votre exportateur s’il en a un",
    )
}

/// Answered one way, the goods are banned.
pub const fn may_be_prohibited(lang: Lang) -> &'static str {
    lang.pick(
        "Depending on your answer, these goods may be banned from import:",
        "Selon votre réponse, ces marchandises peuvent être interdites d’importation\u{a0}:",
    )
}
