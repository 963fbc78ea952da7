//! Sheets that come while another is on screen: with a link, from one's own, from another tab.

use super::event::{Effect, Target};
use super::history::Done;
use super::state::{State, View};
use crate::share::{LinkFault, Sheet};

impl State {
    pub(super) fn opened(&mut self, opened: Result<Sheet, LinkFault>) -> Vec<Effect> {
        match opened {
            Err(fault) => {
                // The sheet on screen stays.
                self.arrival.fault = Some(fault);
                Vec::new()
            }
            Ok(linked) => {
                self.before(Done::Replaced);
                self.just_done = None;
                self.copied = None;
                self.exported = None;
                let own = match self.arrival.own.take() {
                    Some(own) => Some(own),
                    None => Some(Box::new(self.to_link())).filter(|own| !own.is_blank()),
                };
                self.open(linked, own, false);
                self.view = View::Sheet;
                vec![Effect::Remember]
            }
        }
    }

    pub(super) fn went_back_to_own(&mut self) -> Vec<Effect> {
        let own = self.arrival.own.take();
        self.arrival.elsewhere = false;
        let sheet = own.map_or_else(|| self.blank(), |own| *own);
        self.replace(Done::Replaced, sheet, Target::Answer)
    }

    pub(super) fn changed_elsewhere(&mut self, kept: Option<Box<Sheet>>) -> Vec<Effect> {
        let other = kept.filter(|kept| kept.draft != self.sheet.draft && !kept.is_blank());
        // While the sheet of a link is on screen, it is the waiting one that changed.
        let waits_behind_a_link = self.arrival.own.is_some() && !self.arrival.elsewhere;
        self.arrival.elsewhere = other.is_some() && !waits_behind_a_link;
        self.arrival.own = other;
        Vec::new()
    }
}
