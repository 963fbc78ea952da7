//! [`Id`]: the name of one row of a table of the law, of a type of its own for each table.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use crate::units::Packed;
use crate::units::packed::Bytes;

/// Which row of a table of `T`s is meant. The compiler makes ids, and only of rows that are there; so a look-up in
/// the law they were made for always finds its row.
///
/// ```
/// use countertariff::schedule::{Claim, Column, Id};
/// let second: Id<Column> = Id::at(1).unwrap();
/// assert_eq!(usize::from(second), 1);
/// assert!(second > Id::FIRST);
/// assert!(Id::<Claim>::at(70_000).is_none());
/// ```
///
/// The id of a row of one table is no id of another:
///
/// ```compile_fail,E0308
/// use countertariff::schedule::{Id, Law, Measure, Program};
/// fn programme(law: &Law, measure: Id<Measure>) -> &Program {
///     &law[measure]
/// }
/// ```
pub struct Id<T> {
    row: u16,
    table: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The first row.
    pub const FIRST: Self = Self { row: 0, table: PhantomData };

    /// The row with this number, from 0; `None` beyond the 65,536 for which there is room.
    pub const fn at(row: usize) -> Option<Self> {
        if row > u16::MAX as usize { None } else { Some(Self { row: row as u16, table: PhantomData }) }
    }

    /// The rows of a table in order, each with its id.
    pub fn each(table: &[T]) -> impl DoubleEndedIterator<Item = (Self, &T)> + ExactSizeIterator + Clone {
        table.iter().enumerate().map(|(row, of)| (Self { row: row as u16, table: PhantomData }, of))
    }

    /// The row that is so, if there is one.
    pub fn find(table: &[T], is_so: impl FnMut(&T) -> bool) -> Option<Self> {
        table.iter().position(is_so).and_then(Self::at)
    }
}

impl<T> From<Id<T>> for usize {
    fn from(id: Id<T>) -> Self {
        Self::from(id.row)
    }
}

// Written out, because deriving would ask the same of `T`.

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.row == other.row
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.row.cmp(&other.row)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.row.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.row.fmt(f)
    }
}

impl<T> Packed for Id<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.row.pack(to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        Self { row: u16::unpack(from), table: PhantomData }
    }
}
