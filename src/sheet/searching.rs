//! The search in words: what is asked for, and when.

use super::event::Effect;
use super::goods::{Holds, List};
use super::lines::LineId;
use super::state::State;
use crate::entry::tidy::tidy;
use crate::entry::{LineField, Place, is_words};

/// More letters than any name of goods has.
const MOST_LETTERS: usize = 200;

impl State {
    /// The field of a line was entered, or something else stands in it: what was chosen before is offered, or what
    /// the words in it find.
    pub(super) fn search(&mut self, id: LineId) -> Vec<Effect> {
        let Some(place) = self.lines.place_of(id) else { return Vec::new() };
        let text = self.text(Place::Line(place, LineField::Code)).to_owned();
        let asked = tidy(&text);
        if asked.is_empty() {
            let options = self.goods.recent.clone();
            self.goods.list = (!options.is_empty()).then(|| List {
                line: id,
                text,
                turn: 0,
                open: true,
                holds: Holds::Recent,
                options,
                active: None,
            });
            return Vec::new();
        }
        if !is_words(&asked) && !is_chapter(&asked) {
            self.goods.list = None;
            return Vec::new();
        }
        let words: String =
            asked.chars().take(MOST_LETTERS).map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.goods.turn = self.goods.turn.wrapping_add(1);
        let turn = self.goods.turn;
        // What was found before stays in sight until the answer comes.
        let before = self.goods.list.take().filter(|list| list.line == id);
        let (holds, options) = match before {
            Some(List { holds: Holds::Found(found), options, .. }) => (Holds::Found(found), options),
            _ => (Holds::Nothing, Vec::new()),
        };
        self.goods.list = Some(List { line: id, text, turn, open: true, holds, options, active: None });
        vec![self.ask("find", &format!("{turn}\t{words}"))]
    }

    /// A list of what no longer stands in the field goes.
    pub(super) fn drop_stale_list(&mut self) {
        let Some(list) = &self.goods.list else { return };
        let place = self.lines.place_of(list.line);
        let text = place.map(|place| self.text(Place::Line(place, LineField::Code)));
        if text != Some(list.text.as_str()) {
            self.goods.list = None;
        }
    }
}

/// Two or three digits: the beginning of a heading, whose goods can be named.
fn is_chapter(text: &str) -> bool {
    matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_digit())
}
