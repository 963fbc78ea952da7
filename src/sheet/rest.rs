//! [`REST`]: what a sheet can do beyond being answered. A page fetches it once the first answer is on screen; what
//! happens before it is there waits for it.

use super::arrival::Kept;
use super::coming::RestEvent;
use super::copied::Copied;
use super::event::{Effect, Event, Target};
use super::examples::EXAMPLES;
use super::goods::GoodsEvent;
use super::history::{Done, Moment};
use super::lines::{LineId, Move};
use super::state::{Rest, State};
use crate::schedule::Schedule;
use crate::share::{LinkFault, Sheet};
use crate::units::{Date, Lang};

/// All of it. Who names this has it in the same program.
pub static REST: Rest = Rest {
    happened: State::happened_beyond,
    find_out: State::find_out_beyond,
    follow: State::follow,
    rates_are_due: State::rates_are_due_now,
};

impl State {
    /// A page as it begins, in a program of one file: as [`State::alone`], with all it can do.
    pub fn new(
        schedule: &'static Schedule,
        today: Date,
        here: Lang,
        linked: Option<Result<Sheet, LinkFault>>,
        kept: Kept,
        ours: bool,
    ) -> Self {
        let mut state = Self::alone(schedule, today, here, linked, kept, ours);
        state.rest = Some(&REST);
        state
    }

    /// Whether the rest of the program is here.
    pub fn is_whole(&self) -> bool {
        self.rest.is_some()
    }

    /// The rest of the program is here; [`RestEvent::Came`] then lets happen what waited for it.
    pub fn complete(&mut self, rest: &'static Rest) {
        self.rest = Some(rest);
    }

    /// Whether the rest of the program did not arrive, and has not been asked for again.
    pub fn misses_the_rest(&self) -> bool {
        self.misses_rest
    }

    /// Lets something happen that takes the rest of the program, now or once that is here.
    pub(super) fn asks_the_rest(&mut self, event: Event) -> Vec<Effect> {
        match self.rest {
            Some(rest) => (rest.happened)(self, event),
            None => {
                self.waiting.push(event);
                self.misses_rest = false;
                vec![Effect::FetchRest]
            }
        }
    }

    /// Lets something happen around the names of goods, now or once the rest of the program is here: nobody has to ask for
    /// that, because no answer needs them.
    pub(super) fn goods_happen(&mut self, event: GoodsEvent) -> Vec<Effect> {
        let event = Event::Goods(event);
        match self.rest {
            Some(rest) => return (rest.happened)(self, event),
            // The same field is searched once.
            None if self.waiting.last() == Some(&event) => {}
            None => self.waiting.push(event),
        }
        Vec::new()
    }

    /// Whether rates that were worked out are to be shown now.
    pub fn rates_are_due(&self) -> bool {
        self.rest.is_none_or(|rest| (rest.rates_are_due)(self))
    }

    /// Finds out what takes the rest of the program.
    pub(super) fn find_out_more(&mut self) -> Vec<Effect> {
        self.rest.map_or_else(Vec::new, |rest| (rest.find_out)(self))
    }

    pub(super) fn rest_happened(&mut self, event: RestEvent) -> Vec<Effect> {
        match event {
            RestEvent::Came => {
                self.misses_rest = false;
                let waiting = core::mem::take(&mut self.waiting);
                waiting.into_iter().flat_map(|event| self.update(event)).collect()
            }
            RestEvent::Missed => {
                self.misses_rest = true;
                Vec::new()
            }
            RestEvent::Wanted => {
                self.misses_rest = false;
                vec![Effect::FetchRest]
            }
        }
    }

    fn happened_beyond(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::AddedLine | Event::DuplicatedLine(_) if self.is_full() => self.refuse_line(),
            Event::AddedLine => self.arrange(Done::Added, |state| {
                state.sheet.add_line();
                let place = state.sheet.draft.lines.len() - 1;
                Some(state.lines.insert(place))
            }),
            Event::RemovedLine(id) => self.removed(id),
            Event::DuplicatedLine(id) => self.at(id, Done::Duplicated, |state, place| {
                state.sheet.duplicate_line(place);
                Some(state.lines.insert(place + 1))
            }),
            Event::MovedLine(id, step) => self.at(id, Done::Moved, |state, place| {
                let to = match step {
                    Move::Up => place.checked_sub(1)?,
                    Move::Down => Some(place + 1).filter(|to| *to < state.lines.ids().len())?,
                };
                state.sheet.swap_lines(place, to);
                state.lines.swap(place, to);
                Some(id)
            }),
            Event::Table(event) => self.table_happened(event),
            Event::Goods(event) => self.goods_happened(event),
            Event::Cleared => self.cleared(),
            Event::Began(place) => match EXAMPLES.get(place) {
                Some(example) => {
                    let sheet = Sheet { draft: example.draft(), ..Sheet::default() };
                    self.replace(Done::Began, sheet, Target::Answer)
                }
                None => Vec::new(),
            },
            Event::Opened(opened) => self.opened(*opened),
            Event::WentBackToOwn => self.went_back_to_own(),
            Event::AddressChanged(came, own) => self.address_changed(came.map(|came| *came), own),
            Event::KeptThis => self.kept_this(),
            Event::Undid => {
                let earlier = self.history.undo(self.moment());
                self.restore(earlier)
            }
            Event::Redid => {
                let later = self.history.redo(self.moment());
                self.restore(later)
            }
            Event::Dismissed => {
                self.just_done = None;
                self.pasting = None;
                self.unkept = false;
                self.arrival_mut().unreadable = None;
                Vec::new()
            }
            Event::ChangedElsewhere(kept) => self.changed_elsewhere(kept),
            Event::ShowedAsCharged(as_charged) => {
                self.courses.as_charged = as_charged;
                Vec::new()
            }
            Event::Compare(event) => self.compare(event),
            Event::Exported(exported) => {
                self.exported = exported;
                Vec::new()
            }
            Event::Copied(text, by_hand) => {
                self.copied = Some(Copied { text, by_hand });
                if by_hand { vec![Effect::Focus(Target::Copied)] } else { Vec::new() }
            }
            // These happen without it.
            Event::Typed(..)
            | Event::Said(..)
            | Event::Unsure(_)
            | Event::Left(_)
            | Event::Checked
            | Event::OpenedForm(_)
            | Event::Arrived
            | Event::TurnedTo(_)
            | Event::Linked(_)
            | Event::GoOn
            | Event::Kept(_)
            | Event::Shared(_)
            | Event::Rest(_) => Vec::new(),
        }
    }

    fn find_out_beyond(&mut self) -> Vec<Effect> {
        if !self.lacks_comparison() {
            return self.follow_course();
        }
        self.work_out_comparison();
        self.lacks_anything().then_some(Effect::GoOn).into_iter().collect()
    }

    fn removed(&mut self, id: LineId) -> Vec<Effect> {
        let Some(place) = self.lines.place_of(id).filter(|_| self.lines.ids().len() > 1) else {
            return Vec::new();
        };
        let effects = self.arrange(Done::Removed(place), |state| {
            state.sheet.remove_line(place);
            state.lines.remove(place);
            state.lines.ids().get(place.saturating_sub(1)).copied()
        });
        self.just_done = Some(Done::Removed(place));
        effects
    }

    fn at(
        &mut self,
        id: LineId,
        done: Done,
        change: impl FnOnce(&mut Self, usize) -> Option<LineId>,
    ) -> Vec<Effect> {
        match self.lines.place_of(id) {
            Some(place) => self.arrange(done, |state| change(state, place)),
            None => Vec::new(),
        }
    }

    /// Moves lines about: each keeps its answer, and what was said of its problems.
    fn arrange(&mut self, done: Done, change: impl FnOnce(&mut Self) -> Option<LineId>) -> Vec<Effect> {
        self.before(done);
        self.just_done = None;
        let known = self.known_outcomes();
        let focus = change(self);
        self.answer_known(&known);
        let focus = focus.map(|id| {
            self.open = Some(id);
            Effect::Focus(Target::Line(id))
        });
        core::iter::once(Effect::Remember).chain(focus).collect()
    }

    fn cleared(&mut self) -> Vec<Effect> {
        let effects = self.replace(Done::Cleared, self.blank(), Target::Way);
        self.just_done = Some(Done::Cleared);
        // A sheet of one's own that waits behind a link is not on screen, and is not cleared.
        let forget = self.arrival.may_keep().then_some(Effect::Forget);
        effects.into_iter().chain(forget).collect()
    }

    pub(super) fn replace(&mut self, done: Done, sheet: Sheet, focus: Target) -> Vec<Effect> {
        self.before(done);
        self.just_done = None;
        let arrival = self.arrival_mut();
        arrival.was = None;
        arrival.unread.clear();
        arrival.fault = None;
        arrival.theirs = None;
        self.put(sheet);
        vec![Effect::Remember, Effect::Focus(focus)]
    }

    fn restore(&mut self, moment: Option<Moment>) -> Vec<Effect> {
        let Some(moment) = moment else { return Vec::new() };
        let known = self.known_outcomes();
        self.sheet = moment.sheet;
        self.arrival_again(moment.arrival);
        self.goods.rates.clear();
        self.lines.restore(moment.ids);
        self.just_done = None;
        self.pasting = None;
        self.copied = None;
        self.exported = None;
        self.answer_known(&known);
        vec![Effect::Remember]
    }
}
