//! Facts in words: the question, why it is asked, the answer, and what follows from it.

use super::cite::citation;
use super::country::{country, listed, with_agreement};
use super::number::{amount, plain, share};
use crate::schedule::{Claim, Fact, FactKind, FactValue, Id, Schedule};
use crate::units::{Country, Decimal, Lang};

/// English and French, side by side.
type Pair = (&'static str, &'static str);

/// The words of a fact, as `data/facts.toml` has them; the compiler saw to it that none is missing.
struct FactWords {
    question: Pair,
    name: Pair,
    /// By the letters of the country entered; without letters where it is the same for all.
    hints: &'static [(&'static str, Pair)],
    holds: Pair,
    fails: Pair,
    chosen: Pair,
    not_chosen: Pair,
    /// As a choice, and within a clause.
    choices: &'static [(Pair, Pair)],
    /// What to answer without proof; empty where the law says nothing of it.
    no_proof: &'static str,
}

static FACTS: [FactWords; Fact::ALL.len()] = include!(concat!(env!("OUT_DIR"), "/facts.rs"));

fn words_of(fact: Fact) -> &'static FactWords {
    &FACTS[fact as usize]
}

fn pick(lang: Lang, pair: Pair) -> &'static str {
    lang.pick(pair.0, pair.1)
}

/// The text with the name of the agreement where it stands.
fn filled(lang: Lang, into: Country, pair: Pair) -> String {
    with_agreement(lang, into, pick(lang, pair))
}

/// The label of a fact: a question for yes or no, a noun for the rest.
pub fn question(lang: Lang, into: Country, fact: Fact) -> String {
    filled(lang, into, words_of(fact).question)
}

/// A fact as it stands in a sentence: `the value of the steel`, `la valeur de l’acier`; for yes or
/// no, the answer to its question.
pub fn name(lang: Lang, fact: Fact) -> String {
    pick(lang, words_of(fact).name).to_owned()
}

/// What to answer where there is no proof: as it is typed, or `value` for all of the value; empty where the law says
/// nothing of it.
pub fn no_proof(fact: Fact) -> &'static str {
    words_of(fact).no_proof
}

/// Why a fact matters, and the evidence for it: one or two sentences.
pub fn hint(lang: Lang, into: Country, fact: Fact) -> String {
    let hints = words_of(fact).hints;
    let hint = hints.iter().find(|it| it.0.is_empty() || it.0 == into.as_str()).or(hints.first());
    hint.map_or_else(String::new, |it| filled(lang, into, it.1))
}

/// A clause that says of the goods that the fact holds, or that it does not. A fact not given and
/// presumed is one that does not hold.
pub fn clause(lang: Lang, into: Country, fact: Fact, holds: bool) -> String {
    let words = words_of(fact);
    filled(lang, into, if holds { words.holds } else { words.fails })
}

/// The word at a place of a fact's list of choices.
pub fn choice(lang: Lang, fact: Fact, place: u8) -> &'static str {
    words_of(fact).choices.get(usize::from(place)).map_or("", |it| pick(lang, it.0))
}

/// A clause that says that one of these was chosen, or none of them: `not travelling by ship`.
pub fn chosen(lang: Lang, fact: Fact, places: &[u8], holds: bool) -> String {
    let words = words_of(fact);
    let clauses = places.iter().filter_map(|place| words.choices.get(usize::from(*place)));
    let clauses: Vec<String> = clauses.map(|it| pick(lang, it.1).to_owned()).collect();
    let lead = pick(lang, if holds { words.chosen } else { words.not_chosen });
    format!("{lead} {}", listed(&clauses, lang.pick("or", "ou")))
}

/// The answer to a fact: `yes`, `12.5%`, `Mexico`.
pub fn answer(lang: Lang, schedule: &Schedule, value: FactValue, fact: Fact) -> String {
    match value {
        FactValue::Yes => lang.pick("yes", "oui").to_owned(),
        FactValue::No => lang.pick("no", "non").to_owned(),
        FactValue::Number(number) => numbered(lang, number, fact),
        FactValue::Choice(place) => choice(lang, fact, place).to_owned(),
        FactValue::Country(it) => country(lang, it),
        FactValue::Code(code) => code.to_string(),
        FactValue::Nothing => lang.pick("none", "aucune").to_owned(),
        FactValue::Claims(claims) if claims.is_empty() => lang.pick("none", "aucune").to_owned(),
        FactValue::Claims(claims) => {
            let names: Vec<String> = claims.iter().map(|id| claim(lang, schedule, id)).collect();
            names.join("; ")
        }
        FactValue::SameAs(other) => name(lang, other),
    }
}

/// A relief that may be claimed, by the text that gives it; by its id when no text here does.
fn claim(lang: Lang, schedule: &Schedule, claim: Id<Claim>) -> String {
    let relief = schedule.law.reliefs.iter().find(|it| it.claim == claim);
    match relief {
        Some(it) => citation(schedule, lang, &it.cite).0,
        None => schedule.law[claim].id.clone(),
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
