//! The rows of a declaration add up to what stands beneath them, at both ends of a range.

use super::{Random, answers, lines, random_entry};
use crate::assess::Range;
use crate::units::Decimal;

/// Goods, tariff, taxes and fees of a declaration whose landed cost has two ends are that cost, at each of them.
#[test]
fn goods_tariff_taxes_and_fees_are_the_landed_cost_at_both_ends() {
    let mut random = Random::new(23);
    let (mut wrong, mut open, mut tried) = (Vec::new(), 0, 0);
    for _ in 0..3_000 {
        let count = 1 + random.below(4);
        let mut entry = random_entry(&mut random, count);
        for (place, line) in entry.lines.iter_mut().enumerate() {
            line.freight = Decimal::from(place * 7);
            // A line without a value keeps every sum away.
            line.value_for_duty = line.value_for_duty.or(Some(Decimal::from(250)));
        }
        let totals = answers(&entry).totals;
        let Some(landed) = totals.landed.or(totals.landed_between) else { continue };
        tried += 1;
        open += usize::from(totals.landed.is_none());
        let moved = totals.value + totals.freight_and_insurance;
        let parts = [totals.duties, totals.taxes, totals.fees];
        let nothing = Range { low: Decimal::ZERO, high: Some(Decimal::ZERO) };
        let sum = parts.iter().fold(Range { low: moved, high: Some(moved) }, |sum, part| {
            let part = part.unwrap_or(nothing);
            Range { low: sum.low + part.low, high: sum.high.zip(part.high).map(|(sum, part)| sum + part) }
        });
        if sum != landed {
            wrong.push(format!("{totals:?}\n{}", lines::describe(&entry)));
        }
    }
    assert!(open > 100 && tried > 1_000, "{tried} have a landed cost, {open} of them are open");
    let shown = wrong[..wrong.len().min(4)].join("\n");
    assert!(wrong.is_empty(), "{} of {tried} ({open} open):\n{shown}", wrong.len());
}
