//! [`FileRun`]: a file as people have it through the engine, one declaration at a time, and [`Answerer`], which each thread may have.

use std::io::Write;

use csv::StringRecord;

use super::answering::Answering;
use super::columns::Offer;
use super::csv_out::Cells;
use super::declarations::{Declaration, Declarations, Numbered};
use super::mapped::Mapped;
use super::summary::Summary;
use super::writer::RowWriter;
use crate::file::{FileRow, Mapping, NotAFile, RowFault, RowKind, Source};
use crate::schedule::Schedule;
use crate::units::Lang;
use crate::words::mapping as words;

/// A row of a file with its answer.
pub struct Answered<'r, 'a> {
    /// Its number in the file, counted from 1.
    pub number: u64,
    /// What it is.
    pub kind: RowKind,
    /// Its cells.
    pub row: &'r StringRecord,
    /// What is wrong with it as a row.
    pub fault: Option<&'r RowFault>,
    /// What the answer adds; nothing for the names of the columns and what stands above them.
    pub cells: Option<&'r Cells<'a>>,
}

/// Answers declarations, and remembers what makes the next ones quicker. Each thread may have its own: the answers are the same.
pub struct Answerer<'a> {
    answering: Answering<'a>,
    /// The cells of rows that are no goods.
    between: Cells<'a>,
    schedule: &'a Schedule,
    mapping: Mapping,
    /// Whether codes are offered for goods in words.
    offers: bool,
    summary: Summary,
}

impl<'a> Answerer<'a> {
    /// One for the rows of a file whose columns hold what the mapping says.
    pub fn new(schedule: &'a Schedule, mapping: Mapping) -> Self {
        let (answering, between) = (Answering::new(schedule), Cells::new(schedule));
        Self { answering, between, schedule, mapping, offers: true, summary: Summary::default() }
    }

    /// What was answered so far.
    pub fn summary(&self) -> Summary {
        Summary { again: self.answering.again, ..self.summary }
    }

    /// Answers a declaration, and hands over its rows in their order.
    ///
    /// # Errors
    /// When `take` fails.
    pub fn answer(
        &mut self,
        declaration: &Declaration,
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        mut take: impl FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
    ) -> Result<(), NotAFile> {
        let Self { answering, between, schedule, mapping, offers: is_offered, summary } = self;
        let (schedule, rows, is_offered) = (*schedule, &declaration.0, *is_offered);
        let goods: Vec<&FileRow> =
            rows.iter().filter(|row| row.2 == RowKind::Goods).map(|row| &row.1).collect();
        let mut at = 0;
        if !goods.is_empty() {
            answering.answer(&Mapped { mapping, schedule, is_offered }, &goods, offers, |row, cells| {
                at += others(&rows[at..], between, summary, &mut take)?;
                let (number, read, kind) = &rows[at];
                at += 1;
                let fault = read.fault.as_ref();
                // Of a row that is wrong as a row nothing was read.
                if fault.is_none() {
                    remarks(mapping, row, schedule, cells);
                }
                summary.rows += 1;
                summary.unread += usize::from(cells.is_invalid());
                take(&Answered { number: *number, kind: *kind, row, fault, cells: Some(cells) })
            })?;
        }
        others(&rows[at..], between, summary, &mut take)?;
        Ok(())
    }

    /// Answers rows of one declaration that were read before and mended.
    fn again(
        &mut self,
        rows: Vec<FileRow>,
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        take: &mut dyn FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
    ) -> Result<(), NotAFile> {
        let summary = self.summary;
        let rows = rows.into_iter().map(|row| {
            let kind = self.mapping.kind(&row.cells);
            (0, row, kind)
        });
        let mended = Declaration(rows.collect());
        let done = self.answer(&mended, offers, |row| take(row));
        self.summary = summary;
        done
    }
}

/// A file that is being answered.
pub struct FileRun<'a> {
    declarations: Declarations,
    /// A declaration that was read and is answered next.
    held: Option<Declaration>,
    answerer: Answerer<'a>,
}

impl<'a> FileRun<'a> {
    /// A run over the rows of a file from the first.
    pub fn new(schedule: &'a Schedule, source: Source, mapping: Mapping) -> Self {
        let answerer = Answerer::new(schedule, mapping.clone());
        Self { declarations: Declarations::new(source, mapping), held: None, answerer }
    }

    /// The file.
    pub fn source(&self) -> &Source {
        self.declarations.source()
    }

    /// How its rows are read.
    pub fn mapping(&self) -> &Mapping {
        self.declarations.mapping()
    }

    /// What was read so far.
    pub fn summary(&self) -> Summary {
        self.declarations.summary().and(self.answerer.summary())
    }

    /// What was answered so far.
    pub fn answered(&self) -> Summary {
        self.answerer.summary()
    }

    /// Reads the next declaration and does not answer it; says how many rows it has, and nothing after the last.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn pass(&mut self) -> Result<Option<usize>, NotAFile> {
        let held = match self.held.take() {
            None => self.declarations.read()?,
            held => held,
        };
        Ok(held.map(|declaration| declaration.rows()))
    }

    /// Answers without codes for goods in words from now on: nothing is said of them.
    pub fn offer_nothing(&mut self) {
        self.answerer.offers = false;
    }

    /// Whether codes are offered for goods in words.
    pub fn is_offering(&self) -> bool {
        self.answerer.offers
    }

    /// Whether the next declaration has goods in words and without a code, for which codes are offered.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn wants_offers(&mut self) -> Result<bool, NotAFile> {
        if self.held.is_none() {
            self.held = self.declarations.read()?;
        }
        let mapping = self.declarations.mapping();
        let wants =
            |row: &Numbered| row.2 == RowKind::Goods && mapping.goods_without_code(&row.1.cells).is_some();
        Ok(self.held.as_ref().is_some_and(|declaration| declaration.0.iter().any(wants)))
    }

    /// Answers the next declaration, and hands over its rows in their order; `false` after the last.
    ///
    /// # Errors
    /// When the file cannot be read, or `take` fails.
    pub fn next(
        &mut self,
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        take: impl FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
    ) -> Result<bool, NotAFile> {
        let held = match self.held.take() {
            None => self.declarations.read()?,
            held => held,
        };
        let Some(declaration) = held else { return Ok(false) };
        self.answerer.answer(&declaration, offers, take)?;
        Ok(true)
    }

    /// Answers rows of one declaration that were read before and mended.
    ///
    /// # Errors
    /// When `take` fails.
    pub fn again(
        &mut self,
        rows: Vec<FileRow>,
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        take: &mut dyn FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
    ) -> Result<(), NotAFile> {
        self.answerer.again(rows, offers, take)
    }
}

/// Says what was mended, left out and taken for granted where a row was read.
fn remarks(mapping: &Mapping, row: &StringRecord, schedule: &Schedule, cells: &mut Cells<'_>) {
    if let Some((cell, code, why)) = mapping.mended(row, schedule) {
        cells.note("code", &why.sentence(Lang::En, &cell, &code));
    }
    if let Some(text) = mapping.no_unit(row, schedule) {
        cells.note("unit", &words::no_unit(Lang::En, &text));
    }
    let (value, in_own_currency) = mapping.assumed(row, schedule);
    value.iter().for_each(|value| cells.assume("value", value));
    if in_own_currency {
        cells.assume_own_currency();
    }
}

/// Hands over the rows before the next goods; says how many.
fn others<'a>(
    rows: &[Numbered],
    cells: &mut Cells<'a>,
    summary: &mut Summary,
    take: &mut impl FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
) -> Result<usize, NotAFile> {
    let mut handed = 0;
    for (number, row, kind) in rows {
        let what = match kind {
            RowKind::Goods => break,
            RowKind::Above | RowKind::Header => None,
            RowKind::Blank => Some(words::blank(Lang::En)),
            RowKind::HeaderAgain => Some(words::header_again(Lang::En)),
            RowKind::Sum => Some(words::sum(Lang::En)),
            RowKind::Cost => Some(words::cost(Lang::En)),
            RowKind::Continues => Some(words::continues(Lang::En)),
            RowKind::Provision => Some(words::provision(Lang::En)),
        };
        if let Some(what) = &what {
            summary.empty += usize::from(*kind == RowKind::Blank);
            summary.others += usize::from(*kind != RowKind::Blank);
            cells.no_goods(what);
        }
        handed += 1;
        let cells = what.is_some().then_some(&*cells);
        take(&Answered { number: *number, kind: *kind, row: &row.cells, fault: None, cells })?;
    }
    Ok(handed)
}

/// Answers a whole file and writes it as it was written, with the answers; `guards` makes cells safe that a spreadsheet would
/// take for formulas.
///
/// # Errors
/// When the file cannot be read, or nothing can be written.
///
/// ```
/// use countertariff::batch::assess_file;
/// use countertariff::embedded;
/// use countertariff::file::{Proposal, Said, Source};
/// let file = "HS Code;Valeur;Pays d'origine\n7208.36.00;1 500,00;Canada\n";
/// let source = Source::open(Box::new(file.as_bytes()), None).unwrap();
/// let said: Said = "entry_date:2025-03-27; cusma:no".parse().unwrap();
/// let proposal = Proposal::of(&source, embedded::schedule(), &said).unwrap();
/// assert_eq!(proposal.asks(), 0);
/// let mut out = Vec::new();
/// let read = assess_file(embedded::schedule(), source, proposal.mapping().unwrap(), &mut out, false, &mut |_| Vec::new());
/// assert_eq!(read.unwrap().rows, 1);
/// assert!(String::from_utf8(out).unwrap().contains(";375.00;"));
/// ```
pub fn assess_file(
    schedule: &Schedule,
    source: Source,
    mapping: Mapping,
    output: impl Write,
    guards: bool,
    offers: &mut dyn FnMut(&str) -> Vec<Offer>,
) -> Result<Summary, NotAFile> {
    let mut writer = RowWriter::new(output, &source, &mapping, guards)?;
    let mut run = FileRun::new(schedule, source, mapping);
    while run.next(offers, |row| writer.write(row.kind, row.row, row.cells))? {}
    writer.flush()?;
    Ok(run.summary())
}
