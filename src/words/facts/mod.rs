//! Facts in words: the question, why it is asked, the answer, and what follows from it.

mod choice;
mod clause;
mod hint;
mod hint_goods;
mod name;
mod question;

pub use choice::{choice, chosen};
pub use clause::clause;
pub use hint::hint;
pub use name::name;
pub use question::question;

use super::country::country;
use super::number::{amount, plain, share};
use crate::schedule::{Fact, FactKind, FactValue, Schedule};
use crate::units::{Decimal, Lang};

/// The answer to a fact: `yes`, `12.5%`, `Mexico`.
pub fn answer(lang: Lang, schedule: &Schedule, value: FactValue, fact: Fact) -> String {
    match value {
        FactValue::Yes => lang.pick("yes", "oui").to_owned(),
        FactValue::No => lang.pick("no", "non").to_owned(),
        FactValue::Number(number) => numbered(lang, number, fact),
        FactValue::Choice(place) => choice(lang, fact, place).to_owned(),
        FactValue::Country(it) => country(lang, it),
        FactValue::Code(code) => code.to_string(),
        FactValue::Claims(0) | FactValue::Nothing => lang.pick("none", "aucune").to_owned(),
        FactValue::Claims(set) => {
            let claimed = (0..schedule.law.claims.len().min(64)).filter(|place| set & (1 << place) != 0);
            let names: Vec<String> = claimed.map(|place| claim(lang, schedule, place)).collect();
            names.join("; ")
        }
        FactValue::AsOrigin => lang.pick("the country of origin", "le pays d’origine").to_owned(),
    }
}

/// A relief that may be claimed, by the text that gives it; by its id when no text here does.
fn claim(lang: Lang, schedule: &Schedule, place: usize) -> String {
    let relief = schedule.law.reliefs.iter().find(|it| usize::from(it.claim) == place);
    match relief {
        Some(it) => super::citation(schedule, lang, &it.cite).0,
        None => schedule.law.claims.get(place).cloned().unwrap_or_default(),
    }
}

pub(super) fn numbered(lang: Lang, number: Decimal, fact: Fact) -> String {
    match fact.kind() {
        FactKind::Money => amount(lang, number),
        FactKind::Share | FactKind::Rate => share(lang, number),
        FactKind::Number
        | FactKind::Quantity
        | FactKind::YesNo
        | FactKind::Choice(_)
        | FactKind::Country
        | FactKind::Code
        | FactKind::Claims => {
            let unit = if fact == Fact::AgeYears {
                lang.pick("\u{a0}years", "\u{a0}ans")
            } else if fact == Fact::GrossWeightKg {
                "\u{a0}kg"
            } else {
                ""
            };
            plain(lang, number) + unit
        }
    }
}
