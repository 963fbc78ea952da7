//! The making of look-ups: what the build can know, the page does not work out at its start.

use std::collections::{BTreeMap, BTreeSet};

use super::compared::Compared;
use super::list_codes::ListCodes;
use super::order::{self, is_enacted};
use crate::schedule::index::{Change, JurisdictionIndex, Limits, ListPeriod, Listings};
use crate::schedule::{
    Citation, CodeList, Codes, Fact, Goods, Id, Index, Jurisdiction, Law, Measure, Tariff,
};
use crate::units::{Date, TariffCode, Window};

/// A jurisdiction and a day from which its measures depend on each other in a circle.
pub(super) type Circle = (Id<Jurisdiction>, Date);

/// Makes the look-ups of a law whose names all lead somewhere. `lists` hold the codes of the law's lists,
/// `tariffs` its schedules.
pub(super) fn make(law: &Law, lists: &[ListCodes], tariffs: &[Tariff]) -> (Index, Vec<Circle>) {
    let mut index = listings(law, lists);
    let mut compared = Compared::default();
    law.measures.iter().for_each(|measure| compared.measure(measure));
    law.provisions.iter().for_each(|provision| compared.provision(provision));
    law.reliefs.iter().for_each(|relief| compared.condition(&relief.when));
    for (fact, limit) in compared.limits {
        match index.limits.iter_mut().find(|it| it.fact == fact) {
            Some(limits) => limits.numbers.push(limit),
            None => index.limits.push(Limits { fact, numbers: vec![limit] }),
        }
    }
    index.presumed = vec![Vec::new(); Fact::ALL.len()];
    for it in &law.presumptions {
        index.presumed[it.fact as usize].push(it.clone());
    }
    let mut circles = Vec::new();
    for ((id, jurisdiction), tariff) in Id::each(&law.jurisdictions).zip(tariffs) {
        let orders = order::orders(law, receipt(law, id), &period_days(law, id));
        circles.extend(orders.circular.iter().map(|day| (id, *day)));
        let changes = changes(law, lists, tariff, id);
        let mut compared = Compared::default();
        law.measures.iter().filter(|it| is_of(law, it, id)).for_each(|it| compared.measure(it));
        law.provisions.iter().filter(|it| it.jurisdiction == id).for_each(|it| compared.provision(it));
        index.jurisdictions.push(JurisdictionIndex {
            periods: orders.periods,
            orders: orders.orders,
            receipt: orders.receipt,
            changes,
            provisions: compared.provisions(lists),
            origins: compared.origins(jurisdiction),
        });
    }
    (index, circles)
}

/// Whether a measure is law of a jurisdiction.
pub(super) fn is_of(law: &Law, measure: &Measure, jurisdiction: Id<Jurisdiction>) -> bool {
    law[measure.program].jurisdiction == jurisdiction
}

/// Every code on a list, each with the lists and days on which it stands.
fn listings(law: &Law, lists: &[ListCodes]) -> Index {
    let mut list_periods = Vec::new();
    let mut on: BTreeMap<TariffCode, Vec<Id<ListPeriod>>> = BTreeMap::new();
    for ((list, _), codes) in Id::each(&law.lists).zip(lists) {
        for (window, codes) in &codes.periods {
            // More of them than there are ids is a fault: `checks::room`.
            let period = Id::at(list_periods.len()).unwrap_or(Id::FIRST);
            list_periods.push(ListPeriod { list, window: *window });
            codes.iter().for_each(|code| on.entry(*code).or_default().push(period));
        }
    }
    let mut listing_sets: Vec<Vec<Id<ListPeriod>>> = Vec::new();
    let mut places: BTreeMap<&[Id<ListPeriod>], u16> = BTreeMap::new();
    let mut listings = Vec::new();
    for set in on.values() {
        let place = *places.entry(set).or_insert_with(|| {
            listing_sets.push(set.clone());
            (listing_sets.len() - 1) as u16
        });
        listings.push(place);
    }
    let listed = Codes::new(on.keys().copied().collect());
    let begins = |chapter: u8| listed.partition_point(|code| code.chapter() < chapter) as u16;
    let chapters = (0..=100).map(begins).collect();
    Index { listed, chapters, listings: Listings(listings), listing_sets, list_periods, ..Index::default() }
}

/// The measures of a jurisdiction in the order of a receipt.
fn receipt(law: &Law, jurisdiction: Id<Jurisdiction>) -> Vec<Id<Measure>> {
    let ours = Id::each(&law.measures).filter(|it| is_of(law, it.1, jurisdiction));
    let mut ours: Vec<Id<Measure>> = ours.map(|it| it.0).collect();
    ours.sort_by_key(|id| (law[law[*id].program].order, *id));
    ours
}

/// The first day of a window and the first day after it.
fn ends(window: Window) -> impl Iterator<Item = Date> {
    [Some(window.from()), window.until()].into_iter().flatten()
}

/// The windows of the relations between measures of a jurisdiction.
fn relations(law: &Law, jurisdiction: Id<Jurisdiction>) -> impl Iterator<Item = Window> + '_ {
    let ours = move |id: &Id<Measure>| is_of(law, &law[*id], jurisdiction);
    law.relations.iter().filter(move |it| it.yields.iter().chain(&it.to).any(ours)).map(|it| it.window)
}

/// The days on which a measure of a jurisdiction, or a relation between two, begins or ends.
fn period_days(law: &Law, jurisdiction: Id<Jurisdiction>) -> Vec<Date> {
    let ours = law.measures.iter().filter(|it| is_of(law, it, jurisdiction) && is_enacted(it, true));
    let windows = ours.map(|it| it.window).chain(relations(law, jurisdiction));
    windows.flat_map(ends).collect::<BTreeSet<Date>>().into_iter().collect()
}

/// The days on which something in the law of a jurisdiction changes.
fn changes(law: &Law, lists: &[ListCodes], tariff: &Tariff, jurisdiction: Id<Jurisdiction>) -> Vec<Change> {
    let mut enacted: BTreeSet<Date> = relations(law, jurisdiction).flat_map(ends).collect();
    enacted.extend(tariff.days_of_change());
    let mut announced = BTreeSet::new();
    for measure in law.measures.iter().filter(|it| is_of(law, it, jurisdiction) && is_enacted(it, true)) {
        let days = if is_enacted(measure, false) { &mut enacted } else { &mut announced };
        days.extend(ends(measure.window));
        let mut compared = Compared::default();
        compared.measure(measure);
        let listed = compared.lists.iter().chain(named(&measure.goods));
        let within = measure.exceptions.iter().filter_map(|it| it.window).chain(windows(lists, listed));
        days.extend(within.flat_map(ends).filter(|day| measure.window.contains(*day)));
    }
    let country = law[jurisdiction].country;
    let ours = |cite: &Citation| law[cite.instrument].country == country;
    let reliefs = law.reliefs.iter().map(|it| (it.window, &it.goods, &it.when, &it.cite));
    let suggestions = law.suggestions.iter().map(|it| (it.window, &it.goods, &it.when, &it.cite));
    for (window, goods, when, _) in reliefs.chain(suggestions).filter(|it| ours(it.3)) {
        let mut compared = Compared::default();
        compared.condition(when);
        let listed = compared.lists.iter().chain(named(goods));
        enacted.extend(windows(lists, listed).flat_map(ends).filter(|day| window.contains(*day)));
        enacted.extend(ends(window));
    }
    let days: BTreeSet<Date> = enacted.union(&announced).copied().filter(|day| *day > Date::MIN).collect();
    days.into_iter().map(|day| Change { day, announced: !enacted.contains(&day) }).collect()
}

/// The lists that name goods, or take some out.
fn named(goods: &Goods) -> impl Iterator<Item = &Id<CodeList>> {
    goods.lists.iter().chain(&goods.except)
}

/// The days on which codes stand on these lists.
fn windows<'a>(
    lists: &'a [ListCodes],
    named: impl Iterator<Item = &'a Id<CodeList>>,
) -> impl Iterator<Item = Window> {
    let periods = named.filter_map(|list| lists.get(usize::from(*list))).flat_map(|it| &it.periods);
    periods.filter_map(|it| it.0)
}
