//! [`Compared`]: what the conditions of the law ask about, so that a range can try each way to answer.

use super::list_codes::ListCodes;
use crate::schedule::{Base, CodeList, Condition, Fact, Id, Jurisdiction, Measure, Provision, Reach};
use crate::units::{Country, Decimal, TariffCode};

/// What conditions anywhere in some measures ask about.
#[derive(Default)]
pub(super) struct Compared {
    pub limits: Vec<(Fact, Decimal)>,
    /// Every list asked about.
    pub lists: Vec<Id<CodeList>>,
    entered_under: Vec<Id<CodeList>>,
    /// A number of each record of provisions.
    numbers: Vec<TariffCode>,
    /// The numbers under which few goods are entered.
    seldom: Vec<TariffCode>,
    origins: Vec<Vec<Country>>,
}

impl Compared {
    pub fn measure(&mut self, measure: &Measure) {
        self.condition(&measure.when);
        measure.exceptions.iter().for_each(|it| self.condition(&it.when));
        self.base(&measure.base);
    }

    pub fn provision(&mut self, provision: &Provision) {
        if provision.seldom {
            self.seldom.extend(&provision.codes);
        } else {
            self.numbers.extend(provision.codes.first());
        }
        for (_, reach) in &provision.reach {
            match reach {
                Reach::Nothing => {}
                Reach::UpTo(base) => self.base(base),
            }
        }
    }

    fn base(&mut self, base: &Base) {
        match base {
            Base::Value | Base::Declared(_) | Base::Claimed(_) | Base::Amount(_) => {}
            Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
                self.base(a);
                self.base(b);
            }
            Base::Share(_, of) | Base::DutyPaid(of, ..) | Base::Outside(of, _) => self.base(of),
            Base::Cases(cases, last) => {
                for (condition, base) in cases {
                    self.condition(condition);
                    self.base(base);
                }
                self.base(last);
            }
        }
    }

    pub fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|it| self.condition(it)),
            Condition::Not(part) => self.condition(part),
            Condition::AtLeast(fact, limit) | Condition::Over(fact, limit) => {
                self.limits.push((*fact, *limit))
            }
            Condition::EnteredUnder(lists) => {
                self.entered_under.extend(lists);
                self.lists.extend(lists);
            }
            Condition::Listed(lists) => self.lists.extend(lists),
            Condition::DeclarationAtMost(limit, _) => self.limits.push((Fact::DeclarationValue, *limit)),
            Condition::Originates(countries, _) => self.origins.push(countries.clone()),
            Condition::Always
            | Condition::Is(_)
            | Condition::OneOf(..)
            | Condition::EnteredUnderAny
            | Condition::Claimed(_)
            | Condition::In(..)
            | Condition::Given(_)
            | Condition::MeasuredIn(_)
            | Condition::ColumnAtLeast(..) => {}
        }
    }

    /// A number of each record of provisions, and the first code of each list of them asked about, but for those under
    /// which few goods are entered.
    pub fn provisions(&self, lists: &[ListCodes]) -> Vec<TariffCode> {
        let asked = self.entered_under.iter().filter_map(|list| lists.get(usize::from(*list)));
        let mut codes: Vec<TariffCode> =
            asked.filter_map(ListCodes::first).chain(self.numbers.clone()).collect();
        codes.retain(|code| !self.seldom.contains(code));
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Countries of origin that the law tells apart: one for each way in which its conditions treat a country,
    /// the usual ones first, and one that no condition names.
    pub fn origins(&self, jurisdiction: &Jurisdiction) -> Vec<Country> {
        let mut countries = jurisdiction.origins.clone();
        if jurisdiction.any_origin {
            countries.extend(self.origins.iter().flatten());
            // No country has these letters: they stand for every country that no condition names.
            countries.extend("ZZ".parse::<Country>());
        }
        let treated = |country: &Country| -> Vec<bool> {
            self.origins.iter().map(|set| set.contains(country)).collect()
        };
        let mut ways: Vec<(Vec<bool>, Country)> = Vec::new();
        for country in countries {
            let way = treated(&country);
            if !ways.iter().any(|it| it.0 == way) {
                ways.push((way, country));
            }
        }
        ways.into_iter().map(|it| it.1).collect()
    }
}
