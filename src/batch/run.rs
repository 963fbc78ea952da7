//! A file through the engine, one declaration at a time.

use std::io::{Read, Write};

use csv::{ByteRecord, ReaderBuilder, StringRecord, WriterBuilder};

use super::columns::{COLUMNS, Offer};
use super::csv_in::{Columns, NotAFile};
use super::csv_out::Cells;
use crate::assess::Days;
use crate::entry::parse::{parse, same};
use crate::entry::{Draft, Field, Place, Problem, ProblemKind};
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
    run_offering(schedule, input, output, |_| Vec::new())
}

/// As [`run`], and a row that has words in its column `goods` and no code is offered codes beside its problem. None of
/// them is ever used.
///
/// # Errors
/// As those of [`run`].
pub fn run_offering(
    schedule: &Schedule,
    input: impl Read,
    output: impl Write,
    mut offers: impl FnMut(&str) -> Vec<Offer>,
) -> Result<Summary, NotAFile> {
    let mut summary = Summary::default();
    let mut out = WriterBuilder::new().flexible(true).buffer_capacity(1 << 16).from_writer(output);
    let (mut days, mut cells) = (Days::new(schedule), Cells::new(schedule));
    each_entry(input, |columns, rows| {
        let Some(rows) = rows else {
            return Ok(out.write_record(columns.header().iter().chain(COLUMNS))?);
        };
        answer(&mut days, columns, rows, &mut cells, &mut offers, |row, cells| {
            summary.rows += 1;
            summary.unread += usize::from(cells.is_invalid());
            let wide = row.iter().chain(core::iter::repeat("")).take(columns.header().len());
            Ok(out.write_record(wide.chain(cells.iter()))?)
        })
    })?;
    out.flush()?;
    Ok(summary)
}

/// Every declaration of a file as a draft, for links.
///
/// # Errors
/// When the input is no batch file at all.
pub fn drafts(input: impl Read) -> Result<Vec<Draft>, NotAFile> {
    let mut drafts = Vec::new();
    each_entry(input, |columns, rows| {
        drafts.extend(rows.map(|rows| columns.draft(rows)));
        Ok(())
    })?;
    Ok(drafts)
}

/// Hands over the rows of one declaration at a time; first, `None` with the columns.
fn each_entry(
    input: impl Read,
    mut take: impl FnMut(&Columns, Option<&[StringRecord]>) -> Result<(), NotAFile>,
) -> Result<(), NotAFile> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(1 << 16).from_reader(input);
    let mut record = ByteRecord::new();
    if !reader.read_byte_record(&mut record)? {
        return Err(NotAFile::Empty);
    }
    let columns = Columns::read(&record)?;
    take(&columns, None)?;
    let mut rows: Vec<StringRecord> = Vec::new();
    let mut spare: Vec<StringRecord> = Vec::new();
    loop {
        let mut record = spare.pop().map(StringRecord::into_byte_record).unwrap_or_default();
        if !reader.read_byte_record(&mut record)? {
            break;
        }
        // Bytes that are no UTF-8 become marks that no cell accepts; the row then says so.
        let row = StringRecord::from_byte_record(record)
            .unwrap_or_else(|error| error.into_byte_record().iter().map(String::from_utf8_lossy).collect());
        if row.iter().all(|cell| cell.trim().is_empty()) {
            spare.push(row);
            continue;
        }
        let with_last = match (rows.last().and_then(|last| columns.entry(last)), columns.entry(&row)) {
            (Some(last), Some(this)) => last == this,
            _ => false,
        };
        if !with_last && !rows.is_empty() {
            take(&columns, Some(&rows))?;
            // The room of one row is enough for the next.
            spare.extend(rows.drain(..).take(1));
        }
        rows.push(row);
    }
    if rows.is_empty() { Ok(()) } else { take(&columns, Some(&rows)) }
}

/// Answers the rows of one declaration.
fn answer(
    days: &mut Days<'_>,
    columns: &Columns,
    rows: &[StringRecord],
    cells: &mut Cells<'_>,
    offers: &mut dyn FnMut(&str) -> Vec<Offer>,
    mut write: impl FnMut(&StringRecord, &Cells<'_>) -> Result<(), NotAFile>,
) -> Result<(), NotAFile> {
    let draft = columns.draft(rows);
    let parsed = parse(&draft, days.schedule());
    let answers = parsed.entry.as_ref().map(|entry| days.answer(entry));
    // Problems of the sheet concern every row; those of lines follow, line by line.
    let of_sheet = |it: &&Problem| matches!(it.place, Place::Sheet(_));
    let of_sheet: Vec<&Problem> = parsed.problems.iter().filter(of_sheet).collect();
    let mut of_lines = parsed.problems.iter().filter_map(|it| match it.place {
        Place::Sheet(_) => None,
        Place::Line(line, _) => Some((line, it)),
    });
    let mut next = of_lines.next();
    for (line, row) in rows.iter().enumerate() {
        let mut problems = of_sheet.clone();
        while let Some((_, problem)) = next.filter(|it| it.0 == line) {
            problems.push(problem);
            next = of_lines.next();
        }
        let said = |field: Field| columns.sheet(row).find(|it| it.0 == field).map_or("", |it| it.1);
        let disagreeing = draft.fields.iter().filter(|(field, text)| !same(**field, said(**field), text));
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
    }
    Ok(())
}
