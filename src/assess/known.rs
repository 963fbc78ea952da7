//! [`Known`]: all that is known of a line by itself, before charges on the declaration are shared out. What it owes is
//! known at once; what another answer would change may be found out later, some searches at a time.

use core::cell::RefCell;

use super::assessment::{Charge, LineAssessment};
use super::case::Case;
use super::conclusion::{Conclusion, Effect};
use super::covered;
use super::declaration::{Fees, Shares};
use super::declared::{Asked, Declared};
use super::explore::explore;
use super::law_of_day::LawOfDay;
use super::line_answer::{Both, LineAnswer};
use super::what_if::{Alternative, Among, Change, WhatIf, presumed};
use crate::entry::EntryLine;
use crate::schedule::{Fact, FactKind, FactSet, FactValue, Id, Schedule, Suggestion};

/// All that is known of a line by itself.
pub(super) struct Known {
    line: EntryLine,
    /// What was asked of the worth of the declaration.
    asked: Asked,
    /// A number for what the line says.
    pub key: u64,
    pub conclusion: Conclusion,
    now: Effect,
    presumed: Vec<(Fact, FactValue)>,
    both: Option<(Fact, [Conclusion; 2])>,
    suggestions: Vec<Id<Suggestion>>,
    looked: RefCell<Looked>,
}

/// What another answer would change, as far as it was looked for.
#[derive(Default)]
struct Looked {
    alternatives: Vec<Alternative>,
    /// How many other answers were looked at.
    answers: usize,
    code_matters: bool,
    /// Whether all was looked at.
    whole: bool,
    /// No other answer changes what the line adds to charges on the declaration: while its shares of
    /// those stay the same, so does everything.
    stands_alone: bool,
}

impl Known {
    /// What is known of a line. What would change it is looked for in so many runs, or some more; none are left then.
    pub fn of(
        law: &LawOfDay<'_>,
        line: &EntryLine,
        declaration: &Declared,
        key: u64,
        runs: &mut usize,
    ) -> Self {
        let asked = Asked::default();
        let case = Case::new(law, line, declaration, &asked);
        if let Err(why) = covered(law, line) {
            let conclusion = Conclusion::not_covered(why, line.value_for_duty);
            let suggestions = super::what_if::suggestions(&case);
            return Self::without_alternatives(line.clone(), key, conclusion, suggestions);
        }
        let what_if = WhatIf::new(case);
        let both = question(&what_if.conclusion.needs).map(|fact| {
            let supposed = |value| {
                let case = what_if.case.with(fact, value);
                let mut explored = explore(case.clone());
                Conclusion::of(&mut explored, line.value_for_duty).opening(&explored).noting(&case)
            };
            (fact, [FactValue::Yes, FactValue::No].map(supposed))
        });
        let mut looked = Looked::default();
        looked.go_on(&what_if, both.as_ref(), runs);
        Self {
            presumed: presumed(law, line, what_if.conclusion.consulted).collect(),
            suggestions: super::what_if::suggestions(&what_if.case),
            asked: asked.clone(),
            line: line.clone(),
            key,
            both,
            looked: RefCell::new(looked),
            now: what_if.now,
            conclusion: what_if.conclusion,
        }
    }

    fn without_alternatives(
        line: EntryLine,
        key: u64,
        conclusion: Conclusion,
        suggestions: Vec<Id<Suggestion>>,
    ) -> Self {
        Self {
            line,
            asked: Asked::default(),
            key,
            now: conclusion.effect(),
            conclusion,
            presumed: Vec::new(),
            both: None,
            suggestions,
            looked: RefCell::new(Looked { whole: true, stands_alone: true, ..Looked::default() }),
        }
    }

    /// Goes on to look for what would change it, where something is left to be looked at: in so many runs, or some more.
    pub fn go_on(&self, law: &LawOfDay<'_>, declaration: &Declared, runs: &mut usize) {
        let mut looked = self.looked.borrow_mut();
        if !looked.whole && *runs > 0 {
            // The search is made anew: keeping it would cost more than it does.
            let what_if = WhatIf::new(Case::new(law, &self.line, declaration, &self.asked));
            looked.go_on(&what_if, self.both.as_ref(), runs);
        }
    }

    /// Whether all was looked for, and nothing in it depends on other lines.
    pub fn is_settled(&self) -> bool {
        let looked = self.looked.borrow();
        looked.whole && looked.stands_alone
    }

    /// Whether this is what is known of a line.
    pub fn is_of(&self, line: &EntryLine, declaration: &Declared) -> bool {
        self.line == *line && self.asked.is_answered_alike(declaration)
    }

    /// All there is to say of the line, among the lines of its declaration.
    pub fn answer<'a>(
        &self,
        case: &Case<'a>,
        place: usize,
        shares: &Shares<'_, 'a>,
        fees: &[Charge],
    ) -> LineAnswer {
        let schedule = case.schedule;
        let among = Among { shares, line: place, now: &self.now, fees: Fees::of(fees) };
        let mut assumed = FactSet::EMPTY;
        let mut changes: Vec<Change> = Vec::new();
        let looked = self.looked.borrow();
        // Half of what would change it is not said as if it were all.
        for other in looked.alternatives.iter().filter(|_| looked.whole) {
            let (duties, differs) = among.compare(case, other);
            if !differs {
                continue;
            }
            assumed.insert(other.fact);
            let Some(duties) = duties else { continue };
            let (fact, value, prohibited) = (other.fact, other.value, other.effect.prohibited);
            let all = other.effect.all(among.fees_of(case, other)).unwrap_or(duties);
            let is_said = |it: &Change| it.fact == fact && it.duties == duties && it.prohibited == prohibited;
            if !changes.iter().any(is_said) {
                changes.push(Change { fact, value, duties, all, prohibited });
            }
        }
        let mut assumed: Vec<(Fact, FactValue)> =
            self.presumed.iter().copied().filter(|it| assumed.contains(it.0)).collect();
        if looked.code_matters {
            assumed.push((Fact::Code, FactValue::Code(self.line.code)));
        }
        LineAnswer {
            assessment: self.conclusion.with_fees(schedule, fees),
            is_whole: looked.whole,
            assumed,
            changes,
            both: self.both.as_ref().map(|(question, [yes, no])| {
                let then = |value, conclusion: &Conclusion| -> Option<LineAssessment> {
                    let case = case.with(*question, value);
                    let fees = shares.of_line(place, &self.conclusion.bears, &case, &conclusion.bears);
                    Some(conclusion.with_fees(schedule, &fees))
                };
                Both { question: *question, yes: then(FactValue::Yes, yes), no: then(FactValue::No, no) }
            }),
            suggestions: self.suggestions.clone(),
        }
    }
}

impl Looked {
    /// Looks at other answers, one after another, until so many runs were made.
    fn go_on(&mut self, what_if: &WhatIf<'_>, both: Option<&(Fact, [Conclusion; 2])>, runs: &mut usize) {
        let (case, consulted) = (&what_if.case, what_if.conclusion.consulted);
        let known = consulted.iter().filter(|fact| is_known(case.schedule, case.line, *fact));
        let others = known.flat_map(|fact| what_if.answers(fact).map(move |value| (fact, value)));
        for (fact, value) in others.skip(self.answers) {
            if *runs == 0 {
                return;
            }
            let (effect, made) = what_if.with(fact, value);
            self.alternatives.extend(effect.map(|effect| Alternative { fact, value, effect }));
            self.answers += 1;
            *runs = runs.saturating_sub(made);
        }
        let bears = &what_if.conclusion.bears;
        self.stands_alone = self.alternatives.iter().all(|it| it.effect.bears == *bears)
            && both.iter().flat_map(|it| &it.1).all(|it| it.bears == *bears);
        self.code_matters = what_if.code_matters();
        self.whole = true;
    }
}

/// Whether a fact has an answer that could have been another: given, or presumed.
fn is_known(schedule: &Schedule, line: &EntryLine, fact: Fact) -> bool {
    line.facts.of(fact).is_some() || schedule.index.presumed(fact, line.code).is_some()
}

/// The first open question that is answered by yes or no: the claim under the agreement, if it is open.
fn question(needs: &[Fact]) -> Option<Fact> {
    let claim = needs.iter().find(|fact| **fact == Fact::Cusma);
    claim.or_else(|| needs.iter().find(|fact| fact.kind() == FactKind::YesNo)).copied()
}
