//! [`LawPeriod`]: which measures are law on a run of days, in an order in which each stands after every measure
//! that it depends on. The compiler found the orders; what is law is picked out of them when first asked for.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::JurisdictionIndex;
use crate::schedule::{Force, Id, Jurisdiction, Law, Measure, Relation, Schedule, YieldsWhen};
use crate::units::Date;

/// One measure giving way to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yield {
    /// The measure it gives way to.
    pub to: Id<Measure>,
    /// When that counts as there.
    pub when: YieldsWhen,
    /// The relation that says so.
    pub relation: Id<Relation>,
}

/// The days on which the same measures are law.
#[derive(Clone, Debug)]
pub struct LawPeriod {
    /// Its first day.
    pub from: Date,
    /// The measures that are law, each after every measure that it gives way to or whose charge it counts.
    pub measures: Vec<Id<Measure>>,
    /// For each of them, what it gives way to.
    pub yields: Vec<Vec<Yield>>,
    /// Their places in `measures`, in the order of a receipt.
    pub receipt: Vec<u16>,
}

/// The first day of a period, and which order its measures stand in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Start {
    #[serde(with = "crate::units::day")]
    pub from: Date,
    pub order: u8,
    #[serde(skip)]
    period: OnceLock<LawPeriod>,
}

impl Start {
    pub fn new(from: Date, order: u8) -> Self {
        Self { from, order, period: OnceLock::new() }
    }
}

impl Schedule {
    /// The measures that are law in a jurisdiction on a day; `None` before the first of them.
    pub fn period(&self, jurisdiction: Id<Jurisdiction>, day: Date) -> Option<&LawPeriod> {
        let index = self.index.jurisdictions.get(usize::from(jurisdiction))?;
        let next = index.periods.partition_point(|it| it.from <= day);
        let start = index.periods.get(next.checked_sub(1)?)?;
        Some(start.period.get_or_init(|| pick(&self.law, index, start, self.announced)))
    }

    /// Every period of a jurisdiction, in order.
    pub fn periods(&self, jurisdiction: Id<Jurisdiction>) -> impl Iterator<Item = &LawPeriod> + '_ {
        let index = self.index.jurisdictions.get(usize::from(jurisdiction));
        index.into_iter().flat_map(|it| &it.periods).filter_map(move |it| self.period(jurisdiction, it.from))
    }
}

/// Picks what is law from a day out of an order of measures.
fn pick(law: &Law, index: &JurisdictionIndex, start: &Start, announced: bool) -> LawPeriod {
    let is_law = |id: &Id<Measure>| {
        let measure = &law[*id];
        measure.window.contains(start.from)
            && (measure.force == Force::InForce || announced && measure.force == Force::Announced)
    };
    let order = index.orders.get(usize::from(start.order)).map_or(&[][..], Vec::as_slice);
    let measures: Vec<Id<Measure>> = order.iter().copied().filter(is_law).collect();
    let mut turns: Vec<Option<u16>> = vec![None; law.measures.len()];
    for (turn, measure) in (0..).zip(&measures) {
        turns[usize::from(*measure)] = Some(turn);
    }
    let turn_of = |measure: &Id<Measure>| turns.get(usize::from(*measure)).copied().flatten();
    let mut yields: Vec<Vec<Yield>> = vec![Vec::new(); measures.len()];
    for (id, relation) in Id::each(&law.relations).filter(|it| it.1.window.contains(start.from)) {
        for turn in relation.yields.iter().filter_map(turn_of) {
            let there = relation.to.iter().filter(|to| turn_of(to).is_some());
            let when = relation.yields_when;
            yields[usize::from(turn)].extend(there.map(|to| Yield { to: *to, when, relation: id }));
        }
    }
    let receipt = index.receipt.iter().filter_map(turn_of).collect();
    LawPeriod { from: start.from, measures, yields, receipt }
}
