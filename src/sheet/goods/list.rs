//! [`List`]: the options beneath the field for the goods.

use super::super::lines::LineId;
use crate::find::{Found, Verdict};
use crate::units::TariffCode;

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

/// What a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The answer is awaited, and there is none from before.
    Nothing,
    /// What was chosen before.
    Recent,
    /// What a search found.
    Found(Found),
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
    /// What it holds.
    pub holds: Holds,
    /// The codes of its options, in the order in which they are shown.
    pub options: Vec<TariffCode>,
    /// The option that Enter chooses.
    pub active: Option<usize>,
}

impl List {
    /// Hides it.
    pub fn close(&mut self) {
        self.open = false;
        self.active = None;
    }

    /// Takes a step.
    pub fn step(&mut self, step: Step) {
        let Some(last) = self.options.len().checked_sub(1) else { return };
        // A closed list opens with the first step.
        self.open = true;
        self.active = match (step, self.active) {
            (Step::First, _) | (Step::Down, None) => Some(0),
            (Step::Last, _) | (Step::Up, None | Some(0)) => Some(last),
            (Step::Down, Some(at)) => Some(if at >= last { 0 } else { at + 1 }),
            (Step::Up, Some(at)) => Some(at - 1),
        };
    }

    /// What a search found takes the place of what was there, but never under an option that somebody stands on.
    pub fn arrived(&mut self, turn: u32, mut found: Found) {
        if turn != self.turn || self.active.is_some() {
            return;
        }
        let code = |digits: &str| digits.parse::<TariffCode>().ok();
        found.hits.retain(|hit| code(&hit.heading).is_some());
        let mut options = Vec::new();
        for hit in &mut found.hits {
            hit.best.retain(|sub| code(&sub.code).is_some());
            options.extend(code(&hit.heading));
            options.extend(hit.best.iter().filter_map(|sub| code(&sub.code)));
        }
        if let Verdict::Weak { chapters } = &mut found.verdict {
            chapters.retain(|chapter| code(chapter).is_some());
            options.extend(chapters.iter().filter_map(|chapter| code(chapter)));
        }
        self.options = options;
        self.holds = Holds::Found(found);
    }
}
