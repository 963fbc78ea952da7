//! What leads to the same whatever else is answered is tried once: lines of the schedule that no law tells apart, and
//! answers of which all that is asked has the same answer.

use super::case::{Case, Missing};
use super::law_of_day::LawOfDay;
use super::question::{Change, Note, Question};
use crate::schedule::{Fact, FactValue, Found, Id, Rate};
use crate::units::TariffCode;

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
        let law = self.law;
        self.membership == other.membership
            && law.rates(line).eq(law.rates(of))
            && law.presumed(self.code).eq(law.presumed(other.code))
            && law.taken(self.code).eq(law.taken(other.code))
    }
}

/// What the law of a day asks of goods by their code, besides the lists that it is on.
impl<'a> LawOfDay<'a> {
    /// The rates of a line of the schedule, column by column.
    fn rates(&self, line: usize) -> impl Iterator<Item = Option<&'a Rate>> + use<'a> {
        let (tariff, day) = (&self.schedule[self.jurisdiction], self.day);
        let columns = (0..self.country().columns.len()).filter_map(Id::at);
        columns.map(move |column| tariff.rate(line, column, day))
    }

    /// What each fact is taken to be of goods under a code when it is not given.
    pub fn presumed(&self, code: TariffCode) -> impl Iterator<Item = Option<FactValue>> + use<'a> {
        let index = &self.schedule.index;
        Fact::ALL.iter().map(move |fact| index.presumed(*fact, code))
    }

    /// Whether the code is among those that each number of chapter 98 or 99 keeps out, or takes up to a quantity.
    pub fn taken(&self, code: TariffCode) -> impl Iterator<Item = bool> + use<'a> {
        let named = self.schedule.law.provisions.iter().flat_map(|rule| {
            let allowed = rule.allowances.iter().flat_map(|it| &it.codes);
            rule.except.iter().chain(allowed)
        });
        named.map(move |named| named.covers(code))
    }
}
