//! [`header`]: which row of a file names its columns, and [`RowKind`]: what else a row is than goods.

use super::heading::{self, Heading};
use super::row::FileRow;
use crate::entry::pasted::{SUMS, is_code};
use crate::entry::plain;

/// The header is looked for among so many rows.
const LOOKED_AT: usize = 40;

/// The row that names the columns, and their names: those of two rows where a heading is written over two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// The place of its last row.
    pub row: usize,
    /// What stands above each column.
    pub names: Vec<String>,
}

/// Looks for the row that names the columns; nothing where no row does.
pub(super) fn header(rows: &[FileRow]) -> Option<Header> {
    let mut best: Option<(usize, Header)> = None;
    for row in 0..rows.len().min(LOOKED_AT) {
        let Some((known, names)) = named(rows, row) else { continue };
        if best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, Header { row, names }));
        }
    }
    best.map(|it| it.1)
}

/// The header that stands in a row, whatever it says.
pub(super) fn header_at(rows: &[FileRow], row: usize) -> Option<Header> {
    let names = named(rows, row).map(|it| it.1);
    let cells = || rows.get(row).map(|row| row.cells.iter().map(|cell| cell.trim().to_owned()).collect());
    Some(Header { row, names: names.or_else(cells)? })
}

/// How many columns a row names, and how it names them all.
fn named(rows: &[FileRow], row: usize) -> Option<(usize, Vec<String>)> {
    let cells = &rows.get(row)?.cells;
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    // A row with a code in it is of goods.
    if cells.iter().any(|cell| is_code(cell) && cell.bytes().filter(u8::is_ascii_digit).count() >= 6) {
        return None;
    }
    let own: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
    let known = |names: &[String]| names.iter().filter(|name| heading::read(name).is_some()).count();
    let (mut most, mut names) = (known(&own), own);
    if let Some(above) =
        row.checked_sub(1).and_then(|above| rows.get(above)).filter(|_| most > 0 || filled > 1)
    {
        let over = over_two(&above.cells.iter().map(str::trim).collect::<Vec<_>>(), &names);
        if known(&over) > most && above.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1 {
            (most, names) = (known(&over), over);
        }
    }
    let is_enough = most >= 2 || most * 2 >= filled;
    (most > 0 && is_enough).then_some((most, names))
}

/// Headings that are written over two rows: what the lower says, where it says something; else both; else the upper.
fn over_two(above: &[&str], below: &[String]) -> Vec<String> {
    let known = |text: &str, rank: usize| heading::read(text).is_some_and(|it: Heading| it.rank < rank);
    let mut group = "";
    let both = |(at, below): (usize, &String)| {
        let above = above.get(at).copied().unwrap_or_default();
        // A heading over several columns stands above the first of them.
        group = if above.is_empty() { group } else { above };
        let together = format!("{group} {below}").trim().to_owned();
        let own = format!("{above} {below}").trim().to_owned();
        match () {
            () if known(below, heading::BY_WORDS) => below.clone(),
            () if known(&own, heading::BY_WORDS) => own,
            () if known(&together, heading::BY_WORDS) => together,
            () if known(below, heading::IN_PART) => below.clone(),
            () if known(&own, heading::IN_PART) => own,
            () if known(&together, heading::IN_PART) => together,
            () if below.is_empty() => above.to_owned(),
            () => below.clone(),
        }
    };
    below.iter().enumerate().map(both).collect()
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// It stands above the names of the columns.
    Above,
    /// It names the columns.
    Header,
    /// A line of goods.
    Goods,
    /// Nothing stands in it.
    Blank,
    /// It names the columns again.
    HeaderAgain,
    /// It adds other rows up.
    Sum,
    /// It says what freight, a discount or a tax costs, on all goods together.
    Cost,
    /// It says more of the row before it, and names no goods.
    Continues,
    /// It holds a number of chapter 98 or 99: what was charged on goods in a row of their own.
    Provision,
}

/// Whether the first cell of a row begins or ends with a word for a sum: `Total CAD`, `Page total`.
pub(super) fn names_sum<'a>(mut cells: impl Iterator<Item = &'a str>) -> bool {
    let Some(first) = cells.find(|cell| !cell.trim().is_empty()) else { return false };
    let first = plain(first);
    let last = first.rsplit(' ').next().unwrap_or_default();
    let begins = |sum: &str| first.strip_prefix(sum).is_some_and(|rest| rest.starts_with(' '));
    SUMS.contains(&first.as_str())
        || SUMS.iter().any(|sum| begins(sum))
        || last != "sum" && SUMS.contains(&last)
}

/// The rows that may be of goods, as far as that can be said before the columns are known.
pub(super) fn goods_rows(rows: &[FileRow]) -> Vec<&FileRow> {
    let filled = |row: &&FileRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
    rows.iter().filter(filled).filter(|row| !names_sum(row.cells.iter())).collect()
}
