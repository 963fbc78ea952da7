//! [`WorkbookWriter`]: rows written as a workbook of one sheet, each as it comes, in little memory.

use core::fmt::Write as _;
use std::io::Write;

use zip::result::ZipError;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use crate::file::{MOST_COLUMNS, NotAFile};
use crate::units::Decimal;

/// The rows that a sheet of a workbook holds.
pub const MOST_ROWS: u32 = 1_048_576;

/// More letters than this a cell of a workbook does not hold, counted as UTF-16 does.
const LONGEST_CELL: usize = 32_767;
/// More figures than this a number of a workbook, which is binary, does not give back.
const MOST_FIGURES: usize = 15;

const PARTS: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Countertariff" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
];
/// The looks of cells, by their places: plain, the name of a column, an amount of two decimals.
const LOOKS: (&str, &str) = (
    "xl/styles.xml",
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"#,
);
const SHEET: &str = "xl/worksheets/sheet1.xml";
const PROLOGUE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// What a cell of a workbook is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookCell<'a> {
    /// Text, whatever it begins with: no spreadsheet works it out.
    Text(&'a str),
    /// The name of a column.
    Name(&'a str),
    /// A number.
    Number(Decimal),
    /// An amount, shown with two decimals.
    Amount(Decimal),
}

impl<'a> BookCell<'a> {
    /// An amount as the answer writes it; text where it is none.
    pub fn amount(text: &'a str) -> Self {
        text.parse().map_or(Self::Text(text), Self::Amount)
    }
}

/// Writes rows as a workbook. What is written is never looked at again, and nothing of it is kept.
pub struct WorkbookWriter<W: Write> {
    packed: ZipWriter<StreamWriter<W>>,
    row: u32,
    text: String,
}

impl<W: Write> WorkbookWriter<W> {
    /// Begins a workbook; so many of its rows stay in sight while the others are scrolled.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn begin(output: W, held: u32) -> Result<Self, NotAFile> {
        // The quickest way of packing: a sheet of rows that resemble each other becomes small by any.
        let options = SimpleFileOptions::DEFAULT
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(1));
        let mut packed = ZipWriter::new_stream(output);
        for (name, text) in PARTS.into_iter().chain([LOOKS]) {
            packed.start_file(name, options).map_err(of_zip)?;
            packed.write_all([PROLOGUE, text].concat().as_bytes())?;
        }
        packed.start_file(SHEET, options).map_err(of_zip)?;
        let mut text = String::from(PROLOGUE);
        text.push_str(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#);
        if held > 0 {
            let below = held + 1;
            // Nothing fails that writes into a text.
            let _ = write!(
                text,
                r#"<sheetViews><sheetView workbookViewId="0"><pane ySplit="{held}" topLeftCell="A{below}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#
            );
        }
        text.push_str("<sheetData>");
        packed.write_all(text.as_bytes())?;
        Ok(Self { packed, row: 0, text })
    }

    /// How many rows were written.
    pub fn rows(&self) -> u32 {
        self.row
    }

    /// Writes a row; a cell or a row in which nothing stands takes no place, and has its place.
    ///
    /// # Errors
    /// When a sheet has no room for it, or nothing can be written.
    pub fn row<'c>(&mut self, cells: impl Iterator<Item = BookCell<'c>>) -> Result<(), NotAFile> {
        if self.row >= MOST_ROWS {
            return Err(NotAFile::TooManyRows(MOST_ROWS));
        }
        self.row += 1;
        let Self { packed, row, text } = self;
        text.clear();
        let _ = write!(text, r#"<row r="{row}">"#);
        let empty = text.len();
        for (column, cell) in cells.enumerate() {
            if column >= MOST_COLUMNS {
                return Err(NotAFile::TooManyColumns);
            }
            write_cell(text, column, *row, cell);
        }
        if text.len() == empty {
            return Ok(());
        }
        text.push_str("</row>");
        Ok(packed.write_all(text.as_bytes())?)
    }

    /// Writes what must stand at the end.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn finish(mut self) -> Result<(), NotAFile> {
        self.packed.write_all(b"</sheetData></worksheet>")?;
        self.packed.finish().map_err(of_zip)?.into_inner().flush()?;
        Ok(())
    }
}

fn of_zip(why: ZipError) -> NotAFile {
    match why {
        ZipError::Io(error) => error.into(),
        other => NotAFile::Unreadable(other.to_string()),
    }
}

fn write_cell(text: &mut String, column: usize, row: u32, cell: BookCell<'_>) {
    let (said, look, number) = match cell {
        BookCell::Text("") | BookCell::Name("") => return,
        BookCell::Text(said) => (said, 0, None),
        BookCell::Name(said) => (said, 1, None),
        BookCell::Number(number) => ("", 0, Some(number)),
        BookCell::Amount(number) => ("", 2, Some(number)),
    };
    let exact = number.map(|number| number.to_string());
    text.push_str(r#"<c r=""#);
    write_column(text, column);
    let _ = write!(text, r#"{row}" s="{look}""#);
    match exact {
        Some(number) if number.bytes().filter(u8::is_ascii_digit).count() <= MOST_FIGURES => {
            text.extend(["><v>", &number, "</v></c>"]);
        }
        // A number with more figures stays as it is, as a text.
        other => {
            text.push_str(r#" t="inlineStr"><is><t xml:space="preserve">"#);
            escape(text, other.as_deref().unwrap_or(said));
            text.push_str("</t></is></c>");
        }
    }
}

/// The letters of a column, `A` to `XFD`, by its place from 0.
fn write_column(text: &mut String, mut column: usize) {
    let mut letters = ['A'; 4];
    let mut at = letters.len();
    loop {
        at -= 1;
        letters[at] = char::from(b'A' + (column % 26) as u8);
        if column < 26 || at == 0 {
            break;
        }
        column = column / 26 - 1;
    }
    text.extend(&letters[at..]);
}

/// Writes a text so that a workbook gives it back as it is: signs that its own language uses, and those that no file of it
/// may hold, which it writes by their numbers, `_x000D_`. What looks like such a number and is none is told apart.
fn escape(text: &mut String, said: &str) {
    let mut letters = 0;
    for (at, letter) in said.char_indices() {
        letters += letter.len_utf16();
        if letters >= LONGEST_CELL {
            text.push('…');
            return;
        }
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '\t' | '\n' => text.push(letter),
            // These two are no letters anywhere.
            '\u{fffe}' | '\u{ffff}' => text.push(char::REPLACEMENT_CHARACTER),
            '\0'..' ' => drop(write!(text, "_x{:04X}_", u32::from(letter))),
            '_' if is_number_of_a_letter(&said[at..]) => text.push_str("_x005F_"),
            _ => text.push(letter),
        }
    }
}

fn is_number_of_a_letter(text: &str) -> bool {
    let figures = text.strip_prefix("_x").and_then(|rest| Some((rest.get(..4)?, rest.get(4..5)?)));
    figures.is_some_and(|(figures, end)| figures.bytes().all(|it| it.is_ascii_hexdigit()) && end == "_")
}
