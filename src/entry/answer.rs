//! The answers to facts, read from the fields of a line.

use super::code;
use super::draft::LineField;
use super::line::Reader;
use super::number::NumberOf;
use super::problem::{ProblemKind, misread};
use crate::schedule::{Claims, Fact, FactKind, FactValue, Id};
use crate::units::{TariffCode, country_name};

impl Reader<'_> {
    /// The answer to a fact, if one was given and can be read.
    pub(super) fn fact(&mut self, fact: Fact) -> Option<FactValue> {
        let field = LineField::Fact(fact);
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let read = match fact.kind() {
            FactKind::YesNo => yes_or_no(&text).map(|yes| if yes { FactValue::Yes } else { FactValue::No }),
            FactKind::Choice(words) => words
                .iter()
                .position(|word| word.eq_ignore_ascii_case(&text))
                .map(|place| FactValue::Choice(place as u8)),
            FactKind::Country => country_name::read(&text).map(FactValue::Country),
            FactKind::Code => return self.other_code(fact, &text).map(FactValue::Code),
            FactKind::Money => return self.money(field).map(FactValue::Number),
            FactKind::Share => return self.number(field, NumberOf::Share).map(FactValue::Number),
            FactKind::Rate => return self.number(field, NumberOf::Rate).map(FactValue::Number),
            // What the whole declaration is worth is money, in the currency of the country entered.
            FactKind::Number if fact == Fact::DeclarationValue => {
                return self.money_of_country(field).map(FactValue::Number);
            }
            FactKind::Number | FactKind::Quantity => {
                return self.number(field, NumberOf::Quantity).map(FactValue::Number);
            }
            FactKind::Claims => return self.claims(&text),
        };
        if read.is_none() {
            self.problem(field, misread(fact.kind()));
        }
        read
    }

    /// A second code: a provision of chapter 98 or 99, or the code of other goods.
    fn other_code(&mut self, fact: Fact, text: &str) -> Option<TariffCode> {
        let provision = fact == Fact::Provision;
        let known = |code| if provision { self.is_provision(code) } else { self.exists(code) };
        let kind = match code::read(text, &known) {
            Err(kind) => kind,
            Ok(code) if provision && (code.chapter() < 98 || code.len() < 4) => ProblemKind::NotAProvision,
            Ok(code) if provision && !self.is_provision(code) => {
                ProblemKind::NoSuchProvision(self.nearest_provision(code))
            }
            Ok(code) => return Some(code),
        };
        self.problem(LineField::Fact(fact), kind);
        None
    }

    /// Whether there is such a number of chapter 98 or 99: listed, or in the schedule. One that there is and
    /// that the law here does not decide is answered as not covered.
    fn is_provision(&self, code: TariffCode) -> bool {
        let jurisdiction = &self.schedule.law[self.into];
        jurisdiction.has_number(code).unwrap_or_else(|| self.exists(code))
    }

    /// The longest beginning of a number of chapter 98 or 99 that there is something under.
    fn nearest_provision(&self, code: TariffCode) -> Option<TariffCode> {
        let shorter = [8, 6, 4].into_iter().filter(|len| *len < code.len()).map(|len| code.prefix(len));
        shorter.into_iter().find(|prefix| self.is_provision(*prefix))
    }

    fn claims(&mut self, text: &str) -> Option<FactValue> {
        let mut claims = Claims::NONE;
        for name in text.split([';', ',']).map(str::trim).filter(|name| !name.is_empty()) {
            match Id::find(&self.schedule.law.claims, |claim| claim.id.eq_ignore_ascii_case(name)) {
                Some(claim) => claims.insert(claim),
                None => {
                    self.problem(LineField::Fact(Fact::Claims), ProblemKind::NotAClaim(name.to_owned()));
                    return None;
                }
            }
        }
        Some(FactValue::Claims(claims))
    }
}

/// Yes or no, as people write it in either language.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "oui" | "o" => Some(true),
        "no" | "n" | "false" | "0" | "non" => Some(false),
        _ => None,
    }
}
