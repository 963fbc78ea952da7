//! [`Twins`]: codes that no law of some days tells apart. Of two lines that say the same but for such codes and such days,
//! the same is owed for the same reasons.

use std::collections::HashMap;

use super::law_of_day::LawOfDay;
use crate::entry::EntryLine;
use crate::schedule::index::Membership;
use crate::schedule::{
    Base, Column, Condition, FactValue, Found, Id, Jurisdiction, Law, Levy, Measure, Rate, Reach, Schedule,
};
use crate::units::{Date, TariffCode, Unit};

/// More codes and days are not remembered at once; past this all are looked at anew.
const MOST: usize = 1 << 15;

/// The twins of a code of a country on a day: equal of two that no law there tells apart, on days between which nothing
/// in it begins or ends. What answers say of the code itself, they do not share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Twins(u64);

impl Twins {
    /// As bytes, equal of equal ones alone.
    pub const fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }
}

/// What finds the twins of codes, and remembers them.
pub(super) struct KnownTwins<'a> {
    /// For each jurisdiction, the days on which something begins or has ended, whatever an answer may ask.
    edges: Vec<Vec<Date>>,
    /// For each jurisdiction, the columns of its schedule that its law asks for.
    columns: Vec<Vec<Id<Column>>>,
    known: HashMap<Asked, Option<Twins>>,
    met: HashMap<(Id<Jurisdiction>, usize, Membership), Vec<(Seen<'a>, Twins)>>,
    /// What is presumed and taken of codes, each once: few codes are out of the ordinary.
    natures: Vec<(Vec<Option<FactValue>>, Vec<bool>)>,
    next: u64,
}

/// A code of a country, in a run of days, and whether it is said how much of the goods there is.
type Asked = (Id<Jurisdiction>, usize, TariffCode, bool);

/// What the law of a day sees of a code, besides the lists that it is on.
#[derive(PartialEq)]
struct Seen<'a> {
    rates: Vec<Option<&'a Rate>>,
    /// Which unit a bare number is in, where there is one.
    units: &'a [Unit],
    /// The place of what is presumed and taken of it.
    nature: usize,
}

impl<'a> KnownTwins<'a> {
    /// One that knows no code yet.
    pub fn new(schedule: &'a Schedule) -> Self {
        let each = || Id::each(&schedule.law.jurisdictions).map(|it| it.0);
        Self {
            edges: each().map(|of| edges(schedule, of)).collect(),
            columns: each().map(|of| columns(schedule, of)).collect(),
            known: HashMap::new(),
            met: HashMap::new(),
            natures: Vec::new(),
            next: 0,
        }
    }

    /// The twins of the code of a line under the law of a day; `None` for one that stands for several, or of which more is
    /// asked than is looked at here.
    pub fn of(&mut self, law: &LawOfDay<'a>, line: &EntryLine) -> Option<Twins> {
        if self.known.len() >= MOST {
            self.known.clear();
            self.met.clear();
        }
        let run = self.edges[usize::from(law.jurisdiction)].partition_point(|edge| *edge <= law.day);
        let asked = (law.jurisdiction, run, line.code, !line.quantities.is_empty());
        if let Some(twins) = self.known.get(&asked) {
            return *twins;
        }
        let twins = self.find(law, asked);
        self.known.insert(asked, twins);
        twins
    }

    fn find(&mut self, law: &LawOfDay<'a>, (_, run, code, is_counted): Asked) -> Option<Twins> {
        let tariff = &law.schedule[law.jurisdiction];
        // A line is looked at under its own code. Beneath eight digits it may be several, of which one is meant.
        let Found::Line(line) = law.find(code) else { return None };
        if code.len() < 8 || tariff.code(line).is_some_and(|own| own != code && code.covers(own)) {
            return None;
        }
        let of_code = law.of_code(code);
        if of_code.every_number_listed {
            return None;
        }
        let seen = Seen {
            rates: self.columns[usize::from(law.jurisdiction)]
                .iter()
                .map(|column| tariff.rate(line, *column, law.day))
                .collect(),
            units: if is_counted { tariff.units(line) } else { &[] },
            nature: self.nature(law, code),
        };
        let met = self.met.entry((law.jurisdiction, run, of_code.membership)).or_default();
        if let Some((_, twins)) = met.iter().find(|it| it.0 == seen) {
            return Some(*twins);
        }
        // A number is never given twice, also after all were forgotten.
        let twins = Twins(self.next);
        self.next += 1;
        met.push((seen, twins));
        Some(twins)
    }
}

impl KnownTwins<'_> {
    /// The place of what is presumed and taken of a code.
    fn nature(&mut self, law: &LawOfDay<'_>, code: TariffCode) -> usize {
        let is_that = |it: &(Vec<_>, Vec<_>)| {
            law.presumed(code).eq(it.0.iter().copied()) && law.taken(code).eq(it.1.iter().copied())
        };
        self.natures.iter().position(is_that).unwrap_or_else(|| {
            self.natures.push((law.presumed(code).collect(), law.taken(code).collect()));
            self.natures.len() - 1
        })
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
    let mut columns = Vec::new();
    let mut condition = |condition: &Condition| {
        condition.each(&mut |part| {
            if let Condition::ColumnAtLeast(column, _) = part {
                columns.push(*column);
            }
        });
    };
    for measure in measures(law, of) {
        condition(&measure.when);
        measure.exceptions.iter().for_each(|it| condition(&it.when));
        of_base(&measure.base, &mut condition);
    }
    let bases = law.provisions.iter().flat_map(|it| &it.reach).filter_map(|(_, reach)| match reach {
        Reach::UpTo(base) => Some(base),
        Reach::Nothing => None,
    });
    bases.for_each(|base| of_base(base, &mut condition));
    law.reliefs.iter().for_each(|it| condition(&it.when));
    law.suggestions.iter().for_each(|it| condition(&it.when));
    law.notices.iter().for_each(|it| condition(&it.when));
    measures(law, of).for_each(|it| of_levy(&it.levy, &mut columns));
    columns.sort_unstable();
    columns.dedup();
    columns
}

fn of_base(base: &Base, condition: &mut dyn FnMut(&Condition)) {
    match base {
        Base::Value | Base::Declared(_) | Base::Claimed(_) | Base::Amount(_) => {}
        Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
            of_base(a, condition);
            of_base(b, condition);
        }
        Base::Share(_, of) | Base::DutyPaid(of, ..) | Base::Outside(of, _) => of_base(of, condition),
        Base::Cases(cases, last) => {
            for (when, base) in cases {
                condition(when);
                of_base(base, condition);
            }
            of_base(last, condition);
        }
    }
}

fn of_levy(levy: &Levy, columns: &mut Vec<Id<Column>>) {
    match levy {
        Levy::Column(column) => columns.push(*column),
        Levy::AtLeast(a, b) | Levy::AtMost(a, b) => {
            of_levy(a, columns);
            of_levy(b, columns);
        }
        Levy::Rate(_) | Levy::Entered(_) | Levy::TopUp(..) | Levy::Flat(_) | Levy::Prohibited => {}
    }
}
