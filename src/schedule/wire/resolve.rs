//! From files to [`Law`]: names become places, and every name that leads nowhere is a [`Fault`].

use std::collections::BTreeMap;

use super::shape::{Cite, Days, ExceptShape, File, MeasureShape, PeriodShape, ReliefShape, civil};
use super::{Fault, Source, lists};
use crate::schedule::jurisdiction::Rounding;
use crate::schedule::{
    Citation, CodeList, Condition, Exception, Fact, FactKind, FactValue, Instrument, Jurisdiction, Law,
    Measure, Presence, Presumption, Program, Reason, Relation, Relief,
};
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

    fn instrument_named(&self, number: &str) -> Option<u16> {
        self.law.instruments.iter().position(|it| it.number == number).map(|place| place as u16)
    }

    fn instruments(&mut self, file: &File) {
        let Some(shape) = &file.instrument else { return };
        if self.instrument_named(&shape.number).is_some() {
            self.fault(format!("{} has a file already: one instrument, one file", shape.number));
        }
        for (what, title) in [("title", &shape.title), ("link", &shape.link)] {
            if title.en.trim().is_empty() || title.fr.trim().is_empty() {
                self.fault(format!("give the {what} in both languages"));
            }
        }
        let read = self.day(&shape.read);
        let made = shape.made.as_ref().and_then(|made| self.day(made));
        self.law.instruments.push(Instrument {
            number: shape.number.clone(),
            title: shape.title.clone(),
            made,
            link: shape.link.clone(),
            read: read.unwrap_or_default(),
            not_formalised: shape.not_formalised.clone(),
        });
    }

    fn jurisdictions(&mut self, file: &mut File) {
        let Some(shape) = &file.jurisdiction else { return };
        let (from, as_of) = (self.day(&shape.covered_from), self.day(&shape.law_as_of));
        let rounding_cite = self.here(shape.rounding_at.clone());
        let country = shape.country.parse();
        let currency = shape.currency.parse();
        let origins: Result<Vec<_>, _> = shape.origins.iter().map(|it| it.parse()).collect();
        if shape.rounding != "half-up-cent" {
            self.fault("the one rounding known is \"half-up-cent\"");
        }
        let (Ok(country), Ok(currency), Ok(origins), Some(covered_from), Some(law_as_of)) =
            (country, currency, origins, from, as_of)
        else {
            return self
                .fault("the jurisdiction needs a country, a currency, two days and countries of origin");
        };
        let place = self.law.jurisdictions.len() as u8;
        for (name, base) in std::mem::take(&mut file.bases) {
            self.bases.insert((place, name), base);
        }
        let shape = file.jurisdiction.take();
        let Some(shape) = shape else { return };
        self.law.jurisdictions.push(Jurisdiction {
            country,
            name: shape.name,
            currency,
            covered_from,
            law_as_of,
            origins,
            any_origin: shape.any_origin,
            columns: shape.columns,
            rounding: Rounding::HalfUpCent,
            rounding_cite,
            code_link: shape.code_link,
        });
    }

    fn programs(&mut self, file: &mut File) {
        for shape in std::mem::take(&mut file.program) {
            if self.law.programs.iter().any(|it| it.id == shape.id) {
                self.fault(format!("programme {} is there twice", shape.id));
            }
            for title in [&shape.title, &shape.short] {
                if title.en.is_empty() || title.fr.is_empty() {
                    self.fault(format!("name programme {} in both languages", shape.id));
                }
            }
            self.law.programs.push(Program {
                id: shape.id,
                jurisdiction: self.jurisdiction,
                kind: shape.kind,
                order: shape.order,
                title: shape.title,
                short: shape.short,
            });
        }
        for shape in std::mem::take(&mut file.reason) {
            if self.law.reasons.iter().any(|it| it.id == shape.id) {
                self.fault(format!("reason {} is there twice", shape.id));
            }
            self.law.reasons.push(Reason { id: shape.id, says: shape.says });
        }
        for shape in std::mem::take(&mut file.presumption) {
            let Ok(fact) = shape.fact.parse::<Fact>() else {
                self.fault(format!("no fact is called {}", shape.fact));
                continue;
            };
            let value = match (fact.kind(), shape.value.as_str()) {
                (FactKind::YesNo, "no") => Some(FactValue::No),
                (FactKind::Country, "origin") => Some(FactValue::AsOrigin),
                (FactKind::Code | FactKind::Claims, "none") => Some(FactValue::Nothing),
                (FactKind::Choice(words), word) => {
                    words.iter().position(|it| *it == word).map(|place| FactValue::Choice(place as u8))
                }
                _ => None,
            };
            match value {
                Some(value) => self.law.presumptions.push(Presumption { fact, value }),
                None => self.fault(format!("{fact} cannot be presumed to be \"{}\"", shape.value)),
            }
        }
    }

    pub fn day(&mut self, date: &toml::value::Datetime) -> Option<Date> {
        let day = civil(date);
        if day.is_none() {
            self.fault(format!("{date} is not a day: write it as 2025-03-04"));
        }
        day
    }

    fn window(&mut self, days: &Days) -> Option<Window> {
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

    fn cite(&mut self, instrument: &str, at: &str) -> Citation {
        let place = self.instrument_named(instrument);
        if place.is_none() {
            self.fault(format!("no file holds the instrument {instrument}"));
        }
        Citation { instrument: place.unwrap_or_default(), at: at.to_owned() }
    }

    /// Measures by their own ids or by the ids of their programmes.
    fn measures_named(&mut self, ids: &[String]) -> Vec<u16> {
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

    /// The condition of a measure or exception, or none.
    pub fn when(&mut self, shape: Option<&super::shape::ConditionShape>, cite: &Citation) -> Condition {
        shape.map_or(Condition::Always, |shape| self.condition(shape, cite))
    }

    fn measure(&mut self, shape: MeasureShape) {
        if self.law.measures.iter().any(|it| it.id == shape.id) {
            self.fault(format!("measure {} is there twice: ids are never reused", shape.id));
        }
        let (Some(program), Some(whole)) = (self.program_named(&shape.program), self.window(&shape.in_force))
        else {
            return;
        };
        if shape.in_force.through.is_some() && shape.ended_by.is_none() {
            self.fault(format!("{} has a last day but no text that ended it (\"ended_by\")", shape.id));
        }
        let cite = self.here(shape.at.clone());
        let ended_by = shape.ended_by.as_ref().map(|Cite { instrument, at }| self.cite(instrument, at));
        let mut base = shape.base.clone();
        let mut levy = shape.rate.clone();
        let mut when = shape.when.clone();
        let mut exceptions: Vec<Exception> = Vec::new();
        if let Some(like) = &shape.except_like {
            match self.law.measures.iter().find(|it| it.id == *like) {
                Some(measure) => exceptions.clone_from(&measure.exceptions),
                None => self.fault(format!("{like} does not stand above {} in the file", shape.id)),
            }
        }
        exceptions.extend(shape.except.iter().filter_map(|except| self.exception(except)));
        let goods = self.goods(&shape.goods, &cite);
        let mut cites = vec![cite.clone()];
        let first = self.law.measures.len();
        let mut from = whole.from();
        let mut later = shape.period.into_iter().peekable();
        loop {
            let next = later.peek().and_then(|period| civil(&period.from));
            let Some(window) = Window::new(from, next.or(whole.until())) else {
                return self.fault(format!("the periods of {} are not in order", shape.id));
            };
            let compiled = Measure {
                id: shape.id.clone(),
                program,
                force: shape.force,
                window,
                goods: goods.clone(),
                when: self.when(when.as_ref(), &cite),
                exceptions: exceptions.clone(),
                base: self.base(&base, &cite),
                levy: self.levy(&levy),
                per: shape.per,
                cites: cites.clone(),
                ended_by: next.is_none().then(|| ended_by.clone()).flatten(),
                confidence: shape.confidence,
            };
            self.law.measures.push(compiled);
            let Some(PeriodShape { from: day, cite, rate, base: new_base, when: new_when }) = later.next()
            else {
                break;
            };
            from = self.day(&day).unwrap_or(from);
            cites.insert(0, self.cite(&cite.instrument, &cite.at));
            levy = rate.unwrap_or(levy);
            base = new_base.unwrap_or(base);
            when = new_when.or(when);
        }
        let ours: Vec<u16> = (first..self.law.measures.len()).map(|place| place as u16).collect();
        if !shape.instead_of.is_empty() {
            let yields = self.measures_named(&shape.instead_of);
            let presence = Presence::ProvidedFor;
            self.law.relations.push(Relation { yields, to: ours, presence, window: whole, cite });
        }
    }

    fn exception(&mut self, shape: &ExceptShape) -> Option<Exception> {
        let reason = self.law.reasons.iter().position(|it| it.id == shape.reason);
        if reason.is_none() {
            self.fault(format!(
                "no reason is called {}: add it to reasons.toml in both languages",
                shape.reason
            ));
        }
        let cite = match &shape.by {
            Some(by) => self.cite(by, &shape.at),
            None => self.here(shape.at.clone()),
        };
        let when = self.condition(&shape.when, &cite);
        let window = shape.days.as_ref().and_then(|days| self.window(days));
        Some(Exception { reason: reason? as u16, when, window, cite })
    }

    fn relief(&mut self, shape: ReliefShape) {
        let Some(claim) = self.law.claims.iter().position(|it| *it == shape.claim) else {
            return self.fault(format!("no claim is called {}", shape.claim));
        };
        let cite = self.here(shape.at.clone());
        let of = shape.of.iter().filter_map(|id| self.program_named(id)).collect();
        let goods = self.goods(&shape.goods, &cite);
        let when = self.when(shape.when.as_ref(), &cite);
        let Some(window) = self.window(&shape.in_force) else {
            return;
        };
        self.law.reliefs.push(Relief {
            claim: claim as u8,
            of,
            goods,
            when,
            window,
            says: shape.says,
            cite,
            confidence: shape.confidence,
        });
    }

    /// Adds a list and says where it stands.
    pub fn push_list(&mut self, list: CodeList) -> u16 {
        self.law.lists.push(list);
        (self.law.lists.len() - 1) as u16
    }
}
