//! Which changes make a step that the browser's *Back* returns from.

use super::event::{Effect, Event};
use super::history::Done;
use super::lines::Spot;
use super::state::State;
use super::table::TableEvent;
use crate::entry::Field;
use crate::share::Sheet;

/// The sheet that a step ends with, and whether it is the visitor's own.
pub(super) type Left = Option<(Box<Sheet>, bool)>;

impl State {
    /// The sheet before something that may begin another step: one that puts another sheet in its place, adds pasted
    /// rows to it, or sends an answered one another way or to another day. Letters typed into the day are one step.
    pub(super) fn leaves_a_step(&self, event: &Event) -> Left {
        let leaves = match event {
            Event::Began(_) | Event::Cleared | Event::Opened(_) | Event::WentBackToOwn => true,
            Event::Table(TableEvent::Pasted(_)) => !self.is_blank(),
            Event::Typed(spot @ Spot::Sheet(Field::Into | Field::EntryDate), _)
            | Event::Said(spot @ Spot::Sheet(Field::Into | Field::EntryDate), _) => {
                self.outcome.lines.iter().any(|line| line.now.is_some())
                    && !self.history.goes_on(Done::Typed(*spot))
            }
            _ => false,
        };
        leaves.then(|| (Box::new(self.to_link()), self.arrival.is_own()))
    }

    /// Begins the step, if the sheet is another one now.
    pub(super) fn take_step(&self, left: Left, effects: &mut Vec<Effect>) {
        let left = left.filter(|left| left.0.draft != self.sheet.draft);
        if let Some((sheet, own)) = left {
            effects.insert(0, Effect::NewStep(sheet, own));
            effects.push(Effect::RememberNow);
        }
    }
}
