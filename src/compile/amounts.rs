//! Bases and levies as written, made into [`Base`] and [`Levy`].

use serde::Deserialize;
use serde::de::value::StrDeserializer;

use super::compiler::Compiler;
use super::keys::{self, Head};
use super::shape::{BaseShape, BaseTable, LevyShape, LevyTable};
use crate::schedule::{Base, Citation, Kind, Levy, Rate};

/// What a base may be, and what each may have beside it.
const BASES: [Head; 10] = [
    ("declared", &[]),
    ("claimed", &[]),
    ("amount", &[]),
    ("less", &[]),
    ("greater_of", &[]),
    ("lesser_of", &[]),
    ("share", &["of"]),
    ("duty_paid", &["of"]),
    ("outside", &["of"]),
    ("cases", &["otherwise"]),
];

/// What a levy may be, and what each may have beside it.
const LEVIES: [Head; 5] = [
    ("rate", &["at_least", "at_most"]),
    ("column", &["at_least", "at_most"]),
    ("entered", &["at_least", "at_most"]),
    ("top_up_to", &["counting", "at_least", "at_most"]),
    ("flat", &["at_least", "at_most"]),
];

impl Compiler {
    /// Reads a base.
    pub fn base(&mut self, shape: &BaseShape, cite: &Citation) -> Base {
        match shape {
            BaseShape::Name(name) if name == "value" => Base::Value,
            BaseShape::Name(name) => self.named_base(name, cite),
            BaseShape::Table(table) => self.base_table(table, cite),
        }
    }

    /// A base of the jurisdiction by its name. One that is itself by way of others has no end.
    fn named_base(&mut self, name: &str, cite: &Citation) -> Base {
        if self.within.iter().any(|it| it == name) {
            let way = self.within.join(" is ");
            return self.no_base(&format!("bases run in a circle: {way} is {name}"));
        }
        let Some(shape) = self.bases.get(&(self.jurisdiction, name.to_owned())).cloned() else {
            return self.no_base(&format!("no base is called {name}"));
        };
        self.within.push(name.to_owned());
        let base = self.base(&shape, cite);
        self.within.pop();
        base
    }

    fn no_base(&mut self, what: &str) -> Base {
        self.fault(what);
        Base::Value
    }

    fn base_table(&mut self, table: &BaseTable, cite: &Citation) -> Base {
        if let Err(why) = keys::head(
            &BASES,
            &table.keys(),
            "a base",
            "{ declared = \"steel_value\" }, { less = [ …, … ] }, …",
        ) {
            return self.no_base(&why);
        }
        let value = BaseShape::default();
        let of = table.of.as_ref().unwrap_or(&value);
        let mut found = Vec::new();
        if let Some(fact) = &table.declared {
            found.extend(self.amount_fact(fact).map(Base::Declared));
        }
        if let Some(fact) = &table.claimed {
            found.extend(self.amount_fact(fact).map(Base::Claimed));
        }
        if let Some(amount) = &table.amount {
            match amount.parse() {
                Ok(amount) => found.push(Base::Amount(amount)),
                Err(_) => self.fault("an amount is a number in quotes"),
            }
        }
        if let Some((a, b)) = &table.less {
            found.push(Base::Less(Box::new(self.base(a, cite)), Box::new(self.base(b, cite))));
        }
        if let Some((a, b)) = &table.greater_of {
            found.push(Base::GreaterOf(Box::new(self.base(a, cite)), Box::new(self.base(b, cite))));
        }
        if let Some((a, b)) = &table.lesser_of {
            found.push(Base::LesserOf(Box::new(self.base(a, cite)), Box::new(self.base(b, cite))));
        }
        if let Some(share) = &table.share {
            match share.parse() {
                Ok(share) => found.push(Base::Share(share, Box::new(self.base(of, cite)))),
                Err(why) => self.fault(why),
            }
        }
        if let Some(counted) = &table.duty_paid {
            let (programs, kinds): (Vec<&String>, Vec<&String>) =
                counted.iter().partition(|it| it.contains('.'));
            let programs = programs.into_iter().filter_map(|id| self.program_named(id)).collect();
            let kinds = kinds.into_iter().filter_map(|name| self.kind_named(name)).collect();
            found.push(Base::DutyPaid(Box::new(self.base(of, cite)), kinds, programs));
        }
        if let Some(programs) = &table.outside {
            let programs = programs.iter().filter_map(|id| self.program_named(id)).collect();
            found.push(Base::Outside(Box::new(self.base(of, cite)), programs));
        }
        if let Some(cases) = &table.cases {
            let read =
                cases.iter().map(|it| (self.condition(&it.when, cite), self.base(&it.base, cite))).collect();
            let last = self.base(table.otherwise.as_ref().unwrap_or(&value), cite);
            found.push(Base::Cases(read, Box::new(last)));
        }
        // What was written wrong has its fault already.
        found.pop().unwrap_or(Base::Value)
    }

    /// Reads a levy.
    pub fn levy(&mut self, shape: &LevyShape) -> Levy {
        match shape {
            LevyShape::Text(text) if text == "prohibited" => Levy::Prohibited,
            LevyShape::Text(text) => match text.parse::<Rate>() {
                Ok(rate) => Levy::Rate(rate),
                Err(why) => self.no_levy(&format!("\"{text}\": {why}")),
            },
            LevyShape::Table(table) => self.levy_table(table),
        }
    }

    fn levy_table(&mut self, table: &LevyTable) -> Levy {
        if let Err(why) = keys::head(&LEVIES, &table.keys(), "a rate", "\"25%\", { column = \"mfn\" }, …") {
            return self.no_levy(&why);
        }
        let mut found = None;
        if let Some(text) = &table.rate {
            found = Some(self.levy(&LevyShape::Text(text.clone())));
        }
        if let Some(column) = &table.column {
            found = self.column(column).map(Levy::Column);
        }
        if let Some(fact) = &table.entered {
            found = self.amount_fact(fact).map(Levy::Entered);
        }
        if let Some(rate) = &table.top_up_to {
            let counting = table.counting.iter().flatten();
            let programs = counting.filter_map(|id| self.program_named(id)).collect();
            match rate.parse() {
                Ok(rate) => found = Some(Levy::TopUp(rate, programs)),
                Err(why) => self.fault(why),
            }
        }
        if let Some(amount) = &table.flat {
            match amount.parse() {
                Ok(amount) => found = Some(Levy::Flat(amount)),
                Err(_) => self.fault("a flat amount is a number in quotes"),
            }
        }
        // What was written wrong has its fault already.
        let mut levy = found.unwrap_or(Levy::Flat(crate::units::Decimal::ZERO));
        if let Some(floor) = &table.at_least {
            levy = Levy::AtLeast(Box::new(levy), Box::new(self.levy(floor)));
        }
        if let Some(ceiling) = &table.at_most {
            levy = Levy::AtMost(Box::new(levy), Box::new(self.levy(ceiling)));
        }
        levy
    }

    /// A kind of charge by its name.
    fn kind_named(&mut self, name: &str) -> Option<Kind> {
        let kind = Kind::deserialize(StrDeserializer::<serde::de::value::Error>::new(name));
        if kind.is_err() {
            self.fault(format!("no kind of charge is called {name}, and a programme has a dot in its name"));
        }
        kind.ok()
    }

    fn no_levy(&mut self, what: &str) -> Levy {
        self.fault(what);
        Levy::Flat(crate::units::Decimal::ZERO)
    }
}
