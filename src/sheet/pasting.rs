//! Rows that are pasted become lines, and every row is accounted for.

use super::event::{Effect, Target};
use super::history::Done;
use super::lines::Spot;
use super::reading::is_blank;
use super::state::State;
use super::table::{MOST_LINES, Pasting};
use crate::entry::LineField;
use crate::entry::parse::same;
use crate::entry::pasted::{Pasted, read};

impl State {
    pub(super) fn pasted(&mut self, text: &str) -> Vec<Effect> {
        let filled = self.draft().lines.iter().filter(|line| !is_blank(line)).count();
        let rows = match read(text, MOST_LINES.saturating_sub(filled)) {
            None => return Vec::new(),
            Some(Pasted::TooMany(rows)) => {
                self.just_done = None;
                self.pasting = Some(Pasting::TooMany(rows));
                return Vec::new();
            }
            Some(Pasted::Rows(rows)) => rows,
        };
        let was_blank = self.is_blank();
        self.before(Done::Pasted);
        self.just_done = None;
        self.goods.list = None;
        let known = self.known_outcomes();
        // An empty line was waiting for goods: these are they.
        for place in (0..self.lines().len()).rev().filter(|_| !rows.lines.is_empty()) {
            if is_blank(&self.draft().lines[place]) {
                self.sheet.remove_line(place);
                self.lines.remove(place);
            }
        }
        let mut kept = Vec::new();
        for (field, text) in &rows.fields {
            let now = self.draft().field(*field);
            if now.is_empty() || was_blank {
                self.sheet.draft.set(*field, text);
            } else if !same(*field, now, text) {
                kept.push(*field);
            }
        }
        let lines = rows.lines.len();
        let first = self.lines().len();
        for line in rows.lines {
            let id = self.lines.insert(self.sheet.draft.lines.len());
            // What is wrong with what was pasted may be said at once.
            for field in line.keys().copied().chain([LineField::Code]) {
                self.visited.insert(Spot::Line(id, field), ());
            }
            self.sheet.draft.lines.push(line);
        }
        self.answer_known(&known);
        self.open = None;
        self.narrowed = false;
        let (rows, headings, sums, unused, assumed) =
            (rows.rows, rows.headings, rows.sums, rows.unused, rows.assumed);
        self.pasting = Some(Pasting::Added { rows, lines, headings, sums, unused, kept, assumed });
        let focus = match self.lines() {
            [_] => self.lines().get(first).map_or(Target::Answer, |id| Target::Line(*id)),
            _ => Target::Table,
        };
        vec![Effect::Remember, Effect::Focus(focus)]
    }
}
