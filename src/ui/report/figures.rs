//! Figures: the one that leads, a range, a bar.

use leptos::prelude::*;

use crate::report::{Amount, Ends, Layer};
use crate::ui::element::{Marks, element, plain, words, written};

/// The figure that leads, and figures beside it.
pub fn figure(amounts: &[Amount]) -> AnyView {
    let amounts = amounts.iter().map(|amount| {
        let class = if amount.leads { "ct-figure-lead" } else { "ct-figure-part" };
        plain("P", class, of_amount(amount))
    });
    plain("DIV", "ct-figure", amounts.collect())
}

/// Label, figure and remark of an amount.
pub fn of_amount(amount: &Amount) -> Vec<AnyView> {
    let class = if amount.leads { "ct-figure-amount" } else { "" };
    let mut parts = vec![
        written("SPAN", "ct-figure-label", amount.label),
        words(" "),
        written("STRONG", class, amount.figure.as_str()),
    ];
    if let Some(rate) = &amount.rate {
        parts.extend([words(" "), written("SPAN", "ct-figure-rate", rate.as_str())]);
    }
    parts
}

/// Two ends and the band between them.
pub fn range(ends: &Ends) -> AnyView {
    let mut numbers = vec![written("STRONG", "", ends.low.as_str())];
    if let Some((to, high)) = &ends.high {
        numbers.push(words(" "));
        numbers.push(written("SPAN", "ct-range-to", *to));
        numbers.push(words(" "));
        numbers.push(written("STRONG", "", high.as_str()));
    }
    let mut parts = vec![written("P", "ct-figure-label", ends.label), plain("P", "ct-range", numbers)];
    parts.extend(ends.remark.map(|remark| written("P", "ct-hint", remark)));
    let (certain, open) = &ends.band;
    let band = vec![stretch("ct-band-certain", certain), stretch("ct-band-open", open)];
    let marks = Marks { unheard: true, ..Marks::class("ct-band") };
    parts.push(element("DIV", marks, band));
    plain("DIV", "ct-figure ct-figure--range", parts)
}

/// Layers in proportion, and their names. They say in colours what the table says in figures, and are not read
/// aloud.
pub fn bar(layers: &[Layer]) -> AnyView {
    let bar = layers.iter().map(|layer| stretch(&format!("ct-bar-part {}", layer.hue), &layer.length));
    let names = layers.iter().map(|layer| {
        let parts = vec![
            plain("SPAN", &format!("ct-swatch {}", layer.hue), Vec::new()),
            words(format!("{} ", layer.name)),
            written("SPAN", "ct-number", layer.amount.as_str()),
        ];
        plain("LI", "", parts)
    });
    let parts = vec![plain("DIV", "ct-bar", bar.collect()), plain("UL", "ct-layers-names", names.collect())];
    element("DIV", Marks { unheard: true, ..Marks::class("ct-layers") }, parts)
}

/// A part of a bar, so long in proportion to the others.
fn stretch(class: &str, length: &str) -> AnyView {
    let marks = Marks { grow: Some(length.to_owned()), ..Marks::class(class) };
    element("SPAN", marks, Vec::new())
}
