//! Reads every file of the law, in passes: names first, so that a file may refer to one that is read later.

use std::collections::{BTreeMap, BTreeSet};

use super::compiler::{Compiler, Homes};
use super::list_codes::ListCodes;
use super::shape::File;
use super::{Fault, Source, Words, countries, lists};
use crate::schedule::{Claim, Id, Jurisdiction, Law, Relation};

/// What reading the files gave.
pub(super) struct Read {
    pub law: Law,
    pub lists: Vec<ListCodes>,
    pub homes: Homes,
    pub words: Words,
    pub faults: Vec<Fault>,
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
        conditions: BTreeMap::new(),
        within: Vec::new(),
        file: String::new(),
        jurisdiction: Id::FIRST,
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
    let (facts, asks) = compiler.fact_words(&files);
    let words = Words { facts, countries: countries::table(&compiler.countries), asks };
    compiler.each(&mut files, Compiler::programs);
    let claims: BTreeSet<String> = files.iter().flat_map(|(_, file)| lists::claims_of(file)).collect();
    compiler.law.claims = claims.into_iter().map(|id| Claim { id }).collect();
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
    compiler.each(&mut files, |compiler, file| {
        for escape in std::mem::take(&mut file.escape) {
            compiler.escape(&escape);
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
                let yields_when = relation.yields_when;
                compiler.law.relations.push(Relation { yields, to, yields_when, window, cite });
            }
        }
        for provision in std::mem::take(&mut file.provision) {
            compiler.provision(provision);
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
    /// Runs a pass over the files with each file's own names in view.
    fn each(&mut self, files: &mut [(String, File)], mut pass: impl FnMut(&mut Self, &mut File)) {
        for (path, file) in files {
            self.enter(path, file);
            pass(self, file);
        }
    }

    fn enter(&mut self, path: &str, file: &File) {
        path.clone_into(&mut self.file);
        self.jurisdiction = self.jurisdiction_of(path).unwrap_or(Id::FIRST);
        self.instrument = file.instrument.as_ref().and_then(|it| self.instrument_named(&it.number));
    }

    /// The jurisdiction in whose folder a file stands.
    fn jurisdiction_of(&self, path: &str) -> Option<Id<Jurisdiction>> {
        let folder = path.split('/').next()?.to_uppercase();
        Id::find(&self.law.jurisdictions, |it| it.country.as_str() == folder)
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
}
