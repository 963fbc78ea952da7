//! [`Records`]: the rows of a file. None is lost: a row whose quotation mark is never closed is a row with a fault.

use std::io::Read;

use csv::StringRecord;

use super::lines::{End, Lines, Shape};
use super::not_a_file::NotAFile;
use crate::units::Lang;
use crate::words::file;

/// How many further lines, and bytes, a quoted cell may go on: past them its mark counts as never closed.
const MOST_LINES: usize = 1_000;
const MOST_BYTES: usize = 1 << 20;

/// What is wrong with a row as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// A quotation mark at the start of a cell is never closed.
    Unclosed,
    /// It has more cells than the header has names.
    TooManyCells {
        /// How many it has.
        has: usize,
        /// How many the header names.
        named: usize,
        /// What stands in the cells without a name.
        beyond: String,
    },
    /// Its declaration has more rows than are worked out together.
    LongDeclaration {
        /// How many are.
        most: usize,
    },
}

impl RowFault {
    /// A sentence that says how to mend it.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unclosed => file::unclosed(lang),
            Self::TooManyCells { has, named, beyond } => file::too_many_cells(lang, *has, *named, beyond),
            Self::LongDeclaration { most } => file::long_declaration(lang, *most),
        }
    }
}

/// The rows of a file.
pub(crate) struct Records<R: Read> {
    lines: Lines<R>,
    separator: u8,
    line: Vec<u8>,
}

/// What was read of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    /// All of it.
    Whole,
    /// Its first line, in which a quotation mark is never closed.
    Unclosed,
}

/// Where the cells of a line stand, and whether its last cell goes on in the next line.
enum Cells {
    Whole(StringRecord),
    GoesOn,
    /// A mark that was opened on an earlier line is closed in the middle of a cell: it was none.
    Malformed,
}

impl<R: Read> Records<R> {
    /// The rows of these lines.
    pub fn new(lines: Lines<R>) -> Self {
        Self { lines, separator: b',', line: Vec::new() }
    }

    /// Sets the mark that stands between cells.
    pub fn separate_by(&mut self, separator: u8) {
        self.separator = separator;
    }

    /// How the file is written.
    pub fn shape(&self) -> Shape {
        self.lines.shape()
    }

    /// How many lines were not in UTF-8, and the number of the first of them.
    pub fn other_encoding(&self) -> Option<(u64, u64)> {
        self.lines.other_encoding()
    }

    /// The next line as it stands.
    pub fn line(&mut self) -> Result<Option<String>, NotAFile> {
        let line = self.lines.next(&mut self.line)?;
        Ok(line.map(|_| String::from_utf8_lossy(&self.line).into_owned()))
    }

    /// The next lines as they stand with their ends, so many and of so many bytes at most.
    pub fn lines(&mut self, most: usize, bytes: usize) -> Result<Vec<(End, Vec<u8>)>, NotAFile> {
        let (mut lines, mut read) = (Vec::new(), 0);
        while lines.len() < most && read < bytes {
            let mut line = Vec::new();
            let Some(end) = self.lines.next(&mut line)? else { break };
            read += line.len();
            lines.push((end, line));
        }
        Ok(lines)
    }

    /// Lets lines be read again, in the order in which they were read.
    pub fn give_back(&mut self, lines: Vec<(End, Vec<u8>)>) {
        self.lines.give_back(lines);
    }

    /// Lets a line be read again.
    pub fn again(&mut self, line: String) {
        self.lines.give_back(vec![(self.shape().line_end, line.into_bytes())]);
    }

    /// The next row; `None` after the last.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next(&mut self, row: &mut StringRecord) -> Result<Option<Row>, NotAFile> {
        let Some(end) = self.lines.next(&mut self.line)? else { return Ok(None) };
        if !self.line.contains(&b'"') {
            plain(&self.line, self.separator, row);
            return Ok(Some(Row::Whole));
        }
        match quoted(&self.line, self.separator, 0) {
            Cells::Whole(cells) => *row = cells,
            Cells::GoesOn | Cells::Malformed => match self.gather(end)? {
                Some(cells) => *row = cells,
                None => {
                    plain(&self.line, self.separator, row);
                    return Ok(Some(Row::Unclosed));
                }
            },
        }
        Ok(Some(Row::Whole))
    }

    /// Reads on until the mark that this line opens is closed. Where it never is, the further lines are given back.
    fn gather(&mut self, end: End) -> Result<Option<StringRecord>, NotAFile> {
        let mut text = self.line.clone();
        let mut further = Vec::new();
        let mut end = end;
        while further.len() < MOST_LINES && text.len() < MOST_BYTES {
            let mut next = Vec::new();
            let Some(next_end) = self.lines.next(&mut next)? else { break };
            let from = text.len();
            text.extend(end.as_bytes());
            text.extend(&next);
            end = next_end;
            let has_mark = next.contains(&b'"');
            further.push((next_end, next));
            if !has_mark {
                continue;
            }
            match quoted(&text, self.separator, from) {
                Cells::Whole(cells) => return Ok(Some(cells)),
                Cells::GoesOn => {}
                Cells::Malformed => break,
            }
        }
        self.lines.give_back(further);
        Ok(None)
    }
}

/// The cells of a line without a quotation mark.
fn plain(line: &[u8], separator: u8, row: &mut StringRecord) {
    row.clear();
    for cell in line.split(|byte| *byte == separator) {
        row.push_field(&String::from_utf8_lossy(cell));
    }
}

/// The cells of a text with quotation marks. `first` is how long its first line is, if it has several: a mark that was
/// opened there must be closed at the end of its cell.
fn quoted(text: &[u8], separator: u8, first: usize) -> Cells {
    let mut row = StringRecord::new();
    let mut cell = Vec::new();
    let mut at = 0;
    loop {
        cell.clear();
        if text.get(at) == Some(&b'"') {
            let opened = at;
            at += 1;
            loop {
                let Some(mark) = text[at..].iter().position(|byte| *byte == b'"') else {
                    return Cells::GoesOn;
                };
                cell.extend(&text[at..at + mark]);
                at += mark + 1;
                if text.get(at) != Some(&b'"') {
                    break;
                }
                cell.push(b'"');
                at += 1;
            }
            let goes_over_lines = first > 0 && opened < first && at > first;
            if goes_over_lines && text.get(at).is_some_and(|byte| *byte != separator) {
                return Cells::Malformed;
            }
        }
        let end = text[at..].iter().position(|byte| *byte == separator).map_or(text.len(), |end| at + end);
        cell.extend(&text[at..end]);
        row.push_field(&String::from_utf8_lossy(&cell));
        if end == text.len() {
            return Cells::Whole(row);
        }
        at = end + 1;
    }
}
