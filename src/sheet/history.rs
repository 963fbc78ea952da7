//! Undo and redo: the sheet as it was before each change.

use std::sync::Arc;

use super::arrival::Arrival;
use super::lines::{LineId, Spot};
use crate::entry::Field;
use crate::share::Sheet;

/// How many changes can be undone.
const MOST: usize = 100;
/// How many lines all remembered sheets may have together: what bounds the memory.
const MOST_LINES: usize = 20_000;

/// What a person did, as it is named beside *Undo*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Typed into a field.
    Typed(Spot),
    /// Turned the goods round.
    Turned,
    /// Added a line.
    Added,
    /// Removed the line that stood at this place, counted from 0.
    Removed(usize),
    /// Duplicated a line.
    Duplicated,
    /// Moved a line.
    Moved,
    /// Pasted rows, which became lines.
    Pasted,
    /// Said of other lines what one says.
    FilledDown,
    /// Cleared everything.
    Cleared,
    /// Began from an example.
    Began,
    /// Took in the sheet of a link, of an earlier step of the browser, or one's own again.
    Replaced,
}

/// A sheet as it was, and how it came here.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    pub sheet: Sheet,
    pub ids: Vec<LineId>,
    pub arrival: Arc<Arrival>,
}

/// A change, and what was before it; or after it, once it is undone.
#[derive(Clone, Debug)]
struct Change {
    done: Done,
    /// Whether the next letter into the same field begins another change.
    closed: bool,
    moment: Moment,
}

/// The changes that can be undone and done again.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: Vec<Change>,
    future: Vec<Change>,
}

impl History {
    /// Remembers the sheet as it is before a change. Letters typed into one field are one change.
    pub fn remember(&mut self, done: Done, moment: impl FnOnce() -> Moment) {
        self.future.clear();
        if self.goes_on(done) {
            return;
        }
        self.past.push(Change { done, closed: false, moment: moment() });
        let lines = |past: &[Change]| past.iter().map(|change| change.moment.ids.len()).sum::<usize>();
        while self.past.len() > 1 && (self.past.len() > MOST || lines(&self.past) > MOST_LINES) {
            self.past.remove(0);
        }
    }

    /// Whether this would be part of the last change.
    pub fn goes_on(&self, done: Done) -> bool {
        let same_field = |last: &Change| last.done == done && !last.closed;
        matches!(done, Done::Typed(_)) && self.past.last().is_some_and(same_field)
    }

    /// The person went on from a field. A way chosen since is still being chosen.
    pub fn left(&mut self, spot: Spot) {
        let way = spot == Spot::Sheet(Field::Into);
        if way || self.past.last().is_some_and(|last| last.done != Done::Turned) {
            self.pause();
        }
    }

    /// The next letter typed into the same field is a change of its own.
    pub fn pause(&mut self) {
        if let Some(last) = self.past.last_mut() {
            last.closed = true;
        }
    }

    /// The sheet before its way was chosen, while nothing was done since but to choose it. The choice counts as not
    /// made yet.
    pub fn unfinished_turn(&mut self) -> Option<Sheet> {
        let is_first = |last: &mut Change| {
            let had_none = last.moment.sheet.draft.field(Field::Into).is_empty();
            last.done == Done::Turned && !last.closed && had_none
        };
        self.past.pop_if(is_first).map(|change| change.moment.sheet)
    }

    /// What *undo* would undo.
    pub fn undoes(&self) -> Option<Done> {
        self.past.last().map(|change| change.done)
    }

    /// What *redo* would do again.
    pub fn redoes(&self) -> Option<Done> {
        self.future.last().map(|change| change.done)
    }

    /// Goes back one change: gives the sheet as it was, and remembers the one on screen.
    pub fn undo(&mut self, now: Moment) -> Option<Moment> {
        let Change { done, moment, .. } = self.past.pop()?;
        self.future.push(Change { done, closed: true, moment: now });
        Some(moment)
    }

    /// Goes forward one change.
    pub fn redo(&mut self, now: Moment) -> Option<Moment> {
        let Change { done, moment, .. } = self.future.pop()?;
        self.past.push(Change { done, closed: true, moment: now });
        Some(moment)
    }
}
