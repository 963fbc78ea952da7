//! The bar of layers: the value of the goods, and each charge on top of it, in proportion.

use super::answered_line::AnsweredLine;
use super::block::{Block, Layer};
use super::hue::hue;
use crate::schedule::{Id, Program};
use crate::sheet::State;
use crate::units::Decimal;
use crate::words::{self, page as says};

/// The layers of the landed cost, once it is known.
pub(super) fn bar(state: &State, lines: &[AnsweredLine<'_>]) -> Option<Block> {
    let (lang, schedule) = (state.lang(), state.schedule());
    let totals = state.outcome().totals.as_ref()?;
    totals.landed?;
    let layer = |hue: String, name: &str, sum: Decimal| Layer {
        hue,
        name: name.to_owned(),
        length: sum.to_string(),
        amount: words::amount(lang, sum),
    };
    let mut layers = vec![layer("ct-hue-value".to_owned(), says::goods(lang), totals.value)];
    if !totals.freight_and_insurance.is_zero() {
        let hue = "ct-hue-freight".to_owned();
        layers.push(layer(hue, says::freight_and_insurance(lang), totals.freight_and_insurance));
    }
    let order = |program: Id<Program>| schedule.law[program].order;
    // In the order of a receipt.
    let mut charged: Vec<(Id<Program>, Decimal)> = Vec::new();
    for charge in lines.iter().flat_map(|line| &line.now().charges) {
        match charged.iter_mut().find(|(program, _)| *program == charge.program) {
            Some((_, sum)) => *sum += charge.amount,
            None => {
                let place = charged.partition_point(|(other, _)| order(*other) <= order(charge.program));
                charged.insert(place, (charge.program, charge.amount));
            }
        }
    }
    let owed = charged.into_iter().filter(|(_, sum)| !sum.is_zero());
    layers.extend(owed.map(|(program, sum)| {
        layer(hue(schedule, program), words::programme_short(lang, schedule, program), sum)
    }));
    Some(Block::Bar(layers))
}
