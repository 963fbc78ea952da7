//! What each open question decides, and the charges that only some answers bring: both read off the outcomes of
//! one search.

use core::ops::Range;
use std::rc::Rc;

use super::assessment::{Charge, OpenCharge, Stake};
use super::case::Missing;
use super::explore::Explored;
use super::outcomes::{At, MOST_PAIRS, Supposed};
use crate::schedule::{Fact, FactValue, Id, Program};
use crate::units::Decimal;

impl Explored<'_> {
    /// What each of these questions decides.
    pub fn stakes(&self, needs: &[Fact]) -> Vec<Stake> {
        let stake = |fact: &Fact| {
            let at = self.at(*fact);
            let bounded = !at.unbounded && !self.cut;
            Stake { fact: *fact, most: bounded.then_some(at.most), bans: at.bans }
        };
        needs.iter().map(stake).collect()
    }

    /// Notes that something has no bound for want of an answer.
    pub fn unbound(&mut self, fact: Fact) {
        let mut at = self.at(fact);
        at.unbounded = true;
        self.set(fact, at);
    }

    fn at(&self, fact: Fact) -> At {
        self.at_stake.iter().find(|it| it.0 == fact).map(|it| it.1).unwrap_or_default()
    }

    fn set(&mut self, fact: Fact, at: At) {
        match self.at_stake.iter_mut().find(|it| it.0 == fact) {
            Some(known) => known.1 = at,
            None => self.at_stake.push((fact, at)),
        }
    }

    /// Widens what a question decides by what it decides here: between outcomes of different branches that agree
    /// in everything supposed after it.
    pub fn weigh(&mut self, fact: Fact, question: usize, branches: &[Range<usize>]) {
        let mut at = self.at(fact);
        let of = |outcome: usize| &self.firsts[self.outcomes[outcome].owed as usize];
        let ends = |branch: &Range<usize>| {
            let mut owed = branch.clone().map(of).filter(|it| !it.banned).map(|it| it.all);
            let first = owed.next()?;
            Some(owed.fold((first, first), |(low, high), it| (low.min(it), high.max(it))))
        };
        let bounds: Vec<Option<(Decimal, Decimal)>> = branches.iter().map(ends).collect();
        for (turn, a) in branches.iter().enumerate() {
            for (other, b) in branches.iter().enumerate().skip(turn + 1) {
                let apart = match (bounds[turn], bounds[other]) {
                    (Some(a), Some(b)) => (a.1 - b.0).max(b.1 - a.0),
                    _ => Decimal::ZERO,
                };
                if a.len() * b.len() > MOST_PAIRS {
                    at.most = at.most.max(apart);
                    continue;
                }
                let mixed = |branch: &Range<usize>, is: fn(&Supposed) -> bool| branch.clone().map(of).any(is);
                let bans = !at.bans && (mixed(a, |it| it.banned) || mixed(b, |it| it.banned));
                let endless = !at.unbounded && (mixed(a, |it| it.unbounded) || mixed(b, |it| it.unbounded));
                if apart <= at.most && !bans && !endless {
                    continue;
                }
                for one in a.clone() {
                    for two in b.clone() {
                        let (first, second) = (of(one), of(two));
                        let apart = (first.all - second.all).abs();
                        let matters = first.banned != second.banned
                            || first.unbounded != second.unbounded
                            || apart > at.most;
                        if !matters || !self.outcomes[one].agrees(&self.outcomes[two], question) {
                            continue;
                        }
                        at.bans |= first.banned != second.banned;
                        if !first.banned && !second.banned {
                            at.unbounded |= first.unbounded != second.unbounded;
                            at.most = at.most.max(apart);
                        }
                    }
                }
            }
        }
        self.set(fact, at);
    }

    /// The charges that only some outcomes have, beside those that are certain.
    pub fn open_charges(&self, certain: &[Rc<Charge>]) -> Vec<OpenCharge> {
        let allowed = || self.firsts.iter().enumerate().filter(|it| !it.1.banned);
        let owes = |it: &Supposed| (it.unbounded, it.duties(), it.all);
        let mut most: Option<(usize, &Supposed)> = None;
        for it in allowed() {
            if most.is_none_or(|most| owes(it.1) > owes(most.1)) {
                most = Some(it);
            }
        }
        let Some(most) = most else { return Vec::new() };
        let is_open = |charge: &Charge| {
            let known = certain.iter().any(|it| it.program == charge.program && it.amount == charge.amount);
            !known && (!charge.amount.is_zero() || charge.working.is_unbounded())
        };
        let mut open: Vec<OpenCharge> = Vec::new();
        let mut add = |at: usize, it: &Supposed, charge: &Rc<Charge>, in_most: bool| {
            let when = self.turns_on(at as u32, it, charge.program);
            open.push(OpenCharge { charge: (**charge).clone(), in_most, when });
        };
        for charge in most.1.ledger.charges.iter().filter(|it| is_open(it)) {
            add(most.0, most.1, charge, true);
        }
        // Of what only others owe, the greatest amount each.
        let mut others: Vec<(usize, &Supposed, &Rc<Charge>)> = Vec::new();
        for (at, it) in allowed() {
            let charges = it.ledger.charges.iter().filter(|it| is_open(it));
            for charge in charges.filter(|it| most.1.charge(it.program).is_none_or(|most| !is_open(most))) {
                match others.iter_mut().find(|other| other.2.program == charge.program) {
                    Some(other) if other.2.amount < charge.amount => *other = (at, it, charge),
                    Some(_) => {}
                    None => others.push((at, it, charge)),
                }
            }
        }
        others.into_iter().for_each(|(at, it, charge)| add(at, it, charge, false));
        open
    }

    /// The answers on which the charge of a programme turns in an outcome: those that another outcome differs in,
    /// and in nothing else that both suppose, while it charges another amount.
    fn turns_on(&self, at: u32, it: &Supposed, program: Id<Program>) -> Vec<(Fact, Option<FactValue>)> {
        let amount = |it: &Supposed| match it.charge(program) {
            Some(charge) => (charge.amount, charge.working.unbounded()),
            None => (Decimal::ZERO, None),
        };
        let Some(here) = self.outcomes.iter().find(|outcome| outcome.owed == at) else { return Vec::new() };
        let mut turns = vec![false; here.path.len()];
        for other in &self.outcomes {
            let mut apart = here.path.iter().enumerate().filter(|(_, mine)| {
                other.path.iter().any(|theirs| theirs.0 == mine.0 && theirs.1 & mine.1 == 0)
            });
            if let (Some((turn, _)), None) = (apart.next(), apart.next()) {
                let then = &self.firsts[other.owed as usize];
                turns[turn] = turns[turn] || then.banned != it.banned || amount(then) != amount(it);
            }
        }
        let mut when: Vec<(Fact, Option<FactValue>)> = Vec::new();
        when.extend(amount(it).1.map(|fact| (fact, None)));
        // Where no single answer turns it, all of them together do.
        let none = when.is_empty() && !turns.contains(&true);
        let decides = |missing: Missing| self.at_stake.iter().any(|it| it.0 == missing.fact());
        for (turns, (missing, value)) in turns.into_iter().zip(&it.said) {
            if (turns || none && decides(*missing)) && !when.iter().any(|known| known.0 == missing.fact()) {
                when.push((missing.fact(), *value));
            }
        }
        when
    }
}
