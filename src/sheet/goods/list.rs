//! [`List`]: the options beneath the field for the goods.

use super::super::lines::LineId;
use crate::find::reply::{Fits, Named, Search};

/// A step through the options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one below.
    Down,
    /// To the one above.
    Up,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// The options beneath the field of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The line.
    pub line: LineId,
    /// What was typed when it was asked for.
    pub text: String,
    /// The number of the search.
    pub turn: u32,
    /// Whether it is shown.
    pub open: bool,
    /// Its options, in their order.
    pub rows: Vec<Named>,
    /// How well they fit; `None` for those chosen before, and while the first answer is awaited.
    pub fits: Option<Fits>,
    /// The option that Enter chooses.
    pub active: Option<usize>,
}

impl List {
    /// Hides it.
    pub fn close(&mut self) {
        self.open = false;
        self.active = None;
    }

    /// Takes a step; from the last option to the first and back.
    pub fn step(&mut self, step: Step) {
        let Some(last) = self.rows.len().checked_sub(1) else { return };
        self.active = Some(match (step, self.active) {
            (Step::Down, Some(at)) if at < last => at + 1,
            (Step::Up, Some(at)) if at > 0 => at - 1,
            (Step::First | Step::Down, _) => 0,
            (Step::Last | Step::Up, _) => last,
        });
    }

    /// What a search found takes the place of what was there, but never under an option that somebody stands on.
    pub fn arrived(&mut self, search: Search) {
        if search.turn == self.turn && self.active.is_none() {
            self.rows = search.rows;
            self.fits = Some(search.fits);
        }
    }
}
