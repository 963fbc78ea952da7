//! What is wrong with a draft, and how to put it right, in the words of the labels.

mod codes;
mod figures;

use super::capital::capital;
use super::country::listed;
use super::facts::name;
use crate::entry::{Field, LineField, Place, Problem, ProblemKind};
use crate::schedule::{FactKind, Schedule};
use crate::units::Lang;

/// A sentence that says how to put a problem right.
pub fn problem(lang: Lang, schedule: &Schedule, problem: &Problem) -> String {
    let it = field(lang, problem.place);
    let must = |en: &str, fr: &str| capital(&format!("{it} {}", lang.pick(en, fr)));
    match &problem.kind {
        ProblemKind::NoLines => lang
            .pick("Enter at least one line of goods.", "Inscrivez au moins une ligne de marchandises.")
            .to_owned(),
        ProblemKind::Missing => missing(lang, problem.place, &it),
        ProblemKind::TooLong => must(
            "must be at most 400 characters long.",
            "doit compter au plus 400 caractères.",
        ),
        ProblemKind::NotACountryEntered(known) => {
            let known: Vec<String> = known.iter().map(ToString::to_string).collect();
            let known = listed(&known, lang.pick("or", "ou"));
            must(&format!("must be {known}."), &format!("doit être {known}."))
        }
        ProblemKind::NotADay => must(
            "must be a day of the calendar, like 2025-03-27 or 27 March 2025.",
            "doit être un jour du calendrier, comme 2025-03-27 ou 27 mars 2025.",
        ),
        ProblemKind::TwoDays(one, other) => figures::two_days(lang, &it, *one, *other),
        ProblemKind::SerialDay => must(
            "is the number by which a spreadsheet counts days: format the cells as dates, year-month-day, and save the file again.",
            "est le numéro par lequel un tableur compte les jours\u{a0}: mettez les cellules au format de date, année-mois-jour, \
             et enregistrez de nouveau le fichier.",
        ),
        ProblemKind::NotANumber => must(
            "must be a number, like 1,234.56.",
            "doit être un nombre, comme 1\u{202f}234,56.",
        ),
        ProblemKind::TwoReadings(decimal, thousands) => {
            figures::two_readings(lang, &it, is_money(problem.place), *decimal, *thousands)
        }
        ProblemKind::UnwantedSign('%') => must(
            "must be a number without a percent sign.",
            "doit être un nombre sans signe de pourcentage.",
        ),
        ProblemKind::UnwantedSign(_) => must(
            "must be a number without a currency.",
            "doit être un nombre sans monnaie.",
        ),
        ProblemKind::OtherCurrency(written, asked) => figures::other_currency(lang, &it, *written, *asked),
        ProblemKind::Negative => must(
            "is below zero: it must be zero or more.",
            "est au-dessous de zéro\u{a0}: il faut zéro ou plus.",
        ),
        ProblemKind::TooLarge => must(
            "is larger than customs would ever see: check the figures.",
            "dépasse tout ce que la douane pourrait voir\u{a0}: vérifiez les chiffres.",
        ),
        ProblemKind::TooFine if is_money(problem.place) => must(
            "must have at most two decimals.",
            "doit avoir au plus deux décimales.",
        ),
        ProblemKind::TooFine => must(
            "must have at most ten decimals.",
            "doit avoir au plus dix décimales.",
        ),
        ProblemKind::NotACurrency => must("must be USD or CAD.", "doit être USD ou CAD."),
        ProblemKind::NeedsFx(from, to) => figures::needs_fx(lang, *from, *to),
        ProblemKind::ZeroFx => must(
            "must be more than zero: it says how much one unit of the currency of the value is worth in the \
             currency of the country entered.",
            "doit être supérieur à zéro\u{a0}: il dit combien vaut une unité de la monnaie de la valeur dans celle du \
             pays d’entrée.",
        ),
        ProblemKind::NotACountry => must(
            "must be a country by its name or its two letters, like Canada or CA.",
            "doit être un pays désigné par son nom ou ses deux lettres, comme Canada ou CA.",
        ),
        ProblemKind::NotYesOrNo => must("must be yes or no.", "doit être oui ou non."),
        ProblemKind::NotOneOf(words) => {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            let words = listed(&words, lang.pick("or", "ou"));
            must(&format!("must be {words}."), &format!("doit être {words}."))
        }
        ProblemKind::OverHundred => must("must be at most 100%.", "doit être d’au plus 100\u{a0}%."),
        ProblemKind::PartOverWhole(part) => {
            let part = capital(&name(lang, *part));
            match lang {
                Lang::En => format!("{part} must be at most the value of the line: it is a part of it."),
                Lang::Fr => {
                    format!("{part} doit être d’au plus la valeur de la ligne\u{a0}: elle en fait partie.")
                }
            }
        }
        ProblemKind::CodeNotDigits => codes::not_digits(lang, problem.place),
        ProblemKind::CodeLostZero { digits, offers } => codes::lost_zero(lang, &it, *digits, offers),
        ProblemKind::CodeAsNumber => codes::as_number(lang, &it),
        ProblemKind::CodeTooLong => must(
            "must have at most ten digits: 4, 6, 8 or 10.",
            "doit avoir au plus dix chiffres\u{a0}: 4, 6, 8 ou 10.",
        ),
        ProblemKind::CodeIsProvision => lang
            .pick(
                "Put this chapter 98 or 99 number in the field for the provision, and give here the code of the \
                 goods in chapters 1 to 97.",
                "Mettez ce numéro du chapitre 98 ou 99 dans le champ de la disposition, et donnez ici le code \
                 des marchandises dans les chapitres 1 à 97.",
            )
            .to_owned(),
        ProblemKind::NoSuchCode(nearest) => codes::no_such_code(lang, *nearest),
        ProblemKind::PartsOverWhole => match lang {
            Lang::En => "The values of the steel, aluminum and copper are together more than the value of the line. Lower one of them.".to_owned(),
            Lang::Fr => "Les valeurs de l’acier, de l’aluminium et du cuivre dépassent ensemble celle de la ligne. Réduisez l’une d’elles.".to_owned(),
        },
        ProblemKind::CodeTooShort => match lang {
            Lang::En => "Give at least the four digits of the heading: two digits name a whole chapter.".to_owned(),
            Lang::Fr => "Donnez au moins les quatre chiffres de la position\u{a0}: deux chiffres désignent tout un chapitre.".to_owned(),
        },
        ProblemKind::NotAProvision => match lang {
            Lang::En => "The provision is a number of chapter 98 or 99, like 9802.00.80. The goods’ own code goes in its own field.".to_owned(),
            Lang::Fr => "La disposition est un numéro du chapitre 98 ou 99, comme 9802.00.80. Le code des marchandises va dans son propre champ.".to_owned(),
        },
        ProblemKind::NoSuchProvision(nearest) => codes::no_such_provision(lang, *nearest),
        ProblemKind::NoSuchEnding { item, numbers } => codes::no_such_ending(lang, *item, numbers),
        ProblemKind::CodeRenumbered { since, successors } => codes::renumbered(lang, *since, successors),
        ProblemKind::NeedsUnit => match lang {
            Lang::En => "Enter the unit of the quantity, like kg, L or No.".to_owned(),
            Lang::Fr => "Indiquez l’unité de la quantité, comme kg, L ou nombre.".to_owned(),
        },
        ProblemKind::NotAUnit => must(
            "must be one like kg, t, L, m2, doz. or No.; of gallons and tons, say which: US gal, imp. gal, short \
             ton.",
            "doit être de celles-ci\u{a0}: kg, t, L, m2, douzaine, nombre…; pour les gallons et les tonnes, précisez\u{a0}: \
             US gal, imp. gal, short ton.",
        ),
        ProblemKind::NotAClaim(claim) => not_a_claim(lang, schedule, claim),
        ProblemKind::Disagrees => must(
            "must be the same in every row of this entry.",
            "doit être identique dans chaque rangée de cette déclaration.",
        ),
    }
}

/// A field as a noun within a sentence.
fn field(lang: Lang, place: Place) -> String {
    let (en, fr) = match place {
        Place::Sheet(Field::Into) => ("the country entered", "le pays d’entrée"),
        Place::Sheet(Field::EntryDate) => ("the entry date", "la date d’entrée"),
        Place::Sheet(Field::Title) => ("the title", "le titre"),
        Place::Sheet(Field::Note) => ("the note", "la note"),
        Place::Line(_, LineField::Label) => ("the name of the goods", "la désignation des marchandises"),
        Place::Line(_, LineField::Code) => ("the tariff code", "le code tarifaire"),
        Place::Line(_, LineField::Value) => ("the value", "la valeur"),
        Place::Line(_, LineField::Currency) => ("the currency", "la monnaie"),
        Place::Line(_, LineField::Fx) => ("the exchange rate", "le taux de change"),
        Place::Line(_, LineField::Quantity) => ("the quantity", "la quantité"),
        Place::Line(_, LineField::Unit) => ("the unit", "l’unité"),
        Place::Line(_, LineField::Quantity2) => ("the second quantity", "la deuxième quantité"),
        Place::Line(_, LineField::Unit2) => ("the second unit", "la deuxième unité"),
        Place::Line(_, LineField::Freight) => ("the freight", "le coût du transport"),
        Place::Line(_, LineField::Insurance) => ("the insurance", "le coût de l’assurance"),
        Place::Line(_, LineField::Fact(fact)) => return name(lang, fact),
    };
    lang.pick(en, fr).to_owned()
}

fn is_money(place: Place) -> bool {
    match place {
        Place::Line(_, LineField::Value | LineField::Freight | LineField::Insurance) => true,
        Place::Line(_, LineField::Fact(fact)) => fact.kind() == FactKind::Money,
        Place::Sheet(_)
        | Place::Line(
            _,
            LineField::Label
            | LineField::Code
            | LineField::Currency
            | LineField::Fx
            | LineField::Quantity
            | LineField::Unit
            | LineField::Quantity2
            | LineField::Unit2,
        ) => false,
    }
}

fn missing(lang: Lang, place: Place, field: &str) -> String {
    let like = match place {
        Place::Sheet(Field::Into) => {
            let choose = lang.pick(
                "Choose the country that the goods enter.",
                "Choisissez le pays où entrent les marchandises.",
            );
            return choose.to_owned();
        }
        Place::Sheet(Field::EntryDate) => lang.pick(", like 2025-03-27", ", comme 2025-03-27"),
        Place::Line(_, LineField::Code) => lang.pick(", like 7208.36.00", ", comme 7208.36.00"),
        Place::Line(..) | Place::Sheet(Field::Title | Field::Note) => "",
    };
    format!("{} {field}{like}.", lang.pick("Enter", "Indiquez"))
}

fn not_a_claim(lang: Lang, schedule: &Schedule, claim: &str) -> String {
    let known: Vec<String> = schedule.law.claims.iter().map(|it| it.id.clone()).collect();
    let known = listed(&known, lang.pick("or", "ou"));
    match (lang, claim) {
        (Lang::En, "") => format!("The relief claimed must be one of {known}."),
        (Lang::En, claim) => {
            format!("The relief claimed must be one of {known}; “{claim}” is not among them.")
        }
        (Lang::Fr, "") => format!("L’exonération demandée doit être l’une de {known}."),
        (Lang::Fr, claim) => {
            format!(
                "L’exonération demandée doit être l’une de {known}; «\u{a0}{claim}\u{a0}» n’en fait pas partie."
            )
        }
    }
}
