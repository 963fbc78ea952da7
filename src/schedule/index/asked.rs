//! What the conditions of the law ask about: the numbers they compare with and the provisions they name.

use crate::schedule::{Base, Condition, Fact, Law, Measure};
use crate::units::{Country, Decimal, TariffCode};

/// What conditions anywhere in the law ask about.
#[derive(Default)]
pub(super) struct Seen {
    pub limits: Vec<(Fact, Decimal)>,
    entered_under: Vec<u16>,
    origins: Vec<Vec<Country>>,
}

impl Seen {
    pub fn measure(&mut self, measure: &Measure) {
        self.condition(&measure.when);
        measure.exceptions.iter().for_each(|it| self.condition(&it.when));
        self.base(&measure.base);
    }

    fn base(&mut self, base: &Base) {
        match base {
            Base::Value | Base::Declared(_) => {}
            Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
                self.base(a);
                self.base(b);
            }
            Base::Share(_, of) | Base::DutyPaid(of, _) | Base::Outside(of, _) => self.base(of),
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
            Condition::EnteredUnder(lists) => self.entered_under.extend(lists),
            Condition::DeclarationAtMost(limit) => self.limits.push((Fact::DeclarationValue, *limit)),
            Condition::Originates(countries, _) => self.origins.push(countries.clone()),
            Condition::Always
            | Condition::Is(_)
            | Condition::OneOf(..)
            | Condition::Listed(_)
            | Condition::EnteredUnderAny
            | Condition::Claimed(_)
            | Condition::ShippedFrom(_)
            | Condition::Given(_)
            | Condition::ColumnAtLeast(..) => {}
        }
    }
}

pub(super) fn provisions(law: &Law, jurisdiction: u8) -> Vec<TariffCode> {
    let mut seen = Seen::default();
    let ours = |it: &&Measure| law.programs[usize::from(it.program)].jurisdiction == jurisdiction;
    law.measures.iter().filter(ours).for_each(|measure| seen.measure(measure));
    let lists = seen.entered_under.iter().filter_map(|list| law.lists.get(usize::from(*list)));
    let mut codes: Vec<TariffCode> = lists
        .filter_map(|list| list.periods.iter().flat_map(|it| &it.runs).flat_map(|it| it.codes()).next())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Countries of origin that the law of a jurisdiction tells apart: one for each way in which its
/// conditions treat a country, the usual ones first, and one that no condition names.
pub(super) fn origins(law: &Law, jurisdiction: u8) -> Vec<Country> {
    let mut seen = Seen::default();
    let ours = |it: &&Measure| law.programs[usize::from(it.program)].jurisdiction == jurisdiction;
    law.measures.iter().filter(ours).for_each(|measure| seen.measure(measure));
    let Some(it) = law.jurisdictions.get(usize::from(jurisdiction)) else { return Vec::new() };
    let mut countries = it.origins.clone();
    if it.any_origin {
        countries.extend(seen.origins.iter().flatten());
        // No country has these letters: they stand for every country that no condition names.
        countries.extend("ZZ".parse::<Country>());
    }
    let treated =
        |country: &Country| -> Vec<bool> { seen.origins.iter().map(|set| set.contains(country)).collect() };
    let mut ways: Vec<(Vec<bool>, Country)> = Vec::new();
    for country in countries {
        let way = treated(&country);
        if !ways.iter().any(|it| it.0 == way) {
            ways.push((way, country));
        }
    }
    ways.into_iter().map(|it| it.1).collect()
}
