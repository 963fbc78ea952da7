//! What the page says around the answers: both languages side by side.

/// Makes a function of the language for each sentence.
macro_rules! sentences {
    ($($name:ident $en:literal $fr:literal;)*) => {
        $(
            #[doc = $en]
            pub const fn $name(lang: Lang) -> &'static str {
                lang.pick($en, $fr)
            }
        )*
    };
}
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use sentences;

mod compare;
mod course;
mod examples;
mod export;
mod filled;
mod form;
mod goods;
mod law;
mod lines;
mod open;
mod report;
mod sentence;
mod share;

use crate::units::Lang;

pub use compare::*;
pub use course::*;
pub use examples::*;
pub use export::*;
pub use filled::*;
pub use form::*;
pub use goods::*;
pub use law::*;
pub use lines::*;
pub use open::*;
pub use report::*;
pub use sentence::*;
pub use share::*;

// The page.
sentences! {
    name "Countertariff" "Countertariff";
    title "Countertariff: what is owed at the US–Canada border, and why"
        "Countertariff\u{a0}: ce qui est dû à la frontière canado-américaine, et pourquoi";
    tagline "What is owed on goods crossing the US–Canada border, on a given day, and why."
        "Ce qui est dû sur les marchandises qui passent la frontière canado-américaine, un jour donné, et pourquoi.";
    skip "Skip to the estimate" "Aller à l’estimation";
    form "The goods" "Les marchandises";
    rest_missed "A part of the page did not arrive. The estimate stands; comparing, sharing, sheets of several lines and the picture through time wait for that part. Check the connection."
        "Une partie de la page n’est pas arrivée. L’estimation tient; la comparaison, le partage, les feuilles de plusieurs lignes et le graphique au fil du temps attendent cette partie. Vérifiez la connexion.";
    rest_again "Try again" "Réessayer";
    responsible "You are responsible for the code and origin you declare. This is an estimate, never an assessment or a ruling."
        "Vous répondez du code et de l’origine que vous déclarez. Ceci est une estimation, jamais une cotisation ni une décision.";
    private "Everything is worked out on your own device; nothing you type leaves it. A link to an official tariff carries the code once you follow it."
        "Tout se calcule sur votre appareil; rien de ce que vous saisissez n’en sort. Un lien vers un tarif officiel emporte le code quand vous le suivez.";
}

// Which way and when.
sentences! {
    which_way "Which way do the goods go?" "Dans quel sens vont les marchandises?";
    entry_date "Date of entry" "Date d’entrée";
    entry_date_hint "The day whose law applies, like 2025-03-27 or 27 March 2025."
        "Le jour dont la loi s’applique, comme 2025-03-27 ou 27 mars 2025.";
    changes_near "The law changed on:" "La loi a changé le\u{a0}:";
}

// The lines.
sentences! {
    label "Your own name for the goods" "Votre propre désignation";
    value "Value of the goods" "Valeur des marchandises";
    currency_label "Currency" "Monnaie";
    currency_entered "That of the country entered" "Celle du pays d’entrée";
    fx "Exchange rate" "Taux de change";
    other_country "Another country" "Autre pays";
    unit "Unit" "Unité";
    transport "Name, freight and insurance" "Désignation, transport et assurance";
    transport_hint "All optional. Freight and insurance, in the currency of the line, count towards the landed cost only: no duty here is calculated on them."
        "Tout est facultatif. Le transport et l’assurance, dans la monnaie de la ligne, comptent pour le seul coût au débarquement\u{a0}: aucun droit ici n’est calculé sur eux.";
    freight "International freight" "Transport international";
    insurance "International insurance" "Assurance internationale";
    yes "Yes" "Oui";
    no "No" "Non";
    questions_title "What this code asks on this day" "Ce que ce code demande ce jour-là";
    out_of_the_ordinary "Out of the ordinary" "Cas particuliers";
    out_of_the_ordinary_hint "These rarely apply. Leave them blank, and the usual case is assumed."
        "Ces cas sont rares. Sans réponse, le cas habituel est supposé.";
    assumed "assumed" "supposé";
    add_line "Add a line" "Ajouter une ligne";
    show_missing "Show what is missing" "Montrer ce qui manque";
    to_estimate "Go to the estimate" "Aller à l’estimation";
    clear "Clear everything" "Tout effacer";
    move_up "Move up" "Monter";
    move_down "Move down" "Descendre";
    duplicate "Duplicate" "Dupliquer";
    remove "Remove" "Retirer";
    problems_title "Before this can be calculated" "Avant de pouvoir calculer";
}

// The answer.
sentences! {
    answer_title "Estimate" "Estimation";
    waiting_for_mending "The estimate appears here as soon as these are put right."
        "L’estimation apparaît ici dès que ceci est corrigé.";
    answered_without "The estimate does without these until they are put right:"
        "En attendant que ceci soit corrigé, l’estimation s’en passe\u{a0}:";
    no_total "There is no total, because of:" "Il n’y a pas de total, à cause de\u{a0}:";
    not_decided "Not decided yet" "Pas encore tranché";
    waiting "The estimate appears here as soon as these are filled in." "L’estimation apparaît ici dès que ceci est rempli.";
    landed_cost "Landed cost" "Coût au débarquement";
    of_which_tariff "of which tariff" "dont droits et surtaxes";
    tariff "Tariff" "Droits et surtaxes";
    tariff_between "Tariff, between" "Droits et surtaxes, entre";
    range_to "and" "et";
    tariff_at_least "Tariff, at least" "Droits et surtaxes, au moins";
    tariff_so_far "Tariff so far" "Droits et surtaxes jusqu’ici";
    no_bound_yet "No upper limit is known until the quantity is given."
        "Aucune limite supérieure n’est connue tant que la quantité manque.";
    tariff_unchanged "tariff unchanged; taxes or fees differ" "mêmes droits; taxes ou frais différents";
    give_a_value "Give a value to see amounts." "Indiquez une valeur pour voir des montants.";
    needs "To settle it, answer:" "Pour trancher, répondez\u{a0}:";
    goods "Goods" "Marchandises";
    freight_and_insurance "Freight and insurance" "Transport et assurance";
    taxes "Taxes" "Taxes";
    fees "Fees" "Frais";
    together "All lines together" "Toutes les lignes ensemble";
    measure "Measure and legal basis" "Mesure et fondement légal";
    base "Charged on" "Assiette";
    rate "Rate" "Taux";
    value_of "Value of" "Valeur de";
    no_value "no value given" "valeur non indiquée";
    nothing_charged "Nothing is charged on these goods." "Rien n’est exigé sur ces marchandises.";
    nothing_certain "Nothing is certain to be charged yet." "Rien n’est encore exigé de façon certaine.";
    show_working "Show the working" "Voir le calcul";
    set_aside_title "Looked at and not charged" "Examiné et non exigé";
    changes_title "Would change this" "Ce qui changerait la réponse";
    offers_title "Relief that may be claimed" "Exonérations qui peuvent être demandées";
    assumed_title "Assumptions that could change this answer"
        "Hypothèses qui pourraient changer la réponse";
    not_included_title "Not included" "Non compris";
    not_in_figure "Not included in this figure, amount unknown:" "Non compris dans ce chiffre, montant inconnu\u{a0}:";
    never_included "brokerage, storage and bank fees, penalties, and anything owed inside the country after release"
        "les frais de courtage, d’entreposage et de banque, les pénalités, et tout ce qui est dû à l’intérieur du pays après la mainlevée";
    estimate "An estimate." "Une estimation.";
    not_covered_title "Not covered" "Non couvert";
    prohibited "prohibited" "interdit";
    prohibited_title "These goods may not be imported." "Ces marchandises ne peuvent pas être importées.";
}

// Examples, links and what is kept.
sentences! {
    examples_title "Start from an example" "Partez d’un exemple";
    link_incomplete "This link arrived incomplete: some of it was cut off or altered on the way."
        "Ce lien est arrivé incomplet\u{a0}: une partie a été coupée ou modifiée en chemin.";
    link_newer "This link was made by a newer version of this page. Reload the page to get that version."
        "Ce lien vient d’une version plus récente de cette page. Rechargez la page pour l’obtenir.";
    link_too_long "This link is longer than any that this page makes." "Ce lien est plus long que tous ceux que crée cette page.";
    link_nothing "There is no sheet in this link." "Ce lien ne contient aucune feuille.";
    paste_again "Paste the whole link here" "Collez ici le lien entier";
    dismiss "Go on without it" "Continuer sans lui";
    own_sheet "This sheet came with a link. Your own is still kept in this browser."
        "Cette feuille vient d’un lien. La vôtre est toujours conservée dans ce navigateur.";
    keep_mine "Back to mine" "Revenir à la mienne";
    use_this "Keep this one instead" "Garder plutôt celle-ci";
}
