//! [`Declared`]: what a declaration is worth, whose lines may not all be here.

use super::law_of_day::LawOfDay;
use crate::entry::Entry;
use crate::schedule::{Fact, FactValue};
use crate::units::Decimal;

/// What a declaration is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declared {
    /// All of it, where that is known: its lines together, or more where a line says that it is worth more.
    pub whole: Option<Decimal>,
    /// What the goods of each counting are worth together; empty where that is not known.
    pub counted: Vec<Decimal>,
    /// What of it stands on lines that are not here.
    pub elsewhere: Decimal,
}

impl Declared {
    pub fn of(law: &LawOfDay<'_>, entry: &Entry) -> Self {
        let here = if entry.whole { entry.value() } else { None };
        let mut counted = Vec::new();
        if here.is_some() {
            let index = &law.schedule.index;
            counted.resize(law.schedule.law.countings.len(), Decimal::ZERO);
            for line in &entry.lines {
                let membership = index.membership(line.code, law.day);
                for (sum, counting) in counted.iter_mut().zip(&law.schedule.law.countings) {
                    if counting.lists.iter().any(|list| membership.on(*list) == Some(true)) {
                        *sum += line.value_for_duty.unwrap_or_default();
                    }
                }
            }
        }
        let said = entry.lines.iter().filter_map(|line| match line.facts.of(Fact::DeclarationValue) {
            Some(FactValue::Number(value)) => Some(value),
            _ => None,
        });
        let whole = here.map(|here| said.max().map_or(here, |said| said.max(here)));
        let elsewhere = whole.zip(here).map_or(Decimal::ZERO, |(whole, here)| whole - here);
        Self { whole, counted, elsewhere }
    }
}
