//! [`State::update`]: the one way in which a sheet changes.

use std::sync::Arc;

use litemap::LiteMap;

use super::event::{Effect, Event, Target};
use super::goods::GoodsEvent;
use super::history::{Done, Moment};
use super::lines::{LineId, Spot};
use super::outcome::LineOutcome;
use super::state::State;
use crate::entry::{Field, LineField, Place};

impl State {
    /// Lets something happen; says what the page must do then.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let had_time = matches!(event, Event::Goods(GoodsEvent::HadTime));
        let found_out = event == Event::GoOn;
        let left = self.leaves_a_step(&event);
        let mut effects = self.happened(event);
        self.take_step(left, &mut effects);
        if let Some(rest) = self.rest {
            (rest.follow)(self, &mut effects, had_time);
        }
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
            Event::Arrived => Vec::new(),
            Event::TurnedTo(lang) => {
                self.lang = lang;
                vec![Effect::Remember]
            }
            Event::Linked(fits) => {
                self.too_long = !fits;
                Vec::new()
            }
            Event::GoOn => self.go_on(),
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
            Event::Goods(event) => self.goods_happen(event),
            Event::Rest(event) => self.rest_happened(event),
            Event::AddedLine
            | Event::RemovedLine(_)
            | Event::DuplicatedLine(_)
            | Event::MovedLine(..)
            | Event::Table(_)
            | Event::Cleared
            | Event::Began(_)
            | Event::Opened(_)
            | Event::AddressChanged(..)
            | Event::WentBackToOwn
            | Event::KeptThis
            | Event::Undid
            | Event::Redid
            | Event::Dismissed
            | Event::ChangedElsewhere(_)
            | Event::Exported(_)
            | Event::ShowedAsCharged(_)
            | Event::Compare(_)
            | Event::Copied(..) => self.asks_the_rest(event),
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
            effects.extend(self.goods_happen(GoodsEvent::Entered(id)));
        }
        effects
    }

    fn left(&mut self, spot: Spot) -> Vec<Effect> {
        self.history.left(spot);
        // Where the machine is busy, a field is left only once somebody types into another.
        self.saying = self.saying.filter(|other| *other != spot);
        self.close_list(spot);
        if let Spot::Line(id, LineField::Code) = spot {
            self.waiting.retain(|event| *event != Event::Goods(GoodsEvent::Entered(id)));
        }
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
