//! [`Reading`]: a text of names taken apart into phrases, words and stems, for the index to put in order.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::fold::Words;
use super::names::{Names, Span, items};
use super::phrase::{Kind, Phrase, narrow};
use super::stem::stem;

/// Numbers by words.
pub(super) type ByLetters = HashMap<String, u32, BuildHasherDefault<Letters>>;

/// A quick hash of few letters: the words come from our own files.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters(u64);

impl Hasher for Letters {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Everything that a text of names says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Forms, in the order in which they came.
    pub(super) forms: ByLetters,
    /// The stem of each form.
    pub(super) stem_of: Vec<u32>,
    pub(super) by_stem: ByLetters,
    /// Stems of all phrases, one phrase after another.
    pub(super) stems: Vec<u32>,
    /// Where the stems of each phrase end.
    pub(super) ends: Vec<u32>,
    pub(super) phrases: Vec<Phrase>,
    /// Of each row, the row of its heading; of a chapter its own.
    pub(super) heading_of: Vec<u32>,
    /// The row and the family of each material.
    pub(super) made_of: Vec<(u32, u32)>,
    /// The family of whatever has none of its own.
    pub(super) general: Option<u32>,
    words: Words,
    word: String,
}

impl Reading {
    pub(super) fn of(names: &Names) -> Self {
        let mut reading = Self::default();
        let mut heading = 0;
        for (at, row) in (0..).zip(names.rows()) {
            if !row.is_subheading() {
                heading = at;
            }
            reading.heading_of.push(heading);
            if !row.is_heading() && !row.is_subheading() {
                continue;
            }
            reading.phrase(names, row.name.clone(), at, Kind::Name);
            let mut kind = Kind::Synonym;
            for item in items(names, &row.synonyms) {
                // What follows this sign are kinds from a list.
                if names.part(&item) == "=" {
                    kind = Kind::Listed;
                } else {
                    reading.phrase(names, item, at, kind);
                }
            }
            let mut start = row.terms.start;
            for word in names.part(&row.terms).split(' ') {
                let end = start + narrow(word.len());
                if !word.is_empty() {
                    reading.phrase(names, start..end, at, Kind::Term);
                }
                start = end + 1;
            }
        }
        for (place, family) in (0..).zip(names.families()) {
            reading.general = reading.general.or(family.general.then_some(place));
            for item in items(names, &family.articles) {
                reading.phrase(names, item, place, Kind::Article);
            }
            for (code, words) in &family.made_of {
                let Some(row) = names.row_of(*code) else { continue };
                let owner = narrow(reading.made_of.len());
                for item in items(names, words) {
                    reading.phrase(names, item, owner, Kind::Material);
                }
                reading.made_of.push((narrow(row), place));
            }
        }
        reading
    }

    fn phrase(&mut self, names: &Names, text: Span, owner: u32, kind: Kind) {
        self.words.read(names.part(&text), names.lang());
        for at in 0..self.words.len() {
            let form = self.words.word(at);
            let stem = if let Some(known) = self.forms.get(form) {
                self.stem_of[*known as usize]
            } else {
                self.word.clear();
                self.word.push_str(form);
                stem(&mut self.word, names.lang());
                let next = narrow(self.by_stem.len());
                let stem = match self.by_stem.get(&self.word) {
                    Some(known) => *known,
                    None => *self.by_stem.entry(self.word.clone()).or_insert(next),
                };
                self.forms.insert(form.to_owned(), narrow(self.stem_of.len()));
                self.stem_of.push(stem);
                stem
            };
            self.stems.push(stem);
        }
        self.ends.push(narrow(self.stems.len()));
        self.phrases.push(Phrase { text, owner, kind, weight: 0 });
    }
}
