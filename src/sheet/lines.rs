//! [`LineId`] and [`Spot`]: fields named so that they stay the same when lines are moved about.

use crate::entry::{Field, LineField, Place};

/// A line for as long as it is on the sheet, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId(pub(super) u32);

/// A field of the sheet or of one of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// A field of the whole sheet.
    Sheet(Field),
    /// A field of a line.
    Line(LineId, LineField),
}

/// The lines of a sheet by their names, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    ids: Vec<LineId>,
    next: u32,
}

impl Lines {
    /// Names for this many new lines; those known before are forgotten, and never used again.
    pub fn renew(&mut self, count: usize) {
        self.ids.clear();
        for place in 0..count {
            self.insert(place);
        }
    }

    /// Brings back the names of an earlier state. Names given since stay used up.
    pub fn restore(&mut self, ids: Vec<LineId>) {
        self.ids = ids;
    }

    pub fn ids(&self) -> &[LineId] {
        &self.ids
    }

    /// Names a new line at this place.
    pub fn insert(&mut self, place: usize) -> LineId {
        let id = LineId(self.next);
        self.next += 1;
        self.ids.insert(place.min(self.ids.len()), id);
        id
    }

    pub fn remove(&mut self, place: usize) {
        if place < self.ids.len() {
            self.ids.remove(place);
        }
    }

    pub fn swap(&mut self, one: usize, other: usize) {
        if one.max(other) < self.ids.len() {
            self.ids.swap(one, other);
        }
    }

    /// Where a line stands.
    pub fn place_of(&self, id: LineId) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    /// The field that a spot names, if its line is still there.
    pub fn place(&self, spot: Spot) -> Option<Place> {
        match spot {
            Spot::Sheet(field) => Some(Place::Sheet(field)),
            Spot::Line(id, field) => Some(Place::Line(self.place_of(id)?, field)),
        }
    }

    /// The name of a field that has a place.
    pub fn spot(&self, place: Place) -> Option<Spot> {
        match place {
            Place::Sheet(field) => Some(Spot::Sheet(field)),
            Place::Line(line, field) => Some(Spot::Line(*self.ids.get(line)?, field)),
        }
    }
}

/// One step up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Before the line above it.
    Up,
    /// After the line below it.
    Down,
}
