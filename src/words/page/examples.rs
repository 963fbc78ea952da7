//! What the examples are called, and what each shows.

use crate::units::{Country, Lang};
use crate::words::country::agreement;

/// Makes a function of the language for each example.
macro_rules! examples {
    ($($name:ident $title_en:literal $title_fr:literal $note_en:literal $note_fr:literal;)*) => {
        $(
            #[doc = $title_en]
            pub const fn $name(lang: Lang) -> (&'static str, &'static str) {
                (lang.pick($title_en, $title_fr), lang.pick($note_en, $note_fr))
            }
        )*
    };
}

examples! {
    example_coil_coming_back "Galvanized steel coming back" "De l’acier galvanisé en sens inverse"
        "Canada’s counter-tariff" "la contre-mesure du Canada";
    example_oranges "A truck of oranges" "Un camion d’oranges"
        "on the first list of 4 March" "sur la première liste, celle du 4 mars";
    example_car "A car on the first day" "Une voiture, le premier jour"
        "questions still open" "des questions restent ouvertes";
    example_car_coming_back "A car the other way" "Une voiture dans l’autre sens"
        "25% × (A − B)" "25\u{a0}% × (A − B)";
    example_gas "Natural gas" "Du gaz naturel"
        "energy at its own rate" "l’énergie à son propre taux";
    example_potash "Potash" "De la potasse"
        "another rate of its own" "un autre taux particulier";
    example_cheese "Cheese over quota" "Du fromage hors contingent"
        "so much a kilogram, at least" "tant le kilogramme, au moins";
}

/// A coil of hot-rolled steel, without a claim under the agreement, by the name it has in the country entered.
pub fn example_coil(lang: Lang, into: Country) -> (&'static str, String) {
    let claim = agreement(lang, into);
    match lang {
        Lang::En => ("A coil of hot-rolled steel", format!("C$100,000, no {claim} claim")),
        Lang::Fr => (
            "Une bobine d’acier laminé à chaud",
            format!("100\u{a0}000\u{a0}$\u{a0}CA, sans demande {claim}"),
        ),
    }
}
