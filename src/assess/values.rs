//! The values of a fact between which every answer lies.

use super::case::Case;
use crate::schedule::{Claims, Fact, FactKind, FactValue, Id};
use crate::units::Decimal;

/// The values of a fact between which every answer lies: for numbers, the ends and each limit that the
/// law compares with, on both its sides.
pub(super) fn values<'a>(case: &Case<'a>, fact: Fact) -> Box<dyn Iterator<Item = FactValue> + 'a> {
    let index = &case.schedule.index;
    let jurisdiction = case.law.jurisdiction;
    let numbers = |most: Option<Decimal>| -> Box<dyn Iterator<Item = FactValue> + 'a> {
        let near = Decimal::new(1, 2);
        let limits = index.limits(fact).iter().flat_map(|limit| [*limit - near, *limit, *limit + near]);
        // Some measures give way to what owes more than nothing, so just above nothing may differ.
        let mut all: Vec<Decimal> = Vec::new();
        for number in [Decimal::ZERO, near].into_iter().chain(limits).chain(most) {
            let fits = number >= Decimal::ZERO && most.is_none_or(|most| number <= most);
            if let (true, Err(place)) = (fits, all.binary_search(&number)) {
                all.insert(place, number);
            }
        }
        Box::new(all.into_iter().map(FactValue::Number))
    };
    match fact.kind() {
        FactKind::YesNo => Box::new([FactValue::Yes, FactValue::No].into_iter()),
        FactKind::Choice(words) => Box::new((0..words.len() as u8).map(FactValue::Choice)),
        FactKind::Country => Box::new(index.origins(jurisdiction).iter().copied().map(FactValue::Country)),
        FactKind::Money => numbers(Some(room_for(case, fact))),
        FactKind::Share | FactKind::Rate => numbers(Some(Decimal::ONE_HUNDRED)),
        FactKind::Number => numbers(None),
        FactKind::Code => {
            let provisions = index.provisions(jurisdiction).iter().copied().map(FactValue::Code);
            Box::new(core::iter::once(FactValue::Nothing).chain(provisions))
        }
        FactKind::Claims => {
            let claims = Id::each(&case.schedule.law.claims);
            let each = claims.map(|it| FactValue::Claims(Claims::of(it.0)));
            Box::new(core::iter::once(FactValue::Claims(Claims::NONE)).chain(each))
        }
        FactKind::Quantity => Box::new(core::iter::empty()),
    }
}

/// The most that a portion of the value can be, beside the portions already known.
fn room_for(case: &Case<'_>, fact: Fact) -> Decimal {
    let value = case.basis.amount();
    if !Fact::PORTIONS.contains(&fact) {
        return value;
    }
    let others = Fact::PORTIONS.into_iter().filter(|other| *other != fact);
    let taken: Decimal = others
        .filter_map(|other| match case.given(other) {
            Some(FactValue::Number(amount)) => Some(amount),
            _ => None,
        })
        .sum();
    (value - taken).max(Decimal::ZERO)
}
