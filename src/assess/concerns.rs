//! [`Concerns`]: what of the law of a day concerns goods, by the lists on which they stand. Of two goods and two days with the
//! same, no measure, relation, relief or notice tells one from the other.

use std::collections::HashMap;

use super::asks::Asks;
use super::law_of_day::LawOfDay;
use crate::schedule::index::{Lists, Membership};
use crate::schedule::{Condition, Goods, Id, Jurisdiction, Law, Measure, Notice, Program, Relation, Relief};
use crate::units::Window;

/// The first chapter of the numbers that are no goods.
const NUMBERS: u8 = 98;
/// What stands before the place of something in a sight: that of a measure stands alone.
const EXCEPTION: u32 = 1 << 16;
const YIELDS_TO: u32 = 2 << 16;
const BY_RELATION: u32 = 3 << 16;
const RELIEF: u32 = 4 << 16;
const NOTICE: u32 = 5 << 16;
const LISTS: u32 = 6 << 16;

/// What of the law of the days of a country concerns goods: numbers, equal for equal things alone.
#[derive(Default)]
pub(super) struct Concerns {
    runs: HashMap<(Id<Jurisdiction>, usize), LawOfRun>,
    /// By the lists that goods are on, in a run of days of a country.
    met: HashMap<(Id<Jurisdiction>, usize, Membership), u32>,
    /// What concerned some goods, each once.
    sights: HashMap<Box<[u32]>, u32>,
    /// What all goods of some days have in common, each once.
    common: Vec<Vec<bool>>,
    room: Vec<u32>,
}

/// The law of days between which nothing in it begins or ends.
struct LawOfRun {
    /// The place of what concerns all goods.
    common: u32,
    measures: Vec<OfMeasure>,
    reliefs: Vec<OfRelief>,
    notices: Vec<(Id<Notice>, Named, Lists)>,
    /// The lists that are asked about whatever concerns the goods.
    asks: Lists,
}

/// A measure that is law on these days, in the order in which measures are judged.
struct OfMeasure {
    measure: Id<Measure>,
    program: Id<Program>,
    named: Named,
    asks: Lists,
    /// Its exceptions on these days.
    exceptions: Vec<u32>,
    yields: Vec<(Id<Measure>, Id<Relation>)>,
}

struct OfRelief {
    relief: Id<Relief>,
    of: Vec<Id<Program>>,
    asks: Lists,
}

/// The goods that something names.
struct Named {
    any: bool,
    lists: Lists,
    except: Lists,
}

impl Named {
    fn of(goods: &Goods) -> Self {
        let [lists, except] = [&goods.lists, &goods.except].map(|lists| lists.iter().collect());
        Self { any: goods.lists.is_empty(), lists, except }
    }

    /// Whether goods on these lists are named, or may be, or a longer code is asked for to say that they are not.
    fn concerns(&self, membership: &Membership) -> bool {
        let is_named = self.any || membership.is_on_any(&self.lists);
        is_named && !membership.is_on_any(&self.except)
            || membership.is_undecided_on(&self.lists)
            || membership.is_undecided_on(&self.except)
    }
}

impl Concerns {
    /// What of the law of a day concerns goods on these lists. `run` is the place of the days of a country, from this one on
    /// and before it, on which nothing in its law begins or ends.
    pub fn of(&mut self, law: &LawOfDay<'_>, run: usize, membership: Membership) -> u32 {
        let met = (law.jurisdiction, run, membership);
        if let Some(known) = self.met.get(&met) {
            return *known;
        }
        let Self { runs, sights, common, room, .. } = self;
        let of_run = runs.entry((law.jurisdiction, run)).or_insert_with(|| LawOfRun::of(law, common));
        of_run.see(&membership, room);
        let next = sights.len() as u32;
        let sight = match sights.get(room.as_slice()) {
            Some(known) => *known,
            None => *sights.entry(room.as_slice().into()).or_insert(next),
        };
        self.met.insert(met, sight);
        sight
    }

    /// Forgets all but what numbers were given for.
    pub fn forget(&mut self) {
        self.met.clear();
    }
}

impl LawOfRun {
    fn of(law: &LawOfDay<'_>, all_common: &mut Vec<Vec<bool>>) -> Self {
        let (of, all) = (law.jurisdiction, &law.schedule.law);
        let common = common(law);
        let place = all_common.iter().position(|it| *it == common);
        let place = place.unwrap_or_else(|| {
            all_common.push(common);
            all_common.len() - 1
        });
        let is_on = |window: Option<Window>| window.is_none_or(|window| window.contains(law.day));
        let mut asks = Asks::default();
        all.provisions.iter().filter(|it| it.jurisdiction == of).for_each(|it| asks.provision(all, it));
        let (measures, yields) = law.period.map_or((&[][..], &[][..]), |it| (&it.measures, &it.yields));
        let measures = measures.iter().zip(yields).map(|(id, yields)| {
            let measure = &all[*id];
            let exceptions = (0..).zip(&measure.exceptions).filter(|it| is_on(it.1.window));
            let exceptions = exceptions.map(|it| EXCEPTION + it.0).collect();
            let yields = yields.iter().map(|it| (it.to, it.relation)).collect();
            let (named, asks) = (Named::of(&measure.goods), lists(|asks| asks.measure(all, measure)));
            OfMeasure { measure: *id, program: measure.program, named, asks, exceptions, yields }
        });
        let reliefs = Id::each(&all.reliefs).filter(|it| is_on(Some(it.1.window)));
        let notices = Id::each(&all.notices).filter(|it| it.1.jurisdiction == of && is_on(Some(it.1.window)));
        Self {
            common: place as u32,
            measures: measures.collect(),
            reliefs: reliefs.map(|(id, it)| OfRelief::of(all, id, it)).collect(),
            notices: notices
                .map(|(id, it)| (id, Named::of(&it.goods), lists_of(all, &it.goods, &it.when)))
                .collect(),
            asks: asks.lists,
        }
    }

    /// Writes what concerns goods on these lists.
    fn see(&self, membership: &Membership, sight: &mut Vec<u32>) {
        sight.clear();
        sight.push(self.common);
        let mut asks = self.asks;
        let concerning: Vec<&OfMeasure> =
            self.measures.iter().filter(|it| it.named.concerns(membership)).collect();
        for it in &concerning {
            asks.add(&it.asks);
            sight.push(number(it.measure));
            sight.extend(&it.exceptions);
            // What does not concern the goods is never charged, and so nothing gives way to it.
            for (to, relation) in it.yields.iter().filter(|it| concerning.iter().any(|to| to.measure == it.0))
            {
                sight.extend([YIELDS_TO + number(*to), BY_RELATION + number(*relation)]);
            }
        }
        // Whether a relief is claimed is asked before the goods that it names.
        let reliefs = self.reliefs.iter();
        for it in reliefs.filter(|it| concerning.iter().any(|measure| it.of.contains(&measure.program))) {
            asks.add(&it.asks);
            sight.push(RELIEF + number(it.relief));
        }
        for (id, _, lists) in self.notices.iter().filter(|it| it.1.concerns(membership)) {
            asks.add(lists);
            sight.push(NOTICE + number(*id));
        }
        sight.push(LISTS);
        sight.extend(membership.among(&asks).words());
    }
}

impl OfRelief {
    fn of(law: &Law, id: Id<Relief>, relief: &Relief) -> Self {
        let asks = lists_of(law, &relief.goods, &relief.when);
        Self { relief: id, of: relief.of.clone(), asks }
    }
}

/// The lists that are asked about for goods and a condition.
fn lists_of<'l>(law: &'l Law, goods: &Goods, when: &'l Condition) -> Lists {
    lists(|asks| {
        asks.goods(goods);
        asks.condition(law, when);
    })
}

fn lists<'l>(ask: impl FnOnce(&mut Asks<'l>)) -> Lists {
    let mut asks = Asks::default();
    ask(&mut asks);
    asks.lists
}

fn number<T>(id: Id<T>) -> u32 {
    usize::from(id) as u32
}

/// What concerns all goods of a day: whether the law is known, which numbers of chapter 98 and 99 are on which lists, and which
/// of their rates have changed.
fn common(law: &LawOfDay<'_>) -> Vec<bool> {
    let country = law.country();
    let known = [law.day < country.covered_from, law.day > country.law_as_of];
    let lists = law.schedule.index.windows_from(NUMBERS).map(|window| window.contains(law.day));
    let changes = law.schedule[law.jurisdiction].changes.iter().filter(|it| it.code.chapter() >= NUMBERS);
    known.into_iter().chain(lists).chain(changes.map(|it| it.from <= law.day)).collect()
}
