//! What is open, what it decides, and what helps to settle it, in words.

use crate::units::Lang;

/// What a question decides, as a sum.
pub fn decides(lang: Lang, sum: &str) -> String {
    match lang {
        Lang::En => format!("Decides {sum}."),
        Lang::Fr => format!("En jeu\u{a0}: {sum}."),
    }
}

/// What a question decides, as a share of the value: no value was given.
pub fn decides_share(lang: Lang, share: &str) -> String {
    match lang {
        Lang::En => format!("Decides up to {share} of the value."),
        Lang::Fr => format!("En jeu\u{a0}: jusqu’à {share} de la valeur."),
    }
}

sentences! {
    decides_ban "Decides whether the goods may be imported." "Détermine si les marchandises peuvent être importées.";
    decides_which "Decides which duty is owed; the sum is the same."
        "Détermine lequel des droits est dû; la somme reste la même.";
    decides_unbounded "Decides how much is owed." "Détermine le montant dû.";
    dont_know "I don’t know" "Je ne sais pas";
    choose_one "Choose" "Choisissez";
    no_proof "No proof" "Aucune preuve";
    to_find_out "To find out" "Pour le savoir";
    finding_out "The help for this question is on its way." "L’aide à cette question arrive.";
    not_found_out "The help for this question did not arrive: the page is not connected."
        "L’aide à cette question n’est pas arrivée\u{a0}: la page n’est pas connectée.";
    at_least_row "At least, whatever the answer" "Au moins, quelle que soit la réponse";
    if_ "if" "si";
    or_else "or, in another case" "ou, dans un autre cas";
    some_codes "some codes beneath the one given" "certains codes sous le code donné";
    or_by "or" "ou";
    payable "Payable at the border" "À payer à la frontière";
    not_included_row "Not included" "Non compris";
    unknown_amount "unknown" "inconnu";
    more_changes "Rarer cases that would change this" "Cas plus rares qui changeraient la réponse";
}

/// How many measures were looked at that reach other goods, importers or origins.
pub fn not_reached(lang: Lang, measures: usize) -> String {
    match (lang, measures) {
        (Lang::En, 1) => "One more measure was looked at and is for other cases".to_owned(),
        (Lang::En, n) => format!("{n} more measures were looked at and are for other cases"),
        (Lang::Fr, 1) => "Une autre mesure a été examinée et vise d’autres cas".to_owned(),
        (Lang::Fr, n) => format!("{n} autres mesures ont été examinées et visent d’autres cas"),
    }
}

/// What an amount depends on that has no bound yet.
pub fn depends_on(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("depends on {name}"),
        Lang::Fr => format!("selon {name}"),
    }
}

/// That a measure was collected on the day, and was given up by a text made later.
pub fn given_up_later(lang: Lang, text: &str, day: &str) -> String {
    match lang {
        Lang::En => format!("Collected then; given up later by {text} ({day})."),
        Lang::Fr => format!("Perçu à l’époque; abandonné par la suite\u{a0}: {text} ({day})."),
    }
}
