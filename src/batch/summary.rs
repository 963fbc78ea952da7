//! [`Summary`]: what a run read.

/// What a run read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of goods.
    pub rows: usize,
    /// Rows that could not be read.
    pub unread: usize,
    /// Rows in which nothing stands.
    pub empty: usize,
    /// Rows of something else than goods: sums, names of columns, numbers of chapters 98 and 99.
    pub others: usize,
    /// How many lines were not in UTF-8 and were read as Windows-1252, and the number of the first of them.
    pub other_encoding: Option<(u64, u64)>,
}
