//! The bar of layers: the value of the goods, and each charge on top of it, in proportion.

use leptos::prelude::*;

use super::field::Draw;
use super::figure::Sums;
use super::law;
use crate::embedded::schedule;
use crate::units::Decimal;
use crate::words::{self, page as says};

/// One layer: its colour, its name, and how much of the whole it is.
struct Layer {
    hue: String,
    name: String,
    amount: Decimal,
}

/// The bar and the names beneath it. It says in colours what the table says in figures, so it is
/// not read aloud.
pub fn bar(draw: Draw<'_>, sums: &Sums<'_>) -> Option<AnyView> {
    let lang = draw.lang;
    sums.totals.landed?;
    let mut layers = vec![Layer {
        hue: "ct-hue-value".to_owned(),
        name: says::goods(lang).to_owned(),
        amount: sums.totals.value,
    }];
    if !sums.totals.freight_and_insurance.is_zero() {
        layers.push(Layer {
            hue: "ct-hue-freight".to_owned(),
            name: says::freight_and_insurance(lang).to_owned(),
            amount: sums.totals.freight_and_insurance,
        });
    }
    let mut charged: Vec<(u16, Decimal)> = Vec::new();
    for charge in sums.lines.iter().flat_map(|read| &read.now.charges) {
        match charged.iter_mut().find(|it| it.0 == charge.program) {
            Some(it) => it.1 += charge.amount,
            None => {
                // In the order of a receipt.
                let order = |program| law::program(program).map(|it| it.order);
                let place = charged.partition_point(|it| order(it.0) <= order(charge.program));
                charged.insert(place, (charge.program, charge.amount));
            }
        }
    }
    layers.extend(charged.into_iter().filter(|it| !it.1.is_zero()).map(|(program, amount)| Layer {
        hue: law::hue(program),
        name: words::programme_short(lang, schedule(), program).to_owned(),
        amount,
    }));
    let parts: Vec<AnyView> = layers
        .iter()
        .map(|it| {
            let grow = it.amount.to_string();
            view! { <span class=format!("ct-bar-part {}", it.hue) style:flex-grow=grow></span> }.into_any()
        })
        .collect();
    let names: Vec<AnyView> = layers
        .into_iter()
        .map(|it| {
            view! {
                <li>
                    <span class=format!("ct-swatch {}", it.hue)></span>
                    {it.name}
                    " "
                    <span class="ct-number">{words::amount(lang, it.amount)}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let view = view! {
        <div class="ct-layers" aria-hidden="true">
            <div class="ct-bar">{parts}</div>
            <ul class="ct-layers-names">{names}</ul>
        </div>
    };
    Some(view.into_any())
}
