//! [`Format`]: how answers are written, made piece by piece on any thread and put in their places by one.

use std::io::Write;

use csv::StringRecord;

use countertariff::batch::{Answered, Answerer, Declaration, Offer, Written};
use countertariff::file::{NotAFile, RowKind};

use super::super::done::NotDone;
use super::super::object;
use super::tables::{ParquetOut, XlsxOut};

/// How answers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As the file was written.
    Csv,
    /// One array of objects.
    Json,
    /// An object on each line.
    Ndjson,
    Parquet,
    Xlsx,
}

impl Format {
    /// Their names.
    pub const NAMES: [&'static str; 5] = ["csv", "json", "ndjson", "parquet", "xlsx"];
    const ALL: [Self; 5] = [Self::Csv, Self::Json, Self::Ndjson, Self::Parquet, Self::Xlsx];

    /// The one of a name; that of the input if there is none.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|format| format.ending() == name).unwrap_or(Self::Csv)
    }

    /// What the names of its files end with.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Parquet => "parquet",
            Self::Xlsx => "xlsx",
        }
    }

    /// An output of columns of these names.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn output(self, target: Box<dyn Write + Send>, names: &[String]) -> Result<Box<dyn Output>, NotDone> {
        Ok(match self {
            Self::Csv | Self::Ndjson => Box::new(Text { target, array: None }),
            Self::Json => Box::new(Text { target, array: Some(false) }),
            Self::Parquet => Box::new(ParquetOut::begin(target, names)?),
            Self::Xlsx => Box::new(XlsxOut::begin(target, names)?),
        })
    }
}

/// A part of the answer.
pub enum Piece {
    /// As it is written.
    Text(Vec<u8>),
    /// Its rows, for formats that are written in one place.
    Rows(Vec<StringRecord>),
}

/// Where the parts of an answer are put together.
pub trait Output: Send {
    /// Adds the next part.
    fn put(&mut self, piece: Piece) -> Result<(), NotDone>;

    /// Writes what must stand at the end.
    fn finish(self: Box<Self>) -> Result<(), NotDone>;
}

/// Makes the parts.
pub struct Maker {
    pub format: Format,
    pub written: Written,
    pub names: Vec<String>,
    /// Whether nothing was written before the first part.
    pub is_first: bool,
}

impl Maker {
    /// Answers declarations as a part of the answer; the one of turn 0 is the first of the file.
    pub fn make(
        &self,
        answerer: &mut Answerer<'_>,
        declarations: &[Declaration],
        turn: u64,
        offers: &mut dyn FnMut(&str) -> Vec<Offer>,
    ) -> Result<Piece, NotDone> {
        let mut text = Vec::new();
        let mut rows = Vec::new();
        let mut each = |take: &mut dyn FnMut(&Answered<'_, '_>) -> Result<(), NotAFile>| {
            declarations.iter().try_for_each(|it| answerer.answer(it, offers, |row| take(row)))
        };
        match self.format {
            Format::Csv => {
                let is_first = self.is_first && turn == 0;
                let mut out =
                    if is_first { self.written.begin(&mut text)? } else { self.written.go_on(&mut text) };
                each(&mut |row| match row.kind {
                    // Of several files in one, the first names the columns.
                    RowKind::Above | RowKind::Header if !self.is_first => Ok(()),
                    _ => out.write(row.kind, row.row, row.cells),
                })?;
                out.flush()?;
            }
            Format::Json | Format::Ndjson => {
                let (before, after): (&[u8], &[u8]) =
                    if self.format == Format::Json { (SEPARATOR, b"") } else { (b"", b"\n") };
                each(&mut |row| {
                    let Some(cells) = row.cells else { return Ok(()) };
                    text.extend(before);
                    object::write(&mut text, &self.names, self.carried(row.row).chain(cells.iter()))?;
                    text.extend(after);
                    Ok(())
                })?;
            }
            Format::Parquet | Format::Xlsx => {
                each(&mut |row| {
                    let Some(cells) = row.cells else { return Ok(()) };
                    rows.push(self.carried(row.row).chain(cells.iter()).collect());
                    Ok(())
                })?;
                return Ok(Piece::Rows(rows));
            }
        }
        Ok(Piece::Text(text))
    }

    /// The cells that were in the file, as many as it has columns.
    fn carried<'r>(&self, row: &'r StringRecord) -> impl Iterator<Item = &'r str> + use<'r> {
        row.iter().chain(core::iter::repeat("")).take(self.written.names().len())
    }
}

/// What stands before an object of an array; not before the first.
const SEPARATOR: &[u8] = b",\n";

/// Text as it was made.
struct Text {
    target: Box<dyn Write + Send>,
    /// Whether the text is of an array, and has begun.
    array: Option<bool>,
}

impl Output for Text {
    fn put(&mut self, piece: Piece) -> Result<(), NotDone> {
        let Piece::Text(text) = piece else { return Ok(()) };
        let mut text = text.as_slice();
        if self.array == Some(false) && !text.is_empty() {
            self.target.write_all(b"[\n")?;
            text = text.strip_prefix(SEPARATOR).unwrap_or(text);
            self.array = Some(true);
        }
        Ok(self.target.write_all(text)?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), NotDone> {
        match self.array {
            Some(true) => self.target.write_all(b"\n]\n")?,
            Some(false) => self.target.write_all(b"[]\n")?,
            None => {}
        }
        Ok(self.target.flush()?)
    }
}
