//! The footnotes on paper: each text of law once, with every place of it that is cited and its address.

use super::block::{Block, Rich, Span};
use crate::schedule::{Citation, Schedule};
use crate::units::Lang;
use crate::words;

/// The footnotes so far.
#[derive(Default)]
pub(super) struct Notes {
    notes: Vec<Note>,
}

/// One of them: a text of law with its address, or a remark without one.
struct Note {
    says: String,
    address: String,
    /// The places of it that are cited; the empty one for the text as a whole.
    places: Vec<String>,
}

impl Notes {
    /// Marks what is said with the number of each place. A text that is cited at several places so far has a number
    /// for each of them beneath its own.
    pub fn cite(&mut self, schedule: &Schedule, lang: Lang, cites: &[Citation], said: &mut Rich) {
        for at in cites {
            let (_, address) = words::citation(schedule, lang, at);
            let number = words::instrument(lang, &schedule.law[at.instrument]);
            self.note(number, address, at.at.in_(lang), said);
        }
    }

    /// Marks what is said with the number of a remark.
    pub fn remark(&mut self, says: String, said: &mut Rich) {
        self.note(says, String::new(), "", said);
    }

    fn note(&mut self, says: String, address: String, at: &str, said: &mut Rich) {
        let known = self.notes.iter().position(|note| note.says == says && note.address == address);
        let known = known.unwrap_or_else(|| {
            self.notes.push(Note { says, address, places: Vec::new() });
            self.notes.len() - 1
        });
        let places = &mut self.notes[known].places;
        let place = places.iter().position(|place| place == at).unwrap_or_else(|| {
            places.push(at.to_owned());
            places.len() - 1
        });
        said.push(Span::Part("ct-paper-cite", format!(" {}", mark(known, place, places.len()))));
    }

    /// All of them, if there are any.
    pub fn block(&self) -> Option<Block> {
        let items: Vec<Rich> =
            self.notes.iter().enumerate().map(|(number, note)| note.written(number)).collect();
        (!items.is_empty()).then_some(Block::List("ct-paper-notes", items))
    }
}

impl Note {
    fn written(&self, number: usize) -> Rich {
        let of = self.places.len();
        let mut says = String::new();
        for (place, at) in self.places.iter().enumerate() {
            // The text is named once, before the first of its places.
            let parts = [if place == 0 { self.says.as_str() } else { "" }, at];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let between = if place == 0 { "" } else { " · " };
            says.push_str(&format!("{between}{} {}", mark(number, place, of), parts.join(", ")));
        }
        if self.address.is_empty() {
            return vec![Span::Text(says)];
        }
        let shown = self.address.split_once("://").map_or(self.address.as_str(), |(_, rest)| rest);
        let shown = shown.trim_end_matches('/').to_owned();
        vec![Span::Text(says + " "), Span::Link("", shown, self.address.clone())]
    }
}

/// The number of a footnote, and of a place within it where there are several.
fn mark(note: usize, place: usize, of: usize) -> String {
    match of {
        1 => format!("[{}]", note + 1),
        _ => format!("[{}.{}]", note + 1, place + 1),
    }
}
