//! [`FileRun`]: a file as people have it through the engine, one declaration at a time.

use std::borrow::Cow;
use std::io::Write;

use csv::StringRecord;

use super::answering::Answering;
use super::columns::Offer;
use super::csv_out::Cells;
use super::reads::{Reads, too_many_cells};
use super::summary::Summary;
use super::writer::RowWriter;
use crate::entry::{Draft, Field, LineField};
use crate::file::{FileRow, Mapping, NotAFile, RowKind, Source, Target};
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
    /// What the answer adds; nothing for the names of the columns and what stands above them.
    pub cells: Option<&'r Cells<'a>>,
}

/// A file that is being answered.
pub struct FileRun<'a> {
    schedule: &'a Schedule,
    answering: Answering<'a>,
    /// The cells of rows that are no goods.
    between: Cells<'a>,
    source: Source,
    mapping: Mapping,
    /// The first row of the next declaration.
    held: Option<Numbered>,
    read: u64,
    summary: Summary,
}

/// A row, its number and its kind.
type Numbered = (u64, FileRow, RowKind);

/// Goods that are followed by so many rows of another kind are answered before those that follow.
const MOST_BETWEEN: usize = 1_000;

impl<'a> FileRun<'a> {
    /// A run over the rows of a file from the first.
    pub fn new(schedule: &'a Schedule, source: Source, mapping: Mapping) -> Self {
        Self {
            schedule,
            answering: Answering::new(schedule),
            between: Cells::new(schedule),
            source,
            mapping,
            held: None,
            read: 0,
            summary: Summary::default(),
        }
    }

    /// The file.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// How its rows are read.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// What was read so far.
    pub fn summary(&self) -> Summary {
        Summary { other_encoding: self.source.other_encoding(), ..self.summary }
    }

    /// Answers the next declaration, and hands over its rows in their order; `false` after the last.
    ///
    /// # Errors
    /// When the file cannot be read, or `take` fails.
    pub fn next(
        &mut self,
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        mut take: impl FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
    ) -> Result<bool, NotAFile> {
        let rows = self.declaration()?;
        if rows.is_empty() {
            return Ok(false);
        }
        self.answer(&rows, offers, &mut take)?;
        Ok(true)
    }

    /// Answers rows of one declaration that were read before and mended.
    ///
    /// # Errors
    /// When `take` fails.
    pub fn again(
        &mut self,
        rows: Vec<FileRow>,
        take: &mut dyn FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
    ) -> Result<(), NotAFile> {
        let summary = self.summary;
        let rows = rows.into_iter().map(|row| {
            let kind = self.mapping.kind(&row.cells);
            (0, row, kind)
        });
        let rows: Vec<Numbered> = rows.collect();
        let done = self.answer(&rows, &mut |_| Vec::new(), take);
        self.summary = summary;
        done
    }

    fn answer(
        &mut self,
        rows: &[Numbered],
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
        take: &mut dyn FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
    ) -> Result<(), NotAFile> {
        let Self { schedule, answering, between, mapping, summary, .. } = self;
        let schedule = *schedule;
        let goods: Vec<&FileRow> =
            rows.iter().filter(|row| row.2 == RowKind::Goods).map(|row| &row.1).collect();
        let mut at = 0;
        if !goods.is_empty() {
            answering.answer(&Mapped { mapping, schedule }, &goods, offers, |row, cells| {
                at += others(&rows[at..], between, summary, take)?;
                if let Some((cell, code)) = mapping.mended(row, schedule) {
                    cells.note("code", &words::mended(Lang::En, &cell, &code));
                }
                summary.rows += 1;
                summary.unread += usize::from(cells.is_invalid());
                let (number, _, kind) = &rows[at];
                at += 1;
                take(&Answered { number: *number, kind: *kind, row, cells: Some(cells) })
            })?;
        }
        others(&rows[at..], between, summary, take)?;
        Ok(())
    }

    /// The rows of the next declaration, with what stands between and after them.
    fn declaration(&mut self) -> Result<Vec<Numbered>, NotAFile> {
        let mut rows: Vec<Numbered> = self.held.take().into_iter().collect();
        let label = |row: &Numbered, mapping: &Mapping| mapping.entry(&row.1.cells).map(str::to_owned);
        let mut entry = rows.first().and_then(|first| label(first, &self.mapping));
        while let Some(row) = self.row()? {
            let is_goods = row.2 == RowKind::Goods;
            let has_goods = rows.iter().any(|it| it.2 == RowKind::Goods);
            let own = if is_goods { label(&row, &self.mapping) } else { None };
            // What is no goods stands within a declaration or after it; goods belong to one, or begin the next.
            let goes_on =
                if is_goods { !has_goods || entry.is_some() && own == entry } else { entry.is_some() };
            if !rows.is_empty() && (!goes_on || !has_goods && rows.len() >= MOST_BETWEEN) {
                self.held = Some(row);
                break;
            }
            if is_goods && !has_goods {
                entry = own;
            }
            let alone = !is_goods && !has_goods;
            rows.push(row);
            if alone {
                break;
            }
        }
        Ok(rows)
    }

    /// The next row, and what it is.
    fn row(&mut self) -> Result<Option<Numbered>, NotAFile> {
        let Some(mut row) = self.source.next()? else { return Ok(None) };
        let place = self.read as usize;
        self.read += 1;
        let kind = match self.mapping.header {
            Some(header) if place < header => RowKind::Above,
            Some(header) if place == header => RowKind::Header,
            _ => self.mapping.kind(&row.cells),
        };
        if kind == RowKind::Goods && self.mapping.header.is_some() && row.fault.is_none() {
            row.fault = too_many_cells(&row.cells, self.mapping.names.len());
        }
        Ok(Some((self.read, row, kind)))
    }
}

/// Hands over the rows before the next goods; says how many.
fn others<'a>(
    rows: &[Numbered],
    cells: &mut Cells<'a>,
    summary: &mut Summary,
    take: &mut dyn FnMut(&Answered<'_, 'a>) -> Result<(), NotAFile>,
) -> Result<usize, NotAFile> {
    let mut handed = 0;
    for (number, row, kind) in rows {
        let what = match kind {
            RowKind::Goods => break,
            RowKind::Above | RowKind::Header => None,
            RowKind::Blank => Some(words::blank(Lang::En)),
            RowKind::HeaderAgain => Some(words::header_again(Lang::En)),
            RowKind::Sum => Some(words::sum(Lang::En)),
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
        take(&Answered { number: *number, kind: *kind, row: &row.cells, cells })?;
    }
    Ok(handed)
}

/// Rows read by a mapping.
struct Mapped<'a> {
    mapping: &'a Mapping,
    schedule: &'a Schedule,
}

impl Reads for Mapped<'_> {
    fn draft(&self, rows: &[&StringRecord]) -> Draft {
        let mut draft = Draft::default();
        for field in Field::ASKED {
            if let Some(row) = rows.first() {
                draft.set(field, &self.said(row, field));
            }
        }
        draft.lines = rows.iter().map(|row| self.mapping.line(row, self.schedule)).collect();
        draft
    }

    fn said<'a>(&'a self, row: &'a StringRecord, field: Field) -> Cow<'a, str> {
        self.mapping.read(Target::Sheet(field), row, self.schedule)
    }

    fn each_cell(&self, row: &StringRecord, take: &mut dyn FnMut(Option<LineField>, &str)) {
        for field in Field::ASKED {
            take(None, &self.said(row, field));
        }
        self.mapping.each_field(row, self.schedule, &mut |field, text| take(Some(field), text));
    }

    fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        self.mapping.goods_without_code(row)
    }
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
