//! A working step by step, innermost first.

use crate::assess::Working;
use crate::units::Lang;
use crate::words::capital::capital;
use crate::words::facts::name;
use crate::words::number::{amount, exact, percent};
use crate::words::unit::quantity;

/// Each step of a working in one sentence, for a reader who wants to follow it.
pub fn steps(lang: Lang, working: &Working) -> Vec<String> {
    let mut said = Vec::new();
    tell(lang, working, &mut said);
    said
}

fn tell(lang: Lang, it: &Working, said: &mut Vec<String>) {
    for inner in beneath(it) {
        tell(lang, inner, said);
    }
    let sentence = capital(&sentence(lang, it)).replace("….", "…");
    if !sentence.is_empty() && !said.contains(&sentence) {
        said.push(sentence);
    }
}

/// The steps that a step rests on.
fn beneath(it: &Working) -> Vec<&Working> {
    match it {
        Working::Free
        | Working::Value(_)
        | Working::Declared(..)
        | Working::Flat(_)
        | Working::PerUnit { .. }
        | Working::DutyPaid(_)
        | Working::Portions(_)
        | Working::Unbounded(_) => Vec::new(),
        Working::Share { of, .. } | Working::Proportion { of, .. } => vec![of],
        Working::Less { from, take, .. } => vec![from, take],
        Working::Sum { parts, .. } => parts.iter().collect(),
        Working::Chosen { taken, left, .. } => vec![taken, left],
        Working::TopUp { to, .. } => vec![to],
        Working::SharedOut { whole, .. } => vec![whole],
    }
}

fn sentence(lang: Lang, it: &Working) -> String {
    let n = |number| exact(lang, number);
    let came_to = n(it.amount());
    match lang {
        Lang::En => match it {
            Working::Free => "Free: there is nothing to calculate.".to_owned(),
            Working::Value(_) => format!("Value of the goods: {came_to}."),
            Working::Declared(fact, _) => format!("Declared: {}, {came_to}.", name(lang, *fact)),
            Working::Flat(_) => format!("Fixed in the text: {came_to}."),
            Working::Share { rate, of, .. } => {
                format!("{} of {} is {came_to}.", percent(lang, *rate), n(of.amount()))
            }
            Working::PerUnit { declared, .. } => format!(
                "Quantity declared: {}; {}.",
                quantity(lang, *declared),
                super::line::working(lang, it)
            ),
            Working::Proportion { of, part, whole, .. } => {
                format!(
                    "Of {}, in the proportion of {} to {}: {came_to}.",
                    n(of.amount()),
                    n(*part),
                    n(*whole)
                )
            }
            Working::Less { from, take, .. } => {
                format!("{} less {} leaves {came_to}.", n(from.amount()), n(take.amount()))
            }
            Working::Sum { .. } => format!("Together: {came_to}."),
            Working::Chosen { greater, taken, left } => format!(
                "The {} of {} and {} is {came_to}.",
                if *greater { "greater" } else { "lesser" },
                n(taken.amount()),
                n(left.amount())
            ),
            Working::DutyPaid(_) => format!("Duties already on this line: {came_to}."),
            Working::Portions(_) => format!("Part of the value charged elsewhere: {came_to}."),
            Working::TopUp { to, counted, .. } => format!(
                "{} in all, less {} charged by others, leaves {came_to}.",
                n(to.amount()),
                n(*counted)
            ),
            Working::SharedOut { amount: total, mine, all, .. } => format!(
                "{} for the whole declaration; this line is {} of its {}, and bears {came_to}.",
                amount(lang, *total),
                amount(lang, *mine),
                amount(lang, *all)
            ),
            Working::Unbounded(_) => format!("{}.", super::line::working(lang, it)),
        },
        Lang::Fr => match it {
            Working::Free => "En franchise\u{a0}: rien à calculer.".to_owned(),
            Working::Value(_) => format!("Valeur des marchandises\u{a0}: {came_to}."),
            Working::Declared(fact, _) => format!("Déclaré\u{a0}: {}, {came_to}.", name(lang, *fact)),
            Working::Flat(_) => format!("Fixé par le texte\u{a0}: {came_to}."),
            Working::Share { rate, of, .. } => {
                format!("{} de {} font {came_to}.", percent(lang, *rate), n(of.amount()))
            }
            Working::PerUnit { declared, .. } => format!(
                "Quantité déclarée\u{a0}: {}; {}.",
                quantity(lang, *declared),
                super::line::working(lang, it)
            ),
            Working::Proportion { of, part, whole, .. } => format!(
                "De {}, dans la proportion de {} à {}\u{a0}: {came_to}.",
                n(of.amount()),
                n(*part),
                n(*whole)
            ),
            Working::Less { from, take, .. } => {
                format!("{} moins {}, reste {came_to}.", n(from.amount()), n(take.amount()))
            }
            Working::Sum { .. } => format!("Ensemble\u{a0}: {came_to}."),
            Working::Chosen { greater, taken, left } => format!(
                "Le {} de {} et de {} est {came_to}.",
                if *greater { "plus élevé" } else { "moins élevé" },
                n(taken.amount()),
                n(left.amount())
            ),
            Working::DutyPaid(_) => format!("Droits déjà dus sur cette ligne\u{a0}: {came_to}."),
            Working::Portions(_) => format!("Part de la valeur imposée ailleurs\u{a0}: {came_to}."),
            Working::TopUp { to, counted, .. } => format!(
                "{} en tout, moins {} imposés par d’autres, reste {came_to}.",
                n(to.amount()),
                n(*counted)
            ),
            Working::SharedOut { amount: total, mine, all, .. } => format!(
                "{} pour toute la déclaration; cette ligne en représente {} sur {} et porte {came_to}.",
                amount(lang, *total),
                amount(lang, *mine),
                amount(lang, *all)
            ),
            Working::Unbounded(_) => format!("{}.", super::line::working(lang, it)),
        },
    }
}
