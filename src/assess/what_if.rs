//! What would change the answer: one answer supposed otherwise, and what the line then comes to.

use super::again::explore_again;
use super::case::Case;
use super::conclusion::{Conclusion, Effect};
use super::declaration::{Fees, Shares};
use super::explore::{Explored, explore};
use super::judge::Truth;
use super::law_of_day::LawOfDay;
use super::question::{self, Question};
use super::values::values;
use super::{Range, covers};
use crate::entry::EntryLine;
use crate::schedule::{CodeList, Fact, FactSet, FactValue, Found, Id, Suggestion};

/// A different answer to one fact, and what the duties would then be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The fact.
    pub fact: Fact,
    /// The other answer.
    pub value: FactValue,
    /// What the line's duties would be.
    pub duties: Range,
    /// All that the line would owe, with taxes and fees.
    pub all: Range,
    /// Whether the goods could not be imported at all.
    pub prohibited: bool,
}

/// One line with everything that it can come to, asked what another answer would change.
pub(super) struct WhatIf<'a> {
    pub case: Case<'a>,
    explored: Explored<'a>,
    pub conclusion: Conclusion,
    pub now: Effect,
}

/// Another answer to one fact that leads elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alternative {
    pub fact: Fact,
    pub value: FactValue,
    pub effect: Effect,
}

impl<'a> WhatIf<'a> {
    pub fn new(case: Case<'a>) -> Self {
        let mut explored = explore(case.clone());
        let conclusion =
            Conclusion::of(&mut explored, case.line.value_for_duty).opening(&explored).noting(&case);
        let now = conclusion.effect();
        Self { case, explored, conclusion, now }
    }

    /// Every other answer to a fact that may lead elsewhere, with what the line then comes to.
    pub fn others(&self, fact: Fact) -> impl Iterator<Item = Alternative> + '_ {
        let others = self.answers(fact);
        others.filter_map(move |value| Some(Alternative { fact, value, effect: self.with(fact, value).0? }))
    }

    /// Every answer to a fact but the one given.
    pub fn answers(&self, fact: Fact) -> impl Iterator<Item = FactValue> + 'a {
        let now = self.case.given(fact);
        values(&self.case, fact).filter(move |value| Some(*value) != now)
    }

    /// What the line comes to with another answer, and how many runs it took to find out; nothing where every
    /// question would be answered alike.
    pub fn with(&self, fact: Fact, value: FactValue) -> (Option<Effect>, usize) {
        let given = |of: Fact| if of == fact { Some(value) } else { self.case.given(of) };
        if let Err(why) =
            covers(self.case.law, self.case.line.value_for_duty, given(Fact::Origin), given(Fact::Provision))
        {
            return (Some(Conclusion::not_covered(why, None).effect()), 0);
        }
        let change = question::Change::Answer(fact, value);
        let mut notes = self.explored.notes.iter();
        if !notes.any(|note| note.fact == fact && change.moves(self.case.law, note)) {
            return (None, 0);
        }
        let mut explored = match &self.explored.tree {
            Some(tree) => explore_again(tree, &self.explored.open, fact, value),
            None => explore(self.case.with(fact, value)),
        };
        let effect = Conclusion::of(&mut explored, self.case.line.value_for_duty).effect();
        (Some(effect), explored.runs)
    }

    /// Whether a longer code, on a list that names only some of those beneath the one given, would lead
    /// elsewhere.
    pub fn code_matters(&self) -> bool {
        // Beneath a shorter code each line is tried under its own.
        if !self.conclusion.consulted.contains(Fact::Code) || matches!(self.case.found, Found::Beneath(..)) {
            return false;
        }
        let mut lists: Vec<Id<CodeList>> = Vec::new();
        for note in &self.explored.notes {
            if let Question::Listed(list) = note.question
                && !lists.contains(&list)
            {
                lists.push(list);
            }
        }
        lists.into_iter().any(|list| !self.explored.owes_as(&explore(self.case.settled(list, true))))
    }
}

/// Rates that may fit a line whose importer has entered none.
pub(super) fn suggestions<'a>(case: &Case<'a>) -> Vec<Id<Suggestion>> {
    let fits = |it: &'a Suggestion| {
        it.window.contains(case.law.day)
            && case.line.facts.of(it.fact).is_none()
            && case.names(&it.goods) == Truth::Yes
            && case.holds(&it.when) == Truth::Yes
    };
    Id::each(&case.schedule.law.suggestions).filter(|it| fits(it.1)).map(|it| it.0).collect()
}

/// One line as answered, among the lines of its declaration.
pub(super) struct Among<'s, 'a> {
    pub shares: &'s Shares<'s, 'a>,
    /// The place of the line.
    pub line: usize,
    /// What the line comes to.
    pub now: &'s Effect,
    /// Its shares of charges on the declaration.
    pub fees: Fees,
}

impl<'a> Among<'_, 'a> {
    /// The shares of the line in charges on the declaration, under another answer.
    pub fn fees_of(&self, case: &Case<'a>, other: &Alternative) -> Fees {
        let Alternative { fact, value, effect } = other;
        if effect.bears == self.now.bears && self.shares.are_plain() {
            return self.fees;
        }
        let case = case.with(*fact, *value);
        Fees::of(&self.shares.of_line(self.line, &self.now.bears, &case, &effect.bears))
    }

    /// The duties under another answer, and whether they, the taxes or the fees differ from those now.
    pub fn compare(&self, case: &Case<'a>, other: &Alternative) -> (Option<Range>, bool) {
        let (effect, fees) = (&other.effect, self.fees_of(case, other));
        let duties = effect.duties(fees);
        let differs = effect.prohibited != self.now.prohibited
            || duties != self.now.duties(self.fees)
            || effect.rest(fees) != self.now.rest(self.fees);
        (duties, differs)
    }
}

/// The facts that are presumed of a line and were looked at, with what is presumed.
pub(super) fn presumed<'s>(
    law: &LawOfDay<'s>,
    line: &'s EntryLine,
    consulted: FactSet,
) -> impl Iterator<Item = (Fact, FactValue)> + 's {
    let index = &law.schedule.index;
    let open = consulted.iter().filter(move |fact| line.facts.of(*fact).is_none());
    open.filter_map(move |fact| Some((fact, index.presumed(fact, line.code)?)))
}
