//! [`Formulas`]: rows that were answered before but for their numbers are answered by calculating again.
//!
//! While a row is answered, a [`Recording`](crate::units::Recording) keeps how every amount in its cells came of the
//! numbers in it, and for which other numbers nothing would have gone another way. A row that says the same in all
//! other cells, with such numbers, has those cells. So has one with another code or day that no law tells apart
//! ([`Twins`]), unless they name the code.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use csv::StringRecord;

use super::csv_out::Cells;
use super::form::Form;
use super::reads::Reads;
use super::said::{Said, TWINS};
use crate::assess::Twins;
use crate::units::{Decimal, Formula};

/// The most formulas that are kept; past this all are forgotten and made anew. Each is about two kilobytes.
const MOST: usize = 8_192;
/// The most for rows that are alike.
const MOST_ALIKE: usize = 16;
/// The most ways of saying rows that are kept with what they say; past this those are forgotten.
const MOST_SAID: usize = 1 << 15;
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
    /// Rows that are alike, by what they say besides numbers: to the letter, or with the twins of their code.
    known: HashMap<Box<[u8]>, usize>,
    alike: Vec<Alike>,
    /// How many say it in letters of their own.
    said_so: usize,
    kept: usize,
    /// The rows last met: a number for each, and how often.
    met: Box<[(u64, u8)]>,
    hasher: RandomState,
    /// The row in hand.
    said: Said,
    /// Under what its answer is kept.
    key: Vec<u8>,
    room: Vec<Decimal>,
}

/// Rows that say the same but for their numbers, and for codes and days that no law tells apart.
#[derive(Default)]
struct Alike {
    answers: Vec<(Formula, Form)>,
    recorded: usize,
    answered: usize,
    met: usize,
    /// Whether their codes may differ.
    of_twins: bool,
    /// Some of their answers name the code: each code has its own.
    by_code: bool,
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
            alike: Vec::new(),
            said_so: 0,
            kept: 0,
            met: vec![(0, 0); MET].into(),
            hasher: RandomState::new(),
            said: Said::default(),
            key: Vec::new(),
            room: Vec::new(),
        }
    }

    /// Writes the cells of a row, if they are known. `twins` finds those of its code, which takes a while.
    pub fn answer(
        &mut self,
        columns: &impl Reads,
        row: &StringRecord,
        twins: impl FnOnce() -> Option<Twins>,
        cells: &mut Cells<'_>,
    ) -> Known {
        self.said.read(columns, row);
        if self.said.numbers.is_empty() {
            return Known::Seldom;
        }
        if let Some(place) = self.known.get(self.said.apart.as_slice()) {
            let place = *place;
            self.key.clone_from(&self.said.apart);
            return self.answer_alike(place, cells);
        }
        let times = self.meet(Self::apart);
        self.key.clear();
        if let Some(twins) = twins() {
            self.said.with_twins(twins, columns, row, &mut self.key);
            match self.known.get(self.key.as_slice()).copied() {
                None => return if self.meet(Self::key) >= OFTEN { Known::Often } else { Known::Seldom },
                Some(place) if !self.alike[place].by_code => {
                    if times > 1 && self.said_so < MOST_SAID {
                        self.said_so += 1;
                        self.known.insert(self.said.apart.as_slice().into(), place);
                    }
                    return self.answer_alike(place, cells);
                }
                Some(_) => {}
            }
        }
        self.key.clone_from(&self.said.apart);
        if times >= OFTEN { Known::Often } else { Known::Seldom }
    }

    /// Writes the cells of a row that is like others.
    fn answer_alike(&mut self, place: usize, cells: &mut Cells<'_>) -> Known {
        let alike = &mut self.alike[place];
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

    /// How often this was met, with this time.
    fn meet(&mut self, what: fn(&Self) -> &[u8]) -> u8 {
        let key = self.hasher.hash_one(what(self));
        let met = &mut self.met[key as usize % MET];
        if met.0 != key {
            *met = (key, 0);
        }
        met.1 = met.1.saturating_add(1);
        met.1
    }

    fn apart(&self) -> &[u8] {
        &self.said.apart
    }

    fn key(&self) -> &[u8] {
        &self.key
    }

    /// The row in hand.
    pub fn said(&self) -> &Said {
        &self.said
    }

    /// Keeps how the row in hand was answered; where that holds for no other numbers, that it was tried.
    pub fn keep(&mut self, answer: Option<(Formula, Form)>, names_code: bool) {
        if self.kept >= MOST {
            self.known.clear();
            self.alike.clear();
            (self.kept, self.said_so) = (0, 0);
        }
        self.kept += 1;
        let mut place = match self.known.get(self.key.as_slice()) {
            Some(place) => *place,
            None => self.begin(self.key.as_slice().into()),
        };
        self.alike[place].recorded += 1;
        if names_code && self.alike[place].of_twins {
            self.alike[place].by_code = true;
            place = self.begin(self.said.apart.as_slice().into());
            self.alike[place].recorded += 1;
        }
        self.alike[place].answers.extend(answer);
    }

    /// The place of rows of which nothing was known.
    fn begin(&mut self, key: Box<[u8]>) -> usize {
        let of_twins = key.first() == Some(&TWINS);
        self.alike.push(Alike { of_twins, ..Alike::default() });
        self.known.insert(key, self.alike.len() - 1);
        self.alike.len() - 1
    }
}
