//! [`Formulas`]: rows that were answered before but for their numbers are answered by calculating again.
//!
//! While a row is answered, a [`Recording`](crate::units::Recording) keeps how every amount in its cells came of the
//! numbers in it, and for which other numbers nothing would have gone another way. A row that says the same in all
//! other cells, with such numbers, has those cells.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use csv::StringRecord;

use super::csv_out::Cells;
use super::form::Form;
use super::reads::Reads;
use super::said::Said;
use crate::units::{Decimal, Formula};

/// The most formulas that are kept; past this all are forgotten and made anew. Each is about two kilobytes.
const MOST: usize = 8_192;
/// The most for rows that differ in their numbers alone.
const MOST_ALIKE: usize = 16;
/// How many rows are remembered to have been met, a few bytes each.
const MET: usize = 1 << 15;
/// A row met so often is worth a recording, which takes as long as some answers.
const OFTEN: u8 = 3;
/// So many rows must have been answered by formulas for each further recording of rows like them.
const EARNED: usize = 6;
/// And so many met, where none were.
const PATIENCE: usize = 64;

/// What is known of rows by their numbers alone.
pub(super) struct Formulas {
    known: HashMap<Box<[u8]>, Alike>,
    kept: usize,
    /// The rows last met: a number for each, and how often.
    met: Box<[(u64, u8)]>,
    hasher: RandomState,
    /// The row in hand.
    said: Said,
    room: Vec<Decimal>,
}

/// Rows that say the same but for their numbers.
#[derive(Default)]
struct Alike {
    answers: Vec<(Formula, Form)>,
    recorded: usize,
    answered: usize,
    met: usize,
}

/// What is to be done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Its cells are written.
    Answered,
    /// It is to be answered while a recording runs.
    Often,
    /// It is to be answered.
    Seldom,
}

impl Formulas {
    pub fn new() -> Self {
        Self {
            known: HashMap::new(),
            kept: 0,
            met: vec![(0, 0); MET].into(),
            hasher: RandomState::new(),
            said: Said::default(),
            room: Vec::new(),
        }
    }

    /// Writes the cells of a row, if they are known.
    pub fn answer(&mut self, columns: &impl Reads, row: &StringRecord, cells: &mut Cells<'_>) -> Known {
        self.said.read(columns, row);
        if self.said.numbers.is_empty() {
            return Known::Seldom;
        }
        let Some(alike) = self.known.get_mut(self.said.apart.as_slice()) else { return self.meet() };
        alike.met += 1;
        let holds = alike.answers.iter().find(|it| it.0.holds(&self.said.numbers));
        if let Some((formula, form)) = holds
            && let Some(amounts) = formula.calculate(&self.said.numbers, &mut self.room)
        {
            alike.answered += 1;
            cells.fill(form, amounts);
            return Known::Answered;
        }
        let is_worth = alike.recorded * EARNED <= alike.answered + alike.met / PATIENCE;
        if is_worth && alike.answers.len() < MOST_ALIKE { Known::Often } else { Known::Seldom }
    }

    fn meet(&mut self) -> Known {
        let key = self.hasher.hash_one(self.said.apart.as_slice());
        let met = &mut self.met[key as usize % MET];
        if met.0 != key {
            *met = (key, 0);
        }
        met.1 = met.1.saturating_add(1);
        if met.1 >= OFTEN { Known::Often } else { Known::Seldom }
    }

    /// The row in hand.
    pub fn said(&self) -> &Said {
        &self.said
    }

    /// Keeps how the row in hand was answered; where that holds for no other numbers, that it was tried.
    pub fn keep(&mut self, answer: Option<(Formula, Form)>) {
        if self.kept >= MOST {
            self.known.clear();
            self.kept = 0;
        }
        let alike = match self.known.get_mut(self.said.apart.as_slice()) {
            Some(alike) => alike,
            None => self.known.entry(self.said.apart.as_slice().into()).or_default(),
        };
        alike.recorded += 1;
        self.kept += 1;
        alike.answers.extend(answer);
    }
}
