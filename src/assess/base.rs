//! Step four, first half: what a measure is calculated on, and how far the number of chapter 98 or 99 lets it reach.

use std::rc::Rc;

use super::assessment::Charge;
use super::case::{Case, Missing};
use super::judge::Truth;
use super::question::Question;
use super::working::Working;
use crate::schedule::{Base, Condition, Fact, FactValue, Id, Kind, Levy, Measure, Program, Provision, Reach};
use crate::units::Decimal;

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
    /// place of what the law says of that number; `None`: as far as its own text says. A ban is no charge, so that
    /// what is dutiable says nothing of it.
    pub fn reach(&self, measure: &Measure) -> Result<Option<(Id<Provision>, &'a Reach)>, Missing> {
        if matches!(measure.levy, Levy::Prohibited) {
            return Ok(None);
        }
        let FactValue::Code(code) = self.value(Fact::Provision, Question::Dutiable)?.0 else {
            return Ok(None);
        };
        let law = &self.schedule.law;
        let kind = law[measure.program].kind;
        let rule = self.law.provision(code).rule;
        // Of goods that it does not take only the value depends on the number.
        let rule = rule.filter(|_| self.kept_out(code).is_none());
        Ok(rule.and_then(|rule| Some((rule, law[rule].reach(measure.program, kind)?))))
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

    /// The amount that a levy falls on.
    pub fn base_on(&self, on: &On<'_, 'a>) -> Result<Working, Missing> {
        match on.cap {
            None => self.base(on.base, on.charges),
            Some(cap) => self.capped(on.base, cap, on.charges),
        }
    }

    /// The amount of a base, of which no more than the cap may be charged. What is charged already, and the portions
    /// that others are charged on, are no part of the value: they are added, and taken away, after it.
    fn capped(&self, base: &'a Base, cap: &Working, charges: &[Rc<Charge>]) -> Result<Working, Missing> {
        Ok(match base {
            Base::DutyPaid(of, kinds, programs) => {
                self.duty_paid(self.capped(of, cap, charges)?, (kinds, programs), charges)?
            }
            Base::Outside(of, programs) => self.outside(self.capped(of, cap, charges)?, programs, charges)?,
            Base::Cases(cases, last) => self.capped(self.chosen(cases, last)?, cap, charges)?,
            Base::Value => cap.clone(),
            base => Working::chosen(false, self.base(base, charges)?, cap.clone()),
        })
    }

    /// The amount of a base, given the charges already made.
    pub fn base(&self, base: &'a Base, charges: &[Rc<Charge>]) -> Result<Working, Missing> {
        Ok(match base {
            Base::Value => self.worth()?,
            Base::Declared(fact) => Working::Declared(*fact, self.number(*fact)?.min(self.basis.amount())),
            Base::Claimed(fact) if self.is_given(*fact) => {
                Working::Declared(*fact, self.number(*fact)?.min(self.basis.amount()))
            }
            Base::Claimed(_) => Working::Flat(Decimal::ZERO),
            Base::Amount(amount) => Working::Flat(*amount),
            Base::Less(from, take) => Working::less(self.base(from, charges)?, self.base(take, charges)?),
            Base::GreaterOf(a, b) => Working::chosen(true, self.base(a, charges)?, self.base(b, charges)?),
            Base::LesserOf(a, b) => Working::chosen(false, self.base(a, charges)?, self.base(b, charges)?),
            Base::Share(rate, of) => Working::share(*rate, self.base(of, charges)?),
            Base::DutyPaid(of, kinds, programs) => {
                self.duty_paid(self.base(of, charges)?, (kinds, programs), charges)?
            }
            Base::Outside(of, programs) => self.outside(self.base(of, charges)?, programs, charges)?,
            Base::Cases(cases, last) => self.base(self.chosen(cases, last)?, charges)?,
        })
    }

    /// The value, less what the number of chapter 98 or 99 takes off goods that are kept out of it.
    pub fn worth(&self) -> Result<Working, Missing> {
        let value = Working::Value(self.basis.amount());
        let takes_off = match self.value(Fact::Provision, Question::Dutiable)?.0 {
            FactValue::Code(code) => self.kept_out(code).map_or(Decimal::ZERO, |it| it.takes_off),
            _ => Decimal::ZERO,
        };
        Ok(if takes_off.is_zero() { value } else { Working::less(value, Working::Flat(takes_off)) })
    }

    /// An amount and every charge of these kinds and programmes on the line, less what is remitted of them.
    fn duty_paid(
        &self,
        of: Working,
        (kinds, programs): (&[Kind], &[Id<Program>]),
        charges: &[Rc<Charge>],
    ) -> Result<Working, Missing> {
        let mut paid = Decimal::ZERO;
        let mut unbounded = None;
        let counts = |it: &Charge| kinds.contains(&it.kind) || programs.contains(&it.program);
        for charge in charges.iter().filter(|it| counts(it)) {
            if !self.leaves_base(charge)? {
                paid += charge.amount;
                unbounded = unbounded.or(charge.working.unbounded());
            }
        }
        let mut parts = vec![of, Working::DutyPaid(paid)];
        parts.extend(unbounded.map(Working::Unbounded));
        Ok(Working::sum(parts))
    }

    /// Whether a charge is relieved on a claim, by a text that takes it out of the base of taxes too.
    fn leaves_base(&self, charge: &Charge) -> Result<bool, Missing> {
        for relief in &self.schedule.law.reliefs {
            let reaches = relief.of.contains(&charge.program)
                && relief.window.contains(self.law.day)
                && !relief.taxed.contains(&charge.kind);
            if !reaches || self.question(Fact::Claims, Question::Claimed(relief.claim)) != Truth::Yes {
                continue;
            }
            match (self.names(&relief.goods), self.holds(&relief.when)) {
                (Truth::No(_), _) | (_, Truth::No(_)) => {}
                (Truth::Yes, Truth::Yes) => return Ok(true),
                (Truth::Unknown(missing), _) | (_, Truth::Unknown(missing)) => return Err(missing),
            }
        }
        Ok(false)
    }

    /// An amount less the portions of the value that programmes are charged on.
    fn outside(
        &self,
        of: Working,
        programs: &[Id<Program>],
        charges: &[Rc<Charge>],
    ) -> Result<Working, Missing> {
        let mut portions = Decimal::ZERO;
        for charge in charges.iter().filter(|it| programs.contains(&it.program)) {
            let measure = &self.schedule.law[charge.measure];
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
}
