//! The ways to the pages beside the sheet; and what the page says about rates to choose from.

use crate::units::Lang;

/// The way to every text of law.
pub const fn the_law(lang: Lang) -> &'static str {
    lang.pick("The law", "Les textes de loi")
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

/// The way to what the whole is, how it is made, and what it is not.
pub const fn about(lang: Lang) -> &'static str {
    lang.pick("About", "À propos")
}

/// The way to the page of files.
pub const fn a_file(lang: Lang) -> &'static str {
    lang.pick("A file", "Un fichier")
}

/// What something is called in a language.
type Name = fn(Lang) -> &'static str;

/// The pages beside the sheet, in the order of the menu: the names of their files without the language, and what they are called.
pub const PAGES: [(&str, Name); 4] =
    [("files", a_file), ("waves", the_waves), ("law", the_law), ("about", about)];

/// What they are, for those who go by landmarks.
pub const fn pages(lang: Lang) -> &'static str {
    lang.pick("Pages", "Pages")
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
