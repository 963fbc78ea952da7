//! Whether the form stands open. Where there is no room beside the answer, it is folded into the sentence above.

use super::event::{Effect, Target};
use super::lines::Spot;
use super::state::State;

impl State {
    /// Whether the form stands open. A blank sheet has nothing else to show.
    pub fn is_form_open(&self) -> bool {
        self.form_open || self.is_blank()
    }

    /// The field that is being typed into within the sentence: there its text stands as it is typed.
    pub fn saying(&self) -> Option<Spot> {
        self.saying
    }

    /// Nothing that takes the focus is folded away.
    pub(super) fn open_for_focus(&mut self, effects: &[Effect]) {
        let in_form = |effect: &Effect| match effect {
            Effect::Focus(target) => match target {
                Target::Summary | Target::Line(_) | Target::Way | Target::Field(_) | Target::Goods(_) => true,
                Target::Answer | Target::Row(_) | Target::Table | Target::Copied => false,
            },
            _ => false,
        };
        self.form_open = self.form_open || effects.iter().any(in_form);
    }
}
