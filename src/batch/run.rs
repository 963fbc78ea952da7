//! A file through the engine, one declaration at a time.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{StringRecord, Terminator, Writer, WriterBuilder};

use super::answering::Answering;
use super::columns::{COLUMNS, Offer};
use super::csv_in::Columns;
use crate::entry::{Draft, Field, LineField};
use crate::file::{FileRow, Lines, MARK, NotAFile, Records, Row, RowFault};
use crate::schedule::Schedule;

/// What a run read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of goods.
    pub rows: usize,
    /// Rows that could not be read.
    pub unread: usize,
    /// Rows that were answered by calculating again, with their numbers, what an earlier row came to.
    pub again: usize,
    /// Rows in which nothing stands.
    pub empty: usize,
    /// Rows of something else than goods: sums, names of columns, numbers of chapters 98 and 99.
    pub others: usize,
    /// How many lines were not in UTF-8 and were read as Windows-1252, and the number of the first of them.
    pub other_encoding: Option<(u64, u64)>,
}

impl Summary {
    /// Both together: of parts of one file, or of one file after another.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let other_encoding = match (self.other_encoding, other.other_encoding) {
            (Some((first, lines)), Some((_, more))) => Some((first, lines + more)),
            (one, other) => one.or(other),
        };
        Self {
            rows: self.rows + other.rows,
            unread: self.unread + other.unread,
            again: self.again + other.again,
            empty: self.empty + other.empty,
            others: self.others + other.others,
            other_encoding,
        }
    }
}

/// Assesses every row of a file and writes it back with the answer.
///
/// # Errors
/// When the input is no batch file at all; rows that are wrong are answered in their places.
pub fn run(schedule: &Schedule, input: impl io::Read, output: impl Write) -> Result<Summary, NotAFile> {
    run_offering(schedule, input, output, |_| Vec::new())
}

/// As [`run`], and every row is worked out anew, whatever was answered before: much slower, with the same answers.
///
/// # Errors
/// As those of [`run`].
pub fn run_anew(schedule: &Schedule, input: impl io::Read, output: impl Write) -> Result<Summary, NotAFile> {
    run_by(&mut Answering::anew(schedule), input, output, |_| Vec::new())
}

/// As [`run`], and a row that has words in its column `goods` and no code is offered codes beside its problem. None of
/// them is ever used.
///
/// # Errors
/// As those of [`run`].
pub fn run_offering(
    schedule: &Schedule,
    input: impl io::Read,
    output: impl Write,
    offers: impl FnMut(&str) -> Vec<Offer>,
) -> Result<Summary, NotAFile> {
    run_by(&mut Answering::new(schedule), input, output, offers)
}

fn run_by(
    answering: &mut Answering<'_>,
    input: impl io::Read,
    output: impl Write,
    mut offers: impl FnMut(&str) -> Vec<Offer>,
) -> Result<Summary, NotAFile> {
    let mut summary = Summary::default();
    let mut output = Some(output);
    let mut out = None;
    let read = each_entry(input, |columns, rows| {
        let Some(rows) = rows else {
            if let Some(output) = output.take() {
                out = Some(writer(output, columns)?);
            }
            return Ok(());
        };
        let Some(out) = &mut out else { return Ok(()) };
        let rows: Vec<&FileRow> = rows.iter().collect();
        answering.answer(columns, &rows, &mut offers, |row, cells| {
            summary.rows += 1;
            summary.unread += usize::from(cells.is_invalid());
            let wide = row.iter().chain(core::iter::repeat("")).take(columns.carried());
            Ok(out.write_record(wide.chain(cells.iter()))?)
        })
    })?;
    if let Some(mut out) = out {
        out.flush()?;
    }
    Ok(Summary { again: answering.again, empty: read.empty, other_encoding: read.other_encoding, ..summary })
}

/// A writer that writes as the file was written, with the names of its columns and of ours.
fn writer<W: Write>(mut output: W, columns: &Columns) -> Result<Writer<W>, NotAFile> {
    let shape = columns.shape();
    if shape.mark {
        output.write_all(MARK)?;
    }
    if columns.says_separator() {
        write!(output, "sep={}{}", char::from(columns.separator()), shape.line_end)?;
    }
    let terminator = match shape.line_end {
        "\r\n" => Terminator::CRLF,
        "\r" => Terminator::Any(b'\r'),
        _ => Terminator::Any(b'\n'),
    };
    let mut out = WriterBuilder::new()
        .flexible(true)
        .buffer_capacity(1 << 16)
        .delimiter(columns.separator())
        .terminator(terminator)
        .from_writer(output);
    out.write_record(columns.header().iter().take(columns.carried()).chain(COLUMNS))?;
    Ok(out)
}

/// Every declaration of a file as a draft, for links.
///
/// # Errors
/// When the input is no batch file at all.
pub fn drafts(input: impl io::Read) -> Result<Vec<Draft>, NotAFile> {
    let mut drafts = Vec::new();
    each_entry(input, |columns, rows| {
        let cells = |rows: &[FileRow]| columns.draft(&rows.iter().map(|row| &row.cells).collect::<Vec<_>>());
        drafts.extend(rows.map(cells));
        Ok(())
    })?;
    Ok(drafts)
}

/// What was left out or decoded while the rows of a file were read.
struct LeftOut {
    empty: usize,
    other_encoding: Option<(u64, u64)>,
}

/// Hands over the rows of one declaration at a time; first, `None` with the columns.
fn each_entry(
    input: impl io::Read,
    mut take: impl FnMut(&Columns, Option<&[FileRow]>) -> Result<(), NotAFile>,
) -> Result<LeftOut, NotAFile> {
    let mut records = Records::new(Lines::new(input)?);
    let columns = Columns::read(&mut records)?;
    take(&columns, None)?;
    let mut empty = 0;
    let mut rows: Vec<FileRow> = Vec::new();
    let mut spare: Vec<FileRow> = Vec::new();
    loop {
        let mut row = spare.pop().unwrap_or_default();
        let Some(read) = records.next(&mut row.cells)? else { break };
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            empty += 1;
            spare.push(row);
            continue;
        }
        row.fault = match read {
            Row::Unclosed => Some(RowFault::Unclosed),
            Row::Whole => too_many_cells(&row.cells, columns.header().len()),
        };
        let with_last = match (rows.last(), columns.entry(&row.cells)) {
            (Some(last), Some(this)) => columns.entry(&last.cells) == Some(this),
            _ => false,
        };
        if !with_last && !rows.is_empty() {
            take(&columns, Some(&rows))?;
            // The room of one row is enough for the next.
            spare.extend(rows.drain(..).take(1));
        }
        rows.push(row);
    }
    if !rows.is_empty() {
        take(&columns, Some(&rows))?;
    }
    Ok(LeftOut { empty, other_encoding: records.other_encoding() })
}

/// That a row has more cells than the header has names; empty ones do not count.
pub(super) fn too_many_cells(row: &StringRecord, named: usize) -> Option<RowFault> {
    let beyond: Vec<&str> = row.iter().skip(named).filter(|cell| !cell.trim().is_empty()).collect();
    let beyond = (!beyond.is_empty()).then(|| beyond.join(" "))?;
    Some(RowFault::TooManyCells { has: row.len(), named, beyond })
}

/// What reads the rows of a file into a draft.
pub(super) trait Reads {
    /// The draft of the rows of one declaration; the first row says what the sheet says.
    fn draft(&self, rows: &[&StringRecord]) -> Draft;

    /// What a row says of the sheet.
    fn said<'a>(&'a self, row: &'a StringRecord, field: Field) -> Cow<'a, str>;

    /// What stands in each column that is read, with its field where it is one of a line. What a draft of the row says follows
    /// from these, and a number that is written plainly is read as it stands.
    fn each_cell(&self, row: &StringRecord, take: &mut dyn FnMut(Option<LineField>, &str));

    /// What the goods of a row are in words, where it has no code.
    fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str>;
}
