//! Undo and redo: the sheet as it was before each change.

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
    /// Cleared everything.
    Cleared,
    /// Began from an example.
    Began,
    /// Took in the sheet of a link, or one's own again.
    Replaced,
}

/// A sheet as it was.
#[derive(Clone, Debug)]
struct Moment {
    done: Done,
    /// Whether the next letter into the same field begins another change.
    closed: bool,
    sheet: Sheet,
    ids: Vec<LineId>,
}

/// The changes that can be undone and done again.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
}

impl History {
    /// Remembers the sheet as it is before a change. Letters typed into one field are one change.
    pub fn remember(&mut self, done: Done, sheet: &Sheet, ids: &[LineId]) {
        self.future.clear();
        let same_field = |last: &Moment| last.done == done && !last.closed;
        if matches!(done, Done::Typed(_)) && self.past.last().is_some_and(same_field) {
            return;
        }
        self.past.push(Moment { done, closed: false, sheet: sheet.clone(), ids: ids.to_vec() });
        let lines = |moments: &[Moment]| moments.iter().map(|moment| moment.ids.len()).sum::<usize>();
        while self.past.len() > 1 && (self.past.len() > MOST || lines(&self.past) > MOST_LINES) {
            self.past.remove(0);
        }
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
        let is_first = |last: &mut Moment| {
            last.done == Done::Turned && !last.closed && last.sheet.draft.field(Field::Into).is_empty()
        };
        self.past.pop_if(is_first).map(|moment| moment.sheet)
    }

    /// What *undo* would undo.
    pub fn undoes(&self) -> Option<Done> {
        self.past.last().map(|moment| moment.done)
    }

    /// What *redo* would do again.
    pub fn redoes(&self) -> Option<Done> {
        self.future.last().map(|moment| moment.done)
    }

    /// Goes back one change: gives the sheet as it was, and remembers the one on screen.
    pub fn undo(&mut self, sheet: &Sheet, ids: &[LineId]) -> Option<(Sheet, Vec<LineId>)> {
        let moment = self.past.pop()?;
        self.future.push(Moment { closed: true, sheet: sheet.clone(), ids: ids.to_vec(), done: moment.done });
        Some((moment.sheet, moment.ids))
    }

    /// Goes forward one change.
    pub fn redo(&mut self, sheet: &Sheet, ids: &[LineId]) -> Option<(Sheet, Vec<LineId>)> {
        let moment = self.future.pop()?;
        self.past.push(Moment { closed: true, sheet: sheet.clone(), ids: ids.to_vec(), done: moment.done });
        Some((moment.sheet, moment.ids))
    }
}
