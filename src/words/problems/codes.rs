//! Problems of tariff codes.

use crate::entry::{LineField, Place};
use crate::schedule::Fact;
use crate::units::{Date, Lang, TariffCode};
use crate::words::country::listed;
use crate::words::number::date;

use crate::words::capital::capital;

pub(super) fn not_digits(lang: Lang, place: Place) -> String {
    match (place, lang) {
        (Place::Line(_, LineField::Fact(Fact::Provision)), Lang::En) => {
            "The provision must be a number of chapter 98 or 99, like 9802.00.40."
        }
        (Place::Line(_, LineField::Fact(Fact::Provision)), Lang::Fr) => {
            "La disposition doit être un numéro du chapitre 98 ou 99, comme 9802.00.40."
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

/// A spreadsheet takes a code for a number and drops its zeros: the codes that it can have been are
/// offered.
pub(super) fn lost_zero(lang: Lang, field: &str, digits: u8, offers: &[TariffCode]) -> String {
    let field = capital(field);
    let said = match (lang, digits % 2) {
        (Lang::En, 1) => format!("{field} must have 4, 6, 8 or 10 digits and has {digits}"),
        (Lang::En, _) => format!("{field} must have its points after 4, 6 or 8 digits"),
        (Lang::Fr, 1) => format!("{field} doit avoir 4, 6, 8 ou 10 chiffres et en a {digits}"),
        (Lang::Fr, _) => format!("{field} doit avoir ses points après 4, 6 ou 8 chiffres"),
    };
    let codes: Vec<String> = offers.iter().map(ToString::to_string).collect();
    match (lang, offers.is_empty()) {
        (Lang::En, true) => format!("{said}: check it against your documents."),
        (Lang::En, false) => format!("{said}: if a zero was lost, write {}.", listed(&codes, "or")),
        (Lang::Fr, true) => format!("{said}\u{a0}: vérifiez dans vos documents."),
        (Lang::Fr, false) => {
            format!("{said}\u{a0}: si un zéro s’est perdu, écrivez {}.", listed(&codes, "ou"))
        }
    }
}

/// `7.208E+07` has lost digits for good.
pub(super) fn as_number(lang: Lang, field: &str) -> String {
    match lang {
        Lang::En => format!(
            "A spreadsheet took {field} for a number: format the column as text and enter the digits again, like \
             7208.36.00."
        ),
        Lang::Fr => format!(
            "Un tableur a pris {field} pour un nombre\u{a0}: mettez la colonne au format texte et inscrivez de nouveau les \
             chiffres, comme 7208.36.00."
        ),
    }
}

pub(super) fn no_such_code(lang: Lang, nearest: Option<TariffCode>) -> String {
    match (lang, nearest) {
        (Lang::En, Some(nearest)) => format!(
            "The tariff has no such code. It has {nearest}: start from there and check the digits after it."
        ),
        (Lang::Fr, Some(nearest)) => format!(
            "Le tarif n’a pas ce code. Il a {nearest}\u{a0}: partez de là et vérifiez les chiffres qui suivent."
        ),
        (Lang::En, None) => {
            "The tariff has no heading with these first four digits: check them against your documents.".to_owned()
        }
        (Lang::Fr, None) => {
            "Le tarif n’a pas de position commençant par ces quatre chiffres\u{a0}: vérifiez-les dans vos documents."
                .to_owned()
        }
    }
}

/// More numbers than anybody reads through.
const MOST_NUMBERS: usize = 8;

pub(super) fn no_such_ending(lang: Lang, item: TariffCode, numbers: &[TariffCode]) -> String {
    let mut codes: Vec<String> = numbers.iter().take(MOST_NUMBERS).map(ToString::to_string).collect();
    if numbers.len() > MOST_NUMBERS {
        codes.push("…".to_owned());
    }
    let codes = codes.join(", ");
    match (lang, numbers.is_empty()) {
        (Lang::En, true) => {
            format!("The tariff has {item} and nothing beneath it: leave out the last two digits.")
        }
        (Lang::Fr, true) => {
            format!("Le tarif a {item} et rien au-dessous\u{a0}: retirez les deux derniers chiffres.")
        }
        (Lang::En, false) => format!(
            "The tariff has {item}, but no such last two digits: leave them out, or take one of these: {codes}."
        ),
        (Lang::Fr, false) => format!(
            "Le tarif a {item}, mais pas ces deux derniers chiffres\u{a0}: retirez-les, ou prenez l’un de ces codes\u{a0}: \
             {codes}."
        ),
    }
}

pub(super) fn no_such_provision(lang: Lang, nearest: Option<TariffCode>) -> String {
    match (lang, nearest) {
        (Lang::En, Some(nearest)) => format!(
            "The tariff has no such provision in chapters 98 and 99. It has {nearest}: start from there and check the \
             digits after it."
        ),
        (Lang::Fr, Some(nearest)) => format!(
            "Le tarif n’a pas cette disposition dans les chapitres 98 et 99. Il a {nearest}\u{a0}: partez de là et vérifiez \
             les chiffres qui suivent."
        ),
        (Lang::En, None) => {
            "The tariff has no such provision in chapters 98 and 99: check the number, or leave the field empty if there \
             is none."
                .to_owned()
        }
        (Lang::Fr, None) => {
            "Le tarif n’a pas cette disposition dans les chapitres 98 et 99\u{a0}: vérifiez le numéro, ou laissez le champ \
             vide s’il n’y en a pas."
                .to_owned()
        }
    }
}

pub(super) fn renumbered(lang: Lang, since: Date, successors: &[TariffCode]) -> String {
    let codes: Vec<String> = successors.iter().map(ToString::to_string).collect();
    let (day, codes) = (date(lang, since), codes.join(", "));
    match lang {
        Lang::En => format!("This number was split on {day}. Use one of these: {codes}."),
        Lang::Fr => format!("Ce numéro a été scindé le {day}. Utilisez l’un de ceux-ci\u{a0}: {codes}."),
    }
}
