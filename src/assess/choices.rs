//! [`Choices`]: words of closed lists that no law tells apart.

use super::asks::Asks;
use crate::schedule::{Fact, FactKind, FactValue, Schedule};

/// For each fact that is answered by one of some words, and for each of them, the first word that every law takes for the same.
#[derive(Clone, Debug)]
pub struct Choices(Vec<Vec<u8>>);

impl Choices {
    /// Those of the law of all countries.
    pub fn of(schedule: &Schedule) -> Self {
        let asks = Asks::all(&schedule.law);
        // What is taken to be the same as another fact is asked other things.
        let is_taken_elsewhere =
            |fact: Fact| schedule.law.presumptions.iter().any(|it| it.value == FactValue::SameAs(fact));
        let of_fact = |fact: &Fact| -> Vec<u8> {
            let FactKind::Choice(words) = fact.kind() else { return Vec::new() };
            let asked = || asks.words.iter().filter(|it| it.0 == *fact).map(|it| it.1);
            let alike = |one: u8, other: u8| {
                one == other
                    || !is_taken_elsewhere(*fact)
                        && asked().all(|words| words.contains(&one) == words.contains(&other))
            };
            let words = 0..words.len() as u8;
            let first = |word: u8| words.clone().find(|other| alike(*other, word)).unwrap_or(word);
            words.clone().map(first).collect()
        };
        Self(Fact::ALL.iter().map(of_fact).collect())
    }

    /// The place of the word that stands for a text, where it is one of those of a fact to the letter.
    pub fn word(&self, fact: Fact, text: &str) -> Option<u8> {
        let FactKind::Choice(words) = fact.kind() else { return None };
        let place = words.iter().position(|word| *word == text)?;
        self.0.get(fact as usize)?.get(place).copied()
    }
}
