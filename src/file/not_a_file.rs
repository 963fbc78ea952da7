//! [`NotAFile`]: why a text is no file of rows at all.

use super::limits::{MOST_COLUMNS, MOST_UNPACKED, MOST_WORKBOOK_BYTES};
use crate::units::Lang;
use crate::words::file;

/// Why a text is no batch file at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// It is a spreadsheet's own workbook.
    Workbook,
    /// Nothing is in it.
    Empty,
    /// Its first row is empty or a title.
    NoNames,
    /// Its header lacks these columns.
    Lacks(Vec<&'static str>),
    /// A column stands in it twice.
    Twice(String),
    /// It begins as a workbook does and is none.
    NotAWorkbook,
    /// It is a workbook that opens with a password.
    Locked,
    /// It is a workbook that holds more than can be read.
    TooLarge,
    /// It has more columns than a spreadsheet has.
    TooManyColumns,
    /// It has more rows than a sheet of a workbook holds, which are so many.
    TooManyRows(u32),
    /// It has a line that no row is as long as.
    LongLine,
    /// No column of it holds tariff codes.
    NoCodes,
    /// A workbook has no sheet of this name.
    NoSuchSheet(String),
    /// It was changed, moved or taken away since it was chosen.
    Gone,
    /// What was written of it can no longer be read: whoever kept it has no room.
    NotKept,
    /// It cannot be read or written.
    Unreadable(String),
    /// Whoever reads the answer wants no more of it.
    ClosedEarly,
}

impl NotAFile {
    /// A sentence that says how to mend it.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Workbook => file::workbook(lang),
            Self::Empty => file::empty(lang),
            Self::NoNames => file::no_names(lang),
            Self::Lacks(columns) => file::lacks(lang, columns),
            Self::Twice(column) => file::twice(lang, column),
            Self::NotAWorkbook => file::not_a_workbook(lang),
            Self::Locked => file::locked(lang),
            Self::TooLarge => file::too_large(lang, MOST_WORKBOOK_BYTES >> 20, MOST_UNPACKED >> 20),
            Self::TooManyColumns => file::too_many_columns(lang, MOST_COLUMNS),
            Self::TooManyRows(most) => file::too_many_rows(lang, *most),
            Self::LongLine => file::long_line(lang),
            Self::NoCodes => file::no_codes(lang),
            Self::NoSuchSheet(name) => file::no_such_sheet(lang, name),
            Self::Gone => file::gone(lang),
            Self::NotKept => file::not_kept(lang),
            Self::Unreadable(why) => file::unreadable(lang, why),
            Self::ClosedEarly => String::new(),
        }
    }
}

impl From<std::io::Error> for NotAFile {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::ClosedEarly,
            std::io::ErrorKind::NotFound => Self::Gone,
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
