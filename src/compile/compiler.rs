//! [`Compiler`]: from files to [`Law`]. Names become places, and every name that leads nowhere is a [`Fault`].

use std::collections::{BTreeMap, BTreeSet};

use super::countries::CountryWords;
use super::lists::{self, ListCodes};
use super::shape::{BaseShape, Days, File, PlaceShape, civil};
use super::{Fault, Source, Words};
use crate::schedule::{Citation, CodeList, Law, Relation, Title};
use crate::units::{Date, Window};

/// In which file each list, programme and measure stands, by its id.
pub(super) type Homes = BTreeMap<String, String>;

/// What reading the files gave.
pub(super) struct Read {
    pub law: Law,
    pub lists: Vec<ListCodes>,
    pub homes: Homes,
    pub words: Words,
    pub faults: Vec<Fault>,
}

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

/// Reads every file. The law comes back even when there are faults, so that all can be listed; it
/// is not to be used unless there are none.
pub(super) fn read(sources: &[Source]) -> Read {
    let mut sources: Vec<&Source> = sources.iter().collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let mut compiler = Compiler {
        law: Law::default(),
        lists: Vec::new(),
        bases: BTreeMap::new(),
        within: Vec::new(),
        file: String::new(),
        jurisdiction: 0,
        instrument: None,
        countries: Vec::new(),
        faults: Vec::new(),
        homes: Homes::new(),
        lists_read: BTreeSet::new(),
        instead: Vec::new(),
    };
    let mut files: Vec<(String, File)> = Vec::new();
    for source in sources.iter().filter(|it| it.path.ends_with(".toml")) {
        match toml::from_str::<File>(&source.text) {
            Ok(file) if file.is_empty() => {
                compiler.faults.push(Fault::new(&source.path, "the file says nothing"))
            }
            Ok(file) => files.push((source.path.clone(), file)),
            Err(error) => compiler.faults.push(Fault::new(&source.path, error.to_string())),
        }
    }
    // Names first, in passes, so that a file may refer to one that is read later.
    for (path, file) in &mut files {
        compiler.file.clone_from(path);
        compiler.instruments(file);
    }
    for (path, file) in &mut files {
        compiler.enter(path, file);
        compiler.jurisdictions(file);
    }
    for (path, file) in &files {
        compiler.file.clone_from(path);
        compiler.country_of(path, file);
    }
    let words = Words { facts: compiler.fact_words(&files), countries: compiler.country_words() };
    compiler.each(&mut files, Compiler::programs);
    let claims: BTreeSet<String> = files.iter().flat_map(|(_, file)| lists::claims_of(file)).collect();
    compiler.law.claims = claims.into_iter().collect();
    compiler.each(&mut files, |compiler, file| {
        for list in std::mem::take(&mut file.list) {
            compiler.code_list(&list, &sources);
        }
    });
    compiler.each(&mut files, |compiler, file| {
        for measure in std::mem::take(&mut file.measure) {
            compiler.measure(measure);
        }
    });
    for (file, ids, mut relation) in std::mem::take(&mut compiler.instead) {
        compiler.file = file;
        relation.yields = compiler.measures_named(&ids);
        compiler.law.relations.push(relation);
    }
    compiler.each(&mut files, |compiler, file| {
        for relation in std::mem::take(&mut file.relation) {
            let cite = compiler.here(&relation.at);
            let yields = compiler.measures_named(&relation.yields);
            let to = compiler.measures_named(&relation.to);
            if let Some(window) = compiler.window(&relation.in_force) {
                let presence = relation.presence;
                compiler.law.relations.push(Relation { yields, to, presence, window, cite });
            }
        }
        for relief in std::mem::take(&mut file.relief) {
            compiler.relief(relief);
        }
        for suggestion in std::mem::take(&mut file.suggestion) {
            compiler.suggestion(suggestion);
        }
        for notice in std::mem::take(&mut file.notice) {
            compiler.notice(notice);
        }
    });
    compiler.exchange_rates(&sources);
    for source in sources.iter().filter(|it| it.path.contains("/lists/")) {
        if !compiler.lists_read.contains(&source.path) {
            compiler.faults.push(Fault::new(&source.path, "no [[list]] of an instrument reads this file"));
        }
    }
    let Compiler { law, lists, homes, faults, .. } = compiler;
    Read { law, lists, homes, words, faults }
}

impl Compiler {
    pub fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(Fault::new(&self.file, what));
    }

    /// Says in which file an id stands.
    pub fn home(&mut self, id: &str) {
        self.homes.insert(id.to_owned(), self.file.clone());
    }

    /// Runs a pass over the files with each file's own names in view.
    fn each(&mut self, files: &mut [(String, File)], mut pass: impl FnMut(&mut Self, &mut File)) {
        for (path, file) in files {
            self.enter(path, file);
            pass(self, file);
        }
    }

    fn enter(&mut self, path: &str, file: &File) {
        path.clone_into(&mut self.file);
        self.jurisdiction = self.jurisdiction_of(path).unwrap_or_default();
        self.instrument = file.instrument.as_ref().and_then(|it| self.instrument_named(&it.number));
    }

    /// The jurisdiction in whose folder a file stands.
    fn jurisdiction_of(&self, path: &str) -> Option<u8> {
        let folder = path.split('/').next()?.to_uppercase();
        let place = self.law.jurisdictions.iter().position(|it| it.country.as_str() == folder)?;
        u8::try_from(place).ok()
    }

    /// What is a country's law must stand in the folder of a country whose law is here.
    fn country_of(&mut self, path: &str, file: &File) {
        if self.jurisdiction_of(path).is_none() && !file.is_common() {
            let folder = path.split_once('/').map_or("no folder", |it| it.0);
            self.fault(format!(
                "it stands in {folder}, which is no country with a [jurisdiction]: only reasons, presumptions \
                 and the words of facts are common to all"
            ));
        }
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
