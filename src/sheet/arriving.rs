//! Sheets that come while another is on screen: with a link, from one's own, from another tab, from an earlier
//! step of the browser.

use std::sync::Arc;

use super::arrival::{Arrival, Was};
use super::event::{Effect, Target};
use super::history::{Done, Moment};
use super::state::State;
use crate::entry::Field;
use crate::share::{LinkFault, Sheet};

impl State {
    /// How the sheet came here, to be changed.
    pub(super) fn arrival_mut(&mut self) -> &mut Arrival {
        Arc::make_mut(&mut self.arrival)
    }

    /// Whether the title and the note on the sheet are the words of whoever made its link.
    pub fn says_theirs(&self) -> bool {
        let said = [Field::Title, Field::Note].map(|field| self.sheet.draft.field(field));
        said.concat() != "" && self.arrival.theirs.as_ref().is_some_and(|theirs| *theirs == said)
    }

    /// The sheet as it is, to come back to.
    pub(super) fn moment(&self) -> Moment {
        let (sheet, ids) = (self.sheet.clone(), self.lines.ids().to_vec());
        Moment { sheet, ids, arrival: Arc::clone(&self.arrival) }
    }

    /// Shows the sheet of a link; the visitor's own waits.
    pub(super) fn open(&mut self, linked: Sheet, own: Option<Box<Sheet>>, ours: bool) {
        let own = own.filter(|own| own.draft != linked.draft && !own.is_blank());
        let was =
            linked.shown.map(|shown| Was { shown, law_as_of: linked.law_as_of, of: linked.draft.clone() });
        let theirs = [Field::Title, Field::Note].map(|field| linked.draft.field(field).to_owned());
        let arrival = self.arrival_mut();
        arrival.fault = None;
        arrival.only_looked_at = !ours;
        arrival.elsewhere = ours && own.is_some();
        arrival.own = own;
        arrival.was = was;
        arrival.unread.clone_from(&linked.unread);
        arrival.theirs = Some(theirs).filter(|_| !ours);
        self.lang = linked.lang.unwrap_or(self.lang);
        self.put(linked);
        // Whoever made the link had seen all of it.
        self.show_all = !ours;
    }

    /// A link was opened.
    pub(super) fn opened(&mut self, opened: Result<Sheet, LinkFault>) -> Vec<Effect> {
        match opened {
            Err(fault) => {
                // The sheet on screen stays.
                self.arrival_mut().fault = Some(fault);
                Vec::new()
            }
            Ok(linked) => {
                let own = match self.arrival.own.clone() {
                    None if self.arrival.is_own() => Some(Box::new(self.to_link())),
                    waits => waits,
                };
                self.makes_way();
                self.open(linked, own, false);
                vec![Effect::Remember, Effect::Focus(Target::Answer)]
            }
        }
    }

    /// The address became another one: that of a link, or of an earlier or later step in this window. `came` is the
    /// sheet in it; `own` says that it was written there for the visitor's own sheet.
    pub(super) fn address_changed(
        &mut self,
        came: Option<Result<Sheet, LinkFault>>,
        own: bool,
    ) -> Vec<Effect> {
        self.sharing = false;
        match came {
            Some(Ok(sheet)) if own => {
                let (lang, waits) = (self.lang, self.arrival.own.clone());
                self.makes_way();
                self.open(sheet, waits, true);
                // The language chosen since stays.
                self.lang = lang;
                vec![Effect::Remember, Effect::Focus(Target::Answer)]
            }
            Some(opened) => self.opened(opened),
            None if self.arrival.own.is_some() => self.went_back_to_own(),
            None => self.replace(Done::Replaced, self.blank(), Target::Answer),
        }
    }

    /// The sheet on screen makes way for another one, and can be brought back.
    fn makes_way(&mut self) {
        self.before(Done::Replaced);
        self.just_done = None;
    }

    pub(super) fn went_back_to_own(&mut self) -> Vec<Effect> {
        let sheet = self.arrival.own.clone().map_or_else(|| self.blank(), |own| *own);
        let effects = self.replace(Done::Replaced, sheet, Target::Answer);
        let arrival = self.arrival_mut();
        arrival.own = None;
        arrival.elsewhere = false;
        effects
    }

    /// The sheet on screen is one's own from now on.
    pub(super) fn kept_this(&mut self) -> Vec<Effect> {
        let arrival = self.arrival_mut();
        arrival.own = None;
        arrival.only_looked_at = false;
        arrival.elsewhere = false;
        arrival.fault = None;
        vec![Effect::RememberNow]
    }

    pub(super) fn changed_elsewhere(&mut self, kept: Option<Box<Sheet>>) -> Vec<Effect> {
        let other = kept.filter(|kept| kept.draft != self.sheet.draft && !kept.is_blank());
        // While the sheet of a link is on screen, it is the waiting one that changed.
        let waits_behind_a_link = self.arrival.own.is_some() && !self.arrival.elsewhere;
        let arrival = self.arrival_mut();
        arrival.elsewhere = other.is_some() && !waits_behind_a_link;
        arrival.own = other;
        Vec::new()
    }

    /// How a sheet that is brought back came here. What another tab wrote meanwhile is not forgotten over it.
    pub(super) fn arrival_again(&mut self, then: Arc<Arrival>) {
        let since = core::mem::replace(&mut self.arrival, then);
        let other = since.own.as_ref().filter(|other| other.draft != self.sheet.draft);
        // A sheet that waited behind a link waits on, as it is now.
        let waits = self.arrival.own.is_some() && !self.arrival.elsewhere;
        if let Some(other) = other {
            let arrival = self.arrival_mut();
            arrival.own = Some(other.clone());
            arrival.elsewhere = !waits;
        }
    }
}
