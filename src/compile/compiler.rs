//! [`Compiler`]: the law made so far. Names become places, and every name that leads nowhere is a [`Fault`].

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::countries::CountryWords;
use super::list_codes::ListCodes;
use super::places::PlaceShape;
use super::shape::{BaseShape, Days, civil};
use crate::schedule::{Citation, CodeList, Law, Relation, Title};
use crate::units::{Date, Window};

/// In which file each list, programme and measure stands, by its id.
pub(super) type Homes = BTreeMap<String, String>;

/// The law made so far, and what names lead to.
pub(super) struct Compiler {
    pub law: Law,
    /// The codes of its lists.
    pub lists: Vec<ListCodes>,
    pub bases: BTreeMap<(u8, String), BaseShape>,
    /// The named bases being read, the outermost first.
    pub within: Vec<String>,
    /// The file being read, for faults.
    pub file: String,
    /// The jurisdiction whose folder the file is in.
    pub jurisdiction: u8,
    /// The instrument of the file.
    pub instrument: Option<u16>,
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

    /// The place that the next of a table will have.
    pub fn place<T: TryFrom<usize> + Default>(&mut self, place: usize, of: &str) -> T {
        T::try_from(place).unwrap_or_else(|_| {
            self.fault(format!("more {of} than there is room for: {place}"));
            T::default()
        })
    }

    /// Sees to it that a text for people is there in both languages.
    pub fn in_both(&mut self, what: &str, title: &Title) {
        if title.en.trim().is_empty() || title.fr.trim().is_empty() {
            self.fault(format!("{what}: say it in both languages"));
        }
    }

    pub fn instrument_named(&mut self, number: &str) -> Option<u16> {
        let place = self.law.instruments.iter().position(|it| it.number == number)?;
        Some(self.place(place, "instruments"))
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
        Citation { instrument: self.instrument.unwrap_or_default(), at }
    }

    /// A place in both languages; what has no French is a fault.
    pub fn place_in(&mut self, at: &PlaceShape) -> Title {
        match at.in_both() {
            Ok(title) => {
                self.in_both("at", &title);
                title
            }
            Err(why) => {
                self.fault(why);
                Title::default()
            }
        }
    }

    pub fn cite(&mut self, instrument: &str, at: &PlaceShape) -> Citation {
        let place = self.instrument_named(instrument);
        if place.is_none() {
            self.fault(format!("no file holds the instrument {instrument}"));
        }
        Citation { instrument: place.unwrap_or_default(), at: self.place_in(at) }
    }

    /// Measures by their own ids or by the ids of their programmes.
    pub fn measures_named(&mut self, ids: &[String]) -> Vec<u16> {
        let mut places = Vec::new();
        for id in ids {
            let before = places.len();
            for place in 0..self.law.measures.len() {
                let measure = &self.law.measures[place];
                let program = self.law.programs.get(usize::from(measure.program));
                if measure.id == *id || program.is_some_and(|it| it.id == *id) {
                    places.push(self.place(place, "measures"));
                }
            }
            if places.len() == before {
                self.fault(format!("no measure or programme is called {id}"));
            }
        }
        places
    }

    pub fn program_named(&mut self, id: &str) -> Option<u16> {
        let Some(place) = self.law.programs.iter().position(|it| it.id == id) else {
            self.fault(format!("no programme is called {id}"));
            return None;
        };
        Some(self.place(place, "programmes"))
    }

    /// Adds a list and says where it stands.
    pub fn push_list(&mut self, list: CodeList, codes: ListCodes) -> u16 {
        let place = self.place(self.law.lists.len(), "lists");
        self.law.lists.push(list);
        self.lists.push(codes);
        place
    }
}
