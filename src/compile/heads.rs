//! What the other files refer to: instruments, jurisdictions, programmes, reasons, presumptions.

use super::compiler::Compiler;
use super::countries::CountryWords;
use super::shape::File;
use crate::schedule::{
    Codes, ExchangeRule, Fact, FactKind, FactValue, Instrument, Jurisdiction, Presumption, Program, Reason,
};
use crate::units::{Rounding, TariffCode};

impl Compiler {
    pub fn instruments(&mut self, file: &File) {
        let Some(shape) = &file.instrument else { return };
        if self.instrument_named(&shape.number).is_some() {
            self.fault(format!("{} has a file already: one instrument, one file", shape.number));
        }
        self.for_people("title", &shape.title);
        self.in_both("link", &shape.link);
        for part in &shape.part {
            self.in_both("link", &part.link);
            if part.of.is_empty() {
                self.fault("a part of an instrument is named as its places name it, like \"24.23\"");
            }
        }
        shape.not_formalised.iter().for_each(|it| self.for_people("not_formalised", it));
        let read = self.day(&shape.read);
        let made = shape.made.as_ref().and_then(|made| self.day(made));
        let Ok(country) = self.file.split('/').next().unwrap_or_default().parse() else {
            return self.fault("an instrument stands in the folder of its country, like us or ca");
        };
        self.law.instruments.push(Instrument {
            country,
            number: shape.number.clone(),
            title: shape.title.clone(),
            made,
            link: shape.link.clone(),
            parts: shape.part.clone(),
            read: read.unwrap_or_default(),
            not_formalised: shape.not_formalised.clone(),
        });
    }

    pub fn jurisdictions(&mut self, file: &mut File) {
        let Some(shape) = &file.jurisdiction else {
            if !file.bases.is_empty() || !file.conditions.is_empty() {
                self.fault("named bases and conditions stand in the file of the [jurisdiction]");
            }
            return;
        };
        if self.file.split('/').next().map(str::to_uppercase).as_deref() != Some(&shape.country) {
            self.fault(format!("the folder of {} bears its two letters", shape.country));
        }
        if self.law.jurisdictions.iter().any(|it| it.country.as_str() == shape.country) {
            self.fault(format!("{} is there twice", shape.country));
        }
        self.for_people("name", &shape.name);
        self.in_both("code_link", &shape.code_link);
        self.in_both("ask_ruling", &shape.ask_ruling);
        self.for_people("agreement", &shape.agreement);
        self.for_people("value_name", &shape.value_name);
        self.for_people("into", &shape.into);
        if !["north", "south"].contains(&shape.bound.as_str()) {
            self.fault("bound is \"north\" or \"south\"");
        }
        let (from, as_of) = (self.day(&shape.covered_from), self.day(&shape.law_as_of));
        let rounding_cite = self.here(&shape.rounding_at);
        let country = shape.country.parse();
        let currency = shape.currency.parse();
        let origins: Result<Vec<_>, _> = shape.origins.iter().map(|it| it.parse()).collect();
        let neighbour = shape.neighbour.parse();
        let Some(shape) = &file.jurisdiction else { return };
        if shape.rounding != "half-up-cent" {
            self.fault("the one rounding known is \"half-up-cent\"");
        }
        let (Ok(country), Ok(neighbour), Ok(currency), Ok(origins), Some(covered_from), Some(law_as_of)) =
            (country, neighbour, currency, origins, from, as_of)
        else {
            return self
                .fault("the jurisdiction needs a country and its neighbour, a currency, two days and countries of origin");
        };
        let id = self.id(self.law.jurisdictions.len(), "jurisdictions");
        for (name, base) in std::mem::take(&mut file.bases) {
            self.bases.insert((id, name), base);
        }
        for (name, condition) in std::mem::take(&mut file.conditions) {
            self.conditions.insert((id, name), condition);
        }
        let shape = file.jurisdiction.take();
        let Some(shape) = shape else { return };
        self.countries.push(CountryWords {
            country,
            agreement: shape.agreement,
            value_name: shape.value_name,
            into: shape.into,
            bound: shape.bound,
        });
        let exchange = shape.exchange.map(|it| {
            self.for_people("exchange", &it.says);
            ExchangeRule { by_day: it.by_day, says: it.says, cite: self.here(&it.at) }
        });
        let asks_first = shape.asks_first.iter().filter_map(|fact| {
            let found = fact.parse();
            if found.is_err() {
                self.fault(format!("no fact is called {fact}"));
            }
            found.ok()
        });
        let asks_first = asks_first.collect();
        self.law.jurisdictions.push(Jurisdiction {
            country,
            name: shape.name,
            currency,
            covered_from,
            law_as_of,
            origins,
            any_origin: shape.any_origin,
            numbers: Codes::default(),
            columns: shape.columns,
            neighbour,
            asks_first,
            rounding: Rounding::HalfUpCent,
            rounding_cite,
            code_link: shape.code_link,
            past_rulings: shape.past_rulings,
            ask_ruling: shape.ask_ruling,
            exchange,
        });
    }

    pub fn programs(&mut self, file: &mut File) {
        for shape in std::mem::take(&mut file.program) {
            if self.law.programs.iter().any(|it| it.id == shape.id) {
                self.fault(format!("programme {} is there twice", shape.id));
            }
            self.for_people(&shape.id, &shape.title);
            self.for_people(&shape.id, &shape.short);
            self.home(&shape.id);
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
            self.for_people(&shape.id, &shape.says);
            self.placeholders(&shape.id, &shape.says);
            self.law.reasons.push(Reason { id: shape.id, says: shape.says });
        }
        for shape in std::mem::take(&mut file.presumption) {
            let Ok(fact) = shape.fact.parse::<Fact>() else {
                self.fault(format!("no fact is called {}", shape.fact));
                continue;
            };
            if self.law.presumptions.iter().any(|it| it.fact == fact && it.goods.is_empty()) {
                self.fault(format!("{fact} is presumed twice: what is presumed of all goods comes last"));
            }
            let goods: Vec<TariffCode> = shape.goods.iter().filter_map(|it| it.parse().ok()).collect();
            if goods.len() != shape.goods.len() {
                self.fault(format!("{fact} is presumed of goods that have no code"));
            }
            let value = match (fact.kind(), shape.value.as_str()) {
                (FactKind::YesNo, "no") => Some(FactValue::No),
                (FactKind::YesNo, "yes") if !goods.is_empty() => Some(FactValue::Yes),
                (FactKind::Code | FactKind::Claims, "none") => Some(FactValue::Nothing),
                (FactKind::Choice(words), word) => {
                    let place = words.iter().position(|it| *it == word);
                    place.map(|place| FactValue::Choice(self.place(place, "words of a fact")))
                }
                (kind, other) => {
                    let other = other.parse::<Fact>().ok().filter(|it| it.kind() == kind);
                    other.filter(|it| !self.rests_on(*it, fact)).map(FactValue::SameAs)
                }
            };
            match value {
                Some(value) => self.law.presumptions.push(Presumption { fact, value, goods }),
                None => self.fault(format!("{fact} cannot be presumed to be \"{}\"", shape.value)),
            }
        }
    }

    /// Whether what is presumed of a fact is, in the end, what is presumed of another.
    fn rests_on(&self, fact: Fact, other: Fact) -> bool {
        let same_as = |it: &Presumption| match it.value {
            FactValue::SameAs(next) if it.fact == fact => Some(next),
            _ => None,
        };
        fact == other || self.law.presumptions.iter().filter_map(same_as).any(|it| self.rests_on(it, other))
    }
}
