//! A file through the engine, one declaration at a time.

use std::io::{Read, Write};

use csv::{ByteRecord, ReaderBuilder, StringRecord, Writer, WriterBuilder};

use super::csv_in::{Columns, NotAFile};
use super::csv_out::{COLUMNS, Cells, answered, unread};
use crate::assess::assess;
use crate::entry::parse::{parse, same};
use crate::entry::{Draft, Place, Problem, ProblemKind};
use crate::schedule::Schedule;

/// What a run read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of goods.
    pub rows: usize,
    /// Rows that could not be read.
    pub unread: usize,
}

/// Assesses every row of a file and writes it back with the answer.
///
/// # Errors
/// When the input is no batch file at all; rows that are wrong are answered in their places.
pub fn run(schedule: &Schedule, input: impl Read, output: impl Write) -> Result<Summary, NotAFile> {
    let mut summary = Summary::default();
    let mut out: Option<Writer<_>> = None;
    let mut output = Some(output);
    each_entry(input, |columns, rows| {
        if out.is_none()
            && let Some(output) = output.take()
        {
            let mut writer = WriterBuilder::new().flexible(true).from_writer(output);
            writer.write_record(columns.header().iter().chain(COLUMNS))?;
            out = Some(writer);
        }
        let cells = answer(schedule, columns, rows);
        for (row, cells) in rows.iter().zip(cells) {
            summary.rows += 1;
            summary.unread += usize::from(cells[0] == "invalid");
            if let Some(out) = &mut out {
                let wide = row.iter().map(str::to_owned).chain(core::iter::repeat(String::new()));
                out.write_record(wide.take(columns.header().len()).chain(cells))?;
            }
        }
        Ok(())
    })?;
    if let Some(mut out) = out {
        out.flush()?;
    }
    Ok(summary)
}

/// Every declaration of a file as a draft, for links.
///
/// # Errors
/// When the input is no batch file at all.
pub fn drafts(input: impl Read) -> Result<Vec<Draft>, NotAFile> {
    let mut drafts = Vec::new();
    each_entry(input, |columns, rows| {
        if !rows.is_empty() {
            drafts.push(joined(rows.iter().map(|row| columns.draft(row))));
        }
        Ok(())
    })?;
    Ok(drafts)
}

/// Hands over the rows of one declaration at a time; first, none, with the columns.
fn each_entry(
    input: impl Read,
    mut take: impl FnMut(&Columns, &[StringRecord]) -> Result<(), NotAFile>,
) -> Result<(), NotAFile> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
    let mut record = ByteRecord::new();
    if !reader.read_byte_record(&mut record)? {
        return Err(NotAFile::Empty);
    }
    let columns = Columns::read(&record)?;
    take(&columns, &[])?;
    let mut rows: Vec<StringRecord> = Vec::new();
    while reader.read_byte_record(&mut record)? {
        // Bytes that are no UTF-8 become marks that no cell accepts; the row then says so.
        let row: StringRecord = record.iter().map(String::from_utf8_lossy).collect();
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let with_last = match (rows.last().and_then(|last| columns.entry(last)), columns.entry(&row)) {
            (Some(last), Some(this)) => last == this,
            _ => false,
        };
        if !with_last && !rows.is_empty() {
            take(&columns, &rows)?;
            rows.clear();
        }
        rows.push(row);
    }
    if rows.is_empty() { Ok(()) } else { take(&columns, &rows) }
}

fn joined(drafts: impl Iterator<Item = Draft>) -> Draft {
    let mut whole = Draft::default();
    for draft in drafts {
        if whole.lines.is_empty() {
            whole.fields = draft.fields;
        }
        whole.lines.extend(draft.lines);
    }
    whole
}

/// The cells of the rows of one declaration.
fn answer(schedule: &Schedule, columns: &Columns, rows: &[StringRecord]) -> Vec<Cells> {
    let drafts: Vec<Draft> = rows.iter().map(|row| columns.draft(row)).collect();
    let whole = joined(drafts.iter().cloned());
    let parsed = parse(&whole, schedule);
    let assessment = parsed.entry.as_ref().map(|entry| assess(schedule, entry));
    let mut cells = Vec::with_capacity(rows.len());
    for (line, draft) in drafts.iter().enumerate() {
        let mut problems: Vec<Problem> =
            parsed.problems.iter().filter(|it| is_of(it, line)).cloned().collect();
        for (field, text) in &whole.fields {
            if !same(*field, draft.field(*field), text) {
                problems.push(Problem { place: Place::Sheet(*field), kind: ProblemKind::Disagrees });
            }
        }
        let found = parsed.lines.get(line).copied().flatten();
        cells.push(match (&parsed.entry, &assessment, found) {
            (Some(entry), Some(assessment), Some(place)) if problems.is_empty() => {
                answered(schedule, entry, place, &assessment.lines[place])
            }
            _ => unread(schedule, &problems),
        });
    }
    cells
}

/// Whether a problem concerns a line: its own, or the whole sheet's.
fn is_of(problem: &Problem, line: usize) -> bool {
    match problem.place {
        Place::Sheet(_) => true,
        Place::Line(of, _) => of == line,
    }
}
