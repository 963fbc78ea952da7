//! [`Declarations`]: the rows of a file that belong together, read one declaration at a time.

use super::reads::too_many_cells;
use super::summary::Summary;
use crate::entry::MOST_LINES;
use crate::file::{FileRow, Mapping, NotAFile, RowFault, RowKind, Source};

/// The rows of one declaration, with what stands between and after them.
pub struct Declaration(pub(super) Vec<Numbered>);

impl Declaration {
    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.0.len()
    }
}

/// A row, its number and its kind.
pub(super) type Numbered = (u64, FileRow, RowKind);

/// Goods that are followed by so many rows of another kind are answered before those that follow.
const MOST_BETWEEN: usize = 1_000;
/// That a row is one of more than are worked out together.
pub(crate) const LONG: RowFault = RowFault::LongDeclaration { most: MOST_LINES };

/// The declarations of a file, from the first.
pub struct Declarations {
    source: Source,
    mapping: Mapping,
    /// The first row of the next declaration.
    held: Option<Numbered>,
    /// What names the declaration that is longer than is worked out together, while it goes on.
    long: Option<String>,
    read: u64,
    /// Rows in which nothing stands, and which are left out.
    empty: usize,
}

impl Declarations {
    /// Those of a file whose columns hold what the mapping says.
    pub fn new(source: Source, mapping: Mapping) -> Self {
        Self { source, mapping, held: None, long: None, read: 0, empty: 0 }
    }

    /// The file.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// How its rows are read.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// What was left out and decoded so far.
    pub fn summary(&self) -> Summary {
        let other_encoding = self.source.other_encoding();
        Summary { empty: self.empty, other_encoding, ..Summary::default() }
    }

    /// The rows of the next declaration; nothing after the last.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(&mut self) -> Result<Option<Declaration>, NotAFile> {
        let mut rows: Vec<Numbered> = self.held.take().into_iter().collect();
        let label = |row: &Numbered, mapping: &Mapping| mapping.entry(&row.1.cells).map(str::to_owned);
        let mut has_goods = rows.first().is_some_and(|first| first.2 == RowKind::Goods);
        let mut entry = rows.first().and_then(|first| label(first, &self.mapping));
        while let Some(row) = self.row()? {
            let is_goods = row.2 == RowKind::Goods;
            let own = if is_goods { label(&row, &self.mapping) } else { None };
            // What is no goods stands within a declaration or after it; goods belong to one, or begin the next.
            let goes_on =
                if is_goods { !has_goods || entry.is_some() && own == entry } else { entry.is_some() };
            let is_long = has_goods && rows.len() >= MOST_LINES;
            if !rows.is_empty() && (!goes_on || is_long || !has_goods && rows.len() >= MOST_BETWEEN) {
                if goes_on && is_long {
                    self.long.clone_from(&entry);
                }
                self.held = Some(row);
                break;
            }
            if is_goods && !has_goods {
                entry = own;
            }
            has_goods |= is_goods;
            rows.push(row);
            if !has_goods {
                break;
            }
        }
        if has_goods && self.long.is_some() {
            if self.long == entry {
                rows.iter_mut().for_each(|row| row.1.fault = row.1.fault.take().or(Some(LONG)));
            } else {
                self.long = None;
            }
        }
        Ok((!rows.is_empty()).then_some(Declaration(rows)))
    }

    /// The next row, and what it is.
    fn row(&mut self) -> Result<Option<Numbered>, NotAFile> {
        while let Some(mut row) = self.source.row()? {
            let place = self.read as usize;
            self.read += 1;
            let kind = match self.mapping.header {
                Some(header) if place < header => RowKind::Above,
                Some(header) if place == header => RowKind::Header,
                _ => self.mapping.kind(&row.cells),
            };
            if kind == RowKind::Blank && self.mapping.is_batch_file {
                self.empty += 1;
                continue;
            }
            if kind == RowKind::Goods && self.mapping.header.is_some() && row.fault.is_none() {
                row.fault = too_many_cells(&row.cells, self.mapping.names.len());
            }
            return Ok(Some((self.read, row, kind)));
        }
        Ok(None)
    }
}
