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
use super::said::{Said, is_of_twins};
use super::spelled::Spelled;
use crate::assess::{Choices, Days, Twins};
use crate::entry::parse::Parsed;
use crate::schedule::Schedule;
use crate::units::{Formula, FormulaRoom};

/// The most formulas that are kept; past this all are forgotten and made anew. Each is about two kilobytes.
const MOST: usize = 1 << 15;
/// The most for rows that are alike.
const MOST_ALIKE: usize = 16;
/// How many rows are remembered to have been met, a few bytes each.
const MET: usize = 1 << 17;
/// A row met so often is worth a recording, which takes as long as some answers.
const OFTEN: u8 = 3;
/// So many recordings of rows like them are made whatever they bring: the first may hold for few values.
const AT_FIRST: usize = 4;
/// So many rows must have been answered by formulas for each further recording of rows like them.
const EARNED: usize = 6;
/// And so many met, where none were.
const PATIENCE: usize = 64;

/// What is known of rows by their numbers alone.
pub(super) struct Formulas {
    /// Rows that are alike, by what they say besides numbers: to the letter, or with the twins of their code.
    known: HashMap<Box<[u8]>, usize>,
    alike: Vec<Alike>,
    spelled: Spelled,
    choices: Choices,
    kept: usize,
    /// The rows last met: a number for each, and how often.
    met: Box<[(u32, u8)]>,
    hasher: RandomState,
    /// The row in hand.
    said: Said,
    twins: Option<Twins>,
    /// Under what its answer is kept.
    key: Vec<u8>,
    room: FormulaRoom,
}

/// Rows that say the same but for their numbers, and for codes and days that no law tells apart.
#[derive(Default)]
struct Alike {
    answers: Vec<(Formula, Form)>,
    recorded: usize,
    answered: usize,
    met: usize,
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
    /// Those of the rows of a file, of which none was met.
    pub fn new(schedule: &Schedule) -> Self {
        Self {
            known: HashMap::new(),
            alike: Vec::new(),
            spelled: Spelled::default(),
            choices: Choices::of(schedule),
            kept: 0,
            met: vec![(0, 0); MET].into(),
            hasher: RandomState::new(),
            said: Said::default(),
            twins: None,
            key: Vec::new(),
            room: FormulaRoom::default(),
        }
    }

    /// Writes the cells of a row, if they are known. `read` reads it, which takes a while.
    pub fn answer<'p>(
        &mut self,
        columns: &impl Reads,
        row: &StringRecord,
        days: &mut Days<'_>,
        read: impl FnOnce(&Schedule) -> &'p Parsed,
        cells: &mut Cells<'_>,
    ) -> Known {
        self.said.read(columns, row, &self.choices);
        if self.said.numbers.is_empty() {
            return Known::Seldom;
        }
        self.twins = self.twins(days, read);
        let mut place;
        if let Some(twins) = self.twins {
            self.said.write_twins(twins, false, &mut self.key);
            place = self.known.get(self.key.as_slice()).copied();
            if place.is_some_and(|place| self.alike[place].by_code) {
                self.said.write_twins(twins, true, &mut self.key);
                place = self.known.get(self.key.as_slice()).copied();
            }
        } else {
            self.key.clone_from(&self.said.apart);
            place = self.known.get(self.key.as_slice()).copied();
        }
        match place {
            Some(place) => self.answer_alike(place, cells),
            None if self.meet() >= OFTEN => Known::Often,
            None => Known::Seldom,
        }
    }

    /// The twins of the code of the row in hand, if it has any.
    fn twins<'p>(
        &mut self,
        days: &mut Days<'_>,
        read: impl FnOnce(&Schedule) -> &'p Parsed,
    ) -> Option<Twins> {
        if let Some((into, day, code)) = self.spelled.read(&self.said) {
            return days.twins(into, day, code, self.said.is_counted);
        }
        let parsed = read(days.schedule());
        let entry = parsed.entry.as_ref()?;
        let [line] = entry.lines.as_slice() else { return None };
        self.spelled.learn(&self.said, entry, parsed, days.schedule());
        days.twins(entry.into, entry.entry_date, line.code, self.said.is_counted)
    }

    /// Writes the cells of a row that is like others.
    fn answer_alike(&mut self, place: usize, cells: &mut Cells<'_>) -> Known {
        let alike = &mut self.alike[place];
        alike.met += 1;
        for (formula, form) in &alike.answers {
            if let Some(amounts) = formula.calculate(&self.said.numbers, &mut self.room) {
                alike.answered += 1;
                cells.fill(form, amounts);
                return Known::Answered;
            }
        }
        let is_worth =
            alike.recorded < AT_FIRST || alike.recorded * EARNED <= alike.answered + alike.met / PATIENCE;
        if is_worth && alike.answers.len() < MOST_ALIKE { Known::Often } else { Known::Seldom }
    }

    /// How often the key was met, with this time.
    fn meet(&mut self) -> u8 {
        let key = self.hasher.hash_one(self.key.as_slice());
        let met = &mut self.met[key as usize % MET];
        let other = (key >> 32) as u32;
        if met.0 != other {
            *met = (other, 0);
        }
        met.1 = met.1.saturating_add(1);
        met.1
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
            self.kept = 0;
        }
        self.kept += 1;
        let mut place = self.place();
        self.alike[place].recorded += 1;
        if let Some(twins) = self.twins.filter(|_| names_code && is_of_twins(&self.key)) {
            self.alike[place].by_code = true;
            self.said.write_twins(twins, true, &mut self.key);
            place = self.place();
            self.alike[place].recorded += 1;
        }
        self.alike[place].answers.extend(answer);
    }

    /// The place of what is known under the key.
    fn place(&mut self) -> usize {
        if let Some(place) = self.known.get(self.key.as_slice()) {
            return *place;
        }
        self.alike.push(Alike::default());
        self.known.insert(self.key.as_slice().into(), self.alike.len() - 1);
        self.alike.len() - 1
    }
}
