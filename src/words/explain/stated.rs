//! What is said beside an answer: how far the law was read, how well it is known, what it is called.

use crate::assess::{NotCovered, Standing};
use crate::schedule::{Confidence, Id, Jurisdiction, Kind, Program, Schedule};
use crate::units::Lang;
use crate::words::country::{listed, of_country};
use crate::words::number::date;

/// How the day stands to the days whose law was read.
pub fn standing(lang: Lang, standing: Standing) -> String {
    match standing {
        Standing::Covered { law_as_of } => {
            let day = date(lang, law_as_of);
            match lang {
                Lang::En => format!("The law as read to {day}."),
                Lang::Fr => format!("La loi, telle que lue jusqu’au {day}."),
            }
        }
        Standing::BeforeCoverage { starts } => {
            let day = date(lang, starts);
            match lang {
                Lang::En => {
                    format!("The law is written down here from {day} on; the day asked about is earlier.")
                }
                Lang::Fr => {
                    format!("La loi est consignée ici à partir du {day}; le jour demandé est antérieur.")
                }
            }
        }
        Standing::AfterCoverage { law_as_of } => {
            let day = date(lang, law_as_of);
            match lang {
                Lang::En => format!(
                    "The law was read to {day}. For a later day this is the last law known, and it is unconfirmed."
                ),
                Lang::Fr => format!(
                    "La loi a été lue jusqu’au {day}. Pour un jour ultérieur, c’est la dernière loi connue, non confirmée."
                ),
            }
        }
    }
}

/// Why no answer can be given.
pub fn not_covered(lang: Lang, schedule: &Schedule, into: Id<Jurisdiction>, why: NotCovered) -> String {
    let law = &schedule.law[into];
    match why {
        NotCovered::Day => standing(lang, Standing::BeforeCoverage { starts: law.covered_from }),
        NotCovered::Provision(code) => match lang {
            Lang::En => {
                format!("How much of goods entered under {code} is dutiable is not written down here.")
            }
            Lang::Fr => {
                format!("La part imposable des marchandises déclarées sous {code} n’est pas consignée ici.")
            }
        },
        NotCovered::Origin => {
            let origins: Vec<String> = law.origins.iter().map(|it| of_country(lang, *it)).collect();
            let origins = listed(&origins, lang.pick("and", "et"));
            match lang {
                Lang::En => format!(
                    "For entry into {}, only the law for goods originating in {origins} is written down here. Goods that come back, or are admitted under another number of chapter 98, may be of any origin: give that number as the provision.",
                    of_country(lang, law.country)
                ),
                Lang::Fr => format!(
                    "Du côté {}, seule la loi visant les marchandises originaires {} est consignée ici. Les marchandises qui reviennent, ou qui sont admises sous un autre numéro du chapitre 98, peuvent être de toute origine\u{a0}: donnez ce numéro comme disposition.",
                    of_country(lang, law.country),
                    origins
                ),
            }
        }
    }
}

/// A margin note on how well the law is known; none where the text itself was read.
pub fn confidence(lang: Lang, confidence: Confidence) -> Option<&'static str> {
    match confidence {
        Confidence::Primary => None,
        Confidence::Transcribed => Some(lang.pick(
            "The legal text was read in a copy made by others.",
            "Le texte légal a été lu dans une transcription faite par des tiers.",
        )),
        Confidence::Secondary => Some(lang.pick(
            "Known from reports; the legal text was not read.",
            "Connu par des comptes rendus; le texte légal n’a pas été lu.",
        )),
        Confidence::Inferred => Some(lang.pick(
            "No text says this outright: it follows from others, in our reading.",
            "Aucun texte ne le dit expressément\u{a0}: c’est notre lecture d’autres textes.",
        )),
    }
}

/// What sort of charge it is.
pub fn kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::CustomsDuty => lang.pick("Customs duty", "Droits de douane"),
        Kind::Surtax => lang.pick("Additional duty or surtax", "Surtaxe ou droit additionnel"),
        Kind::AntiDumping => lang.pick("Anti-dumping duty", "Droits antidumping"),
        Kind::Countervailing => lang.pick("Countervailing duty", "Droits compensateurs"),
        Kind::Excise => lang.pick("Excise", "Accise"),
        Kind::Tax => lang.pick("Tax", "Taxe"),
        Kind::Fee => lang.pick("Customs fee", "Frais de douane"),
        Kind::Prohibition => lang.pick("Import ban", "Interdiction d’importer"),
    }
}

/// The full name of a programme.
pub fn programme(lang: Lang, schedule: &Schedule, program: Id<Program>) -> &str {
    schedule.law[program].title.in_(lang)
}

/// Its name in a narrow column.
pub fn programme_short(lang: Lang, schedule: &Schedule, program: Id<Program>) -> &str {
    schedule.law[program].short.in_(lang)
}
