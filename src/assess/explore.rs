//! Tries every possible answer to each open question; yields every outcome and the facts that decide
//! between them.
//!
//! A run either finishes or names one thing it lacks. Here that thing is supposed each way it can be,
//! and the run goes on from where it stopped.

use core::ops::Range;

use super::case::{Case, Missing};
use super::conclusion::Tally;
use super::ledger::{Ledger, Owed};
use super::question::{Change, Note};
use super::run::{Earlier, Run};
use super::values::values;
use crate::schedule::{Fact, FactSet, FactValue, Found};

/// Upper limit on outcomes. No real line comes near it; a longer search is cut and reports no upper bound.
const MOST: usize = 6_000;

/// How many finished runs are kept, to be run again in part when one answer changes.
const KEPT: usize = 24;

/// Everything that a line can come to.
#[derive(Default)]
pub(super) struct Explored<'a> {
    outcomes: Vec<Outcome>,
    /// Every distinct amount owed, sorted for look-ups; the numbers are those of `Outcome::owed`.
    owed: Vec<(Owed, u32)>,
    pub tally: Tally,
    pub needs: Vec<Fact>,
    pub consulted: FactSet,
    /// The search was cut short.
    pub cut: bool,
    /// What was asked of facts that are given or presumed, each question once.
    pub notes: Vec<Note<'a>>,
    /// Finished runs, with their cases: all of them, or none when there are too many to keep.
    pub finished: Vec<(Case<'a>, Run<'a>)>,
    /// The facts that were supposed.
    pub supposed: FactSet,
}

/// One finished run.
struct Outcome {
    /// What was supposed on the way, with the turn taken at each question.
    path: Vec<(Missing, u16)>,
    /// What is owed, as a number: equal numbers, equal amounts.
    owed: u32,
}

/// Runs every case that the line leaves open.
pub(super) fn explore(case: Case<'_>) -> Explored<'_> {
    let mut explored = Explored::default();
    explored.visit(case, None, &mut Vec::new());
    explored.needs.sort_unstable();
    explored.needs.dedup();
    for fact in &explored.tally.unbounded {
        // What has no bound is not known, even when nothing was supposed.
        if !explored.needs.contains(fact) {
            explored.needs.push(*fact);
        }
    }
    if explored.outcomes.len() > KEPT {
        explored.finished.clear();
    }
    explored
}

impl<'a> Explored<'a> {
    /// Runs finished runs again where a change moves them; `None` if one of them now lacks something.
    ///
    /// As a search of the changed case would, this says whether anything is open: something is exactly
    /// when outcomes owe different amounts, or one has no bound. It does not say which facts decide.
    pub fn again(
        finished: &[(Case<'a>, Run<'a>)],
        change: Change,
        changed: impl Fn(&Case<'a>) -> Case<'a>,
    ) -> Option<Self> {
        let mut explored = Self::default();
        let mut first: Option<Owed> = None;
        for (case, run) in finished {
            let (case, mut again) = (changed(case), Run::default());
            case.run(Some((run, change)), &mut again).ok()?;
            let ledger = case.close(&mut again, false).ok()?;
            if finished.len() > 1 {
                let owed = ledger.owed();
                if first.as_ref().is_some_and(|first| *first != owed) && explored.needs.is_empty() {
                    explored.needs.push(change.fact());
                }
                first.get_or_insert(owed);
            }
            explored.tally.add(ledger);
        }
        if explored.needs.is_empty() {
            explored.needs.clone_from(&explored.tally.unbounded);
        }
        Some(explored)
    }

    /// What each outcome owes, in the order in which they were found.
    pub fn owed(&self) -> impl Iterator<Item = &Owed> {
        let of = |number: u32| self.owed.iter().find(|it| it.1 == number).map(|it| &it.0);
        self.outcomes.iter().filter_map(move |outcome| of(outcome.owed))
    }

    /// Whether both led to the same outcomes in the same order.
    pub fn owes_as(&self, other: &Explored<'_>) -> bool {
        self.outcomes.len() == other.outcomes.len() && self.owed().eq(other.owed())
    }

    /// Visits one case; says where its outcomes stand among all.
    fn visit(
        &mut self,
        case: Case<'a>,
        earlier: Earlier<'_, 'a>,
        path: &mut Vec<(Missing, u16)>,
    ) -> Range<usize> {
        let start = self.outcomes.len();
        if start >= MOST {
            self.cut = true;
            return start..start;
        }
        let mut run = Run::default();
        let ended = match case.found {
            Found::Beneath(..) => Err(Missing::Line),
            Found::Line(_) | Found::Nothing => {
                case.run(earlier, &mut run).and_then(|()| case.close(&mut run, start == 0))
            }
        };
        self.consulted = self.consulted.union(run.consulted);
        if path.is_empty() && ended.is_ok() {
            self.notes.clone_from(&run.notes);
        } else {
            self.learn(&case, &run);
        }
        match ended {
            Ok(ledger) => self.finish(ledger, path, case, run),
            Err(missing) => self.branch(&case, &run, missing, path),
        }
        start..self.outcomes.len()
    }

    fn finish(&mut self, ledger: Ledger, path: &[(Missing, u16)], case: Case<'a>, run: Run<'a>) {
        let next = self.owed.len() as u32;
        let owed = ledger.owed();
        let owed = match self.owed.binary_search_by(|it| it.0.cmp(&owed)) {
            Ok(place) => self.owed[place].1,
            Err(place) => {
                self.owed.insert(place, (owed, next));
                next
            }
        };
        self.outcomes.push(Outcome { path: path.to_vec(), owed });
        self.tally.add(ledger);
        if self.outcomes.len() <= KEPT {
            self.finished.push((case, run));
        }
    }

    fn branch(&mut self, case: &Case<'a>, run: &Run<'a>, missing: Missing, path: &mut Vec<(Missing, u16)>) {
        let start = self.outcomes.len();
        self.supposed.insert(missing.fact());
        let mut branches: Vec<Range<usize>> = Vec::new();
        for (turn, (case, change)) in alternatives(case, missing).into_iter().enumerate() {
            path.push((missing, turn as u16));
            branches.push(self.visit(case, change.map(|change| (run, change)), path));
            path.pop();
        }
        let first = branches.first().cloned().unwrap_or(start..start);
        let differs = branches.iter().skip(1).any(|branch| self.differ(path.len(), &first, branch));
        if differs || branches.is_empty() {
            self.needs.push(missing.fact());
        }
    }

    /// Keeps what a run newly asked of facts that could be answered otherwise.
    fn learn(&mut self, case: &Case<'a>, run: &Run<'a>) {
        let index = &case.schedule.index;
        for note in run.fresh_notes() {
            let known = note.fact == Fact::Code
                || case.line.facts.of(note.fact).is_some()
                || index.presumed(note.fact).is_some();
            if known && !self.notes.contains(note) {
                self.notes.push(*note);
            }
        }
    }

    /// Whether a question matters: whether two outcomes, one of each branch, that agree on everything
    /// supposed after the question owe different amounts.
    fn differ(&self, question: usize, a: &Range<usize>, b: &Range<usize>) -> bool {
        /// More pairs than are worth comparing: past this a fact is simply asked for.
        const MOST_PAIRS: usize = 200_000;
        if a.len() * b.len() > MOST_PAIRS {
            return true;
        }
        let after = |outcome: &'_ Outcome| question + 1..outcome.path.len();
        let agree = |one: &Outcome, other: &Outcome| {
            let later = &other.path[after(other)];
            one.path[after(one)].iter().all(|it| later.iter().all(|that| that.0 != it.0 || that.1 == it.1))
        };
        let (a, b) = (&self.outcomes[a.clone()], &self.outcomes[b.clone()]);
        a.iter().any(|one| b.iter().any(|other| one.owed != other.owed && agree(one, other)))
    }
}

/// Every way that a missing thing can be, with what that changes; `None`: everything.
fn alternatives<'a>(case: &Case<'a>, missing: Missing) -> Vec<(Case<'a>, Option<Change>)> {
    match missing {
        Missing::Fact(fact) if fact.is_open_ended() => {
            let supposed = |unbounded| (case.with_open_ended(fact, unbounded), Some(Change::OpenEnded(fact)));
            vec![supposed(false), supposed(true)]
        }
        Missing::Fact(fact) => {
            let supposed =
                |value: FactValue| (case.with(fact, value), Some(Change::Answer(fact, value)));
            values(case, fact).map(supposed).collect()
        }
        Missing::Listed(list) => {
            [true, false].map(|on| (case.settled(list, on), Some(Change::Listed(list)))).into()
        }
        Missing::Line => {
            let tariff = case.schedule.tariffs.get(usize::from(case.law.jurisdiction));
            let (Some(tariff), Found::Beneath(from, to)) = (tariff, case.found) else {
                return Vec::new();
            };
            let lines = (from..to).filter_map(|line| Some((tariff.code(line)?, Found::Line(line))));
            lines.map(|(code, found)| (case.under(code, found), None)).collect()
        }
    }
}
