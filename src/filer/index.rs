//! [`Index`]: where each answered row stands, and how it stands, in some eight bytes a row.

use std::collections::BTreeMap;

use crate::file::RowFault;

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stands {
    /// Its place among the statuses; none for the names of columns and what stands above them.
    pub status: Option<u8>,
    /// Whether it is the first of its declaration.
    pub first: bool,
    /// What is wrong with it as a row.
    pub fault: Option<Flaw>,
    /// The programmes by which it owes anything, as bits.
    pub programmes: u64,
}

/// A [`RowFault`], as far as the row itself does not show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Flaw {
    Unclosed,
    TooManyCells,
    LongDeclaration,
}

impl Flaw {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Unclosed, Self::TooManyCells, Self::LongDeclaration];

    /// That of a row.
    pub fn of(fault: &RowFault) -> Self {
        match fault {
            RowFault::Unclosed => Self::Unclosed,
            RowFault::TooManyCells { .. } => Self::TooManyCells,
            RowFault::LongDeclaration { .. } => Self::LongDeclaration,
        }
    }
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Where it begins in the answered file, and how long it is.
    pub at: u64,
    pub len: usize,
    /// Its number in the file.
    pub number: u32,
}

/// So many rows stand in a block. Blocks are made as they are needed and never move: a list that grew as a whole would be
/// there twice while it grows.
const BLOCK: usize = 512;

/// Rows one after another.
struct Block {
    /// Where its first row begins.
    at: u64,
    /// How long each row is, and by its place in a list how it stands: many stand alike.
    rows: Vec<(u32, u32)>,
}

/// All rows.
#[derive(Default)]
pub(super) struct Index {
    blocks: Vec<Block>,
    len: usize,
    /// How rows stand.
    stands: Vec<Stands>,
    known: BTreeMap<Stands, u32>,
    /// The rows that do not follow the one before by one, and their numbers.
    leaps: Vec<(u32, u32)>,
    /// The number of the last row.
    number: u32,
}

impl Index {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Adds a row that follows the others in the answered file, which ends before it at a place.
    pub fn add(&mut self, at: u64, len: u32, number: u32, stands: Stands) {
        if self.len == 0 || number != self.number + 1 {
            self.leaps.push((self.len as u32, number));
        }
        self.number = number;
        let stands = self.place_of(stands);
        if self.len.is_multiple_of(BLOCK) {
            self.blocks.push(Block { at, rows: Vec::with_capacity(BLOCK) });
        }
        if let Some(block) = self.blocks.last_mut() {
            block.rows.push((len, stands));
            self.len += 1;
        }
    }

    /// Where a row stands.
    pub fn get(&self, place: usize) -> Option<Kept> {
        let block = self.blocks.get(place / BLOCK)?;
        let (before, from) = block.rows.split_at_checked(place % BLOCK)?;
        let len = from.first()?.0 as usize;
        let at = block.at + before.iter().map(|row| u64::from(row.0)).sum::<u64>();
        let (leap, number) =
            *self.leaps[..self.leaps.partition_point(|leap| leap.0 as usize <= place)].last()?;
        Some(Kept { at, len, number: number + (place as u32 - leap) })
    }

    /// How a row stands.
    pub fn stands(&self, place: usize) -> Option<Stands> {
        let row = self.blocks.get(place / BLOCK)?.rows.get(place % BLOCK)?;
        self.stands.get(row.1 as usize).copied()
    }

    /// Says that a row stands otherwise.
    pub fn set(&mut self, place: usize, stands: Stands) {
        let stands = self.place_of(stands);
        if let Some(row) =
            self.blocks.get_mut(place / BLOCK).and_then(|block| block.rows.get_mut(place % BLOCK))
        {
            row.1 = stands;
        }
    }

    /// How all rows stand, in their order.
    pub fn all(&self) -> impl Iterator<Item = Stands> {
        let rows = self.blocks.iter().flat_map(|block| &block.rows);
        rows.filter_map(|row| self.stands.get(row.1 as usize).copied())
    }

    fn place_of(&mut self, stands: Stands) -> u32 {
        let next = self.stands.len() as u32;
        let place = *self.known.entry(stands).or_insert(next);
        if place == next {
            self.stands.push(stands);
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_where_it_was_put() {
        let mut index = Index::default();
        let mut expected = Vec::new();
        let (mut at, mut number) = (7, 0);
        for place in 0..3 * BLOCK as u32 + 5 {
            // Some rows are left out between two others.
            number += if place % 100 == 3 { 4 } else { 1 };
            let len = 10 + place % 9;
            let stands = Stands {
                status: (place > 0).then_some((place % 6) as u8),
                first: place % 4 == 0,
                fault: (place % 50 == 9).then_some(Flaw::Unclosed),
                programmes: u64::from(place % 5),
            };
            index.add(at, len, number, stands);
            expected.push((Kept { at, len: len as usize, number }, stands));
            at += u64::from(len);
        }
        let other = Stands { status: Some(4), first: true, fault: None, programmes: 1 << 63 };
        index.set(BLOCK, other);
        expected[BLOCK].1 = other;
        assert_eq!(index.len(), expected.len());
        for (place, (kept, stands)) in expected.iter().enumerate() {
            assert_eq!((index.get(place), index.stands(place)), (Some(*kept), Some(*stands)), "{place}");
        }
        assert!(index.all().eq(expected.iter().map(|it| it.1)));
        assert_eq!((index.get(expected.len()), index.stands(expected.len())), (None, None));
    }
}
