//! [`LawOfDay`]: the law of the country entered on one day, for all lines of a declaration.

use core::cell::{OnceCell, RefCell};

use super::of_code::{Codes, OfCode};
use crate::schedule::index::{LawPeriod, Membership};
use crate::schedule::{self, Citation, Found, Id, Jurisdiction, Schedule};
use crate::units::{Date, Decimal, Quantity, TariffCode};

/// The law of the country entered on one day, for all lines of a declaration.
pub(super) struct LawOfDay<'a> {
    pub schedule: &'a Schedule,
    pub jurisdiction: Id<Jurisdiction>,
    pub day: Date,
    pub period: Option<&'a LawPeriod>,
    /// Whether only what was made until the day counts, and not what reaches back to it.
    as_known: bool,
    /// What the law says of each chapter 98 or 99 number that it asks about, made when first asked for.
    provisions: OnceCell<Vec<(TariffCode, Provision)>>,
    /// What is said of codes that were asked about.
    codes: RefCell<Codes>,
}

/// What the law of a day says of a chapter 98 or 99 number.
#[derive(Clone, Copy)]
pub(super) struct Provision {
    /// The lists that it is on.
    pub membership: Membership,
    /// What the schedule has under it.
    pub found: Found,
    /// What it makes dutiable.
    pub rule: Option<Id<schedule::Provision>>,
}

/// Of goods that are kept out of a chapter 98 or 99 number: they are classified under their own.
#[derive(Clone, Copy)]
pub(super) struct KeptOut {
    /// What is taken off their value.
    pub takes_off: Decimal,
    /// How much of what is left bears the rate of the number all the same.
    pub rate_on_first: Decimal,
}

impl<'a> LawOfDay<'a> {
    pub fn new(schedule: &'a Schedule, jurisdiction: Id<Jurisdiction>, day: Date) -> Self {
        Self::knowing(schedule, jurisdiction, day, Codes::default())
    }

    /// The law of a day of which something is known already: what [`LawOfDay::into_codes`] gave, of the same day.
    pub fn knowing(schedule: &'a Schedule, jurisdiction: Id<Jurisdiction>, day: Date, codes: Codes) -> Self {
        let (period, codes) = (schedule.period(jurisdiction, day), RefCell::new(codes));
        Self { schedule, jurisdiction, day, period, as_known: false, provisions: OnceCell::new(), codes }
    }

    /// The law of a day by the texts made until then; `period` is [`Schedule::period_as_known`].
    pub fn as_known(
        schedule: &'a Schedule,
        jurisdiction: Id<Jurisdiction>,
        day: Date,
        period: Option<&'a LawPeriod>,
    ) -> Self {
        let (provisions, codes) = (OnceCell::new(), RefCell::default());
        Self { schedule, jurisdiction, day, period, as_known: true, provisions, codes }
    }

    /// What it was asked of codes, for the next declaration of the day.
    pub fn into_codes(self) -> Codes {
        self.codes.into_inner()
    }

    /// Whether what a text says counts.
    pub fn counts(&self, cite: &Citation) -> bool {
        !self.as_known || self.schedule.law.is_made(cite, self.day)
    }

    /// The country entered.
    pub fn country(&self) -> &'a Jurisdiction {
        &self.schedule.law[self.jurisdiction]
    }

    /// What the schedule has under a code.
    pub fn find(&self, code: TariffCode) -> Found {
        self.schedule[self.jurisdiction].find(code)
    }

    /// What is said of a code.
    pub fn of_code(&self, code: TariffCode) -> OfCode {
        self.codes.borrow_mut().of(code, || OfCode::find(self.schedule, self.jurisdiction, self.day, code))
    }

    /// What is said of a chapter 98 or 99 number.
    pub fn provision(&self, code: TariffCode) -> Provision {
        let index = &self.schedule.index;
        let look_up = |code| Provision {
            membership: index.membership(code, self.day),
            found: self.find(code),
            rule: self.schedule.provision(self.jurisdiction, code),
        };
        let known = self.provisions.get_or_init(|| {
            index.provisions(self.jurisdiction).iter().map(|code| (*code, look_up(*code))).collect()
        });
        match known.binary_search_by_key(&code, |it| it.0) {
            Ok(place) => known[place].1,
            Err(_) => look_up(code),
        }
    }

    /// Whether some goods are kept out of a chapter 98 or 99 number, for their value, for how much of them there is,
    /// or for what they are.
    pub fn has_limit(&self, number: TariffCode) -> bool {
        let rule = self.provision(number).rule.map(|it| &self.schedule.law[it]);
        rule.is_some_and(|it| it.limit.is_some() || !it.allowances.is_empty() || !it.except.is_empty())
    }

    /// What keeps goods of a code, of these quantities and of a value out of a chapter 98 or 99 number, if anything does.
    pub fn kept_out(
        &self,
        number: TariffCode,
        (goods, quantities): (TariffCode, &[Quantity]),
        value: Decimal,
    ) -> Option<KeptOut> {
        let rule = &self.schedule.law[self.provision(number).rule?];
        let names = |codes: &[TariffCode]| codes.iter().any(|it| it.covers(goods));
        let above = |takes_off, rate_on_first| Some(KeptOut { takes_off, rate_on_first });
        if names(&rule.except) {
            return above(Decimal::ZERO, Decimal::ZERO);
        }
        if let Some(limit) = rule.limit.as_ref().filter(|limit| value > limit.at_most) {
            // Goods worth no more than what is taken off are what is left already.
            let takes_off = if value > limit.takes_off { limit.takes_off } else { Decimal::ZERO };
            return above(takes_off, limit.rate_on_first);
        }
        let allowance = rule.allowances.iter().find(|it| names(&it.codes))?;
        let declared = quantities.iter().find_map(|it| it.to(allowance.unit))?;
        let more = declared > allowance.at_most;
        // As much of the value as the allowance is of the quantity.
        more.then(|| KeptOut {
            takes_off: value * allowance.at_most / declared,
            rate_on_first: Decimal::ZERO,
        })
    }
}
