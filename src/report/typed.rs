//! An answer as it would be typed into its field.

use super::answered_line::AnsweredLine;
use crate::schedule::{Fact, FactKind, FactValue};

/// The text that gives a fact this value; `None` if no text would give exactly this.
pub(super) fn typed(line: &AnsweredLine<'_>, fact: Fact, value: FactValue) -> Option<String> {
    match value {
        FactValue::Yes => Some("yes".to_owned()),
        FactValue::No => Some("no".to_owned()),
        // An amount is in the currency of the country entered, and would be read in that of the line.
        FactValue::Number(number)
            if fact.kind() == FactKind::Money && line.answered.said.fx.is_some() && !number.is_zero() =>
        {
            None
        }
        FactValue::Number(number) => Some(number.normalize().to_string()),
        FactValue::Choice(place) => match fact.kind() {
            FactKind::Choice(words) => words.get(usize::from(place)).map(|word| (*word).to_owned()),
            FactKind::YesNo
            | FactKind::Country
            | FactKind::Code
            | FactKind::Money
            | FactKind::Share
            | FactKind::Rate
            | FactKind::Number
            | FactKind::Quantity
            | FactKind::Claims => None,
        },
        FactValue::Country(country) => Some(country.to_string()),
        // A chapter by itself is an answer to the law, and none to the field.
        FactValue::Code(code) => (code.len() >= 4).then(|| code.to_string()),
        FactValue::Claims(claims) => {
            let names: Vec<&str> = claims.iter().map(|claim| line.schedule.law[claim].id.as_str()).collect();
            Some(names.join("; ")).filter(|names| !names.is_empty())
        }
        // An empty field would be assumed to be the ordinary case, which these may not be.
        FactValue::AsOrigin | FactValue::Nothing => None,
    }
}
