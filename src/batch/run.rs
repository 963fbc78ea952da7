//! A file through the engine, one declaration at a time.

use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use super::answering::Answering;
use super::columns::{COLUMNS, Offer};
use super::csv_in::Columns;
use super::declarations::LONG;
use super::reads::{Reads, too_many_cells};
use super::summary::Summary;
use crate::entry::{Draft, MOST_LINES};
use crate::file::{FileRow, Lines, MARK, NotAFile, Records, Row, RowFault};
use crate::schedule::Schedule;

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

/// Every declaration of a file as a draft, for links; or what is wrong with one of its rows as a row, since a draft without it
/// would be another declaration.
///
/// # Errors
/// When the input is no batch file at all.
pub fn drafts(input: impl io::Read) -> Result<Vec<Result<Draft, RowFault>>, NotAFile> {
    let mut drafts = Vec::new();
    each_entry(input, |columns, rows| {
        let draft = |rows: &[FileRow]| match rows.iter().find_map(|row| row.fault.clone()) {
            Some(fault) => Err(fault),
            None => Ok(columns.draft(&rows.iter().map(|row| &row.cells).collect::<Vec<_>>())),
        };
        drafts.extend(rows.map(draft));
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
    // What names the declaration that is longer than is worked out together, while it goes on.
    let mut long: Option<String> = None;
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
        let is_long = with_last && rows.len() == MOST_LINES;
        if is_long && long.is_none() {
            long = columns.entry(&row.cells).map(str::to_owned);
            rows.iter_mut().for_each(|row| row.fault = row.fault.take().or(Some(LONG)));
        }
        if (!with_last || is_long) && !rows.is_empty() {
            take(&columns, Some(&rows))?;
            // The room of one row is enough for the next.
            spare.extend(rows.drain(..).take(1));
        }
        if !with_last {
            long = None;
        } else if long.is_some() {
            row.fault = row.fault.or(Some(LONG));
        }
        rows.push(row);
    }
    if !rows.is_empty() {
        take(&columns, Some(&rows))?;
    }
    Ok(LeftOut { empty, other_encoding: records.other_encoding() })
}
