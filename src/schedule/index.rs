//! [`Index`]: look-ups over the law, made by the compiler: which lists a code is on, which measures are law on a
//! day and in which order they are judged, and on which days the law of a country changes.

mod listings;
mod membership;
pub(crate) mod period;

use super::{CodeList, Codes, Fact, FactValue, Id, Jurisdiction, Measure, Presumption};
use crate::units::{Country, Date, Decimal, TariffCode, Window, packed::packed};

pub(crate) use listings::Listings;
pub use membership::{Lists, Membership};
pub use period::{LawPeriod, Yield};

/// Look-ups over a [`Law`](super::Law).
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every code on a list.
    pub(crate) listed: Codes,
    /// The place of the first of each chapter from 0 to 100, the end included.
    pub(crate) chapters: Vec<u16>,
    /// For each of them, a place in `listing_sets`.
    pub(crate) listings: Listings,
    /// Every distinct set of listings, of `list_periods`.
    pub(crate) listing_sets: Vec<Vec<Id<ListPeriod>>>,
    /// The lists, each with the days on which the same codes stand on it.
    pub(crate) list_periods: Vec<ListPeriod>,
    /// What the law of each jurisdiction looks like.
    pub(crate) jurisdictions: Vec<JurisdictionIndex>,
    /// The numbers that the law compares each fact with.
    pub(crate) limits: Vec<Limits>,
    /// What each fact is taken to be when it is not given.
    pub(crate) presumed: Vec<Vec<Presumption>>,
}

packed!(struct Index { listed, chapters, listings, listing_sets, list_periods, jurisdictions, limits, presumed });

/// A list over some of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ListPeriod {
    pub list: Id<CodeList>,
    /// On which days; none: on every day.
    pub window: Option<Window>,
}

packed!(struct ListPeriod { list, window });

/// Look-ups over the law of one jurisdiction.
#[derive(Clone, Debug, Default)]
pub(crate) struct JurisdictionIndex {
    /// Runs of days on which the same measures are law, the first of them first.
    pub periods: Vec<period::Start>,
    /// Its measures, each after every measure that it depends on, as `periods` choose among them.
    pub orders: Vec<Vec<Id<Measure>>>,
    /// Its measures in the order of a receipt.
    pub receipt: Vec<Id<Measure>>,
    /// Days on which its law changes.
    pub changes: Vec<Change>,
    /// One chapter 98 or 99 number from each list that it asks about.
    pub provisions: Vec<TariffCode>,
    /// One country of origin for each way in which it treats a country.
    pub origins: Vec<Country>,
}

packed!(struct JurisdictionIndex { periods, orders, receipt, changes, provisions, origins });

/// A day on which law changes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    pub day: Date,
    /// Whether only what is announced changes on it.
    pub announced: bool,
}

packed!(struct Change { day, announced });

/// The numbers that the law compares a fact with.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    pub fact: Fact,
    pub numbers: Vec<Decimal>,
}

packed!(struct Limits { fact, numbers });

impl Index {
    /// What a fact is taken to be of goods under a code when it is not given.
    pub fn presumed(&self, fact: Fact, code: TariffCode) -> Option<FactValue> {
        let speaks = |it: &&Presumption| it.goods.is_empty() || it.goods.iter().any(|it| it.covers(code));
        self.presumed.get(fact as usize)?.iter().find(speaks).map(|it| it.value)
    }

    /// Whether a fact is taken to be something of some goods.
    pub fn is_presumed(&self, fact: Fact) -> bool {
        self.presumed.get(fact as usize).is_some_and(|it| !it.is_empty())
    }

    /// Whether a list names this very code, on whatever day.
    pub fn is_named(&self, code: TariffCode) -> bool {
        self.listed.binary_search(&code).is_ok()
    }

    /// On which days the codes from a chapter on stand on their lists, for all that do not stand there on every day.
    pub fn windows_from(&self, chapter: u8) -> impl Iterator<Item = Window> + '_ {
        let first = self.chapters.get(usize::from(chapter)).map_or(self.listed.len(), |at| usize::from(*at));
        let sets =
            self.listings.0.iter().skip(first).filter_map(|set| self.listing_sets.get(usize::from(*set)));
        sets.flatten().filter_map(|listing| self.list_periods.get(usize::from(*listing))?.window)
    }

    /// The numbers that the law compares a fact with.
    pub fn limits(&self, fact: Fact) -> &[Decimal] {
        self.limits.iter().find(|it| it.fact == fact).map_or(&[], |it| it.numbers.as_slice())
    }

    /// One chapter 98 or 99 number from each list that the law of a jurisdiction asks about.
    pub fn provisions(&self, jurisdiction: Id<Jurisdiction>) -> &[TariffCode] {
        self.of(jurisdiction).map_or(&[], |it| it.provisions.as_slice())
    }

    /// One country of origin for each way in which the law of a jurisdiction treats a country.
    pub fn origins(&self, jurisdiction: Id<Jurisdiction>) -> &[Country] {
        self.of(jurisdiction).map_or(&[], |it| it.origins.as_slice())
    }

    /// Every day on which something in the law of a jurisdiction changes, each once, in order: a measure, an
    /// exception, a list, a relation, a relief, a suggested rate, a rate of the schedule, or a number of it.
    /// Days of what is only announced are not among them.
    pub fn days_of_change(
        &self,
        jurisdiction: Id<Jurisdiction>,
    ) -> impl DoubleEndedIterator<Item = Date> + '_ {
        let changes = self.of(jurisdiction).map_or(&[][..], |it| it.changes.as_slice());
        changes.iter().filter(|it| !it.announced).map(|it| it.day)
    }

    /// Takes what is only announced to be enacted: forgets the periods picked without it.
    pub(super) fn suppose_announced(&mut self) {
        for it in &mut self.jurisdictions {
            it.periods.iter_mut().for_each(|it| *it = period::Start::new(it.from, it.order));
            it.changes.iter_mut().for_each(|it| it.announced = false);
        }
    }

    fn of(&self, jurisdiction: Id<Jurisdiction>) -> Option<&JurisdictionIndex> {
        self.jurisdictions.get(usize::from(jurisdiction))
    }
}
