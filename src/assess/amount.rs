//! Step four: the base, the levy and the working that joins them.

use std::rc::Rc;

use super::assessment::Charge;
use super::case::{Case, Missing};
use super::judge::Truth;
use super::question::Question;
use super::working::Working;
use crate::schedule::rate::{Elsewhere, Specific};
use crate::schedule::{Base, Condition, Fact, FactValue, Found, Kind, Levy, Measure, Rate, Reach};
use crate::units::{Decimal, Quantity, Unit};

/// What a measure is calculated on.
pub(super) struct On<'o, 'a> {
    /// What its own text says.
    pub base: &'a Base,
    /// No more than this: what the number of chapter 98 or 99 makes dutiable.
    pub cap: Option<&'o Working>,
    /// What is charged already.
    pub charges: &'o [Rc<Charge>],
}

impl On<'_, '_> {
    /// All of the value.
    pub const VALUE: Self = Self { base: &Base::Value, cap: None, charges: &[] };
}

impl<'a> Case<'a> {
    /// How far a measure reaches under the number of chapter 98 or 99 that the goods are entered under, with the
    /// place of what the law says of that number; `None`: as far as its own text says.
    pub fn reach(&self, measure: &Measure) -> Result<Option<(u16, &'a Reach)>, Missing> {
        let FactValue::Code(code) = self.value(Fact::Provision, Question::Dutiable)?.0 else {
            return Ok(None);
        };
        let law = &self.schedule.law;
        let kind = law.programs[usize::from(measure.program)].kind;
        let rule = self.law.provision(code).rule;
        Ok(rule.and_then(|rule| {
            Some((rule, law.provisions[usize::from(rule)].reach(measure.program, kind)?))
        }))
    }

    /// The most that a measure can be calculated on under that number; `None`: as much as its own text says.
    pub fn cap(&self, measure: &Measure) -> Result<Option<Working>, Missing> {
        Ok(match self.reach(measure)? {
            None => None,
            Some((_, Reach::Nothing)) => Some(Working::Flat(Decimal::ZERO)),
            Some((_, Reach::UpTo(base))) => Some(self.base(base, &[])?),
        })
    }

    /// What a measure is calculated on.
    pub fn charged_on(&self, measure: &'a Measure, charges: &[Rc<Charge>]) -> Result<Working, Missing> {
        let cap = self.cap(measure)?;
        self.base_on(&On { base: &measure.base, cap: cap.as_ref(), charges })
    }

    fn base_on(&self, on: &On<'_, 'a>) -> Result<Working, Missing> {
        match on.cap {
            None => self.base(on.base, on.charges),
            Some(cap) => self.capped(on.base, cap, on.charges),
        }
    }

    /// The amount of a base, of which no more than the cap may be charged. What is charged already, and the portions
    /// that others are charged on, are no part of the value: they are added, and taken away, after it.
    fn capped(&self, base: &'a Base, cap: &Working, charges: &[Rc<Charge>]) -> Result<Working, Missing> {
        Ok(match base {
            Base::DutyPaid(of, kinds) => duty_paid(self.capped(of, cap, charges)?, kinds, charges),
            Base::Outside(of, programs) => {
                self.outside(self.capped(of, cap, charges)?, programs, charges)?
            }
            Base::Cases(cases, last) => self.capped(self.chosen(cases, last)?, cap, charges)?,
            Base::Value => cap.clone(),
            base => Working::chosen(false, self.base(base, charges)?, cap.clone()),
        })
    }

    /// The amount of a base, given the charges already made.
    pub fn base(&self, base: &'a Base, charges: &[Rc<Charge>]) -> Result<Working, Missing> {
        Ok(match base {
            Base::Value => Working::Value(self.basis.amount()),
            Base::Declared(fact) => Working::Declared(*fact, self.number(*fact)?.min(self.basis.amount())),
            Base::Less(from, take) => Working::less(self.base(from, charges)?, self.base(take, charges)?),
            Base::GreaterOf(a, b) => Working::chosen(true, self.base(a, charges)?, self.base(b, charges)?),
            Base::LesserOf(a, b) => Working::chosen(false, self.base(a, charges)?, self.base(b, charges)?),
            Base::Share(rate, of) => Working::share(*rate, self.base(of, charges)?),
            Base::DutyPaid(of, kinds) => duty_paid(self.base(of, charges)?, kinds, charges),
            Base::Outside(of, programs) => self.outside(self.base(of, charges)?, programs, charges)?,
            Base::Cases(cases, last) => self.base(self.chosen(cases, last)?, charges)?,
        })
    }

    /// An amount less the portions of the value that programmes are charged on.
    fn outside(&self, of: Working, programs: &[u16], charges: &[Rc<Charge>]) -> Result<Working, Missing> {
        let mut portions = Decimal::ZERO;
        for charge in charges.iter().filter(|it| programs.contains(&it.program)) {
            let measure = &self.schedule.law.measures[usize::from(charge.measure)];
            portions += self.charged_on(measure, charges)?.amount();
        }
        Ok(if portions.is_zero() { of } else { Working::less(of, Working::Portions(portions)) })
    }

    /// The first base whose condition holds, else the last.
    fn chosen(&self, cases: &'a [(Condition, Base)], last: &'a Base) -> Result<&'a Base, Missing> {
        for (condition, base) in cases {
            match self.holds(condition) {
                Truth::Yes => return Ok(base),
                Truth::No(_) => {}
                Truth::Unknown(missing) => return Err(missing),
            }
        }
        Ok(last)
    }

    /// The amount of a levy; `None` where the schedule's column is empty.
    pub fn levy(&self, levy: &'a Levy, on: &On<'_, 'a>) -> Result<Option<Working>, Missing> {
        Ok(Some(match levy {
            Levy::Rate(rate) => self.rate(rate, 0, on)?,
            Levy::Column(column) => {
                return self.on_column(*column, self.scheduled(*column)?, on);
            }
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

    /// The amount of the rate printed in a column, on a base; `None` where the column is empty.
    pub fn on_column(
        &self,
        column: u8,
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
    pub fn scheduled(&self, column: u8) -> Result<Option<&'a Rate>, Missing> {
        let tariff = self.schedule.tariffs.get(usize::from(self.law.jurisdiction));
        let rate = |line| tariff.and_then(|tariff| tariff.rate(line, column, self.law.day));
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
    pub fn column(&self, column: u8) -> Result<Option<Working>, Missing> {
        match self.scheduled(column)? {
            Some(rate) => self.rate(rate, column, &On::VALUE).map(Some),
            None => Ok(None),
        }
    }

    /// The amount of a rate. The base is calculated only when the rate needs one.
    fn rate(&self, rate: &Rate, column: u8, on: &On<'_, 'a>) -> Result<Working, Missing> {
        Ok(match rate {
            Rate::Free | Rate::UnderBond => Working::Free,
            Rate::AdValorem(rate) => Working::share(*rate, self.base_on(on)?),
            Rate::AdValoremOn(rate, part) => match Fact::value_of(*part) {
                Some(fact) => {
                    let part = Working::Declared(fact, self.number(fact)?);
                    self.in_proportion(Working::share(*rate, part), on)
                }
                None => Working::share(*rate, self.base_on(on)?),
            },
            Rate::Specific(specific) => self.in_proportion(self.per_unit(specific)?, on),
            Rate::Sum(parts) => Working::sum(
                parts.iter().map(|part| self.rate(part, column, on)).collect::<Result<_, _>>()?,
            ),
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
                self.in_proportion(self.per_unit(&Specific { amount, per: full.per })?, on)
            }
            Rate::Elsewhere(_) | Rate::NotApplicable => self.elsewhere(column, on)?,
            Rate::CappedElsewhere(rate, _) => {
                Working::chosen(false, self.rate(rate, column, on)?, self.elsewhere(column, on)?)
            }
        })
    }

    /// An amount by units or on a part of the goods, where no more than a part of the value is dutiable: as much of it as
    /// that part is of the value.
    fn in_proportion(&self, of: Working, on: &On<'_, 'a>) -> Working {
        match on.cap {
            Some(cap) => Working::proportion(of, cap.amount(), self.basis.amount()),
            None => of,
        }
    }

    /// The rate of other goods, whose code the importer gives.
    fn elsewhere(&self, column: u8, on: &On<'_, 'a>) -> Result<Working, Missing> {
        if let Some(supposed) = self.supposed_amount(Fact::OtherCode) {
            return Ok(supposed);
        }
        let FactValue::Code(code) = self.fact(Fact::OtherCode)? else {
            return Err(Missing::Fact(Fact::OtherCode));
        };
        let tariff = self.schedule.tariffs.get(usize::from(self.law.jurisdiction));
        let rate = tariff.and_then(|tariff| match tariff.find(code) {
            Found::Line(line) => tariff.rate(line, column, self.law.day),
            Found::Beneath(..) | Found::Nothing => None,
        });
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

/// An amount and every charge of these kinds on the line.
fn duty_paid(of: Working, kinds: &[Kind], charges: &[Rc<Charge>]) -> Working {
    let paid = || charges.iter().filter(|it| kinds.contains(&it.kind));
    let mut parts = vec![of, Working::DutyPaid(paid().map(|it| it.amount).sum())];
    parts.extend(paid().find_map(|it| it.working.unbounded()).map(Working::Unbounded));
    Working::sum(parts)
}
