//! What an answer leaves out, and which claims of the importer did nothing.

use super::assessment::Answer;
use super::case::Case;
use super::conclusion::Conclusion;
use super::explore::explore;
use super::judge::Truth;
use crate::schedule::{Claim, Claims, CodeList, Fact, FactValue, Goods, Id, Notice};

impl Conclusion {
    /// The same, with what is left out of it and the claims that did nothing. Goods that may not be imported
    /// owe nothing of which something could be left out.
    pub fn noting(mut self, case: &Case<'_>) -> Self {
        if !matches!(self.answer, Answer::Prohibited(_)) {
            self.not_included = case.left_out();
            self.idle_claims = case.idle_claims(&self);
        }
        self
    }
}

impl<'a> Case<'a> {
    /// The notices that reach the line, or that an answer still open may let reach it.
    /// What is left out is said rather than held back.
    fn left_out(&self) -> Vec<Id<Notice>> {
        let case = self.clone();
        let reaches = |it: &'a Notice| {
            it.jurisdiction == case.law.jurisdiction
                && it.window.contains(case.law.day)
                && case.may_be(&it.goods)
                && !matches!(case.holds(&it.when), Truth::No(_))
        };
        Id::each(&self.schedule.law.notices).filter(|it| reaches(it.1)).map(|it| it.0).collect()
    }

    /// Whether the goods, or some of those beneath the code, are among those named.
    fn may_be(&self, goods: &Goods) -> bool {
        let on = |list: &Id<CodeList>| self.membership.on(*list);
        (goods.lists.is_empty() || goods.lists.iter().any(|list| on(list) != Some(false)))
            && !goods.except.iter().any(|list| on(list) == Some(true))
    }

    /// The claims made without which all would be the same. Of two that do the same, one does nothing.
    fn idle_claims(&self, conclusion: &Conclusion) -> Vec<Id<Claim>> {
        let Some(FactValue::Claims(mut claims)) = self.given(Fact::Claims) else { return Vec::new() };
        let now = conclusion.effect();
        let mut idle = Vec::new();
        for claim in claims.iter() {
            let mut rest = Claims::NONE;
            claims.iter().filter(|other| *other != claim).for_each(|other| rest.insert(other));
            let mut explored = explore(self.with(Fact::Claims, FactValue::Claims(rest)));
            if Conclusion::of(&mut explored, self.line.value_for_duty).effect() == now {
                claims = rest;
                idle.push(claim);
            }
        }
        idle
    }
}
