//! Tries every possible answer to each open question; yields every outcome and the facts that decide
//! between them.
//!
//! A run either finishes or names one thing it lacks. Here that thing is supposed each way it can be,
//! and the run goes on from where it stopped. The tree of runs is kept, so that the same search for
//! another answer to some fact runs again only what asked about it: see [`super::again`].

use core::ops::Range;
use std::rc::Rc;

use super::alike::OpenAsked;
use super::case::{Case, Missing};
use super::ledger::{Ledger, Owed};
use super::outcomes::{At, MOST_PAIRS, Outcome, Path, Supposed};
use super::question::{Change, Note};
use super::run::{Earlier, Run};
use super::tally::Tally;
use super::values::values;
use crate::schedule::{Fact, FactSet, FactValue, Found};

/// Upper limit on outcomes. No real line comes near it; a longer search is cut and reports no upper bound.
pub(super) const MOST: usize = 6_000;

/// How many runs of one search are kept.
const KEPT: usize = 1_500;

/// Everything that a line can come to.
#[derive(Default)]
pub(super) struct Explored<'a> {
    pub(super) outcomes: Vec<Outcome>,
    /// Every distinct amount owed, sorted for look-ups; the numbers are those of `Outcome::owed`.
    owed: Vec<(Owed, u32)>,
    /// The first outcome of each of these numbers.
    pub(super) firsts: Vec<Supposed>,
    /// What each question was found to decide.
    pub(super) at_stake: Vec<(Fact, At)>,
    pub tally: Tally,
    pub needs: Vec<Fact>,
    pub consulted: FactSet,
    /// The search was cut short.
    pub cut: bool,
    /// What was asked of facts that are given or presumed, each question once.
    pub notes: Vec<Note<'a>>,
    /// What was asked of facts that had to be supposed.
    pub open: OpenAsked<'a>,
    pub tree: Option<Node<'a>>,
    /// How many runs were made.
    pub runs: usize,
}

/// One run of a search, with the searches beneath it.
pub(super) struct Node<'a> {
    pub case: Case<'a>,
    pub run: Run<'a>,
    pub end: End<'a>,
    /// What was supposed in its turn.
    pub change: Option<Change>,
    /// Other answers to the same question that lead to the same.
    pub like: Vec<(Case<'a>, Change)>,
}

/// How a run ended.
pub(super) enum End<'a> {
    Finished(Rc<Ledger>),
    /// It lacked something. What was supposed, in turn; none of it where there was no room to keep it.
    Lacked(Missing, Vec<Node<'a>>),
}

/// Runs every case that the line leaves open.
pub(super) fn explore(case: Case<'_>) -> Explored<'_> {
    let mut explored = Explored::default();
    let (_, tree) = explored.visit(case, None, &mut Vec::new());
    explored.tree = tree;
    for fact in explored.tally.unbounded.clone() {
        // What has no bound is not known, even when nothing was supposed.
        if !explored.needs.contains(&fact) {
            explored.needs.push(fact);
        }
        explored.unbound(fact);
    }
    explored
}

/// Runs a case as far as it goes.
pub(super) fn run<'a>(
    case: &Case<'a>,
    earlier: Earlier<'_, 'a>,
    reasons: bool,
) -> (Run<'a>, Result<Ledger, Missing>) {
    let mut run = Run::default();
    let ended = match case.found {
        Found::Beneath(..) => Err(Missing::Line),
        Found::Line(_) | Found::Nothing => {
            case.run(earlier, &mut run).and_then(|()| case.close(&mut run, reasons))
        }
    };
    (run, ended)
}

impl<'a> Explored<'a> {
    /// The sums of a search, and nothing else of it.
    pub fn summed(tally: Tally, needs: Vec<Fact>, cut: bool, runs: usize) -> Self {
        Self { tally, needs, cut, runs, ..Self::default() }
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
        path: &mut Path,
    ) -> (Range<usize>, Option<Node<'a>>) {
        let start = self.outcomes.len();
        if start >= MOST {
            self.cut = true;
            return (start..start, None);
        }
        let (run, ended) = run(&case, earlier, start == 0);
        self.consulted = self.consulted.union(run.consulted);
        if path.is_empty() && ended.is_ok() {
            self.notes.clone_from(&run.notes);
        } else {
            self.learn(&case, &run);
        }
        let end = match ended {
            Ok(ledger) => End::Finished(self.finish(&case, ledger, path)),
            Err(missing) => End::Lacked(missing, self.branch(&case, &run, missing, path)),
        };
        self.runs += 1;
        let change = earlier.map(|it| it.1);
        let node = (self.runs <= KEPT).then_some(Node { case, run, end, change, like: Vec::new() });
        (start..self.outcomes.len(), node)
    }

    fn finish(&mut self, case: &Case<'a>, ledger: Ledger, path: &[(Missing, u128)]) -> Rc<Ledger> {
        let next = self.owed.len() as u32;
        let (owed, ledger) = (ledger.owed(), Rc::new(ledger));
        let owed = match self.owed.binary_search_by(|it| it.0.cmp(&owed)) {
            Ok(place) => self.owed[place].1,
            Err(place) => {
                self.owed.insert(place, (owed, next));
                self.firsts.push(Supposed::of(case, &ledger, path));
                next
            }
        };
        self.outcomes.push(Outcome { path: path.to_vec(), owed });
        self.tally.add(&ledger);
        ledger
    }

    fn branch(&mut self, case: &Case<'a>, run: &Run<'a>, missing: Missing, path: &mut Path) -> Vec<Node<'a>> {
        let start = self.outcomes.len();
        let mut branches: Vec<Range<usize>> = Vec::new();
        let mut tried: Vec<(Case<'a>, Option<Change>)> = Vec::new();
        let mut nodes: Vec<Node<'a>> = Vec::new();
        for (turn, (case, change)) in alternatives(case, missing).into_iter().enumerate() {
            let turn = 1_u128 << turn.min(127);
            if let Some(place) = self.open.find_like(&tried, missing, &case, change) {
                for outcome in &mut self.outcomes[branches[place].clone()] {
                    outcome.path[path.len()].1 |= turn;
                }
                if let (Some(node), Some(change)) = (nodes.get_mut(place), change) {
                    node.like.push((case, change));
                }
                continue;
            }
            tried.push((case.clone(), change));
            path.push((missing, turn));
            let (branch, node) = self.visit(case, change.map(|change| (run, change)), path);
            branches.push(branch);
            nodes.extend(node);
            path.pop();
        }
        let first = branches.first().cloned().unwrap_or(start..start);
        let differs = branches.iter().skip(1).any(|branch| self.differ(path.len(), &first, branch));
        if (differs || branches.is_empty())
            && let Err(place) = self.needs.binary_search(&missing.fact())
        {
            self.needs.insert(place, missing.fact());
        }
        if differs {
            self.weigh(missing.fact(), path.len(), &branches);
        }
        if nodes.len() < branches.len() {
            nodes.clear();
        }
        nodes
    }

    /// Keeps what a run newly asked of facts that could be answered otherwise.
    fn learn(&mut self, case: &Case<'a>, run: &Run<'a>) {
        for note in run.fresh_notes() {
            if case.is_open(note.fact) {
                self.open.learn(note);
            } else if !self.notes.contains(note) {
                self.notes.push(*note);
            }
        }
    }

    /// Whether a question matters: whether two outcomes, one of each branch, that agree on everything
    /// supposed after the question owe different amounts.
    fn differ(&self, question: usize, a: &Range<usize>, b: &Range<usize>) -> bool {
        if a.len() * b.len() > MOST_PAIRS {
            return true;
        }
        let (a, b) = (&self.outcomes[a.clone()], &self.outcomes[b.clone()]);
        a.iter().any(|one| b.iter().any(|other| one.owed != other.owed && one.agrees(other, question)))
    }
}

/// Every way that a missing thing can be, with what that changes; `None`: everything.
pub(super) fn alternatives<'a>(case: &Case<'a>, missing: Missing) -> Vec<(Case<'a>, Option<Change>)> {
    match missing {
        Missing::Fact(fact) if fact.is_open_ended() => {
            let supposed = |unbounded| (case.with_open_ended(fact, unbounded), Some(Change::OpenEnded(fact)));
            vec![supposed(false), supposed(true)]
        }
        Missing::Fact(fact) => {
            let supposed = |value: FactValue| (case.with(fact, value), Some(Change::Answer(fact, value)));
            values(case, fact).map(supposed).collect()
        }
        Missing::Listed(list) => {
            [true, false].map(|on| (case.settled(list, on), Some(Change::Listed(list)))).into()
        }
        Missing::Line => {
            let tariff = &case.schedule[case.law.jurisdiction];
            let (from, to) = match case.found {
                Found::Beneath(from, to) => (from, to),
                // Eight digits: the statistical numbers beneath them.
                Found::Line(line) => {
                    return tariff
                        .statistical(line)
                        .map(|code| (case.under(code, case.found), None))
                        .collect();
                }
                Found::Nothing => return Vec::new(),
            };
            let lines = (from..to).filter_map(|line| Some((tariff.code(line)?, Found::Line(line))));
            lines.map(|(code, found)| (case.under(code, found), None)).collect()
        }
    }
}
