//! Bases and levies as written, made into [`Base`] and [`Levy`].

use super::resolve::Names;
use super::shape::{BaseShape, BaseTable, LevyShape};
use crate::schedule::{Base, Citation, Levy, Rate};

impl Names {
    /// Reads a base.
    pub fn base(&mut self, shape: &BaseShape, cite: &Citation) -> Base {
        match shape {
            BaseShape::Name(name) if name == "value" => Base::Value,
            BaseShape::Name(name) => match self.bases.get(&(self.jurisdiction, name.clone())).cloned() {
                Some(BaseShape::Name(other)) if other == *name => self.no_base("a base cannot be itself"),
                Some(base) => self.base(&base, cite),
                None => self.no_base(&format!("no base is called {name}")),
            },
            BaseShape::Table(table) => self.base_table(table, cite),
        }
    }

    fn no_base(&mut self, what: &str) -> Base {
        self.fault(what);
        Base::Value
    }

    fn base_table(&mut self, table: &BaseTable, cite: &Citation) -> Base {
        let value = BaseShape::default();
        let of = table.of.as_ref().unwrap_or(&value);
        let mut found = Vec::new();
        if let Some(fact) = &table.declared {
            found.extend(self.amount_fact(fact).map(Base::Declared));
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
        if let Some(kinds) = &table.duty_paid {
            found.push(Base::DutyPaid(Box::new(self.base(of, cite)), kinds.clone()));
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
        match (found.pop(), found.is_empty()) {
            (Some(base), true) => base,
            _ => self.no_base(
                "a base says exactly one thing: { declared = \"steel_value\" }, { less = [ …, … ] }, …",
            ),
        }
    }

    /// Reads a levy.
    pub fn levy(&mut self, shape: &LevyShape) -> Levy {
        match shape {
            LevyShape::Text(text) if text == "prohibited" => Levy::Prohibited,
            LevyShape::Text(text) => match text.parse::<Rate>() {
                Ok(rate) => Levy::Rate(rate),
                Err(why) => self.no_levy(&format!("\"{text}\": {why}")),
            },
            LevyShape::Table(table) => {
                let mut found = Vec::new();
                if let Some(text) = &table.rate {
                    found.push(self.levy(&LevyShape::Text(text.clone())));
                }
                if let Some(column) = &table.column {
                    found.extend(self.column(column).map(Levy::Column));
                }
                if let Some(fact) = &table.entered {
                    found.extend(self.amount_fact(fact).map(Levy::Entered));
                }
                if let Some(rate) = &table.top_up_to {
                    let programs = table.counting.iter().filter_map(|id| self.program_named(id)).collect();
                    match rate.parse() {
                        Ok(rate) => found.push(Levy::TopUp(rate, programs)),
                        Err(why) => self.fault(why),
                    }
                }
                if let Some(amount) = &table.flat {
                    match amount.parse() {
                        Ok(amount) => found.push(Levy::Flat(amount)),
                        Err(_) => self.fault("a flat amount is a number in quotes"),
                    }
                }
                let (Some(mut levy), true) = (found.pop(), found.is_empty()) else {
                    return self.no_levy("a rate says exactly one thing: \"25%\", { column = \"mfn\" }, …");
                };
                if let Some(floor) = &table.at_least {
                    levy = Levy::AtLeast(Box::new(levy), Box::new(self.levy(floor)));
                }
                if let Some(ceiling) = &table.at_most {
                    levy = Levy::AtMost(Box::new(levy), Box::new(self.levy(ceiling)));
                }
                levy
            }
        }
    }

    fn no_levy(&mut self, what: &str) -> Levy {
        self.fault(what);
        Levy::Flat(crate::units::Decimal::ZERO)
    }
}
