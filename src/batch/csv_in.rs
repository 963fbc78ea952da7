//! Rows of a file, read into drafts.

use core::fmt;

use csv::{ByteRecord, StringRecord};

use crate::entry::draft::DraftLine;
use crate::entry::{Draft, Field, LineField};

/// Why a text is no batch file at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// It is written in another encoding than UTF-8.
    Encoding,
    /// It has no header row.
    NoHeader,
    /// Its header lacks these columns.
    Lacks(Vec<&'static str>),
    /// A column stands in it twice.
    Twice(String),
    /// It cannot be read or written.
    Unreadable(String),
}

impl fmt::Display for NotAFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encoding => f.write_str("The file is not in UTF-8. Save it again as \"CSV UTF-8\"."),
            Self::NoHeader => f.write_str("The file is empty. Its first row must name the columns, such as into,entry_date,code,value,origin."),
            Self::Lacks(columns) => {
                write!(f, "The first row must name the columns; it lacks {}.", columns.join(", "))
            }
            Self::Twice(column) => write!(f, "The column {column} stands in the first row twice. Keep one."),
            Self::Unreadable(why) => write!(f, "The file cannot be read or written: {why}."),
        }
    }
}

impl From<csv::Error> for NotAFile {
    fn from(error: csv::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// What the columns of a file hold.
#[derive(Clone, Debug)]
pub struct Columns {
    header: StringRecord,
    /// Where the fields of the sheet stand.
    sheet: Vec<(Field, usize)>,
    /// Where those of a line stand, in the order of the fields.
    line: Vec<(LineField, usize)>,
    entry: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Sheet(Field),
    Line(LineField),
    Entry,
    /// Somebody else's: carried through.
    Other,
}

impl Columns {
    /// Reads a header row. Names may be in any case, with a byte-order mark before the first.
    ///
    /// # Errors
    /// When the text is in another encoding, or the columns that every row needs are not there.
    pub fn read(header: &ByteRecord) -> Result<Self, NotAFile> {
        if header.iter().next().is_some_and(|it| it.starts_with(b"\xff\xfe") || it.starts_with(b"\xfe\xff")) {
            return Err(NotAFile::Encoding);
        }
        let mut header = StringRecord::from_byte_record(header.clone()).map_err(|_| NotAFile::Encoding)?;
        if header.iter().all(|it| it.trim().is_empty()) {
            return Err(NotAFile::NoHeader);
        }
        if let Some(rest) = header.get(0).and_then(|it| it.strip_prefix('\u{feff}')) {
            let first = rest.to_owned();
            header = core::iter::once(first.as_str()).chain(header.iter().skip(1)).collect();
        }
        let meaning: Vec<Meaning> = header.iter().map(|name| meaning(&name.trim().to_lowercase())).collect();
        for (place, what) in meaning.iter().enumerate() {
            if *what != Meaning::Other && meaning[..place].contains(what) {
                return Err(NotAFile::Twice(header.get(place).unwrap_or_default().to_owned()));
            }
        }
        let needed = [
            (Meaning::Sheet(Field::Into), "into"),
            (Meaning::Sheet(Field::EntryDate), "entry_date"),
            (Meaning::Line(LineField::Code), "code"),
        ];
        let lacks: Vec<&'static str> =
            needed.into_iter().filter(|(what, _)| !meaning.contains(what)).map(|it| it.1).collect();
        if !lacks.is_empty() {
            return Err(NotAFile::Lacks(lacks));
        }
        let mut columns = Self { header, sheet: Vec::new(), line: Vec::new(), entry: None };
        for (place, what) in meaning.into_iter().enumerate() {
            match what {
                Meaning::Sheet(field) => columns.sheet.push((field, place)),
                Meaning::Line(field) => columns.line.push((field, place)),
                Meaning::Entry => columns.entry = Some(place),
                Meaning::Other => {}
            }
        }
        columns.line.sort_unstable();
        Ok(columns)
    }

    /// The header as it was, without its byte-order mark.
    pub fn header(&self) -> &StringRecord {
        &self.header
    }

    /// The draft of the rows of one declaration; the first row says what the sheet says.
    pub fn draft(&self, rows: &[StringRecord]) -> Draft {
        let sheet = rows.iter().take(1).flat_map(|row| self.sheet(row));
        Draft {
            fields: sheet.map(|(field, text)| (field, text.to_owned())).collect(),
            lines: rows.iter().map(|row| self.line(row)).collect(),
        }
    }

    /// What a row says of the sheet; empty cells say nothing.
    pub fn sheet<'a>(&'a self, row: &'a StringRecord) -> impl Iterator<Item = (Field, &'a str)> {
        given(&self.sheet, row)
    }

    fn line(&self, row: &StringRecord) -> DraftLine {
        given(&self.line, row).map(|(field, text)| (field, text.to_owned())).collect()
    }

    /// The label of the declaration that a row belongs to; `None` if it is its own.
    pub fn entry<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        row.get(self.entry?).map(str::trim).filter(|label| !label.is_empty())
    }
}

/// The cells of a row at these places that are not empty.
fn given<'a, F: Copy>(places: &'a [(F, usize)], row: &'a StringRecord) -> impl Iterator<Item = (F, &'a str)> {
    let cells = places.iter().filter_map(|(field, place)| Some((*field, row.get(*place)?)));
    cells.filter(|(_, text)| !text.is_empty())
}

fn meaning(name: &str) -> Meaning {
    let sheet = Field::ALL.into_iter().find(|field| field.column() == name).map(Meaning::Sheet);
    let line = || LineField::named(name).map(Meaning::Line);
    match name {
        "entry" => Meaning::Entry,
        _ => sheet.or_else(line).unwrap_or(Meaning::Other),
    }
}
