//! [`Twins`]: codes that no law of some days tells apart, and days that it does not tell apart for them. Of two lines that say
//! the same but for such codes and days, the same is owed for the same reasons.

use std::collections::HashMap;

use super::asks::Asks;
use super::concerns::Concerns;
use super::law_of_day::LawOfDay;
use crate::schedule::{Column, FactValue, Found, Id, Jurisdiction, Law, Measure, Rate, Schedule};
use crate::units::{Date, TariffCode, Unit};

/// More codes are not remembered at once; past this all are looked at anew. Each is some hundred bytes.
const MOST: usize = 1 << 14;

/// The twins of a code of a country on a day: equal of two that no law there tells apart, on days that it does not tell apart
/// either for such goods. What answers say of the code itself, they do not share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Twins(u32);

impl Twins {
    /// As bytes, equal of equal ones alone.
    pub const fn bytes(self) -> [u8; 4] {
        self.0.to_le_bytes()
    }
}

/// What finds the twins of codes, and remembers them.
pub(super) struct KnownTwins<'a> {
    /// For each jurisdiction, the days on which something begins or has ended, whatever an answer may ask.
    edges: Vec<Vec<Date>>,
    /// For each jurisdiction, the columns of its schedule that its law asks for.
    columns: Vec<Vec<Id<Column>>>,
    concerns: Concerns,
    /// Of each code, whether it is said how much of the goods there is: in each run of days, what was found.
    known: HashMap<Asked, Box<[OfRun]>>,
    /// By what the law sees.
    met: HashMap<Box<[u32]>, Twins>,
    /// What stands in columns and is presumed and taken of codes, and the units that they are counted in, each once.
    rates: HashMap<&'a Rate, u32>,
    natures: Vec<(Vec<Option<FactValue>>, Vec<bool>)>,
    units: Vec<&'a [Unit]>,
    next: u32,
    room: Vec<u32>,
}

/// A code of a country, and whether it is said how much of the goods there is.
type Asked = (Id<Jurisdiction>, TariffCode, bool);

/// What is known of a code in a run of days.
#[derive(Clone, Copy, Default)]
enum OfRun {
    #[default]
    Unseen,
    Alone,
    Twins(Twins),
}

impl<'a> KnownTwins<'a> {
    /// One that knows no code yet.
    pub fn new(schedule: &'a Schedule) -> Self {
        let each = || Id::each(&schedule.law.jurisdictions).map(|it| it.0);
        Self {
            edges: each().map(|of| edges(schedule, of)).collect(),
            columns: each().map(|of| columns(schedule, of)).collect(),
            concerns: Concerns::default(),
            known: HashMap::new(),
            met: HashMap::new(),
            rates: HashMap::new(),
            natures: Vec::new(),
            units: Vec::new(),
            next: 0,
            room: Vec::new(),
        }
    }

    /// The twins of a code under the law of a day, of which it is said how much of the goods there is, or not; `None` for one
    /// that stands for several, or of which more is asked than is looked at here.
    pub fn of(&mut self, law: &LawOfDay<'a>, code: TariffCode, is_counted: bool) -> Option<Twins> {
        let edges = &self.edges[usize::from(law.jurisdiction)];
        let (runs, run) = (edges.len() + 1, edges.partition_point(|edge| *edge <= law.day));
        let asked = (law.jurisdiction, code, is_counted);
        let of_code = self.known.get(&asked);
        match of_code.map(|of_code| of_code[run]) {
            Some(OfRun::Twins(twins)) => return Some(twins),
            Some(OfRun::Alone) => return None,
            Some(OfRun::Unseen) => {}
            None => {
                if self.known.len() >= MOST {
                    self.known.clear();
                    self.met.clear();
                    self.concerns.forget();
                }
                self.known.insert(asked, vec![OfRun::Unseen; runs].into());
            }
        }
        let twins = self.find(law, run, asked);
        if let Some(of_code) = self.known.get_mut(&asked) {
            of_code[run] = twins.map_or(OfRun::Alone, OfRun::Twins);
        }
        twins
    }

    fn find(&mut self, law: &LawOfDay<'a>, run: usize, (of, code, is_counted): Asked) -> Option<Twins> {
        let tariff = &law.schedule[of];
        // A line is looked at under its own code. Beneath eight digits it may be several, of which one is meant.
        let Found::Line(line) = law.find(code) else { return None };
        if code.len() < 8 || tariff.code(line).is_some_and(|own| own != code && code.covers(own)) {
            return None;
        }
        let of_code = law.of_code(code);
        if of_code.every_number_listed {
            return None;
        }
        let mut seen = core::mem::take(&mut self.room);
        seen.clear();
        seen.push(usize::from(of) as u32);
        seen.push(self.concerns.of(law, run, of_code.membership));
        seen.push(self.nature(law, code));
        seen.push(self.units(if is_counted { tariff.units(line) } else { &[] }));
        for column in &self.columns[usize::from(of)] {
            let next = self.rates.len() as u32 + 1;
            let rate = tariff.rate(line, *column, law.day);
            seen.push(rate.map_or(0, |rate| *self.rates.entry(rate).or_insert(next)));
        }
        let twins = self.met.get(seen.as_slice()).copied().unwrap_or_else(|| {
            // A number is never given twice, also after all were forgotten.
            let twins = Twins(self.next);
            self.next += 1;
            self.met.insert(seen.as_slice().into(), twins);
            twins
        });
        self.room = seen;
        Some(twins)
    }

    /// The place of what is presumed and taken of a code.
    fn nature(&mut self, law: &LawOfDay<'_>, code: TariffCode) -> u32 {
        let is_that = |it: &(Vec<_>, Vec<_>)| {
            law.presumed(code).eq(it.0.iter().copied()) && law.taken(code).eq(it.1.iter().copied())
        };
        let place = self.natures.iter().position(is_that).unwrap_or_else(|| {
            self.natures.push((law.presumed(code).collect(), law.taken(code).collect()));
            self.natures.len() - 1
        });
        place as u32
    }

    /// The place of the units in which the goods of a line are counted.
    fn units(&mut self, units: &'a [Unit]) -> u32 {
        let place = self.units.iter().position(|it| *it == units).unwrap_or_else(|| {
            self.units.push(units);
            self.units.len() - 1
        });
        place as u32
    }
}

/// The measures of a jurisdiction.
fn measures(law: &Law, of: Id<Jurisdiction>) -> impl Iterator<Item = &Measure> {
    law.measures.iter().filter(move |it| law[it.program].jurisdiction == of)
}

/// Every day on which something that has days begins or has ended: more than change any answer.
fn edges(schedule: &Schedule, of: Id<Jurisdiction>) -> Vec<Date> {
    let (law, index) = (&schedule.law, &schedule.index);
    let exceptions = measures(law, of).flat_map(|it| &it.exceptions).filter_map(|it| it.window);
    let others = law.relations.iter().map(|it| it.window);
    let others = others.chain(law.reliefs.iter().map(|it| it.window));
    let others = others.chain(law.suggestions.iter().map(|it| it.window));
    let others = others.chain(law.notices.iter().map(|it| it.window));
    let lists = index.list_periods.iter().filter_map(|it| it.window);
    let windows = measures(law, of).map(|it| it.window).chain(exceptions).chain(others).chain(lists);
    let ends = windows.flat_map(|it| [Some(it.from()), it.until()]).flatten();
    let country = &law[of];
    let covered = [Some(country.covered_from), country.law_as_of.tomorrow().ok()].into_iter().flatten();
    let mut edges: Vec<Date> = ends.chain(schedule[of].days_of_change()).chain(covered).collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// The columns of a schedule for which the law of its jurisdiction asks, and a few of others at most: nobody's goods bear
/// the rates of a column that no measure names.
fn columns(schedule: &Schedule, of: Id<Jurisdiction>) -> Vec<Id<Column>> {
    let law = &schedule.law;
    let mut asks = Asks::default();
    measures(law, of).for_each(|it| asks.measure(law, it));
    law.provisions.iter().for_each(|it| asks.provision(law, it));
    asks.beside_measures(law);
    let mut columns = asks.columns;
    columns.sort_unstable();
    columns.dedup();
    columns
}
