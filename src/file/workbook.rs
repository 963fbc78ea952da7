//! Workbooks of spreadsheet programs, read into the rows of a text.

use std::io::{Cursor, Read, Seek};

use calamine::{Data, DataRef, Reader, Sheet, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use csv::{Writer, WriterBuilder};

use super::limits::{MOST_COLUMNS, MOST_UNPACKED, MOST_WORKBOOK_BYTES};
use super::not_a_file::NotAFile;
use crate::units::Decimal;

/// The first bytes of workbooks, new and old.
pub(super) const NEW: &[u8] = b"PK\x03\x04";
pub(super) const OLD: &[u8] = b"\xd0\xcf\x11\xe0";

/// Is handed how many rows of a sheet were read, and how many it says there are.
pub(super) type Watch<'a> = &'a dyn Fn(u64, u64);

/// So many rows are read before somebody is told.
const ROWS_BETWEEN: u32 = 1_000;

/// A sheet of a workbook, and the names of all.
pub(super) struct Book {
    /// Its rows, as CSV.
    pub rows: Vec<u8>,
    /// How many they are.
    pub count: u64,
    /// Which sheet was read.
    pub sheet: usize,
    /// The names of the sheets.
    pub sheets: Vec<String>,
}

/// Reads a workbook: the named sheet, or the first that `is_wanted`, or the first in which anything stands.
///
/// # Errors
/// When it is none, is locked, or holds more than can be read.
pub(super) fn read(
    mut input: impl Read,
    named: Option<&str>,
    is_wanted: impl Fn(&[u8]) -> bool,
    watch: Watch<'_>,
) -> Result<Book, NotAFile> {
    let mut bytes = Vec::new();
    input.by_ref().take(MOST_WORKBOOK_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_WORKBOOK_BYTES {
        return Err(NotAFile::TooLarge);
    }
    if !bytes.starts_with(NEW) && is_locked(&bytes) {
        return Err(NotAFile::Locked);
    }
    if bytes.starts_with(NEW) {
        unpacked_fits(&bytes)?;
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|why| of_new(&why))?;
        let sheets = book.sheets_metadata().to_vec();
        choose(&sheets, named, is_wanted, |name| sheet_of_new(&mut book, name, watch))
    } else {
        let mut book = Xls::new(Cursor::new(bytes)).map_err(|why| of_old(&why))?;
        let sheets = book.sheets_metadata().to_vec();
        choose(&sheets, named, is_wanted, |name| sheet_of_old(&mut book, name))
    }
}

fn choose(
    sheets: &[Sheet],
    named: Option<&str>,
    is_wanted: impl Fn(&[u8]) -> bool,
    mut rows_of: impl FnMut(&str) -> Result<(Vec<u8>, u64), NotAFile>,
) -> Result<Book, NotAFile> {
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    // What is hidden is read only where nothing else is there.
    let mut places: Vec<usize> = (0..sheets.len()).collect();
    places.sort_by_key(|place| sheets[*place].visible != SheetVisible::Visible);
    let mut first: Option<(usize, Vec<u8>, u64)> = None;
    for sheet in places {
        let name = &names[sheet];
        if named.is_some_and(|named| named != name) {
            continue;
        }
        let (rows, count) = rows_of(name)?;
        if rows.is_empty() {
            continue;
        }
        if named.is_some() || is_wanted(&rows) {
            return Ok(Book { rows, count, sheet, sheets: names });
        }
        first.get_or_insert((sheet, rows, count));
    }
    let (sheet, rows, count) = first.ok_or(NotAFile::Empty)?;
    Ok(Book { rows, count, sheet, sheets: names })
}

/// A workbook is a packed file: what it unpacks to is written in it, and small files can unpack to anything.
fn unpacked_fits(bytes: &[u8]) -> Result<(), NotAFile> {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotAFile::NotAWorkbook)?;
    let mut whole: u64 = 0;
    for place in 0..packed.len() {
        let part = packed.by_index_raw(place).map_err(|_| NotAFile::NotAWorkbook)?;
        whole = whole.saturating_add(part.size());
    }
    // Every workbook of this kind has a list of what its parts are.
    if packed.index_for_name("[Content_Types].xml").is_none() {
        let is_sheet = packed.index_for_name("content.xml").is_some();
        return Err(if is_sheet { NotAFile::OpenDocument } else { NotAFile::Packed });
    }
    if whole > MOST_UNPACKED { Err(NotAFile::TooLarge) } else { Ok(()) }
}

fn of_new(why: &XlsxError) -> NotAFile {
    if matches!(why, XlsxError::Password) { NotAFile::Locked } else { NotAFile::NotAWorkbook }
}

fn of_old(why: &XlsError) -> NotAFile {
    if matches!(why, XlsError::Password) { NotAFile::Locked } else { NotAFile::NotAWorkbook }
}

/// Whether this is a new workbook with a password, which is packed in a file of the old kind under this name.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|part| part == name)
}

fn sheet_of_new<R: Read + Seek>(
    book: &mut Xlsx<R>,
    name: &str,
    watch: Watch<'_>,
) -> Result<(Vec<u8>, u64), NotAFile> {
    let mut rows = Rows::new();
    // A sheet of pictures has no cells.
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok((Vec::new(), 0)) };
    let known = u64::from(cells.dimensions().end.0) + 1;
    let mut told = 0;
    while let Some(cell) = cells.next_cell().map_err(|why| of_new(&why))? {
        let (row, column) = cell.get_position();
        if row >= told + ROWS_BETWEEN {
            told = row;
            watch(u64::from(row), known.max(u64::from(row)));
        }
        rows.put(row, column, &of_ref(cell.get_value()))?;
    }
    rows.finish()
}

fn sheet_of_old<R: Read + Seek>(book: &mut Xls<R>, name: &str) -> Result<(Vec<u8>, u64), NotAFile> {
    let mut rows = Rows::new();
    let range = book.worksheet_range(name).map_err(|why| of_old(&why))?;
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, cell) in range.used_cells() {
        rows.put(row as u32 + top, column as u32 + left, &of_data(cell))?;
    }
    rows.finish()
}

fn of_ref(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::SharedString(text) => (*text).to_owned(),
        other => of_data(&Data::from(other.clone())),
    }
}

/// A cell as text: numbers as they are, days as nobody misreads them.
fn of_data(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        Data::Float(_) => shown(cell.to_string()),
        Data::Bool(_) | Data::String(_) => cell.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            if moment.is_datetime() && year >= 1900 {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                moment.to_string()
            }
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(why) => why.to_string(),
        _ => String::new(),
    }
}

/// The digits of a number that a spreadsheet shows and keeps.
const DIGITS: u32 = 15;

/// A number as a spreadsheet shows it: what was calculated may end in the rest of a binary fraction, as 59.97 does in
/// 59.96999999999999.
fn shown(text: String) -> String {
    let Ok(number) = text.parse::<Decimal>() else { return text };
    let digits = number.mantissa().unsigned_abs().checked_ilog10().map_or(1, |place| place + 1);
    match number.scale().checked_sub(digits.saturating_sub(DIGITS)) {
        Some(decimals) if digits > DIGITS => number.round_dp(decimals).normalize().to_string(),
        _ => text,
    }
}

/// The rows of a sheet, as they are written as CSV.
struct Rows {
    out: Writer<Vec<u8>>,
    row: Vec<String>,
    at: u32,
}

impl Rows {
    fn new() -> Self {
        Self { out: WriterBuilder::new().flexible(true).from_writer(Vec::new()), row: Vec::new(), at: 0 }
    }

    /// Puts a cell into its place; cells come row by row.
    fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), NotAFile> {
        while self.at < row {
            self.end()?;
        }
        let column = column as usize;
        if column >= MOST_COLUMNS {
            return Err(NotAFile::TooManyColumns);
        }
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        self.row[column].push_str(text);
        if self.out.get_ref().len() as u64 > MOST_UNPACKED {
            return Err(NotAFile::TooLarge);
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), NotAFile> {
        // A row without a cell is a row: two quotation marks are a cell in which nothing stands.
        if self.row.is_empty() {
            self.row.push(String::new());
        }
        self.out.write_record(&self.row)?;
        self.row.clear();
        self.at += 1;
        Ok(())
    }

    /// The rows, and how many they are.
    fn finish(mut self) -> Result<(Vec<u8>, u64), NotAFile> {
        if self.at == 0 && self.row.is_empty() {
            return Ok((Vec::new(), 0));
        }
        self.end()?;
        let rows = self.out.into_inner().map_err(|why| NotAFile::from(why.into_error()))?;
        Ok((rows, u64::from(self.at)))
    }
}
