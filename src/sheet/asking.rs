//! [`Asking`]: in which order questions stand, which the person cannot answer, and what helps to find out.

use std::sync::Arc;

use litemap::LiteMap;

use super::lines::{LineId, Spot};
use super::outcome::LineOutcome;
use crate::find::reply::Steps;
use crate::schedule::Fact;

/// What a page knows of its questions. None of it travels in a link.
#[derive(Default)]
pub(super) struct Asking {
    /// Questions that the person does not know the answer to.
    pub unsure: LiteMap<Spot, ()>,
    /// What was asked of each line, in the order in which it stands.
    pub order: LiteMap<LineId, Asked>,
    /// The way and the day that they were asked of.
    pub of_sheet: [String; 2],
    /// What helps to find out, by question, in the language in use; without steps until it has arrived.
    pub steps: Vec<Steps>,
}

/// The questions of a line, for one code on one day.
#[derive(Default)]
pub(super) struct Asked {
    pub code: String,
    pub facts: Vec<Fact>,
    /// What came of the line when they were put in order.
    pub outcome: Arc<LineOutcome>,
}

impl Asking {
    /// Another sheet is on screen.
    pub fn clear(&mut self) {
        self.unsure.clear();
        self.order.clear();
    }

    /// Another language is in use.
    pub fn forget_steps(&mut self) {
        self.steps.clear();
    }

    /// Steps arrived.
    pub fn arrived(&mut self, steps: Vec<Steps>) {
        for arrived in steps {
            match self.steps.iter_mut().find(|known| known.of == arrived.of) {
                Some(known) => *known = arrived,
                None => self.steps.push(arrived),
            }
        }
    }
}
