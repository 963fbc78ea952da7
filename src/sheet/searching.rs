//! The search in words: what is asked for, and when.

use super::event::Effect;
use super::goods::List;
use super::lines::{LineId, Spot};
use super::state::State;
use crate::entry::tidy::tidy;
use crate::entry::{LineField, Place, is_words};
use crate::find::reply::Named;
use crate::units::TariffCode;

/// More letters than any name of goods has.
const MOST_LETTERS: usize = 200;

impl State {
    /// The field of a line was entered, or something else stands in it: what was chosen before is offered, or what
    /// the words in it find.
    pub(super) fn search(&mut self, line: LineId) -> Vec<Effect> {
        self.take_in_hand(line);
        let Some(place) = self.lines.place_of(line) else { return Vec::new() };
        let text = self.text(Place::Line(place, LineField::Code)).to_owned();
        let end = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(end, _)| end);
        let asked = tidy(&text[..end]);
        let before = self.goods.list.take();
        let mut list = List {
            line,
            text: text.clone(),
            turn: 0,
            open: true,
            rows: Vec::new(),
            fits: None,
            active: None,
        };
        if asked.is_empty() {
            list.rows = self.goods.recent.iter().map(|code| self.chosen_before(*code)).collect();
            self.goods.list = Some(list).filter(|list| !list.rows.is_empty());
            return Vec::new();
        }
        if !is_words(&asked) && !begins_heading(&asked) {
            return Vec::new();
        }
        let mut words = String::new();
        for c in asked.chars() {
            words.push(if c.is_control() { ' ' } else { c });
        }
        self.goods.turn += 1;
        list.turn = self.goods.turn;
        // What was found before stays in sight until the answer comes.
        if let Some(before) = before.filter(|list| list.line == line && list.fits.is_some()) {
            (list.rows, list.fits) = (before.rows, before.fits);
        }
        self.goods.list = Some(list);
        vec![self.ask("find", &format!("{}\t{words}", self.goods.turn))]
    }

    fn chosen_before(&self, code: TariffCode) -> Named {
        let name = self.name_of(code).unwrap_or_default().to_owned();
        Named { code, name, more: String::new() }
    }

    /// A list of what no longer stands in the field goes.
    pub(super) fn drop_stale_list(&mut self) {
        let Some(list) = &self.goods.list else { return };
        let place = self.lines.place_of(list.line);
        if place.map(|place| self.text(Place::Line(place, LineField::Code))) != Some(&list.text) {
            self.goods.list = None;
        }
    }

    /// A field was left: its list closes.
    pub(super) fn close_list(&mut self, left: Spot) {
        if let Some(list) = &mut self.goods.list
            && left == Spot::Line(list.line, LineField::Code)
        {
            list.close();
        }
    }

    /// The list of options of a line, while it is open.
    pub fn list(&self, line: usize) -> Option<&List> {
        let list = self.goods.list.as_ref()?;
        (list.open && self.lines.ids().get(line) == Some(&list.line)).then_some(list)
    }

    /// The option that Enter chooses.
    pub fn chosen_option(&self) -> Option<(LineId, TariffCode)> {
        let list = self.goods.list.as_ref().filter(|list| list.open)?;
        Some((list.line, list.rows.get(list.active?)?.code))
    }
}

/// Two or three digits: the beginning of a heading, whose goods can be named.
fn begins_heading(text: &str) -> bool {
    matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_digit())
}
