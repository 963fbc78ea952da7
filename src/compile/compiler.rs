//! [`Compiler`]: the law made so far. Names become places, and every name that leads nowhere is a [`Fault`].

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::countries::CountryWords;
use super::letters::letters;
use super::list_codes::ListCodes;
use super::places::PlaceShape;
use super::shape::{BaseShape, ConditionShape, Days, civil};
use crate::schedule::{
    Citation, CodeList, Id, Instrument, Jurisdiction, Law, Measure, Program, Relation, Title,
};
use crate::units::{Date, Lang, Window};

/// In which file each list, programme and measure stands, by its id.
pub(super) type Homes = BTreeMap<String, String>;

/// The law made so far, and what names lead to.
pub(super) struct Compiler {
    pub law: Law,
    /// The codes of its lists.
    pub lists: Vec<ListCodes>,
    pub bases: BTreeMap<(Id<Jurisdiction>, String), BaseShape>,
    pub conditions: BTreeMap<(Id<Jurisdiction>, String), ConditionShape>,
    /// The named bases and conditions being read, the outermost first.
    pub within: Vec<String>,
    /// The file being read, for faults.
    pub file: String,
    /// The jurisdiction whose folder the file is in.
    pub jurisdiction: Id<Jurisdiction>,
    /// The instrument of the file.
    pub instrument: Option<Id<Instrument>>,
    /// What the countries whose law is here call things.
    pub countries: Vec<CountryWords>,
    pub faults: Vec<Fault>,
    pub homes: Homes,
    /// Lists of codes read by some instrument.
    pub lists_read: BTreeSet<String>,
    /// Measures that stand in place of others: by file, the others' ids, and the relation to complete
    /// once every measure is known.
    pub instead: Vec<(String, Vec<String>, Relation)>,
}

impl Compiler {
    pub fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(Fault::new(&self.file, what));
    }

    /// Says in which file an id stands.
    pub fn home(&mut self, id: &str) {
        self.homes.insert(id.to_owned(), self.file.clone());
    }

    /// The id of a row of a table.
    pub fn id<T>(&mut self, row: usize, of: &str) -> Id<T> {
        Id::at(row).unwrap_or_else(|| {
            self.fault(format!("more {of} than there is room for: {row}"));
            Id::FIRST
        })
    }

    /// The place of a word in a list.
    pub fn place<T: TryFrom<usize> + Default>(&mut self, place: usize, of: &str) -> T {
        T::try_from(place).unwrap_or_else(|_| {
            self.fault(format!("more {of} than there is room for: {place}"));
            T::default()
        })
    }

    /// Sees to it that a text is there in both languages.
    pub fn in_both(&mut self, what: &str, title: &Title) {
        if title.en.trim().is_empty() || title.fr.trim().is_empty() {
            self.fault(format!("{what}: say it in both languages"));
        }
    }

    /// Sees to it that a text for people is there in both languages, written with the signs of each.
    pub fn for_people(&mut self, what: &str, title: &Title) {
        self.in_both(what, title);
        for (text, lang) in [(&title.en, Lang::En), (&title.fr, Lang::Fr)] {
            for wrong in letters(text, lang) {
                self.fault(format!("{what}: \"{text}\": {wrong}"));
            }
        }
    }

    /// Sees to it that a text which may name the agreement does so by its placeholder, in both languages, and has
    /// no other.
    pub fn placeholders(&mut self, what: &str, title: &Title) {
        let [en, fr] = [&title.en, &title.fr].map(|text| text.replace("{agreement}", ""));
        if en.contains(['{', '}']) || fr.contains(['{', '}']) {
            self.fault(format!("{what}: the one placeholder is {{agreement}}"));
        }
        if (en.len() < title.en.len()) != (fr.len() < title.fr.len()) {
            self.fault(format!("{what}: name the {{agreement}} in both languages or in neither"));
        }
    }

    pub fn instrument_named(&mut self, number: &str) -> Option<Id<Instrument>> {
        let row = self.law.instruments.iter().position(|it| it.number == number)?;
        Some(self.id(row, "instruments"))
    }

    pub fn day(&mut self, date: &toml::value::Datetime) -> Option<Date> {
        let day = civil(date);
        if day.is_none() {
            self.fault(format!("{date} is not a day: write it as 2025-03-04"));
        }
        day
    }

    pub fn window(&mut self, days: &Days) -> Option<Window> {
        let from = self.day(&days.from)?;
        let until = match &days.through {
            Some(through) => Some(self.day(through)?.tomorrow().ok()?),
            None => None,
        };
        let window = Window::new(from, until);
        if window.is_none() {
            self.fault(format!("the days run backwards: from {from} to before {until:?}"));
        }
        window
    }

    /// A place in the file's own instrument.
    pub fn here(&mut self, at: &PlaceShape) -> Citation {
        let at = self.place_in(at);
        if self.instrument.is_none() {
            self.fault(format!("\"{}\" cites nothing: the file has no [instrument]", at.en));
        }
        Citation { instrument: self.instrument.unwrap_or(Id::FIRST), at }
    }

    /// A place in both languages; what has no French is a fault.
    pub fn place_in(&mut self, at: &PlaceShape) -> Title {
        match at.in_both() {
            Ok(title) => {
                self.for_people("at", &title);
                title
            }
            Err(why) => {
                self.fault(why);
                Title::default()
            }
        }
    }

    pub fn cite(&mut self, instrument: &str, at: &PlaceShape) -> Citation {
        let named = self.instrument_named(instrument);
        if named.is_none() {
            self.fault(format!("no file holds the instrument {instrument}"));
        }
        Citation { instrument: named.unwrap_or(Id::FIRST), at: self.place_in(at) }
    }

    /// Measures by their own ids or by the ids of their programmes.
    pub fn measures_named(&mut self, ids: &[String]) -> Vec<Id<Measure>> {
        let mut named = Vec::new();
        for id in ids {
            let before = named.len();
            for row in 0..self.law.measures.len() {
                let measure = &self.law.measures[row];
                if measure.id == *id || self.law[measure.program].id == *id {
                    named.push(self.id(row, "measures"));
                }
            }
            if named.len() == before {
                self.fault(format!("no measure or programme is called {id}"));
            }
        }
        named
    }

    pub fn program_named(&mut self, id: &str) -> Option<Id<Program>> {
        let Some(row) = self.law.programs.iter().position(|it| it.id == id) else {
            self.fault(format!("no programme is called {id}"));
            return None;
        };
        Some(self.id(row, "programmes"))
    }

    /// Adds a list.
    pub fn push_list(&mut self, list: CodeList, codes: ListCodes) -> Id<CodeList> {
        let id = self.id(self.law.lists.len(), "lists");
        self.law.lists.push(list);
        self.lists.push(codes);
        id
    }
}
