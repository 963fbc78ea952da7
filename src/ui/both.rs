//! While a question with two answers is open: both outcomes, side by side.

use leptos::prelude::*;

use super::answer::Read;
use super::field::{Draw, button};
use crate::assess::{Answer, LineAssessment, with_answer};
use crate::embedded::schedule;
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, FactKind, FactValue};
use crate::units::Currency;
use crate::words::{self, page as says};

/// The two outcomes of the first open question that is answered by yes or no: of the claim under
/// the agreement, where that is open.
pub fn both(draw: Draw<'_>, read: Read<'_>) -> Option<AnyView> {
    let lang = draw.lang;
    let needs = &read.now.needs;
    let claim = needs.iter().find(|fact| **fact == Fact::Cusma);
    let fact = *claim.or_else(|| needs.iter().find(|fact| fact.kind() == FactKind::YesNo))?;
    let place = Place::Line(read.line, LineField::Fact(fact));
    let sides: Vec<AnyView> = [(FactValue::Yes, "yes"), (FactValue::No, "no")]
        .into_iter()
        .filter_map(|(value, written)| {
            let then = with_answer(schedule(), read.entry, read.place, fact, value)?;
            let page = draw.page;
            let choose = says::choose(lang, &words::answer(lang, schedule(), value, fact));
            Some(
                view! {
                    <li class="ct-side">
                        <p class="ct-side-if">{words::answer(lang, schedule(), value, fact)}</p>
                        {outcome(draw, &then, read.law.currency)}
                        {button("ct-link", choose, move || page.typed(place, written))}
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    let view = view! {
        <div class="ct-both">
            <p class="ct-label">{words::question(lang, read.law.country, fact)}</p>
            <ul class="ct-sides">{sides}</ul>
        </div>
    };
    Some(view.into_any())
}

/// The tariff on a line, in one supposed case.
fn outcome(draw: Draw<'_>, line: &LineAssessment, currency: Currency) -> AnyView {
    let lang = draw.lang;
    // Without a value everything is reckoned on 100, and an amount is a rate.
    let priced = line.value.is_some();
    let figure = |number| {
        if priced { words::money(lang, number, currency) } else { words::effective(lang, number) }
    };
    let said = match line.answer {
        Answer::Assessed => figure(line.duty_total()),
        Answer::Undecided(range) => says::between(lang, range, figure),
        Answer::Prohibited(_) => says::prohibited(lang).to_owned(),
        Answer::NotCovered(_) => says::not_covered_title(lang).to_owned(),
    };
    let rate = line
        .value
        .filter(|_| line.answer == Answer::Assessed)
        .and_then(|value| says::effective_rate(lang, line.duty_total(), value));
    view! {
        <p class="ct-side-then">
            <span class="ct-figure-label">{says::tariff(lang)}</span>
            <strong>{said}</strong>
            <span class="ct-figure-rate">{rate}</span>
        </p>
    }
    .into_any()
}
