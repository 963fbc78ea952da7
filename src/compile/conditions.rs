//! Conditions and goods as written, made into [`Condition`] and [`Goods`].

use super::compiler::Compiler;
use super::keys::{self, Head};
use super::lists::{codes_of, is_code};
use super::shape::{ConditionShape, GoodsShape};
use crate::schedule::{
    Citation, CodeList, Column, Condition, Counting, Fact, FactKind, Goods, Id, OriginRule,
};
use crate::units::{Country, Decimal};

/// The questions of a condition, and what each may have beside it.
const QUESTIONS: [Head; 17] = [
    ("all", &[]),
    ("any", &[]),
    ("not", &[]),
    ("originates_in", &["under"]),
    ("is", &[]),
    ("fact", &["at_least", "over", "one_of"]),
    ("column", &["at_least"]),
    ("listed", &[]),
    ("entered_under", &[]),
    ("entered_under_any", &[]),
    ("claimed", &[]),
    ("shipped_from", &[]),
    ("processed_in", &[]),
    ("given", &[]),
    ("measured_in", &[]),
    ("declaration_at_most", &["counting"]),
    ("named", &[]),
];

impl Compiler {
    /// Reads a condition. `cite` is the text that the codes written in it are cited to.
    pub fn condition(&mut self, shape: &ConditionShape, cite: &Citation) -> Condition {
        if let Err(why) = keys::head(&QUESTIONS, &shape.keys(), "a condition", "{ is = \"cusma\" }, …") {
            return self.no_condition(&why);
        }
        if let Some(parts) = &shape.all {
            return Condition::All(parts.iter().map(|it| self.condition(it, cite)).collect());
        }
        if let Some(parts) = &shape.any {
            return Condition::Any(parts.iter().map(|it| self.condition(it, cite)).collect());
        }
        if let Some(part) = &shape.not {
            return Condition::Not(Box::new(self.condition(part, cite)));
        }
        if let Some(countries) = &shape.originates_in {
            let rule = match shape.under.as_deref() {
                Some("marking") => OriginRule::Marking,
                Some("cusma") => OriginRule::Cusma,
                _ => {
                    self.fault("say under which rule goods originate: under = \"marking\" or \"cusma\"");
                    OriginRule::Marking
                }
            };
            return Condition::Originates(self.countries(countries), rule);
        }
        if let Some(name) = &shape.is {
            return self.fact(name, |kind| kind == FactKind::YesNo).map_or(Condition::Always, Condition::Is);
        }
        if let Some(name) = &shape.fact {
            return self.comparison(name, shape);
        }
        if let Some(column) = &shape.column {
            let rate = shape.at_least.as_deref().and_then(|it| it.parse().ok());
            return match (self.column(column), rate) {
                (Some(column), Some(rate)) => Condition::ColumnAtLeast(column, rate),
                _ => self.no_condition("a column is compared with at_least = \"15%\""),
            };
        }
        if let Some(names) = &shape.listed {
            return Condition::Listed(self.lists_named(names, cite));
        }
        if let Some(names) = &shape.entered_under {
            return Condition::EnteredUnder(self.lists_named(names, cite));
        }
        if let Some(any) = shape.entered_under_any {
            return match any {
                true => Condition::EnteredUnderAny,
                false => self.no_condition("entered_under_any is true; for the contrary write not = { … }"),
            };
        }
        if let Some(claim) = &shape.claimed {
            return match self.law.claims.iter().position(|it| it.id == *claim) {
                Some(row) => Condition::Claimed(self.id(row, "claims")),
                None => self.no_condition(&format!("no claim is called {claim}")),
            };
        }
        if let Some(countries) = &shape.shipped_from {
            return Condition::In(Fact::ShippedFrom, self.countries(countries));
        }
        if let Some(countries) = &shape.processed_in {
            return Condition::In(Fact::ProcessedIn, self.countries(countries));
        }
        if let Some(name) = &shape.given {
            return self.fact(name, |_| true).map_or(Condition::Always, Condition::Given);
        }
        if let Some(unit) = &shape.measured_in {
            return match unit.parse() {
                Ok(unit) => Condition::MeasuredIn(unit),
                Err(why) => self.no_condition(&format!("measured_in: {why}")),
            };
        }
        if let Some(name) = &shape.named {
            return self.named_condition(name, cite);
        }
        match shape.declaration_at_most.as_deref().map(str::parse::<Decimal>) {
            Some(Ok(limit)) => {
                let counting = shape.counting.as_ref().and_then(|names| {
                    let lists = self.lists_named(names, cite);
                    self.counting(lists)
                });
                Condition::DeclarationAtMost(limit, counting)
            }
            _ => self.no_condition("declaration_at_most is an amount in quotes"),
        }
    }

    /// The place of goods that are counted together.
    fn counting(&mut self, lists: Vec<Id<CodeList>>) -> Option<Id<Counting>> {
        Id::find(&self.law.countings, |it| it.lists == lists).or_else(|| {
            self.law.countings.push(Counting { lists });
            Id::at(self.law.countings.len() - 1)
        })
    }

    /// A condition of the jurisdiction by its name. One that is itself by way of others has no end.
    fn named_condition(&mut self, name: &str, cite: &Citation) -> Condition {
        if self.within.iter().any(|it| it == name) {
            let way = self.within.join(" is ");
            return self.no_condition(&format!("conditions run in a circle: {way} is {name}"));
        }
        let Some(shape) = self.conditions.get(&(self.jurisdiction, name.to_owned())).cloned() else {
            return self.no_condition(&format!("no condition is called {name}"));
        };
        self.within.push(name.to_owned());
        let condition = self.condition(&shape, cite);
        self.within.pop();
        condition
    }

    fn no_condition(&mut self, what: &str) -> Condition {
        self.fault(what);
        Condition::Always
    }

    fn comparison(&mut self, name: &str, shape: &ConditionShape) -> Condition {
        if let Some(words) = &shape.one_of {
            if shape.at_least.is_some() || shape.over.is_some() {
                return self.no_condition("a fact is compared with one of at_least, over and one_of");
            }
            let Some(fact) = self.fact(name, |kind| matches!(kind, FactKind::Choice(_))) else {
                return Condition::Always;
            };
            let FactKind::Choice(known) = fact.kind() else {
                return Condition::Always;
            };
            let places: Vec<u8> = words
                .iter()
                .filter_map(|word| known.iter().position(|it| it == word))
                .map(|place| self.place(place, "words of a fact"))
                .collect();
            if places.len() != words.len() {
                self.fault(format!("{name} is one of {}", known.join(", ")));
            }
            return Condition::OneOf(fact, places);
        }
        let number =
            |kind| matches!(kind, FactKind::Number | FactKind::Share | FactKind::Money | FactKind::Rate);
        let Some(fact) = self.fact(name, number) else {
            return Condition::Always;
        };
        let read = |text: &Option<String>| text.as_deref().and_then(|it| it.parse::<Decimal>().ok());
        match (read(&shape.at_least), read(&shape.over)) {
            (Some(limit), None) => Condition::AtLeast(fact, limit),
            (None, Some(limit)) => Condition::Over(fact, limit),
            _ => self.no_condition("compare a number with at_least = \"25\" or over = \"5000\""),
        }
    }

    fn fact(&mut self, name: &str, fits: impl Fn(FactKind) -> bool) -> Option<Fact> {
        let fact = name.parse::<Fact>().ok().filter(|fact| fits(fact.kind()));
        if fact.is_none() {
            self.fault(format!("{name} is no fact of the sort asked for here"));
        }
        fact
    }

    /// The fact that holds an amount or a company's rate.
    pub fn amount_fact(&mut self, name: &str) -> Option<Fact> {
        self.fact(name, |kind| matches!(kind, FactKind::Money | FactKind::Rate))
    }

    pub fn countries(&mut self, names: &[String]) -> Vec<Country> {
        let countries: Vec<Country> = names.iter().filter_map(|it| it.parse().ok()).collect();
        if countries.len() != names.len() {
            self.fault("a country is two letters, like \"CA\"");
        }
        countries
    }

    /// A column of the schedule by its name.
    pub fn column(&mut self, name: &str) -> Option<Id<Column>> {
        let jurisdiction = self.law.jurisdictions.get(usize::from(self.jurisdiction))?;
        let Some(row) = jurisdiction.columns.iter().position(|it| it == name) else {
            self.fault(format!("the schedule has no column called {name}"));
            return None;
        };
        Some(self.id(row, "columns"))
    }

    /// Lists by name; codes written among the names make a list of their own.
    fn lists_named(&mut self, names: &[String], cite: &Citation) -> Vec<Id<CodeList>> {
        let (codes, ids): (Vec<&String>, Vec<&String>) = names.iter().partition(|name| is_code(name));
        let mut lists = Vec::new();
        for id in ids {
            match self.law.lists.iter().position(|list| !list.id.is_empty() && list.id == *id) {
                Some(row) => lists.push(self.id(row, "lists")),
                None => self.fault(format!("no list is called {id}")),
            }
        }
        if !codes.is_empty() {
            let codes = codes_of(self, &codes);
            let list = CodeList { id: String::new(), cite: cite.clone() };
            lists.push(self.push_list(list, codes));
        }
        lists
    }

    /// The goods of a measure or relief.
    pub fn goods(&mut self, shape: &GoodsShape, cite: &Citation) -> Goods {
        let named: Vec<String> = shape.lists.iter().chain(&shape.codes).cloned().collect();
        let except: Vec<String> = shape.except_lists.iter().chain(&shape.except_codes).cloned().collect();
        Goods { lists: self.lists_named(&named, cite), except: self.lists_named(&except, cite) }
    }
}
