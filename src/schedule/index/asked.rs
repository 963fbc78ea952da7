//! What the conditions of the law ask about: the numbers they compare with and the provisions they name.

use crate::schedule::{Base, Condition, Fact, Law, Measure};
use crate::units::{Decimal, TariffCode};

/// What conditions anywhere in the law ask about.
#[derive(Default)]
pub(super) struct Seen {
    pub limits: Vec<(Fact, Decimal)>,
    entered_under: Vec<u16>,
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
            Condition::Always
            | Condition::Originates(..)
            | Condition::Is(_)
            | Condition::OneOf(..)
            | Condition::Listed(_)
            | Condition::EnteredUnderAny
            | Condition::Claimed(_)
            | Condition::ShippedFrom(_)
            | Condition::Given(_)
            | Condition::DeclarationAtMost(_)
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
