//! [`Reads`]: what reads the rows of a file, by its own columns or by a mapping.

use std::borrow::Cow;

use csv::StringRecord;

use crate::entry::{Draft, Field};
use crate::file::{RowFault, Target};

/// What reads the rows of a file.
pub(super) trait Reads {
    /// The draft of the rows of one declaration; the first row says what the sheet says.
    fn draft(&self, rows: &[&StringRecord]) -> Draft;

    /// What a row says of the sheet.
    fn said<'a>(&'a self, row: &'a StringRecord, field: Field) -> Cow<'a, str>;

    /// What stands in each column that is read, with what it is taken for. What a draft of the row says follows from these, each
    /// field from its own column and the country entered; a number that is written plainly is read as it stands.
    fn each_cell(&self, row: &StringRecord, take: &mut dyn FnMut(Target, &str));

    /// Whether it is said of all rows at once how much of the goods there is.
    fn counts_everywhere(&self) -> bool;

    /// What the goods of a row are in words, where it has no code.
    fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str>;
}

/// That a row has more cells than the header has names; empty ones do not count.
pub(super) fn too_many_cells(row: &StringRecord, named: usize) -> Option<RowFault> {
    let beyond: Vec<&str> = row.iter().skip(named).filter(|cell| !cell.trim().is_empty()).collect();
    let beyond = (!beyond.is_empty()).then(|| beyond.join(" "))?;
    Some(RowFault::TooManyCells { has: row.len(), named, beyond })
}
