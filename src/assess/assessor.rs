//! [`Assessor`]: answers entries one after another and remembers what it knows of each line.

use core::hash::{Hash, Hasher};
use std::collections::HashMap;
use std::hash::DefaultHasher;
use std::rc::Rc;
use std::sync::Arc;

use super::assessment::{Charge, Standing, Totals};
use super::case::Case;
use super::declaration::Shares;
use super::declared::{Asked, Declared};
use super::known::Known;
use super::law_of_day::LawOfDay;
use super::line_answer::LineAnswer;
use super::of_code::Codes;
use super::standing;
use super::totals::totals;
use crate::entry::{Entry, EntryLine};
use crate::schedule::{Id, Jurisdiction, Schedule};
use crate::units::Date;

/// Answers entries one after another and remembers: a line that did not change costs nothing.
///
/// What it keeps is what the last entry used. Another schedule, day or country entered makes it forget.
///
/// ```
/// use countertariff::assess::Assessor;
/// # use countertariff::{embedded, entry::{Draft, Field, LineField, parse}};
/// # let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
/// # draft.set(Field::Into, "US");
/// # draft.set(Field::EntryDate, "2025-03-27");
/// # draft.set_line(0, LineField::Code, "7208.36.00");
/// # let entry = parse(&draft, embedded::schedule()).entry.unwrap();
/// let mut assessor = Assessor::new();
/// let first = assessor.answer(embedded::schedule(), &entry);
/// let again = assessor.answer(embedded::schedule(), &entry);
/// assert!(std::sync::Arc::ptr_eq(&first.lines[0], &again.lines[0]));
/// ```
#[derive(Default)]
pub struct Assessor {
    law: Option<WhichLaw>,
    codes: Codes,
    lines: Vec<Remembered>,
}

/// The law that was asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
struct WhichLaw {
    /// Where the schedule lies in memory. It is compared, never followed.
    schedule: usize,
    into: Id<Jurisdiction>,
    day: Date,
}

/// A line as it was answered.
struct Remembered {
    known: Rc<Known>,
    fees: Vec<Charge>,
    answer: Arc<LineAnswer>,
}

/// The answers to an entry.
pub struct Answers {
    /// One for each line of the entry, in its order.
    pub lines: Vec<Arc<LineAnswer>>,
    /// Sums over the charges of all lines.
    pub totals: Totals,
    /// How the day stands to the days whose law is known.
    pub standing: Standing,
}

impl Assessor {
    /// One that remembers nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers an entry. Only lines that the last entry did not have are worked out; the others at most
    /// get other shares of charges on the declaration.
    pub fn answer(&mut self, schedule: &Schedule, entry: &Entry) -> Answers {
        self.answer_within(schedule, entry, usize::MAX)
    }

    /// Answers an entry: what every line owes at once, what another answer would change only as far as so many runs
    /// through the law of the day lead. Asked the same again it goes on from there. Lines of which something is left
    /// say so ([`LineAnswer::is_whole`]).
    pub fn answer_within(&mut self, schedule: &Schedule, entry: &Entry, mut runs: usize) -> Answers {
        let which = WhichLaw {
            schedule: core::ptr::from_ref(schedule).addr(),
            into: entry.into,
            day: entry.entry_date,
        };
        if self.law.replace(which) != Some(which) {
            self.lines.clear();
            self.codes = Codes::default();
        }
        let codes = core::mem::take(&mut self.codes);
        let law = LawOfDay::knowing(schedule, entry.into, entry.entry_date, codes);
        let declaration = Declared::of(&law, entry);
        let known = self.known(&law, entry, &declaration, &mut runs);
        let unused = Asked::default();
        let case_of = |line: usize| Case::new(&law, &entry.lines[line], &declaration, &unused);
        let shares = Shares::new(known.iter().map(|it| &it.0.conclusion.bears), &case_of);
        let plain = shares.are_plain();
        let fees = shares.all(known.len());
        let mut lines = Vec::with_capacity(known.len());
        for (place, ((known, old), fees)) in known.into_iter().zip(fees).enumerate() {
            let old = old.map(|old| &self.lines[old]);
            let kept = old.filter(|it| plain && it.answer.is_whole && known.is_settled() && it.fees == fees);
            let answer = match kept {
                Some(old) => Arc::clone(&old.answer),
                None => {
                    let answer = known.answer(&case_of(place), place, &shares, &fees);
                    match old.filter(|old| *old.answer == answer) {
                        Some(old) => Arc::clone(&old.answer),
                        None => Arc::new(answer),
                    }
                }
            };
            lines.push(Remembered { known, fees, answer });
        }
        self.lines = lines;
        let lines: Vec<Arc<LineAnswer>> = self.lines.iter().map(|it| Arc::clone(&it.answer)).collect();
        let totals = totals(entry, lines.iter().map(|it| &it.assessment));
        let standing = standing(law.country(), entry);
        self.codes = law.into_codes();
        Answers { lines, totals, standing }
    }

    /// What is known of each line by itself, and its place in the last entry.
    fn known(
        &self,
        law: &LawOfDay<'_>,
        entry: &Entry,
        declaration: &Declared,
        runs: &mut usize,
    ) -> Vec<(Rc<Known>, Option<usize>)> {
        // Lines that moved are looked for by their content; this is made when the first is found to have.
        let mut moved: Option<HashMap<u64, Vec<usize>>> = None;
        let mut new: HashMap<u64, Vec<Rc<Known>>> = HashMap::new();
        let mut known = Vec::with_capacity(entry.lines.len());
        for (place, line) in entry.lines.iter().enumerate() {
            if let Some(old) = self.lines.get(place).filter(|it| it.known.is_of(line, declaration)) {
                old.known.go_on(law, declaration, runs);
                known.push((Rc::clone(&old.known), Some(place)));
                continue;
            }
            let key = key(line);
            let moved = moved.get_or_insert_with(|| self.by_content());
            let old = moved.get(&key).and_then(|places| {
                places.iter().copied().find(|place| self.lines[*place].known.is_of(line, declaration))
            });
            if let Some(old) = old {
                self.lines[old].known.go_on(law, declaration, runs);
                known.push((Rc::clone(&self.lines[old].known), Some(old)));
                continue;
            }
            let alike = new.entry(key).or_default();
            let found = alike.iter().find(|it| it.is_of(line, declaration)).cloned();
            let found = found.unwrap_or_else(|| {
                let found = Rc::new(Known::of(law, line, declaration, key, runs));
                alike.push(Rc::clone(&found));
                found
            });
            known.push((found, None));
        }
        known
    }

    fn by_content(&self) -> HashMap<u64, Vec<usize>> {
        let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
        for (place, line) in self.lines.iter().enumerate() {
            places.entry(line.known.key).or_default().push(place);
        }
        places
    }
}

/// A number for what a line says; equal lines have equal numbers.
fn key(line: &EntryLine) -> u64 {
    let mut hasher = DefaultHasher::new();
    (line.code, line.value_for_duty, &line.facts).hash(&mut hasher);
    hasher.finish()
}
