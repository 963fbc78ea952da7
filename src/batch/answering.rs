//! [`Answering`]: the rows of one declaration after another, answered into cells.

use core::borrow::Borrow;
use core::cell::Cell;

use csv::StringRecord;

use super::columns::Offer;
use super::csv_out::Cells;
use super::formulas::{Formulas, Known};
use super::reads::Reads;
use super::said::Said;
use crate::assess::Days;
use crate::entry::draft::LineField;
use crate::entry::parse::{Parsed, parse_taking, same};
use crate::entry::{Draft, Field, Place, Problem, ProblemKind};
use crate::file::{FileRow, NotAFile};
use crate::schedule::Schedule;
use crate::units::{Decimal, Recording};

/// Answers rows, and remembers what makes the next ones quicker. Each thread may have its own.
pub(super) struct Answering<'a> {
    days: Days<'a>,
    cells: Cells<'a>,
    /// `None` where every row is worked out anew.
    formulas: Option<Formulas>,
    /// How many rows were answered by calculating again.
    pub again: usize,
}

/// What a number that was read in a line is taken for.
type Take<'t> = &'t dyn Fn(usize, LineField, Decimal) -> Decimal;

impl<'a> Answering<'a> {
    /// One that remembers nothing yet.
    pub fn new(schedule: &'a Schedule) -> Self {
        Self { formulas: Some(Formulas::new()), ..Self::anew(schedule) }
    }

    /// One that works out every row anew.
    pub fn anew(schedule: &'a Schedule) -> Self {
        Self { days: Days::new(schedule), cells: Cells::new(schedule), formulas: None, again: 0 }
    }

    /// Answers the rows of one declaration, and hands over each with its cells.
    ///
    /// # Errors
    /// Those of `write`.
    pub fn answer(
        &mut self,
        columns: &impl Reads,
        rows: &[impl Borrow<FileRow>],
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        mut write: impl FnMut(&StringRecord, &mut Cells<'a>) -> Result<(), NotAFile>,
    ) -> Result<(), NotAFile> {
        let by_itself = match rows {
            [row] if row.borrow().fault.is_none() => Some(&row.borrow().cells),
            _ => None,
        };
        // What was read to find the twins of a row serves to answer it.
        let mut read = None;
        if let (Some(row), Some(mut formulas)) = (by_itself, self.formulas.take()) {
            let days = &mut self.days;
            let twins = || {
                let (_, parsed) =
                    read.insert(Self::read(days.schedule(), columns, rows, &|_, _, number| number));
                days.twins(parsed.entry.as_ref()?)
            };
            let known = formulas.answer(columns, row, twins, &mut self.cells);
            self.again += usize::from(known == Known::Answered);
            if known == Known::Often {
                self.record(columns, rows, offers, &mut formulas);
            }
            self.formulas = Some(formulas);
            if known != Known::Seldom {
                return write(row, &mut self.cells);
            }
        }
        let read =
            read.unwrap_or_else(|| Self::read(self.days.schedule(), columns, rows, &|_, _, number| number));
        self.answer_read(columns, rows, offers, &read, &mut write)
    }

    /// Answers a row, and keeps how its amounts came of its numbers.
    fn record(
        &mut self,
        columns: &impl Reads,
        rows: &[impl Borrow<FileRow>],
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        formulas: &mut Formulas,
    ) {
        let inputs = Inputs::of(formulas.said());
        let take = |_, field, number| inputs.take(field, number);
        let read = Self::read(self.days.schedule(), columns, rows, &take);
        // Nothing is written, and so nothing fails.
        let _ = self.answer_read(columns, rows, offers, &read, &mut |_, _| Ok(()));
        let cells = &self.cells;
        let formula = if cells.is_invalid() { None } else { inputs.finish(&cells.recorded()) };
        formulas.keep(formula.map(|formula| (formula, cells.form())), cells.names_code());
    }

    /// Reads the rows of one declaration, but for those that are wrong as rows: what stands in their cells may be anything.
    fn read(
        schedule: &Schedule,
        columns: &impl Reads,
        rows: &[impl Borrow<FileRow>],
        take: Take<'_>,
    ) -> (Draft, Parsed) {
        let sound = rows.iter().map(Borrow::borrow).filter(|row| row.fault.is_none());
        let cells: Vec<&StringRecord> = sound.map(|row| &row.cells).collect();
        let draft = columns.draft(&cells);
        let mut parsed = parse_taking(&draft, schedule, take);
        if let Some(entry) = &mut parsed.entry {
            entry.whole &= cells.len() == rows.len();
        }
        (draft, parsed)
    }

    fn answer_read(
        &mut self,
        columns: &impl Reads,
        rows: &[impl Borrow<FileRow>],
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        (draft, parsed): &(Draft, Parsed),
        write: &mut dyn FnMut(&StringRecord, &mut Cells<'a>) -> Result<(), NotAFile>,
    ) -> Result<(), NotAFile> {
        let Self { days, cells, .. } = self;
        let answers = parsed.entry.as_ref().map(|entry| days.answer(entry));
        // Problems of the sheet concern every row; those of lines follow, line by line.
        let of_sheet = |it: &&Problem| matches!(it.place, Place::Sheet(_));
        let of_sheet: Vec<&Problem> = parsed.problems.iter().filter(of_sheet).collect();
        let mut of_lines = parsed.problems.iter().filter_map(|it| match it.place {
            Place::Sheet(_) => None,
            Place::Line(line, _) => Some((line, it)),
        });
        let mut next = of_lines.next();
        // The place of the row among those that were read.
        let mut line = 0;
        for FileRow { cells: row, fault } in rows.iter().map(Borrow::borrow) {
            if let Some(fault) = fault {
                cells.faulty(fault);
                write(row, cells)?;
                continue;
            }
            let mut problems = of_sheet.clone();
            while let Some((_, problem)) = next.filter(|it| it.0 == line) {
                problems.push(problem);
                next = of_lines.next();
            }
            let said = |field: Field| columns.said(row, field);
            let disagreeing =
                draft.fields.iter().filter(|(field, text)| !same(**field, &said(**field), text));
            let disagreeing: Vec<Problem> = disagreeing
                .map(|(field, _)| Problem { place: Place::Sheet(*field), kind: ProblemKind::Disagrees })
                .collect();
            problems.extend(&disagreeing);
            let place = parsed.lines.get(line).copied().flatten();
            match (&parsed.entry, &answers, place) {
                (Some(entry), Some(answers), Some(place)) if problems.is_empty() => {
                    cells.answered(entry, place, &answers[place]);
                }
                _ => {
                    let goods = columns.goods_without_code(row);
                    cells.unread(&problems, goods.map(|goods| (goods, offers(goods))));
                }
            }
            write(row, cells)?;
            line += 1;
        }
        Ok(())
    }
}

/// The numbers of a row as inputs of a recording.
struct Inputs<'s> {
    said: &'s Said,
    recording: Option<(Recording, Vec<Decimal>)>,
    /// Which of them were read, a bit each.
    taken: Cell<u32>,
}

impl<'s> Inputs<'s> {
    fn of(said: &'s Said) -> Self {
        let recording = Recording::start().and_then(|mut recording| {
            let inputs = said.numbers.iter().map(|number| recording.input(*number)).collect::<Option<_>>()?;
            Some((recording, inputs))
        });
        Self { said, recording, taken: Cell::new(0) }
    }

    fn take(&self, field: LineField, number: Decimal) -> Decimal {
        let place = self.said.fields.iter().position(|it| *it == field);
        match (place, &self.recording) {
            (Some(place), Some((_, inputs))) if inputs[place].as_now() == number => {
                self.taken.set(self.taken.get() | 1 << place);
                inputs[place]
            }
            _ => number,
        }
    }

    /// The formula of these amounts. There is none unless every number of the row was read as the number it is.
    fn finish(self, amounts: &[Decimal]) -> Option<crate::units::Formula> {
        let (recording, inputs) = self.recording?;
        let all = (1_u32 << inputs.len()) - 1;
        (self.taken.get() == all).then(|| recording.finish(amounts)).flatten()
    }
}
