//! What is wrong with a draft, and how to put it right, in the words of the labels.

use super::country::listed;
use super::facts::name;
use super::number::date;
use crate::entry::{Field, LineField, Place, Problem, ProblemKind};
use crate::schedule::{Fact, FactKind, Schedule};
use crate::units::{Currency, Date, Lang, TariffCode};

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
            "must be a day of the calendar, written year-month-day, like 2025-03-27.",
            "doit être un jour du calendrier, écrit année-mois-jour, comme 2025-03-27.",
        ),
        ProblemKind::NotANumber => must(
            "must be a number, like 1,234.56.",
            "doit être un nombre, comme 1 234,56.",
        ),
        ProblemKind::Negative => must("must be zero or more.", "doit être égal ou supérieur à zéro."),
        ProblemKind::TooLarge => must(
            "is larger than any that customs would see: check the figures.",
            "dépasse tout ce que verrait la douane\u{a0}: vérifiez les chiffres.",
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
        ProblemKind::NeedsFx(from, to) => needs_fx(lang, *from, *to),
        ProblemKind::ZeroFx => must(
            "must be more than zero: it says how much one unit of the currency of the value is worth in the \
             currency of the country entered.",
            "doit être supérieur à zéro\u{a0}: il dit combien vaut une unité de la monnaie de la valeur dans celle du \
             pays d’entrée.",
        ),
        ProblemKind::NotACountry => must(
            "must be a country by its two letters, like CA.",
            "doit être un pays désigné par ses deux lettres, comme CA.",
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
        ProblemKind::CodeNotDigits => not_digits(lang, problem.place),
        ProblemKind::CodeLostZero(digits) => lost_zero(lang, problem.place, digits),
        ProblemKind::CodeTooLong => must(
            "must have at most ten digits: 4, 6, 8 or 10.",
            "doit avoir au plus dix chiffres\u{a0}: 4, 6, 8 ou 10.",
        ),
        ProblemKind::CodeIsProvision => lang
            .pick(
                "Put this chapter 98 or 99 number in the field for the provision, and give here the code of the \
                 goods in chapters 1 to 97.",
                "Mettez ce numéro des chapitres 98 ou 99 dans le champ de la disposition, et donnez ici le code \
                 des marchandises dans les chapitres 1 à 97.",
            )
            .to_owned(),
        ProblemKind::NoSuchCode(nearest) => no_such_code(lang, *nearest),
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
        ProblemKind::CodeRenumbered { since, successors } => renumbered(lang, *since, successors),
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
        ProblemKind::Disagrees => match lang {
            Lang::En => format!("Give {it} the same in every row of this entry."),
            Lang::Fr => format!("Donnez {it} à l’identique dans chaque rangée de cette déclaration."),
        },
    }
}

/// A field as a noun within a sentence.
fn field(lang: Lang, place: Place) -> String {
    let (en, fr) = match place {
        Place::Sheet(Field::Into) => ("the country entered", "le pays d’entrée"),
        Place::Sheet(Field::EntryDate) => ("the entry date", "la date d’entrée"),
        Place::Line(_, LineField::Label) => ("the label of the line", "l’étiquette de la ligne"),
        Place::Line(_, LineField::Code) => ("the tariff code", "le code tarifaire"),
        Place::Line(_, LineField::Value) => ("the value", "la valeur"),
        Place::Line(_, LineField::Currency) => ("the currency", "la monnaie"),
        Place::Line(_, LineField::Fx) => ("the exchange rate", "le taux de change"),
        Place::Line(_, LineField::Quantity) => ("the quantity", "la quantité"),
        Place::Line(_, LineField::Unit) => ("the unit", "l’unité"),
        Place::Line(_, LineField::Quantity2) => ("the second quantity", "la deuxième quantité"),
        Place::Line(_, LineField::Unit2) => ("the second unit", "la deuxième unité"),
        Place::Line(_, LineField::Freight) => ("the freight", "le fret"),
        Place::Line(_, LineField::Insurance) => ("the insurance", "l’assurance"),
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

fn missing(lang: Lang, place: Place, it: &str) -> String {
    match (place, lang) {
        (Place::Sheet(Field::Into), Lang::En) => "Choose the country that the goods enter.".to_owned(),
        (Place::Sheet(Field::Into), Lang::Fr) => "Choisissez le pays où entrent les marchandises.".to_owned(),
        (Place::Sheet(Field::EntryDate) | Place::Line(..), Lang::En) => format!("Enter {it}."),
        (Place::Sheet(Field::EntryDate) | Place::Line(..), Lang::Fr) => format!("Indiquez {it}."),
    }
}

fn needs_fx(lang: Lang, from: Currency, to: Currency) -> String {
    match (lang, from, to) {
        (Lang::En, Currency::Usd, Currency::Cad | Currency::Usd) => {
            "Enter the exchange rate: how many Canadian dollars one US dollar is worth, like 1.43."
        }
        (Lang::En, Currency::Cad, Currency::Usd | Currency::Cad) => {
            "Enter the exchange rate: how many US dollars one Canadian dollar is worth, like 0.70."
        }
        (Lang::Fr, Currency::Usd, Currency::Cad | Currency::Usd) => {
            "Indiquez le taux de change\u{a0}: combien de dollars canadiens vaut un dollar américain, comme 1,43."
        }
        (Lang::Fr, Currency::Cad, Currency::Usd | Currency::Cad) => {
            "Indiquez le taux de change\u{a0}: combien de dollars américains vaut un dollar canadien, comme 0,70."
        }
    }
    .to_owned()
}

fn not_digits(lang: Lang, place: Place) -> String {
    match (place, lang) {
        (Place::Line(_, LineField::Fact(Fact::Provision)), Lang::En) => {
            "The provision must be a number of chapter 98 or 99, like 9802.00.40."
        }
        (Place::Line(_, LineField::Fact(Fact::Provision)), Lang::Fr) => {
            "La disposition doit être un numéro des chapitres 98 ou 99, comme 9802.00.40."
        }
        (Place::Sheet(_) | Place::Line(..), Lang::En) => {
            "The tariff code must be digits, with points or spaces between them, like 7208.36.00."
        }
        (Place::Sheet(_) | Place::Line(..), Lang::Fr) => {
            "Le code tarifaire doit être fait de chiffres, séparés de points ou d’espaces, comme 7208.36.00."
        }
    }
    .to_owned()
}

/// A spreadsheet drops a leading zero: the code with it again is offered.
fn lost_zero(lang: Lang, place: Place, digits: &str) -> String {
    let Ok(whole) = format!("0{digits}").parse::<TariffCode>() else {
        return not_digits(lang, place);
    };
    let count = digits.len();
    match lang {
        Lang::En => format!(
            "The tariff code must have 4, 6, 8 or 10 digits and has {count}: if its first zero was lost, write \
             {whole}."
        ),
        Lang::Fr => format!(
            "Le code tarifaire doit avoir 4, 6, 8 ou 10 chiffres et en a {count}\u{a0}: si son premier zéro s’est \
             perdu, écrivez {whole}."
        ),
    }
}

fn no_such_code(lang: Lang, nearest: Option<TariffCode>) -> String {
    match (lang, nearest) {
        (Lang::En, Some(nearest)) => format!(
            "The tariff has no such code. It has {nearest}: start from there and check the digits after it."
        ),
        (Lang::Fr, Some(nearest)) => format!(
            "Le tarif n’a pas ce code. Il a {nearest}\u{a0}: partez de là et vérifiez les chiffres qui suivent."
        ),
        (Lang::En, None) => {
            "The tariff has no heading with these first four digits: check them, or search for the goods in words."
                .to_owned()
        }
        (Lang::Fr, None) => {
            "Le tarif n’a pas de position commençant par ces quatre chiffres\u{a0}: vérifiez-les ou cherchez les \
             marchandises par leur nom."
                .to_owned()
        }
    }
}

fn not_a_claim(lang: Lang, schedule: &Schedule, claim: &str) -> String {
    let known = listed(&schedule.law.claims, lang.pick("or", "ou"));
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

/// The sentence with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| core::iter::once(raised(first)).chain(letters).collect())
}

/// The capital of a letter of English or French. Those of all other scripts would be a table of their own in
/// the page.
const fn raised(letter: char) -> char {
    match letter {
        'œ' => 'Œ',
        // The capitals of this block stand 32 places before the small letters.
        'à'..='ö' | 'ø'..='þ' => (letter as u8 - 32) as char,
        _ => letter.to_ascii_uppercase(),
    }
}

fn renumbered(lang: Lang, since: Date, successors: &[TariffCode]) -> String {
    let codes: Vec<String> = successors.iter().map(ToString::to_string).collect();
    let (day, codes) = (date(lang, since), codes.join(", "));
    match lang {
        Lang::En => format!("This number was split on {day}. Use one of these: {codes}."),
        Lang::Fr => format!("Ce numéro a été scindé le {day}. Utilisez l’un de ceux-ci\u{a0}: {codes}."),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_letter_of_english_and_french_has_its_capital() {
        for letter in ('a'..='z').chain('à'..='þ').chain(['œ', 'É', '1', '«', '×', '÷', '’']) {
            assert!(letter.to_uppercase().eq([super::raised(letter)]), "{letter}");
        }
    }
}
