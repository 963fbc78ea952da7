//! Rows of a file, read into drafts.

use std::borrow::Cow;

use csv::StringRecord;

use super::columns::COLUMNS;
use super::reads::Reads;

use crate::entry::draft::DraftLine;
use crate::entry::tidy::tidy;
use crate::entry::{Draft, Field, LineField};
use crate::file::{NotAFile, Records, SEPARATORS, Shape, Target, separator_said};

/// What the columns of a file hold.
#[derive(Clone, Debug)]
pub struct Columns {
    shape: Shape,
    separator: u8,
    /// Whether the first line of the file says what the separator is, as `sep=;` does.
    says_separator: bool,
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
    /// Reads a header row. Names may be in any case; what stands between them is found by looking.
    ///
    /// # Errors
    /// When the file cannot be read, or the columns that every row needs are not there.
    pub(super) fn read<R: std::io::Read>(records: &mut Records<R>) -> Result<Self, NotAFile> {
        let first = records.line()?.ok_or(NotAFile::Empty)?;
        let said = separator_said(&first);
        let first = match said {
            Some(_) => records.line()?.ok_or(NotAFile::NoNames)?,
            None => first,
        };
        let separator = said.unwrap_or_else(|| separator_of(&first));
        records.separate_by(separator);
        records.again(first);
        let mut header = StringRecord::new();
        records.next(&mut header)?;
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
            let filled = header.iter().filter(|it| !it.trim().is_empty()).count();
            let names_any = meaning.iter().any(|what| *what != Meaning::Other);
            return Err(if filled < 2 && !names_any { NotAFile::NoNames } else { NotAFile::Lacks(lacks) });
        }
        let mut columns = Self {
            shape: records.shape(),
            separator,
            says_separator: said.is_some(),
            header,
            sheet: Vec::new(),
            line: Vec::new(),
            entry: None,
            goods: None,
            code: 0,
        };
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

    /// The header as it was.
    pub fn header(&self) -> &StringRecord {
        &self.header
    }

    /// How many of its columns are carried through: all but those of an earlier answer, where this is a file of answers.
    pub(super) fn carried(&self) -> usize {
        let names: Vec<&str> = self.header.iter().collect();
        names.len() - if names.ends_with(&COLUMNS) { COLUMNS.len() } else { 0 }
    }

    /// How the file is written.
    pub(super) fn shape(&self) -> Shape {
        self.shape
    }

    /// What stands between its cells.
    pub fn separator(&self) -> u8 {
        self.separator
    }

    /// Whether its first line says what stands between its cells.
    pub fn says_separator(&self) -> bool {
        self.says_separator
    }

    /// What a row says of the sheet; empty cells say nothing.
    fn sheet<'a>(&'a self, row: &'a StringRecord) -> impl Iterator<Item = (Field, &'a str)> {
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

impl Reads for Columns {
    fn draft(&self, rows: &[&StringRecord]) -> Draft {
        let sheet = rows.iter().take(1).flat_map(|row| self.sheet(row));
        Draft {
            fields: sheet.map(|(field, text)| (field, text.to_owned())).collect(),
            lines: rows.iter().map(|row| self.line(row)).collect(),
        }
    }

    fn said<'a>(&'a self, row: &'a StringRecord, field: Field) -> Cow<'a, str> {
        Cow::Borrowed(self.sheet(row).find(|it| it.0 == field).map_or("", |it| it.1))
    }

    fn each_cell(&self, row: &StringRecord, take: &mut dyn FnMut(Target, &str)) {
        let sheet = self.sheet.iter().map(|(field, place)| (Target::Sheet(*field), *place));
        let line = self.line.iter().map(|(field, place)| (Target::Line(*field), *place));
        sheet.chain(line).for_each(|(target, place)| take(target, row.get(place).unwrap_or_default()));
    }

    fn counts_everywhere(&self) -> bool {
        false
    }

    fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        let goods = row.get(self.goods?).map(str::trim).filter(|words| !words.is_empty())?;
        row.get(self.code).is_none_or(|code| tidy(code).is_empty()).then_some(goods)
    }
}

/// The cells of a row at these places that are not empty.
fn given<'a, F: Copy>(places: &'a [(F, usize)], row: &'a StringRecord) -> impl Iterator<Item = (F, &'a str)> {
    let cells = places.iter().filter_map(|(field, place)| Some((*field, row.get(*place)?)));
    cells.filter(|(_, text)| !text.is_empty())
}

/// What stands between the names of a header: that which makes the most names of them, then the most cells.
fn separator_of(line: &str) -> u8 {
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| {
        let cells = || line.split(char::from(*separator)).map(|name| name.trim_matches('"'));
        (cells().filter(|name| meaning_of(name) != Meaning::Other).count(), cells().count())
    });
    best.unwrap_or(b',')
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
