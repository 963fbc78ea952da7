//! [`FileRow`]: a row of a file, and what is wrong with it as a row.

use csv::StringRecord;

use super::records::RowFault;

/// A row of a file.
#[derive(Clone, Debug, Default)]
pub struct FileRow {
    /// Its cells.
    pub cells: StringRecord,
    /// What is wrong with it as a row.
    pub fault: Option<RowFault>,
}
