//! What an answer leaves out, and which claims of the importer did nothing.

use super::assessment::Answer;
use super::case::Case;
use super::conclusion::Conclusion;
use super::explore::explore;
use super::judge::Truth;
use crate::schedule::{Fact, FactValue, Goods, Notice};

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
    /// The notices that reach the line, or that an answer still open may let reach it: places among the law's.
    /// What is left out is said rather than held back.
    fn left_out(&self) -> Vec<u16> {
        let case = self.clone();
        let reaches = |it: &'a Notice| {
            it.jurisdiction == case.law.jurisdiction
                && it.window.contains(case.law.day)
                && case.may_be(&it.goods)
                && !matches!(case.holds(&it.when), Truth::No(_))
        };
        let notices = self.schedule.law.notices.iter().enumerate();
        notices.filter(|it| reaches(it.1)).map(|it| it.0 as u16).collect()
    }

    /// Whether the goods, or some of those beneath the code, are among those named.
    fn may_be(&self, goods: &Goods) -> bool {
        let on = |list: &u16| self.membership.on(*list);
        (goods.lists.is_empty() || goods.lists.iter().any(|list| on(list) != Some(false)))
            && !goods.except.iter().any(|list| on(list) == Some(true))
    }

    /// The claims made without which all would be the same: places in the schedule's list of claims. Of two
    /// that do the same, one does nothing.
    fn idle_claims(&self, conclusion: &Conclusion) -> Vec<u8> {
        let Some(FactValue::Claims(made)) = self.given(Fact::Claims) else { return Vec::new() };
        let mut claims = made;
        let now = conclusion.effect();
        let mut idle = Vec::new();
        for claim in (0..u64::BITS as u8).filter(|claim| made & (1 << claim) != 0) {
            let rest = claims & !(1 << claim);
            let mut explored = explore(self.with(Fact::Claims, FactValue::Claims(rest)));
            if Conclusion::of(&mut explored, self.line.value_for_duty).effect() == now {
                claims = rest;
                idle.push(claim);
            }
        }
        idle
    }
}
