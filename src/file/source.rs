//! [`Source`]: a file that was opened, and what was found by looking at it.

use std::io::{Cursor, Read};

use super::limits::{MOST_COLUMNS, MOST_WORKBOOK_BYTES};
use super::lines::{Lines, Shape};
use super::not_a_file::NotAFile;
use super::records::{Records, Row, RowFault};
use super::row::FileRow;
use super::{kind, markup, separator, workbook};

/// So many rows are looked at to find out what a file is, of so many bytes at most.
const SAMPLE_ROWS: usize = 1_000;
const SAMPLE_BYTES: usize = 1 << 20;
/// So many bytes say what kind of file it is.
const LOOKED_AT: u64 = 512;
/// So many lines, of so many bytes at most, are looked at to find out what stands between cells.
const SEPARATED_LINES: usize = 200;
const SEPARATED_BYTES: usize = 1 << 18;

/// What a file is read from: a file, standard input, a file of the browser.
pub type Input = Box<dyn Read + Send>;

/// A sheet of a workbook: its place, how many rows it has, and the names of all sheets.
type Sheet = (usize, u64, Vec<String>);

/// A file that was opened: the rows that were looked at, and those that follow.
pub struct Source {
    records: Records<Input>,
    separator: u8,
    says_separator: bool,
    all_quoted: bool,
    sheet: Option<Sheet>,
    sample: Vec<FileRow>,
    /// How many rows of the sample were read again.
    again: usize,
    ended: bool,
}

impl Source {
    /// Opens a file and looks at it; `sheet` names that of a workbook, if one was chosen.
    ///
    /// # Errors
    /// When it is no file of rows.
    ///
    /// ```
    /// use countertariff::file::Source;
    /// let source = Source::open(Box::new("HS Code;Valeur\n7208.36.00;1,50\n".as_bytes()), None).unwrap();
    /// assert_eq!((source.separator(), source.sample().len()), (b';', 2));
    /// ```
    pub fn open(input: Input, sheet: Option<&str>) -> Result<Self, NotAFile> {
        Self::open_watched(input, sheet, &|_, _| {})
    }

    /// As [`Source::open`]; `watch` is handed how many rows of a workbook were read, and how many it says there are.
    ///
    /// # Errors
    /// As those of `open`.
    pub fn open_watched(
        mut input: Input,
        sheet: Option<&str>,
        watch: &dyn Fn(u64, u64),
    ) -> Result<Self, NotAFile> {
        let mut start = Vec::new();
        input.by_ref().take(LOOKED_AT).read_to_end(&mut start)?;
        if let Some(why) = kind::foreign(&start) {
            return Err(why);
        }
        let is_book = [workbook::NEW, workbook::OLD].iter().any(|mark| start.starts_with(mark));
        let whole: Input = Box::new(Cursor::new(start.clone()).chain(input));
        if kind::is_markup(&start) {
            return Self::markup(whole);
        }
        if !is_book {
            return Self::text(whole, None, None);
        }
        let has_headings = |rows: &[u8]| {
            let text: Input = Box::new(Cursor::new(rows[..rows.len().min(SEPARATED_BYTES)].to_vec()));
            Self::text(text, None, None).is_ok_and(|source| super::table::header(source.sample()).is_some())
        };
        let book = workbook::read(whole, sheet, has_headings, watch)?;
        Self::text(Box::new(Cursor::new(book.rows)), Some(b','), Some((book.sheet, book.count, book.sheets)))
    }

    /// A table of a web page, or of a spreadsheet as XML.
    fn markup(input: Input) -> Result<Self, NotAFile> {
        let mut bytes = Vec::new();
        input.take(MOST_WORKBOOK_BYTES + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MOST_WORKBOOK_BYTES {
            return Err(NotAFile::TooLarge);
        }
        match markup::rows(&kind::text(&bytes))? {
            Some(rows) => Self::text(Box::new(Cursor::new(rows)), Some(b','), None),
            None => Err(NotAFile::Markup),
        }
    }

    /// Rows of text; `separator` where it is known.
    fn text(input: Input, separator: Option<u8>, sheet: Option<Sheet>) -> Result<Self, NotAFile> {
        let mut records = Records::new(Lines::new(input)?);
        let mut says_separator = false;
        let mut lines = records.lines(SEPARATED_LINES, SEPARATED_BYTES)?;
        let said =
            lines.first().and_then(|line| separator::separator_said(&String::from_utf8_lossy(&line.1)));
        if said.is_some() {
            lines.remove(0);
            says_separator = true;
        }
        let found = || {
            let text: Vec<u8> =
                lines.iter().flat_map(|(_, line)| line.iter().chain(b"\n")).copied().collect();
            separator::found_in(&text)
        };
        let separator = said.or(separator).unwrap_or_else(found);
        let all_quoted = lines.first().is_some_and(|line| is_all_quoted(&line.1, separator));
        records.give_back(lines);
        records.separate_by(separator);
        let (sample, again, ended) = (Vec::new(), 0, false);
        let mut source = Self { records, separator, says_separator, all_quoted, sheet, sample, again, ended };
        source.look()?;
        Ok(source)
    }

    /// Reads the sample.
    fn look(&mut self) -> Result<(), NotAFile> {
        let mut bytes = 0;
        while self.sample.len() < SAMPLE_ROWS && bytes < SAMPLE_BYTES {
            let Some(row) = self.read()? else {
                self.ended = true;
                break;
            };
            bytes += row.cells.as_slice().len();
            self.sample.push(row);
        }
        if self.sample.iter().all(|row| row.cells.iter().all(|cell| cell.trim().is_empty())) {
            return Err(NotAFile::Empty);
        }
        if kind::is_spaced(&self.sample) {
            return Err(NotAFile::Spaced);
        }
        Ok(())
    }

    fn read(&mut self) -> Result<Option<FileRow>, NotAFile> {
        let mut row = FileRow::default();
        let Some(read) = self.records.next(&mut row.cells)? else { return Ok(None) };
        if row.cells.len() > MOST_COLUMNS {
            return Err(NotAFile::TooManyColumns);
        }
        row.fault = (read == Row::Unclosed).then_some(RowFault::Unclosed);
        Ok(Some(row))
    }

    /// The first rows, which were looked at.
    pub fn sample(&self) -> &[FileRow] {
        &self.sample
    }

    /// Whether the sample is all that there is.
    pub fn is_whole(&self) -> bool {
        self.ended
    }

    /// The next row, from the first; `None` after the last.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn row(&mut self) -> Result<Option<FileRow>, NotAFile> {
        if let Some(row) = self.sample.get(self.again) {
            self.again += 1;
            return Ok(Some(row.clone()));
        }
        if self.ended { Ok(None) } else { self.read() }
    }

    /// What stands between its cells.
    pub fn separator(&self) -> u8 {
        self.separator
    }

    /// Whether its first line says what stands between its cells.
    pub fn says_separator(&self) -> bool {
        self.says_separator
    }

    /// Whether every cell stands in quotation marks, as far as its first line shows.
    pub fn all_quoted(&self) -> bool {
        self.all_quoted
    }

    /// Its mark and what ends its lines.
    pub fn shape(&self) -> Shape {
        self.records.shape()
    }

    /// The sheet of a workbook that is read, by its place, and the names of all; none of a text.
    pub fn sheets(&self) -> Option<(usize, &[String])> {
        self.sheet.as_ref().map(|(place, _, names)| (*place, names.as_slice()))
    }

    /// How many rows it has, where that is known before they are read: of a workbook.
    pub fn rows_known(&self) -> Option<u64> {
        self.sheet.as_ref().map(|sheet| sheet.1)
    }

    /// How many lines were not in UTF-8 so far, and the number of the first of them.
    pub fn other_encoding(&self) -> Option<(u64, u64)> {
        self.records.other_encoding()
    }
}

fn is_all_quoted(line: &[u8], separator: u8) -> bool {
    line.split(|byte| *byte == separator)
        .all(|cell| cell.len() >= 2 && cell.starts_with(b"\"") && cell.ends_with(b"\""))
}
