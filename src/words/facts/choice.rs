//! The words of the choice lists.

use crate::schedule::{Fact, FactKind};
use crate::units::Lang;
use crate::words::country::listed;

/// One word of a list, by the word of the batch file: as a choice and within a clause.
struct Word {
    file: &'static str,
    choice: (&'static str, &'static str),
    clause: (&'static str, &'static str),
}

const fn word(
    file: &'static str,
    choice: (&'static str, &'static str),
    clause: (&'static str, &'static str),
) -> Word {
    Word { file, choice, clause }
}

const WORDS: [Word; 21] = [
    word("commercial", ("A business", "Une entreprise"), ("by a business", "par une entreprise")),
    word(
        "personal",
        ("A person, for their own use", "Un particulier, pour son usage"),
        ("by a person for their own use", "par un particulier pour son usage"),
    ),
    word("truck", ("Truck", "Camion"), ("by truck", "par camion")),
    word("rail", ("Rail", "Train"), ("by rail", "par train")),
    word("air", ("Air", "Avion"), ("by air", "par avion")),
    word("ocean", ("Ship", "Navire"), ("by ship", "par navire")),
    word("courier", ("Courier", "Messagerie"), ("by courier", "par messagerie")),
    word("mail", ("Mail", "Poste"), ("by mail", "par la poste")),
    word("AB", ("Alberta", "Alberta"), ("in Alberta", "en Alberta")),
    word(
        "BC",
        ("British Columbia", "Colombie-Britannique"),
        ("in British Columbia", "en Colombie-Britannique"),
    ),
    word("MB", ("Manitoba", "Manitoba"), ("in Manitoba", "au Manitoba")),
    word("NB", ("New Brunswick", "Nouveau-Brunswick"), ("in New Brunswick", "au Nouveau-Brunswick")),
    word(
        "NL",
        ("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
        ("in Newfoundland and Labrador", "à Terre-Neuve-et-Labrador"),
    ),
    word("NS", ("Nova Scotia", "Nouvelle-Écosse"), ("in Nova Scotia", "en Nouvelle-Écosse")),
    word(
        "NT",
        ("Northwest Territories", "Territoires du Nord-Ouest"),
        ("in the Northwest Territories", "dans les Territoires du Nord-Ouest"),
    ),
    word("NU", ("Nunavut", "Nunavut"), ("in Nunavut", "au Nunavut")),
    word("ON", ("Ontario", "Ontario"), ("in Ontario", "en Ontario")),
    word(
        "PE",
        ("Prince Edward Island", "Île-du-Prince-Édouard"),
        ("in Prince Edward Island", "à l’Île-du-Prince-Édouard"),
    ),
    word("QC", ("Quebec", "Québec"), ("in Quebec", "au Québec")),
    word("SK", ("Saskatchewan", "Saskatchewan"), ("in Saskatchewan", "en Saskatchewan")),
    word("YT", ("Yukon", "Yukon"), ("in Yukon", "au Yukon")),
];

fn found(fact: Fact, place: u8) -> Option<&'static Word> {
    let FactKind::Choice(words) = fact.kind() else {
        return None;
    };
    let file = words.get(usize::from(place))?;
    WORDS.iter().find(|it| it.file == *file)
}

/// The word at a place of a fact's list of choices.
pub fn choice(lang: Lang, fact: Fact, place: u8) -> &'static str {
    found(fact, place).map_or("", |it| lang.pick(it.choice.0, it.choice.1))
}

/// A clause that says that one of these was chosen, or none of them: `not travelling by ship`.
pub fn chosen(lang: Lang, fact: Fact, places: &[u8], holds: bool) -> String {
    let words = places.iter().filter_map(|place| found(fact, *place));
    let words: Vec<String> = words.map(|it| lang.pick(it.clause.0, it.clause.1).to_owned()).collect();
    let words = listed(&words, lang.pick("or", "ou"));
    let (yes_en, no_en, yes_fr, no_fr) = if fact == Fact::Mode {
        ("travelling", "not travelling", "transportées", "non transportées")
    } else if fact == Fact::Importer {
        ("imported", "not imported", "importées", "non importées")
    } else {
        (
            "the importer lives",
            "the importer does not live",
            "l’importateur réside",
            "l’importateur ne réside pas",
        )
    };
    let lead = if holds { lang.pick(yes_en, yes_fr) } else { lang.pick(no_en, no_fr) };
    format!("{lead} {words}")
}
