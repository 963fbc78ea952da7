//! [`LawPeriod`]: which measures are law on a run of days, in an order in which each stands after every measure
//! that it depends on. The compiler found the orders; what is law is picked out of them when first asked for.

use std::sync::OnceLock;

use super::{Index, JurisdictionIndex};
use crate::schedule::{Citation, Force, Id, Jurisdiction, Law, Measure, Relation, Schedule, YieldsWhen};
use crate::units::packed::Bytes;
use crate::units::{Date, Packed};

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
#[derive(Clone, Debug)]
pub(crate) struct Start {
    pub from: Date,
    pub order: u8,
    period: OnceLock<LawPeriod>,
}

impl Packed for Start {
    fn pack(&self, to: &mut Vec<u8>) {
        self.from.pack(to);
        self.order.pack(to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        Self::new(Date::unpack(from), u8::unpack(from))
    }
}

impl Start {
    pub fn new(from: Date, order: u8) -> Self {
        Self { from, order, period: OnceLock::new() }
    }
}

impl Schedule {
    /// The measures that are law in a jurisdiction on a day; `None` before the first of them.
    pub fn period(&self, jurisdiction: Id<Jurisdiction>, day: Date) -> Option<&LawPeriod> {
        let (index, start) = self.index.start(jurisdiction, day)?;
        Some(start.period.get_or_init(|| {
            let is_law = |id| {
                let measure: &Measure = &self.law[id];
                measure.window.contains(start.from)
                    && (measure.force == Force::InForce
                        || self.announced && measure.force == Force::Announced)
            };
            pick(&self.law, index, start, is_law, |_| true)
        }))
    }

    /// The measures that are law on a day by the texts made until then.
    pub fn period_as_known(&self, jurisdiction: Id<Jurisdiction>, day: Date) -> Option<LawPeriod> {
        let (index, start) = self.index.start(jurisdiction, day)?;
        let is_law = |id: Id<Measure>| self.law[id].force == Force::InForce && self.law.stood(id, day);
        Some(pick(&self.law, index, start, is_law, |cite| self.law.is_made(cite, day)))
    }

    /// Every period of a jurisdiction, in order.
    pub fn periods(&self, jurisdiction: Id<Jurisdiction>) -> impl Iterator<Item = &LawPeriod> + '_ {
        let index = self.index.jurisdictions.get(usize::from(jurisdiction));
        index.into_iter().flat_map(|it| &it.periods).filter_map(move |it| self.period(jurisdiction, it.from))
    }
}

impl Index {
    /// The period of a day.
    fn start(&self, jurisdiction: Id<Jurisdiction>, day: Date) -> Option<(&JurisdictionIndex, &Start)> {
        let index = self.of(jurisdiction)?;
        let next = index.periods.partition_point(|it| it.from <= day);
        Some((index, index.periods.get(next.checked_sub(1)?)?))
    }
}

/// Picks what is law from a day out of an order of measures, by the texts that are known.
fn pick(
    law: &Law,
    index: &JurisdictionIndex,
    start: &Start,
    is_law: impl Fn(Id<Measure>) -> bool,
    is_known: impl Fn(&Citation) -> bool,
) -> LawPeriod {
    let order = index.orders.get(usize::from(start.order)).map_or(&[][..], Vec::as_slice);
    let measures: Vec<Id<Measure>> = order.iter().copied().filter(|id| is_law(*id)).collect();
    let mut turns: Vec<Option<u16>> = vec![None; law.measures.len()];
    for (turn, measure) in (0..).zip(&measures) {
        turns[usize::from(*measure)] = Some(turn);
    }
    let turn_of = |measure: &Id<Measure>| turns.get(usize::from(*measure)).copied().flatten();
    let mut yields: Vec<Vec<Yield>> = vec![Vec::new(); measures.len()];
    let holds = |it: &Relation| it.window.contains(start.from) && is_known(&it.cite);
    for (id, relation) in Id::each(&law.relations).filter(|it| holds(it.1)) {
        for turn in relation.yields.iter().filter_map(turn_of) {
            let there = relation.to.iter().filter(|to| turn_of(to).is_some());
            let when = relation.yields_when;
            yields[usize::from(turn)].extend(there.map(|to| Yield { to: *to, when, relation: id }));
        }
    }
    let receipt = index.receipt.iter().filter_map(turn_of).collect();
    LawPeriod { from: start.from, measures, yields, receipt }
}
