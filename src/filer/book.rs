//! A workbook of what was answered, made of the answered file by the piece.

use serde_json::{Value, json};

use super::{Fault, Filer, Host, Running, Shared};
use crate::batch::{BookCell, COLUMNS, Holds, MOST_ROWS, WorkbookWriter, columns_hold, unguarded};
use crate::file::NotAFile;

/// More rows than stay in sight while the others are scrolled.
const MOST_HELD: u32 = 8;

/// A workbook that is being written.
pub(super) struct Book {
    writer: WorkbookWriter<Shared>,
    out: Shared,
    /// The row that is written next, by its place in the answered file.
    next: usize,
}

impl<H: Host> Filer<H> {
    /// Begins a workbook of all rows.
    pub(super) fn book(&mut self) -> Result<Value, Fault> {
        let running = self.run.as_ref().ok_or(Fault::Unknown)?;
        let header = running.run.mapping().header;
        let above = usize::from(header.is_none());
        if self.rows.len() + above > MOST_ROWS as usize {
            return Err(NotAFile::TooManyRows(MOST_ROWS).into());
        }
        let out = Shared::default();
        // The names of the columns stay in sight, with what stands above them if it is little.
        let held = header.unwrap_or_default() as u32 + 1;
        let mut writer = WorkbookWriter::begin(out.clone(), if held <= MOST_HELD { held } else { 0 })?;
        if header.is_none() {
            let names = running.names.iter().map(String::as_str).chain(COLUMNS);
            writer.row(names.map(BookCell::Name))?;
        }
        self.book = Some(Book { writer, out, next: 0 });
        self.bind(0)
    }

    /// Writes so many rows more.
    pub(super) fn bind(&mut self, rows: usize) -> Result<Value, Fault> {
        let mut book = self.book.take().ok_or(Fault::Unknown)?;
        let running = self.run.as_ref().ok_or(Fault::Unknown)?;
        let holds: Vec<Holds> = columns_hold().collect();
        let until = (book.next + rows).min(self.rows.len());
        for place in book.next..until {
            let record = self.record(place).ok_or(NotAFile::NotKept)?;
            let is_header = running.run.mapping().header == Some(place);
            let answer = if self.rows.index.stands(place).is_some_and(|row| row.status.is_some()) {
                COLUMNS.len()
            } else {
                0
            };
            let own = record.len().saturating_sub(answer);
            book.writer.row(record.iter().enumerate().map(|(at, text)| match at.checked_sub(own) {
                _ if is_header => BookCell::Name(text),
                None => running.own(at, text),
                Some(at) if holds[at] == Holds::Amount => BookCell::amount(text),
                Some(_) => BookCell::Text(text),
            }))?;
        }
        book.next = until;
        let done = until == self.rows.len();
        let out = book.out.clone();
        if done && rows > 0 {
            book.writer.finish()?;
        } else {
            self.book = Some(book);
        }
        self.written.extend(out.take());
        Ok(json!({ "done": done && rows > 0, "rows": until, "all": self.rows.len() }))
    }
}

impl Running {
    /// A cell that was in the file.
    fn own<'t>(&self, at: usize, text: &'t str) -> BookCell<'t> {
        // No cell of a workbook is worked out that is a text.
        let text = if self.guards { unguarded(text) } else { text };
        self.run.mapping().figure(at, text).map_or(BookCell::Text(text), BookCell::Number)
    }
}
