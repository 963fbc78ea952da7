//! [`Summary`]: what a run read.

/// What a run read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of goods.
    pub rows: usize,
    /// Rows that could not be read.
    pub unread: usize,
    /// Rows that were answered by calculating again, with their numbers, what an earlier row came to.
    pub again: usize,
    /// Rows in which nothing stands.
    pub empty: usize,
    /// Rows of something else than goods: sums, names of columns, numbers of chapters 98 and 99.
    pub others: usize,
    /// How many lines were not in UTF-8 and were read as Windows-1252, and the number of the first of them.
    pub other_encoding: Option<(u64, u64)>,
}

impl Summary {
    /// Both together: of parts of one file, or of one file after another.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let other_encoding = match (self.other_encoding, other.other_encoding) {
            (Some((first, lines)), Some((_, more))) => Some((first, lines + more)),
            (one, other) => one.or(other),
        };
        Self {
            rows: self.rows + other.rows,
            unread: self.unread + other.unread,
            again: self.again + other.again,
            empty: self.empty + other.empty,
            others: self.others + other.others,
            other_encoding,
        }
    }
}
