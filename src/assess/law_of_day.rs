//! [`LawOfDay`]: the law of the country entered on one day, for all lines of a declaration.

use core::cell::OnceCell;

use crate::schedule::index::{LawPeriod, Membership};
use crate::schedule::{self, Found, Id, Jurisdiction, Limit, Schedule};
use crate::units::{Date, Decimal, TariffCode};

/// The law of the country entered on one day, for all lines of a declaration.
pub(super) struct LawOfDay<'a> {
    pub schedule: &'a Schedule,
    pub jurisdiction: Id<Jurisdiction>,
    pub day: Date,
    pub period: Option<&'a LawPeriod>,
    /// What the law says of each chapter 98 or 99 number that it asks about, made when first asked for.
    provisions: OnceCell<Vec<(TariffCode, Provision)>>,
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

impl<'a> LawOfDay<'a> {
    pub fn new(schedule: &'a Schedule, jurisdiction: Id<Jurisdiction>, day: Date) -> Self {
        let period = schedule.period(jurisdiction, day);
        Self { schedule, jurisdiction, day, period, provisions: OnceCell::new() }
    }

    /// The country entered.
    pub fn country(&self) -> &'a Jurisdiction {
        &self.schedule.law[self.jurisdiction]
    }

    /// What the schedule has under a code.
    pub fn find(&self, code: TariffCode) -> Found {
        self.schedule[self.jurisdiction].find(code)
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

    /// Whether some goods are kept out of a chapter 98 or 99 number, for their value or for what they are.
    pub fn has_limit(&self, number: TariffCode) -> bool {
        let rule = self.provision(number).rule.map(|it| &self.schedule.law[it]);
        rule.is_some_and(|it| it.limit.is_some() || !it.except.is_empty())
    }

    /// The limit that keeps goods of a code and a value out of a chapter 98 or 99 number, if one does.
    pub fn limit_above(&self, number: TariffCode, goods: TariffCode, value: Decimal) -> Option<&'a Limit> {
        let rule = &self.schedule.law[self.provision(number).rule?];
        if rule.except.iter().any(|it| it.covers(goods)) {
            return Some(&Limit::NONE);
        }
        rule.limit.as_ref().filter(|limit| value > limit.at_most)
    }
}
