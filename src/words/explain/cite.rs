//! Citations as the readers of each language write them.

use crate::schedule::{Citation, Instrument, Schedule};
use crate::units::Lang;

/// A citation and where to read it: `SOR/2025-95, s. 1(1)`, `DORS/2025-95, art. 1(1)`.
pub fn citation(schedule: &Schedule, lang: Lang, cite: &Citation) -> (String, String) {
    let Some(instrument) = schedule.law.instruments.get(usize::from(cite.instrument)) else {
        return (cite.at.clone(), String::new());
    };
    let link = lang.pick(&instrument.link.en, &instrument.link.fr).to_owned();
    let (number, at) = match lang {
        Lang::En => (self::instrument(lang, instrument), cite.at.clone()),
        Lang::Fr => (self::instrument(lang, instrument), french(&cite.at)),
    };
    if at.is_empty() {
        return (number, link);
    }
    (format!("{number}, {at}"), link)
}

/// The number of an instrument, as it is cited in a language.
pub fn instrument(lang: Lang, it: &Instrument) -> String {
    match lang {
        Lang::En => it.number.clone(),
        Lang::Fr => french_number(&it.number, &it.title.fr),
    }
}

/// An instrument cited by its title in English is cited by its French title in French; one cited by
/// its number keeps the number.
fn french_number(number: &str, title: &str) -> String {
    let titled = number.contains(' ') && !number.starts_with(|c: char| c.is_ascii_digit());
    let numbered = NUMBERED.iter().find_map(|(en, fr)| Some(format!("{fr}{}", number.strip_prefix(en)?)));
    match numbered {
        Some(numbered) => numbered,
        None if titled => title.split(',').next().unwrap_or(title).to_owned(),
        None => number.to_owned(),
    }
}

const NUMBERED: [(&str, &str); 4] =
    [("SOR/", "DORS/"), ("SI/", "TR/"), ("EO ", "Décret présidentiel "), ("Proc. ", "Proclamation ")];

/// The words in which citations say where, longer ones first.
const PLACES: &[(&str, &str)] = &[
    ("the aluminum counterpart of headings", "le pendant, pour l’aluminium, des positions"),
    (
        "energy and critical minerals, as CBP listed them on 14 May 2025",
        "énergie et minéraux critiques, selon la liste de la CBP du 14 mai 2025",
    ),
    (
        "goods subject to the China Surtax Order (2024)",
        "marchandises visées par le décret de 2024 sur la Chine",
    ),
    ("in transit on the day it began", "en transit le jour de l’entrée en vigueur"),
    ("in transit on 26 December 2025", "en transit le 26 décembre 2025"),
    ("in transit on 8 September 2026", "en transit le 8 septembre 2026"),
    ("in transit on 31 July 2025", "en transit le 31 juillet 2025"),
    ("from 22 June 2026", "depuis le 22 juin 2026"),
    ("to 30 June 2027", "jusqu’au 30 juin 2027"),
    ("announced, not enacted", "annoncé, non édicté"),
    ("as SOR/2026-186 changed it", "modifié par le DORS/2026-186"),
    ("as SOR/2026-187 added it", "ajoutée par le DORS/2026-187"),
    ("as SOR/2025-155 added it", "ajoutée par le DORS/2025-155"),
    ("as 90 FR 40326 added it", "ajoutée par 90 FR 40326"),
    ("the surcharge ran for 150 days", "la surtaxe a couru 150 jours"),
    ("import for re-export", "importation pour réexportation"),
    ("two more years", "deux ans de plus"),
    ("goods of schedules ", "marchandises des annexes "),
    ("packaged goods", "marchandises emballées"),
    ("any container", "tout contenant"),
    ("sixth review", "sixième réexamen"),
    ("fiscal year ", "exercice "),
    ("read with ", "lue avec "),
    ("new note ", "nouvelle note "),
    ("packaged", "emballées"),
    ("annexes ", "annexes "),
    ("annex", "annexe"),
    ("amended", "modifié"),
    ("steel", "acier"),
    ("deemed in force from 9 April 2025", "réputé en vigueur depuis le 9 avril 2025"),
    ("deemed in force from 13 March 2025", "réputé en vigueur depuis le 13 mars 2025"),
    ("Postal Imports Remission Order", "Décret de remise visant les importations par la poste"),
    ("column 1, general", "colonne 1, «\u{a0}general\u{a0}»"),
    ("column 1, special", "colonne 1, «\u{a0}special\u{a0}»"),
    ("Most-Favoured-Nation Tariff", "tarif de la nation la plus favorisée"),
    ("United States Tariff", "tarif des États-Unis"),
    ("Mexico Tariff", "tarif du Mexique"),
    (
        "to the cent, half a cent upwards, once a charge: our convention",
        "au cent, le demi-cent vers le haut, une fois par somme\u{a0}: notre convention",
    ),
    ("as EO 14231 added it", "ajoutée par le décret présidentiel 14231"),
    ("as EO 14232 added it", "ajoutée par le décret présidentiel 14232"),
    ("as Proc. 10947 changed it", "modifié par la proclamation 10947"),
    ("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
    ("Prince Edward Island", "Île-du-Prince-Édouard"),
    ("New Brunswick", "Nouveau-Brunswick"),
    ("Nova Scotia, 9%", "Nouvelle-Écosse, 9\u{a0}%"),
    ("Nova Scotia", "Nouvelle-Écosse"),
    ("general note", "note générale"),
    ("chapters 98 and 99", "chapitres 98 et 99"),
    ("chapters 1 to 97", "chapitres 1 à 97"),
    ("chapters ", "chapitres "),
    ("chapter ", "chapitre "),
    ("headings ", "positions "),
    ("heading ", "position "),
    ("schedules ", "annexes "),
    ("schedule", "annexe"),
    ("potash", "potasse"),
    ("sch. ", "ann. "),
    ("ss. ", "art. "),
    ("s. ", "art. "),
    ("subch. ", "sous-ch. "),
    ("SOR/", "DORS/"),
    ("SI/", "TR/"),
    ("clause ", "clause "),
    (" and ", " et "),
    (" to ", " à "),
];

/// The place in French: the words of the table, and everything else as it stands.
fn french(at: &str) -> String {
    let mut out = String::with_capacity(at.len() + 16);
    let mut rest = at;
    let mut fresh = true;
    while let Some(next) = rest.chars().next() {
        let found = PLACES.iter().find(|(en, _)| rest.starts_with(en) && (fresh || en.starts_with(' ')));
        if let Some((en, fr)) = found {
            out.push_str(fr);
            rest = &rest[en.len()..];
            fresh = !en.ends_with(char::is_alphanumeric);
            continue;
        }
        fresh = !next.is_alphanumeric();
        out.push(next);
        rest = &rest[next.len_utf8()..];
    }
    out
}
