//! Step four: the base, the levy and the working that joins them.

use super::judge::Truth;
use super::pass::Pass;
use super::working::Working;
use super::world::{Missing, World};
use crate::schedule::rate::Specific;
use crate::schedule::{Base, Fact, Levy, Rate};
use crate::units::Decimal;

impl World<'_> {
    /// What a base comes to, given the charges already made.
    pub fn base(&self, base: &Base, pass: &Pass) -> Result<Working, Missing> {
        Ok(match base {
            Base::Value => Working::Value(self.value),
            Base::Declared(fact) => Working::Declared(*fact, self.number(*fact)?.min(self.value)),
            Base::Less(from, take) => Working::less(self.base(from, pass)?, self.base(take, pass)?),
            Base::GreaterOf(a, b) => Working::chosen(true, self.base(a, pass)?, self.base(b, pass)?),
            Base::LesserOf(a, b) => Working::chosen(false, self.base(a, pass)?, self.base(b, pass)?),
            Base::Share(rate, of) => Working::share(*rate, self.base(of, pass)?),
            Base::DutyPaid(of, kinds) => {
                let of = self.base(of, pass)?;
                let paid =
                    pass.charges.iter().filter(|it| kinds.contains(&it.kind)).map(|it| it.amount).sum();
                Working::sum(vec![of, Working::DutyPaid(paid)])
            }
            Base::Outside(of, programs) => {
                let of = self.base(of, pass)?;
                let mut portions = Decimal::ZERO;
                for charge in pass.charges.iter().filter(|it| programs.contains(&it.program)) {
                    let measure = &self.schedule.law.measures[usize::from(charge.measure)];
                    portions += self.base(&measure.base, pass)?.amount();
                }
                if portions.is_zero() { of } else { Working::less(of, Working::Portions(portions)) }
            }
            Base::Cases(cases, last) => {
                for (condition, base) in cases {
                    match self.holds(condition) {
                        Truth::Yes => return self.base(base, pass),
                        Truth::No(_) => {}
                        Truth::Unknown(missing) => return Err(missing),
                    }
                }
                self.base(last, pass)?
            }
        })
    }

    /// What a levy comes to on a base; nothing where the schedule's column is empty.
    pub fn levy(&self, levy: &Levy, base: &Base, pass: &Pass) -> Result<Option<Working>, Missing> {
        Ok(Some(match levy {
            Levy::Rate(rate) => self.rate(rate, &|| self.base(base, pass))?,
            Levy::Column(column) => match self.scheduled(*column)? {
                Some(rate) => self.rate(rate, &|| self.base(base, pass))?,
                None => return Ok(None),
            },
            Levy::Entered(fact) => {
                let percent = self.number(*fact)?;
                match crate::units::AdValorem::from_percent(percent) {
                    Some(rate) => Working::share(rate, self.base(base, pass)?),
                    None => Working::Unbounded(None),
                }
            }
            Levy::TopUp(rate, programs) => {
                let to = Working::share(*rate, self.base(base, pass)?);
                let counting = pass.charges.iter().filter(|it| programs.contains(&it.program));
                let counted: Decimal = counting.map(|it| it.amount).sum();
                let lacking = (to.amount() - counted).max(Decimal::ZERO);
                Working::TopUp { to: Box::new(to), counted, lacking }
            }
            Levy::Flat(amount) => Working::Flat(*amount),
            Levy::AtLeast(a, b) | Levy::AtMost(a, b) => {
                let greater = matches!(levy, Levy::AtLeast(..));
                match (self.levy(a, base, pass)?, self.levy(b, base, pass)?) {
                    (Some(a), Some(b)) => Working::chosen(greater, a, b),
                    (a, b) => return Ok(a.or(b)),
                }
            }
            Levy::Prohibited => Working::Free,
        }))
    }

    /// The rate that the schedule prints in a column.
    fn scheduled(&self, column: u8) -> Result<Option<&Rate>, Missing> {
        match self.found {
            crate::schedule::Found::Line(line) => {
                let tariff = self.schedule.tariffs.get(usize::from(self.jurisdiction));
                Ok(tariff.and_then(|tariff| tariff.rate(line, column)))
            }
            crate::schedule::Found::Beneath(..) => Err(Missing::Line),
            crate::schedule::Found::Nothing => Ok(None),
        }
    }

    /// What the schedule's own rate in a column comes to on the whole value.
    pub fn column(&self, column: u8) -> Result<Option<Working>, Missing> {
        match self.scheduled(column)? {
            Some(rate) => self.rate(rate, &|| Ok(Working::Value(self.value))).map(Some),
            None => Ok(None),
        }
    }

    /// What a rate comes to. The base is reckoned only when the rate needs one.
    fn rate(&self, rate: &Rate, base: &dyn Fn() -> Result<Working, Missing>) -> Result<Working, Missing> {
        Ok(match rate {
            Rate::Free | Rate::UnderBond => Working::Free,
            Rate::AdValorem(rate) => Working::share(*rate, base()?),
            Rate::Specific(specific) => self.per_unit(specific)?,
            Rate::Sum(parts) => {
                Working::sum(parts.iter().map(|part| self.rate(part, base)).collect::<Result<_, _>>()?)
            }
            Rate::AtLeast(a, b) => Working::chosen(true, self.rate(a, base)?, self.rate(b, base)?),
            Rate::AtMost(a, b) => Working::chosen(false, self.rate(a, base)?, self.rate(b, base)?),
            Rate::AdValoremOn(_, part) => self.open(Some(*part))?,
            Rate::Degrees { floor, .. } => self.open(floor.per.of)?,
            Rate::Elsewhere(_) | Rate::CappedElsewhere(..) | Rate::NotApplicable => self.open(None)?,
        })
    }

    fn per_unit(&self, specific: &Specific) -> Result<Working, Missing> {
        let Specific { amount, per } = *specific;
        if per.of.is_some() || per.beyond > 0 {
            return self.open(per.of);
        }
        let known = self.line.quantities.iter().find_map(|it| it.to(per.unit).map(|units| (*it, units)));
        let Some((declared, units)) = known else {
            return self.open(None);
        };
        let product = amount * units / Decimal::from(per.count.max(1));
        Ok(Working::PerUnit { amount, per, units, declared, product })
    }

    /// Something must be measured that was not: nothing is supposed of it unless the world says so.
    fn open(&self, part: Option<crate::schedule::rate::Part>) -> Result<Working, Missing> {
        match self.quantity {
            None => Err(Missing::Fact(Fact::Quantity)),
            Some(false) => Ok(Working::Free),
            Some(true) => Ok(Working::Unbounded(part)),
        }
    }
}
