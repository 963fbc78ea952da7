//! Facts as a file gives them.

use crate::entry::EntryLine;
use crate::schedule::{Fact, FactKind, FactValue, Jurisdiction, Schedule};

/// The answer to a fact as the cell of a file gives it.
pub(super) fn cell(
    schedule: &Schedule,
    law: &Jurisdiction,
    line: &EntryLine,
    fact: Fact,
    value: FactValue,
) -> String {
    match value {
        FactValue::Yes => "yes".to_owned(),
        FactValue::No => "no".to_owned(),
        FactValue::Number(number) => number.normalize().to_string(),
        FactValue::Choice(place) => match fact.kind() {
            FactKind::Choice(words) => words.get(usize::from(place)).copied().unwrap_or_default().to_owned(),
            FactKind::YesNo
            | FactKind::Money
            | FactKind::Share
            | FactKind::Rate
            | FactKind::Number
            | FactKind::Country
            | FactKind::Code
            | FactKind::Claims
            | FactKind::Quantity => String::new(),
        },
        FactValue::Country(country) => country.to_string(),
        FactValue::Code(code) => code.to_string(),
        FactValue::Claims(claims) if claims.is_empty() => "none".to_owned(),
        FactValue::Claims(claims) => {
            let names: Vec<&str> = claims.iter().map(|claim| schedule.law[claim].id.as_str()).collect();
            names.join("; ")
        }
        // Goods that come from the country entered come back from its neighbour.
        FactValue::SameAs(other) => match line.facts.of(other) {
            Some(FactValue::Country(it)) if it == law.country => law.neighbour.to_string(),
            Some(FactValue::Country(it)) => it.to_string(),
            Some(FactValue::Yes) => "yes".to_owned(),
            Some(FactValue::No) => "no".to_owned(),
            _ => other.column().to_owned(),
        },
        FactValue::Nothing => "none".to_owned(),
    }
}
