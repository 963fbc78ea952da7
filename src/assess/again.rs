//! The same search for another answer to one fact: only the runs that asked about it are run again.

use std::rc::Rc;

use super::alike::OpenAsked;
use super::case::{Case, Missing};
use super::explore::{End, Explored, MOST, Node, alternatives, run};
use super::ledger::Ledger;
use super::question::Change;
use super::run::{Earlier, Run};
use super::tally::Tally;
use crate::schedule::{Fact, FactValue};

/// A search for another answer, as far as its sums go.
struct Again<'a> {
    fact: Fact,
    value: FactValue,
    tally: Tally,
    outcomes: usize,
    runs: usize,
    cut: bool,
    /// The first outcome, and whether another owes something else.
    first: Option<Rc<Ledger>>,
    differs: bool,
    /// What this search and the first one asked of facts that had to be supposed.
    open: OpenAsked<'a>,
}

/// What the search of a case comes to with another answer to one fact. It finds the outcomes that a new
/// search would, in the same order. It does not say which facts decide between them, but whether any does:
/// one does exactly when outcomes owe different amounts.
pub(super) fn explore_again<'a>(
    tree: &Node<'a>,
    open: &OpenAsked<'a>,
    fact: Fact,
    value: FactValue,
) -> Explored<'a> {
    let mut again = Again {
        fact,
        value,
        tally: Tally::default(),
        outcomes: 0,
        runs: 0,
        cut: false,
        first: None,
        differs: false,
        open: open.clone(),
    };
    again.revisit(tree);
    let mut needs = again.tally.unbounded.clone();
    if needs.is_empty() && again.differs {
        needs.push(fact);
    }
    Explored::summed(again.tally, needs, again.cut, again.runs)
}

impl<'a> Again<'a> {
    fn change(&self) -> Change {
        Change::Answer(self.fact, self.value)
    }

    fn is_cut(&mut self) -> bool {
        self.cut |= self.outcomes >= MOST;
        self.outcomes >= MOST
    }

    fn learn(&mut self, case: &Case<'a>, run: &Run<'a>) {
        self.runs += 1;
        run.fresh_notes().filter(|note| case.is_open(note.fact)).for_each(|note| self.open.learn(note));
    }

    /// Visits a case that was visited before, now with the other answer.
    fn revisit(&mut self, node: &Node<'a>) {
        if self.is_cut() {
            return;
        }
        let change = self.change();
        if !node.run.is_moved(node.case.law, change) {
            return match &node.end {
                End::Finished(ledger) => self.finish(Rc::clone(ledger)),
                End::Lacked(_, nodes) if self.can_revisit(nodes) => self.revisit_each(nodes, &node.run),
                End::Lacked(missing, _) => {
                    self.branch(&node.case.with(self.fact, self.value), &node.run, *missing);
                }
            };
        }
        let case = node.case.with(self.fact, self.value);
        let (run, ended) = run(&case, Some((&node.run, change)), false);
        self.learn(&case, &run);
        match (ended, &node.end) {
            (Ok(ledger), _) => self.finish(Rc::new(ledger)),
            (Err(missing), End::Lacked(lacked, nodes)) if missing == *lacked && self.can_revisit(nodes) => {
                self.revisit_each(nodes, &run);
            }
            (Err(missing), _) => self.branch(&case, &run, missing),
        }
    }

    /// Visits again what was supposed before, and what led to the same then and may not now.
    fn revisit_each(&mut self, nodes: &[Node<'a>], run: &Run<'a>) {
        for node in nodes {
            self.revisit(node);
            let Some(was) = node.change else { continue };
            for (case, change) in &node.like {
                if !self.open.takes_alike(case.law, was, *change) {
                    self.visit(&case.with(self.fact, self.value), Some((run, *change)));
                }
            }
        }
    }

    /// Whether what was supposed before would be supposed now. The portions of one value bound each other.
    fn can_revisit(&self, nodes: &[Node<'_>]) -> bool {
        !nodes.is_empty() && !Fact::PORTIONS.contains(&self.fact)
    }

    fn branch(&mut self, case: &Case<'a>, run: &Run<'a>, missing: Missing) {
        let mut tried: Vec<(Case<'a>, Option<Change>)> = Vec::new();
        for (case, change) in alternatives(case, missing) {
            if self.open.find_like(&tried, missing, &case, change).is_none() {
                self.visit(&case, change.map(|change| (run, change)));
                tried.push((case, change));
            }
        }
    }

    /// Visits a case that is new.
    fn visit(&mut self, case: &Case<'a>, earlier: Earlier<'_, 'a>) {
        if self.is_cut() {
            return;
        }
        let (run, ended) = run(case, earlier, false);
        self.learn(case, &run);
        match ended {
            Ok(ledger) => self.finish(Rc::new(ledger)),
            Err(missing) => self.branch(case, &run, missing),
        }
    }

    fn finish(&mut self, ledger: Rc<Ledger>) {
        self.outcomes += 1;
        self.tally.add(&ledger);
        match &self.first {
            Some(first) => self.differs = self.differs || !first.owes_as(&ledger),
            None => self.first = Some(ledger),
        }
    }
}
