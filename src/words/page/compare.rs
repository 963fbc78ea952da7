//! What is said of two answers side by side.

use super::colon;
use crate::schedule::Kind;
use crate::units::Lang;

sentences! {
    compare_title "Compare" "Comparer";
    compare_hint "Two answers side by side; what differs stands out."
        "Deux réponses côte à côte; ce qui diffère ressort.";
    compare_days "Two days" "Deux jours";
    compare_claim "With a claim, and without" "Avec et sans la demande";
    compare_answer "Another answer" "Une autre réponse";
    compare_answers_hint "Choose the answers to set side by side; your sheet stays as it is."
        "Choisissez les réponses à mettre côte à côte; votre feuille reste telle quelle.";
    compare_no_answers "No other answer about these goods would change what is owed."
        "Aucune autre réponse sur ces marchandises ne changerait ce qui est exigible.";
    compare_open_a_line "Open a line of the table to choose among the answers about its goods."
        "Ouvrez une ligne du tableau pour choisir parmi les réponses sur ses marchandises.";
    compare_other_way "The other way" "L’autre sens";
    compare_as_charged "As charged then, and as settled since" "Selon les textes de l’époque et ceux pris depuis";
    compare_link "A sheet from a link" "La feuille d’un lien";
    compare_stop "Stop comparing" "Ne plus comparer";
    other_day "The other day" "L’autre jour";
    other_day_hint "Like 2025-03-27 or 27 March 2025." "Comme 2025-03-27 ou 27 mars 2025.";
    no_other_day "Give a day, like 2025-03-27 or 27 March 2025." "Indiquez un jour, comme 2025-03-27 ou 27 mars 2025.";
    other_link "Paste the link of the other sheet" "Collez le lien de l’autre feuille";
    other_link_hint "Your own sheet stays as it is." "Votre feuille reste telle quelle.";
    other_rate "Exchange rate" "Taux de change";
    other_rate_hint "Leave it empty for the rate published for the day." "Laissez vide pour le taux publié du jour.";
    compare_waiting "One moment…" "Un instant…";
    compare_no_answer "There is nothing to compare until the sheet has an estimate."
        "Il n’y a rien à comparer tant que la feuille n’a pas d’estimation.";
    compare_unread "The other sheet gives no estimate as it is:" "L’autre feuille ne donne pas d’estimation telle quelle\u{a0}:";
    difference "Difference" "Écart";
    difference_of_value "Difference, in points of the value" "Écart, en points de la valeur";
    the_same "the same" "identique";
    with_claim "With the claim" "Avec la demande";
    without_claim "Without it" "Sans elle";
    charged_then "As charged then" "Selon les textes de l’époque";
    settled_since "As settled since" "Selon les textes pris depuis";
    this_sheet "This sheet" "Cette feuille";
    sheet_of_link "The sheet of the link" "La feuille du lien";
    each_needs_value "Give each line a value to compare sums." "Donnez une valeur à chaque ligne pour comparer les sommes.";
    several_lines_there "There the six digits lead to several lines of the tariff: a range covers them all."
        "Là-bas, les six chiffres mènent à plusieurs lignes du tarif\u{a0}: la fourchette les couvre toutes.";
    no_rate "No rate is published here for this day. " "Aucun taux n’est publié ici pour ce jour. ";
    own_rate "your own rate" "votre propre taux";
}

/// The rate by which a value was converted; whose it is follows.
pub fn converted(lang: Lang, declared: &str, by: &str, value: &str) -> String {
    let is = lang.pick(" = ", "\u{a0}= ");
    format!("{declared} {by}{is}{value}, ")
}

/// A rate that multiplies, or one that divides.
pub fn by_rate(rate: &str, divides: bool) -> String {
    format!("{} {rate}", if divides { '÷' } else { '×' })
}

/// How the goods going the other way are understood.
pub fn read_as(lang: Lang, made_in: &str, way: &str, code: Option<&str>) -> String {
    let under = |code: &str| match lang {
        Lang::En => {
            format!(
                " Under {code} there: the first six digits are common to both tariffs, the others are not."
            )
        }
        Lang::Fr => format!(
            " Sous {code} là-bas\u{a0}: les six premiers chiffres sont communs aux deux tarifs, les autres non."
        ),
    };
    let under = code.map(under).unwrap_or_default();
    match lang {
        Lang::En => {
            format!("{way}, taken to mean: the same kind of goods, origin {made_in}, the same day.{under}")
        }
        Lang::Fr => format!(
            "{way}, ainsi compris\u{a0}: le même genre de marchandises, d’origine «\u{a0}{made_in}\u{a0}», le même jour.{under}"
        ),
    }
}

/// To have the goods keep their origin, or be made in the other country.
pub fn origin_otherwise(lang: Lang, keeps: bool, country: &str) -> String {
    match (lang, keeps) {
        (Lang::En, true) => format!("Take the very same goods, still of this origin: {country}"),
        (Lang::En, false) => format!("Take goods made in the other country: {country}"),
        (Lang::Fr, true) => {
            format!("Prendre les mêmes marchandises, toujours de cette origine\u{a0}: {country}")
        }
        (Lang::Fr, false) => format!("Prendre des marchandises de l’autre pays\u{a0}: {country}"),
    }
}

/// Both answers in a sentence, and how much more or less the second is.
pub fn both_said(lang: Lang, sides: [(&str, &str); 2], more: Option<(bool, String)>) -> String {
    let [(one, first), (two, second)] = sides;
    let colon = colon(lang);
    let more = match more {
        None => String::new(),
        Some((true, sum)) => lang.pick(" {} more.", " {} de plus.").replace("{}", &sum),
        Some((false, sum)) => lang.pick(" {} less.", " {} de moins.").replace("{}", &sum),
    };
    format!("{one}{colon}{first}. {two}{colon}{second}.{more}")
}

/// A difference in per cent of the value.
pub fn points(lang: Lang, number: &str) -> String {
    // French has one until there are two.
    let one = match lang {
        Lang::En => number == "1",
        Lang::Fr => matches!(number.split(',').next(), Some("0" | "1")),
    };
    let points = if one { "point" } else { "points" };
    format!("{number}\u{a0}{points}")
}

/// A sort of charge, for two countries whose programmes bear other names.
pub const fn kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::CustomsDuty => lang.pick("Customs duty", "Droits de douane"),
        Kind::Surtax => lang.pick("Additional duties", "Droits additionnels et surtaxes"),
        Kind::AntiDumping => lang.pick("Anti-dumping duty", "Droits antidumping"),
        Kind::Countervailing => lang.pick("Countervailing duty", "Droits compensateurs"),
        Kind::Excise => lang.pick("Excise", "Accise"),
        Kind::Tax => lang.pick("Taxes", "Taxes"),
        Kind::Fee => lang.pick("Fees", "Frais"),
        Kind::Prohibition => lang.pick("Prohibition", "Interdiction"),
    }
}
