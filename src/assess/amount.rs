//! Step four: the levy, on what a measure is calculated on, and the working that joins them.

use super::base::On;
use super::case::{Case, Missing};
use super::question::Question;
use super::working::Working;
use crate::schedule::rate::{Elsewhere, Specific};
use crate::schedule::{Column, Fact, FactValue, Found, Id, Levy, Rate};
use crate::units::{Decimal, Quantity, Unit};

impl<'a> Case<'a> {
    /// The amount of a levy; `None` where the schedule's column is empty.
    pub fn levy(&self, levy: &'a Levy, on: &On<'_, 'a>) -> Result<Option<Working>, Missing> {
        Ok(Some(match levy {
            Levy::Rate(rate) => self.rate(rate, Id::FIRST, on)?,
            Levy::Column(column) => return self.printed(*column, self.scheduled(*column)?, on),
            Levy::Entered(fact) => {
                let percent = self.number(*fact)?;
                match crate::units::AdValorem::from_percent(percent) {
                    Some(rate) => Working::share(rate, self.base_on(on)?),
                    None => Working::Unbounded(*fact),
                }
            }
            Levy::TopUp(rate, programs) => {
                let to = Working::share(*rate, self.base_on(on)?);
                let counting = on.charges.iter().filter(|it| programs.contains(&it.program));
                let counted: Decimal = counting.map(|it| it.amount).sum();
                let lacking = (to.amount() - counted).max(Decimal::ZERO);
                Working::TopUp { to: Box::new(to), counted, lacking }
            }
            Levy::Flat(amount) => Working::Flat(*amount),
            Levy::AtLeast(a, b) | Levy::AtMost(a, b) => {
                let greater = matches!(levy, Levy::AtLeast(..));
                match (self.levy(a, on)?, self.levy(b, on)?) {
                    (Some(a), Some(b)) => Working::chosen(greater, a, b),
                    (a, b) => return Ok(a.or(b)),
                }
            }
            Levy::Prohibited => Working::Free,
        }))
    }

    /// The amount of the schedule's own rate in a column; `None` where the column is empty. Of goods above the limit of
    /// their chapter 98 or 99 number, a first part may still bear the rate of that number.
    pub fn printed(
        &self,
        column: Id<Column>,
        rate: Option<&'a Rate>,
        on: &On<'_, 'a>,
    ) -> Result<Option<Working>, Missing> {
        let FactValue::Code(number) = self.value(Fact::Provision, Question::Dutiable)?.0 else {
            return self.on_column(column, rate, on);
        };
        let first = self.kept_out(number).map_or(Decimal::ZERO, |it| it.rate_on_first);
        let Found::Line(line) = self.law.provision(number).found else {
            return self.on_column(column, rate, on);
        };
        if first.is_zero() {
            return self.on_column(column, rate, on);
        }
        let tariff = &self.schedule[self.law.jurisdiction];
        let left = self.base_on(on)?;
        let parts = [
            (
                tariff.rate(line, column, self.law.day),
                Working::chosen(false, left.clone(), Working::Flat(first)),
            ),
            (rate, Working::less(left, Working::Flat(first))),
        ];
        let mut amounts = Vec::new();
        for (rate, part) in &parts {
            let on = On { base: on.base, cap: Some(part), charges: on.charges };
            match self.on_column(column, *rate, &on)? {
                Some(amount) => amounts.push(amount),
                None => return Ok(None),
            }
        }
        Ok(Some(Working::sum(amounts)))
    }

    /// The amount of the rate printed in a column, on a base; `None` where the column is empty.
    fn on_column(
        &self,
        column: Id<Column>,
        rate: Option<&'a Rate>,
        on: &On<'_, 'a>,
    ) -> Result<Option<Working>, Missing> {
        Ok(match rate {
            // A preference within a quota: inside it nothing is owed, outside there is none.
            Some(Rate::Elsewhere(Elsewhere::Provision(_))) => {
                let outside = self.ask(Fact::OverQuota, Question::IsYes)?;
                (!outside).then_some(Working::Free)
            }
            Some(rate) => Some(self.rate(rate, column, on)?),
            None => None,
        })
    }

    /// The rate that the schedule prints in a column: for goods entered under a chapter 98 or 99
    /// number that the schedule holds, the rate of that number.
    pub fn scheduled(&self, column: Id<Column>) -> Result<Option<&'a Rate>, Missing> {
        let tariff = &self.schedule[self.law.jurisdiction];
        let rate = |line| tariff.rate(line, column, self.law.day);
        if let (FactValue::Code(provision), None) = self.value(Fact::Provision, Question::Scheduled)?
            && let Found::Line(line) = self.law.provision(provision).found
        {
            return Ok(rate(line));
        }
        match self.found {
            Found::Line(line) => Ok(rate(line)),
            Found::Beneath(..) => Err(Missing::Line),
            Found::Nothing => Ok(None),
        }
    }

    /// The amount of the schedule's own rate in a column, on the whole value.
    pub fn column(&self, column: Id<Column>) -> Result<Option<Working>, Missing> {
        match self.scheduled(column)? {
            Some(rate) => self.rate(rate, column, &On::VALUE).map(Some),
            None => Ok(None),
        }
    }

    /// The amount of a rate. The base is calculated only when the rate needs one.
    fn rate(&self, rate: &Rate, column: Id<Column>, on: &On<'_, 'a>) -> Result<Working, Missing> {
        Ok(match rate {
            Rate::Free | Rate::UnderBond => Working::Free,
            Rate::AdValorem(rate) => Working::share(*rate, self.base_on(on)?),
            Rate::AdValoremOn(rate, part) => match Fact::value_of(*part) {
                Some(fact) => {
                    let part = Working::Declared(fact, self.number(fact)?);
                    self.in_proportion(Working::share(*rate, part), on)?
                }
                None => Working::share(*rate, self.base_on(on)?),
            },
            Rate::Specific(specific) => self.in_proportion(self.per_unit(specific)?, on)?,
            Rate::Sum(parts) => {
                Working::sum(parts.iter().map(|part| self.rate(part, column, on)).collect::<Result<_, _>>()?)
            }
            Rate::AtLeast(a, b) => {
                Working::chosen(true, self.rate(a, column, on)?, self.rate(b, column, on)?)
            }
            Rate::AtMost(a, b) => {
                Working::chosen(false, self.rate(a, column, on)?, self.rate(b, column, on)?)
            }
            Rate::Degrees { full, less, under, floor } => {
                let degrees = self.number(Fact::SugarDegrees)?;
                let lacking = (*under - degrees).max(Decimal::ZERO);
                let amount = (full.amount - *less * lacking).max(floor.amount);
                self.in_proportion(self.per_unit(&Specific { amount, per: full.per })?, on)?
            }
            Rate::Elsewhere(_) | Rate::NotApplicable => self.elsewhere(column, on)?,
            Rate::CappedElsewhere(rate, _) => {
                Working::chosen(false, self.rate(rate, column, on)?, self.elsewhere(column, on)?)
            }
        })
    }

    /// An amount by units or on a part of the goods, where no more than a part of the value is dutiable: as much of it as
    /// that part is of the value.
    fn in_proportion(&self, of: Working, on: &On<'_, 'a>) -> Result<Working, Missing> {
        let value = self.basis.amount();
        let dutiable = match on.cap {
            Some(cap) => cap.amount(),
            None => self.worth()?.amount(),
        };
        Ok(if on.cap.is_none() && dutiable == value { of } else { Working::proportion(of, dutiable, value) })
    }

    /// The rate of other goods, whose code the importer gives.
    fn elsewhere(&self, column: Id<Column>, on: &On<'_, 'a>) -> Result<Working, Missing> {
        if let Some(supposed) = self.supposed_amount(Fact::OtherCode) {
            return Ok(supposed);
        }
        let FactValue::Code(code) = self.fact(Fact::OtherCode)? else {
            return Err(Missing::Fact(Fact::OtherCode));
        };
        let tariff = &self.schedule[self.law.jurisdiction];
        let rate = match tariff.find(code) {
            Found::Line(line) => tariff.rate(line, column, self.law.day),
            Found::Beneath(..) | Found::Nothing => None,
        };
        match rate {
            // A code that refers on in its turn settles nothing.
            None | Some(Rate::Elsewhere(_) | Rate::CappedElsewhere(..) | Rate::NotApplicable) => {
                Ok(Working::Unbounded(Fact::OtherCode))
            }
            Some(rate) => self.rate(rate, column, on),
        }
    }

    fn per_unit(&self, specific: &Specific) -> Result<Working, Missing> {
        let Specific { amount, per } = *specific;
        let (fact, declared) = match per.of {
            None if per.unit == Unit::Jewel => (Fact::Jewels, self.counted(Fact::Jewels, Unit::Jewel)),
            None => {
                (Fact::Quantity, self.line.quantities.iter().copied().find(|it| it.to(per.unit).is_some()))
            }
            Some(part) => match Fact::quantity_of(part) {
                Some((fact, unit)) => (fact, self.counted(fact, unit)),
                None => (Fact::Quantity, None),
            },
        };
        self.look(fact);
        let known = declared.and_then(|declared| Some((declared, declared.to(per.unit)?)));
        let Some((declared, units)) = known else {
            return match self.supposed_amount(fact) {
                Some(supposed) => Ok(supposed),
                None => Err(Missing::Fact(fact)),
            };
        };
        let units = (units - Decimal::from(per.beyond)).max(Decimal::ZERO);
        // Jewels are declared for one movement, and some of each go free.
        let units = if per.unit == Unit::Jewel { units * self.articles()? } else { units };
        let product = amount * units / Decimal::from(per.count.max(1));
        Ok(Working::PerUnit { amount, per, units, declared, product })
    }

    /// How many articles there are.
    fn articles(&self) -> Result<Decimal, Missing> {
        self.look(Fact::Quantity);
        let counted = self.line.quantities.iter().find_map(|it| it.to(Unit::Number));
        let supposed = self.supposed_amount(Fact::Quantity).map(|_| Decimal::ZERO);
        counted.or(supposed).ok_or(Missing::Fact(Fact::Quantity))
    }

    /// How much of a part was declared.
    fn counted(&self, fact: Fact, unit: Unit) -> Option<Quantity> {
        self.number(fact).ok().and_then(|number| Quantity::new(number, unit))
    }

    /// What is supposed of a fact that nothing bounds, if anything is.
    fn supposed_amount(&self, fact: Fact) -> Option<Working> {
        let unbounded = self.supposed_unbounded(fact)?;
        Some(if unbounded { Working::Unbounded(fact) } else { Working::Free })
    }
}
