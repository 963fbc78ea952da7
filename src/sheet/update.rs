//! [`State::update`]: the one way in which a sheet changes.

use std::sync::Arc;

use litemap::LiteMap;

use super::copied::Copied;
use super::event::{Effect, Event, Target};
use super::examples::EXAMPLES;
use super::goods::GoodsEvent;
use super::history::{Done, Moment};
use super::lines::{LineId, Move, Spot};
use super::outcome::LineOutcome;
use super::state::State;
use crate::entry::{Field, LineField, Place};
use crate::share::Sheet;

impl State {
    /// Lets something happen; says what the page must do then.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let had_time = matches!(event, Event::Goods(GoodsEvent::HadTime));
        let found_out = event == Event::GoOn;
        let left = self.leaves_a_step(&event);
        let mut effects = self.happened(event);
        self.take_step(left, &mut effects);
        self.follow(&mut effects, had_time);
        self.open_for_focus(&effects);
        effects.extend((!found_out && self.lacks_anything()).then_some(Effect::GoOn));
        effects
    }

    pub(super) fn happened(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Typed(spot, text) => {
                self.saying = None;
                self.typed_or_unsure(spot, &text)
            }
            Event::Said(spot, text) => {
                self.saying = Some(spot);
                self.typed_or_unsure(spot, &text)
            }
            Event::OpenedForm(open) => {
                self.form_open = open;
                Vec::new()
            }
            Event::Unsure(spot) => self.unsure(spot),
            Event::Left(spot) => self.left(spot),
            Event::Checked => self.checked(),
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
            Event::Arrived => Vec::new(),
            Event::TurnedTo(lang) => {
                self.lang = lang;
                vec![Effect::Remember]
            }
            Event::ChangedElsewhere(kept) => self.changed_elsewhere(kept),
            Event::Linked(fits) => {
                self.too_long = !fits;
                Vec::new()
            }
            Event::GoOn => self.go_on(),
            Event::ShowedAsCharged(as_charged) => {
                self.courses.as_charged = as_charged;
                Vec::new()
            }
            Event::Compare(event) => self.compare(event),
            Event::Exported(exported) => {
                self.exported = exported;
                Vec::new()
            }
            Event::Kept(kept) => {
                self.unkept = !kept;
                Vec::new()
            }
            Event::Shared(open) => {
                self.sharing = open;
                self.copied = None;
                self.exported = None;
                Vec::new()
            }
            Event::Copied(text, by_hand) => {
                self.copied = Some(Copied { text, by_hand });
                if by_hand { vec![Effect::Focus(Target::Copied)] } else { Vec::new() }
            }
            Event::Goods(event) => self.goods_happened(event),
        }
    }

    pub(super) fn type_into(&mut self, spot: Spot, text: &str) -> Vec<Effect> {
        let Some(place) = self.place(spot) else { return Vec::new() };
        if self.text(place) == text {
            return Vec::new();
        }
        let turned = place == Place::Sheet(Field::Into);
        if turned {
            self.pass_over();
        }
        self.before(if turned { Done::Turned } else { Done::Typed(spot) });
        self.just_done = None;
        self.typed.insert(spot, ());
        if turned {
            self.name_currencies(text);
        }
        match place {
            Place::Sheet(field) => self.sheet.draft.set(field, text),
            Place::Line(line, field) => self.sheet.draft.set_line(line, field, text),
        }
        if let Spot::Line(id, _) = spot {
            self.open = Some(id);
        }
        let last: Vec<_> = self.outcome.lines.iter().cloned().map(Some).collect();
        self.answer(&last);
        self.rate_anew(spot);
        self.summary = self.summary && self.outcome.all_problems().next().is_some();
        let mut effects = vec![Effect::Remember];
        if let Spot::Line(id, LineField::Code) = spot {
            effects.extend(self.search(id));
        }
        effects
    }

    fn left(&mut self, spot: Spot) -> Vec<Effect> {
        self.history.left(spot);
        self.saying = None;
        self.close_list(spot);
        // Passing through an empty field is no mistake.
        let empty = self.place(spot).is_none_or(|place| self.text(place).trim().is_empty());
        if !empty || self.typed.contains_key(&spot) {
            self.visited.insert(spot, ());
        }
        Vec::new()
    }

    fn checked(&mut self) -> Vec<Effect> {
        self.show_all = true;
        self.summary = self.outcome.all_problems().next().is_some();
        vec![Effect::Focus(if self.summary { Target::Summary } else { Target::Answer })]
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

    pub(super) fn known_outcomes(&self) -> Vec<(LineId, Arc<LineOutcome>)> {
        self.lines.ids().iter().copied().zip(self.outcome.lines.iter().cloned()).collect()
    }

    pub(super) fn answer_known(&mut self, known: &[(LineId, Arc<LineOutcome>)]) {
        let mut outcomes = LiteMap::<_, _>::with_capacity(known.len());
        for (id, outcome) in known {
            outcomes.insert(*id, outcome);
        }
        let last: Vec<_> =
            self.lines.ids().iter().map(|id| outcomes.get(id).map(|line| Arc::clone(line))).collect();
        self.answer(&last);
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

    /// Remembers the sheet before a change.
    pub(super) fn before(&mut self, done: Done) {
        self.copied = None;
        self.exported = None;
        self.pasting = None;
        // Only where another change begins is the sheet copied.
        let (sheet, lines, arrival) = (&self.sheet, &self.lines, &self.arrival);
        self.history.remember(done, || Moment {
            sheet: sheet.clone(),
            ids: lines.ids().to_vec(),
            arrival: Arc::clone(arrival),
        });
        if self.arrival.only_looked_at {
            self.arrival_mut().only_looked_at = false;
        }
    }
}
