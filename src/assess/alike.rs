//! What leads to the same whatever else is answered is tried once: lines of the schedule that no law tells apart, and
//! answers of which all that is asked has the same answer.

use super::case::{Case, Missing};
use super::law_of_day::LawOfDay;
use super::question::{Change, Note, Question};
use crate::schedule::{Fact, FactValue, Found, Id};

/// What was asked of facts that are neither given nor presumed, each question once.
#[derive(Clone, Default)]
pub(super) struct OpenAsked<'a>(Vec<(Fact, Question<'a>)>);

impl<'a> OpenAsked<'a> {
    pub fn learn(&mut self, note: &Note<'a>) {
        let asked = (note.fact, note.question);
        if !self.0.contains(&asked) {
            self.0.push(asked);
        }
    }

    /// The place, among the cases that were tried for want of something, of one that leads to the same as another.
    pub fn find_like(
        &self,
        tried: &[(Case<'a>, Option<Change>)],
        missing: Missing,
        case: &Case<'a>,
        change: Option<Change>,
    ) -> Option<usize> {
        tried.iter().position(|(before, was)| match (*was, change) {
            (Some(was), Some(change)) => self.takes_alike(case.law, was, change),
            _ => case.is_under_like(before, missing),
        })
    }

    /// Whether two answers to a fact lead to the same, as far as anything was asked of it.
    pub fn takes_alike(&self, law: &LawOfDay<'_>, one: Change, other: Change) -> bool {
        let (Change::Answer(fact, one), Change::Answer(_, other)) = (one, other) else { return false };
        let is_limited = |value| matches!(value, FactValue::Code(code) if law.has_limit(code));
        // How large a portion can be depends on the others.
        if Fact::PORTIONS.contains(&fact) || is_limited(one) || is_limited(other) {
            return false;
        }
        self.0.iter().filter(|asked| asked.0 == fact).all(|(_, question)| {
            let answer = question.answer(law, one);
            answer.is_some() && answer == question.answer(law, other)
        })
    }
}

impl Case<'_> {
    /// Whether a fact is neither given nor presumed.
    pub fn is_open(&self, fact: Fact) -> bool {
        fact != Fact::Code
            && self.line.facts.of(fact).is_none()
            && self.schedule.index.presumed(fact, self.code).is_none()
    }

    /// Whether no law of the day tells the lines of two cases apart that lacked their line: both stand on the same
    /// lists, bear the same rates, are presumed to be the same, and are taken by the same numbers of chapter 98 or 99.
    pub fn is_under_like(&self, other: &Self, missing: Missing) -> bool {
        let (Missing::Line, Found::Line(line), Found::Line(of)) = (missing, self.found, other.found) else {
            return false;
        };
        let (schedule, law, code) = (self.schedule, self.law, self.code);
        let tariff = &schedule[law.jurisdiction];
        let same_rates = || {
            let mut columns = (0..law.country().columns.len()).filter_map(Id::at);
            columns.all(|column| tariff.rate(line, column, law.day) == tariff.rate(of, column, law.day))
        };
        let presumed_alike = || {
            let presumed = |fact: &Fact, code| schedule.index.presumed(*fact, code);
            Fact::ALL.iter().all(|fact| presumed(fact, code) == presumed(fact, other.code))
        };
        let taken_alike = || {
            let mut named = schedule.law.provisions.iter().flat_map(|rule| {
                let allowed = rule.allowances.iter().flat_map(|it| &it.codes);
                rule.except.iter().chain(allowed)
            });
            named.all(|named| named.covers(code) == named.covers(other.code))
        };
        self.membership == other.membership && same_rates() && presumed_alike() && taken_alike()
    }
}
