//! [`Declared`]: what a declaration is worth, whose lines may not all be here, and [`Asked`], what was asked of that.

use core::cell::RefCell;

use super::law_of_day::LawOfDay;
use crate::entry::Entry;
use crate::schedule::{Counting, Fact, FactValue, Id};
use crate::units::Decimal;

/// What a declaration is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declared {
    /// All of it, where that is known: its lines together, or more where a line says that it is worth more.
    whole: Option<Decimal>,
    /// What the goods of each counting are worth together; empty where that is not known.
    counted: Vec<Decimal>,
    /// What of it stands on lines that are not here.
    pub elsewhere: Decimal,
}

impl Declared {
    pub fn of(law: &LawOfDay<'_>, entry: &Entry) -> Self {
        let here = if entry.whole { entry.value() } else { None };
        let mut counted = Vec::new();
        if here.is_some() {
            counted.resize(law.schedule.law.countings.len(), Decimal::ZERO);
            for line in &entry.lines {
                let membership = law.of_code(line.code).membership;
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

    /// Whether all of it, or the goods of a counting, are worth at most so much, where that is known.
    pub fn at_most(&self, limit: Decimal, counting: Option<Id<Counting>>) -> Option<bool> {
        let worth = match counting {
            None => self.whole,
            Some(counting) => self.counted.get(usize::from(counting)).copied(),
        };
        worth.map(|worth| worth <= limit)
    }
}

/// What was asked of the worth of a declaration. Another declaration of which all this is answered alike comes to
/// the same: so a letter typed into one line seldom touches the others.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked(RefCell<Vec<Question>>);

/// Whether it is at most so much, all of it or the goods of a counting, with the answer where that is known.
type Question = (Decimal, Option<Id<Counting>>, Option<bool>);

impl Asked {
    pub fn note(&self, limit: Decimal, counting: Option<Id<Counting>>, answer: Option<bool>) {
        let question = (limit, counting, answer);
        let mut asked = self.0.borrow_mut();
        if !asked.contains(&question) {
            asked.push(question);
        }
    }

    /// Whether a declaration answers all of it alike.
    pub fn is_answered_alike(&self, declaration: &Declared) -> bool {
        self.0
            .borrow()
            .iter()
            .all(|(limit, counting, answer)| declaration.at_most(*limit, *counting) == *answer)
    }
}
