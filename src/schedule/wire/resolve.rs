//! From files to [`Law`]: names become places, and every name that leads nowhere is a [`Fault`].

use std::collections::BTreeMap;

use super::shape::{Days, File, civil};
use super::{Fault, Source, lists};
use crate::schedule::{Citation, CodeList, Jurisdiction, Law, Relation};
use crate::units::{Date, Window};

/// What names lead to, while the files are read.
pub(super) struct Names {
    pub law: Law,
    pub bases: BTreeMap<(u8, String), super::shape::BaseShape>,
    /// The file being read, for faults.
    pub file: String,
    /// The jurisdiction whose folder the file is in.
    pub jurisdiction: u8,
    /// The instrument of the file.
    pub instrument: Option<u16>,
    pub faults: Vec<Fault>,
    /// Measures that stand in place of others: by file, the others' ids, and the relation to complete
    /// once every measure is known.
    pub instead: Vec<(String, Vec<String>, Relation)>,
}

/// Reads every file. The law comes back even when there are faults, so that all can be listed; it
/// is not to be used unless there are none.
pub fn read(sources: &[Source]) -> (Law, Vec<Fault>) {
    let mut sources: Vec<&Source> = sources.iter().collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let mut names = Names {
        law: Law::default(),
        bases: BTreeMap::new(),
        file: String::new(),
        jurisdiction: 0,
        instrument: None,
        faults: Vec::new(),
        instead: Vec::new(),
    };
    let mut files: Vec<(String, File)> = Vec::new();
    for source in sources.iter().filter(|it| it.path.ends_with(".toml")) {
        match toml::from_str::<File>(&source.text) {
            Ok(file) => files.push((source.path.clone(), file)),
            Err(error) => names.faults.push(Fault { file: source.path.clone(), what: error.to_string() }),
        }
    }
    // Names first, in passes, so that a file may refer to one that is read later.
    for (path, file) in &mut files {
        names.file.clone_from(path);
        names.instruments(file);
    }
    names.each(&mut files, Names::jurisdictions);
    names.each(&mut files, Names::programs);
    let claims: std::collections::BTreeSet<String> =
        files.iter().flat_map(|(_, file)| lists::claims_of(file)).collect();
    names.law.claims = claims.into_iter().collect();
    names.each(&mut files, |names, file| {
        for list in std::mem::take(&mut file.list) {
            names.code_list(&list, &sources);
        }
    });
    names.each(&mut files, |names, file| {
        for measure in std::mem::take(&mut file.measure) {
            names.measure(measure);
        }
    });
    for (file, ids, mut relation) in std::mem::take(&mut names.instead) {
        names.file = file;
        relation.yields = names.measures_named(&ids);
        names.law.relations.push(relation);
    }
    names.each(&mut files, |names, file| {
        for relation in std::mem::take(&mut file.relation) {
            let cite = names.here(relation.at);
            let yields = names.measures_named(&relation.yields);
            let to = names.measures_named(&relation.to);
            if let Some(window) = names.window(&relation.in_force) {
                names.law.relations.push(Relation { yields, to, presence: relation.presence, window, cite });
            }
        }
        for relief in std::mem::take(&mut file.relief) {
            names.relief(relief);
        }
        for suggestion in std::mem::take(&mut file.suggestion) {
            names.suggestion(suggestion);
        }
    });
    (names.law, names.faults)
}

impl Names {
    pub fn fault(&mut self, what: impl Into<String>) {
        let fault = Fault { file: self.file.clone(), what: what.into() };
        self.faults.push(fault);
    }

    /// Runs a pass over the files with the file's own names in view.
    fn each(&mut self, files: &mut [(String, File)], mut pass: impl FnMut(&mut Self, &mut File)) {
        for (path, file) in files {
            self.file.clone_from(path);
            let folder = path.split('/').next().unwrap_or_default().to_uppercase();
            let country = |it: &Jurisdiction| it.country.as_str() == folder;
            self.jurisdiction = self.law.jurisdictions.iter().position(country).unwrap_or_default() as u8;
            let number = file.instrument.as_ref().map(|it| it.number.clone());
            self.instrument = number.and_then(|number| self.instrument_named(&number));
            pass(self, file);
        }
    }

    pub fn instrument_named(&self, number: &str) -> Option<u16> {
        self.law.instruments.iter().position(|it| it.number == number).map(|place| place as u16)
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
    pub fn here(&mut self, at: String) -> Citation {
        if self.instrument.is_none() {
            self.fault(format!("\"{at}\" cites nothing: the file has no [instrument]"));
        }
        if at.trim().is_empty() {
            self.fault("say where in the instrument (\"at\")");
        }
        Citation { instrument: self.instrument.unwrap_or_default(), at }
    }

    pub fn cite(&mut self, instrument: &str, at: &str) -> Citation {
        let place = self.instrument_named(instrument);
        if place.is_none() {
            self.fault(format!("no file holds the instrument {instrument}"));
        }
        Citation { instrument: place.unwrap_or_default(), at: at.to_owned() }
    }

    /// Measures by their own ids or by the ids of their programmes.
    pub fn measures_named(&mut self, ids: &[String]) -> Vec<u16> {
        let mut places = Vec::new();
        for id in ids {
            let before = places.len();
            for (place, measure) in self.law.measures.iter().enumerate() {
                let program = self.law.programs.get(usize::from(measure.program));
                if measure.id == *id || program.is_some_and(|it| it.id == *id) {
                    places.push(place as u16);
                }
            }
            if places.len() == before {
                self.fault(format!("no measure or programme is called {id}"));
            }
        }
        places
    }

    pub fn program_named(&mut self, id: &str) -> Option<u16> {
        let place = self.law.programs.iter().position(|it| it.id == id).map(|place| place as u16);
        if place.is_none() {
            self.fault(format!("no programme is called {id}"));
        }
        place
    }

    /// Adds a list and says where it stands.
    pub fn push_list(&mut self, list: CodeList) -> u16 {
        self.law.lists.push(list);
        (self.law.lists.len() - 1) as u16
    }
}
