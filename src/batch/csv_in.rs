//! Rows of a file, read into drafts.

use csv::{ByteRecord, StringRecord};

use crate::entry::draft::DraftLine;
use crate::entry::tidy::tidy;
use crate::entry::{Draft, Field, LineField};
use crate::units::Lang;
use crate::words::file;

/// Why a text is no batch file at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// It is written in another encoding than UTF-8.
    Encoding,
    /// It has two bytes for each letter.
    Utf16,
    /// It is a spreadsheet's own workbook.
    Workbook,
    /// Nothing is in it.
    Empty,
    /// Its columns stand between these.
    OtherSeparator(char),
    /// Its first line is `sep=,`.
    SeparatorLine,
    /// Its first row is empty or a title.
    NoNames,
    /// Its header lacks these columns.
    Lacks(Vec<&'static str>),
    /// A column stands in it twice.
    Twice(String),
    /// It cannot be read or written.
    Unreadable(String),
    /// Whoever reads the answer wants no more of it.
    ClosedEarly,
}

impl NotAFile {
    /// A sentence that says how to mend it.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Encoding => file::not_utf8(lang),
            Self::Utf16 => file::utf16(lang),
            Self::Workbook => file::workbook(lang),
            Self::Empty => file::empty(lang),
            Self::OtherSeparator(separator) => file::other_separator(lang, *separator),
            Self::SeparatorLine => file::separator_line(lang),
            Self::NoNames => file::no_names(lang),
            Self::Lacks(columns) => file::lacks(lang, columns),
            Self::Twice(column) => file::twice(lang, column),
            Self::Unreadable(why) => file::unreadable(lang, why),
            Self::ClosedEarly => String::new(),
        }
    }

    /// What a first row is that names none of the columns: how the file looks says how to mend it.
    fn of_first_row(header: &StringRecord) -> Option<Self> {
        let text = header.iter().collect::<Vec<_>>().join(",");
        if text.trim_start().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep=")) {
            return Some(Self::SeparatorLine);
        }
        let names =
            |separator: char| text.split(separator).filter(|name| meaning_of(name) != Meaning::Other).count();
        let separator = [';', '\t', '|'].into_iter().find(|it| text.contains(*it) && names(*it) > names(','));
        if let Some(separator) = separator {
            return Some(Self::OtherSeparator(separator));
        }
        let filled = header.iter().filter(|it| !it.trim().is_empty()).count();
        (filled < 2 && names(',') == 0).then_some(Self::NoNames)
    }
}

impl From<std::io::Error> for NotAFile {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::ClosedEarly,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl From<csv::Error> for NotAFile {
    fn from(error: csv::Error) -> Self {
        let why = error.to_string();
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            _ => Self::Unreadable(why),
        }
    }
}

/// The first bytes of the workbooks of spreadsheet programs, new and old.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];
/// The byte-order marks of UTF-16.
const UTF16_MARKS: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// What the columns of a file hold.
#[derive(Clone, Debug)]
pub struct Columns {
    header: StringRecord,
    /// Where the fields of the sheet stand.
    sheet: Vec<(Field, usize)>,
    /// Where those of a line stand, in the order of the fields.
    line: Vec<(LineField, usize)>,
    entry: Option<usize>,
    goods: Option<usize>,
    code: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Sheet(Field),
    Line(LineField),
    Entry,
    /// What the goods are, in words.
    Goods,
    /// Somebody else's: carried through.
    Other,
}

impl Columns {
    /// Reads a header row. Names may be in any case, with a byte-order mark before the first.
    ///
    /// # Errors
    /// When the text is in another encoding, or the columns that every row needs are not there.
    pub fn read(header: &ByteRecord) -> Result<Self, NotAFile> {
        let first = header.get(0).unwrap_or_default();
        if WORKBOOKS.iter().any(|mark| first.starts_with(mark)) {
            return Err(NotAFile::Workbook);
        }
        // Text of one byte for each letter has no byte that is nothing.
        if UTF16_MARKS.iter().any(|mark| first.starts_with(mark)) || header.as_slice().contains(&0) {
            return Err(NotAFile::Utf16);
        }
        let mut header = StringRecord::from_byte_record(header.clone()).map_err(|_| NotAFile::Encoding)?;
        if let Some(rest) = header.get(0).and_then(|it| it.strip_prefix('\u{feff}')) {
            let first = rest.to_owned();
            header = core::iter::once(first.as_str()).chain(header.iter().skip(1)).collect();
        }
        let meaning: Vec<Meaning> = header.iter().map(meaning_of).collect();
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
            return Err(NotAFile::of_first_row(&header).unwrap_or(NotAFile::Lacks(lacks)));
        }
        let mut columns =
            Self { header, sheet: Vec::new(), line: Vec::new(), entry: None, goods: None, code: 0 };
        for (place, what) in meaning.into_iter().enumerate() {
            match what {
                Meaning::Sheet(field) => columns.sheet.push((field, place)),
                Meaning::Line(field) => {
                    columns.line.push((field, place));
                    if field == LineField::Code {
                        columns.code = place;
                    }
                }
                Meaning::Entry => columns.entry = Some(place),
                Meaning::Goods => columns.goods = Some(place),
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

    /// What the goods of a row are in words, where it has no code.
    pub fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        let goods = row.get(self.goods?).map(str::trim).filter(|words| !words.is_empty())?;
        row.get(self.code).is_none_or(|code| tidy(code).is_empty()).then_some(goods)
    }
}

/// The cells of a row at these places that are not empty.
fn given<'a, F: Copy>(places: &'a [(F, usize)], row: &'a StringRecord) -> impl Iterator<Item = (F, &'a str)> {
    let cells = places.iter().filter_map(|(field, place)| Some((*field, row.get(*place)?)));
    cells.filter(|(_, text)| !text.is_empty())
}

fn meaning_of(name: &str) -> Meaning {
    let name = tidy(name).to_ascii_lowercase();
    let name = name.as_str();
    let sheet = Field::ASKED.into_iter().find(|field| field.column() == name).map(Meaning::Sheet);
    let line = || LineField::named(name).map(Meaning::Line);
    match name {
        "entry" => Meaning::Entry,
        "goods" => Meaning::Goods,
        _ => sheet.or_else(line).unwrap_or(Meaning::Other),
    }
}
