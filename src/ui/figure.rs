//! The one figure that leads: the landed cost, or as much as can be said of it.

use leptos::prelude::*;

use super::answer::Read;
use super::field::Draw;
use crate::assess::{Answer, Range, Totals};
use crate::entry::LineField;
use crate::units::Currency;
use crate::words::{self, page as says};

/// The sums of a sheet and what they are sums of.
pub struct Sums<'a> {
    /// The sums.
    pub totals: &'a Totals,
    /// In which currency.
    pub currency: Currency,
    /// The lines.
    pub lines: &'a [Read<'a>],
}

/// The leading figure.
pub fn figure(draw: Draw<'_>, sums: &Sums<'_>) -> AnyView {
    let lang = draw.lang;
    let totals = sums.totals;
    match (totals.landed, totals.duties) {
        (Some(landed), Some(duties)) => {
            let rate = says::effective_rate(lang, duties.low, totals.value);
            view! {
                <div class="ct-figure">
                    <p class="ct-figure-lead">
                        <span class="ct-figure-label">{says::landed_cost(lang)}</span>
                        <strong class="ct-figure-amount">{words::money(lang, landed.low, sums.currency)}</strong>
                    </p>
                    <p class="ct-figure-part">
                        <span class="ct-figure-label">{says::of_which_tariff(lang)}</span>
                        <strong>{words::money(lang, duties.low, sums.currency)}</strong>
                        <span class="ct-figure-rate">{rate}</span>
                    </p>
                </div>
            }
            .into_any()
        }
        (_, Some(range)) => between(draw, range, sums.currency),
        (_, None) => rates_only(draw, sums),
    }
}

/// Two ends and the band between them: never a figure in the middle.
fn between(draw: Draw<'_>, range: Range, currency: Currency) -> AnyView {
    let lang = draw.lang;
    let money = |number| words::money(lang, number, currency);
    let label = if range.high.is_some() { says::tariff_between(lang) } else { says::tariff_at_least(lang) };
    let high = range.high.map(|high| {
        view! {
            <span class="ct-range-to">{says::range_to(lang)}</span>
            <strong>{money(high)}</strong>
        }
    });
    let unbounded = range.high.is_none().then(|| view! { <p class="ct-hint">{says::no_bound_yet(lang)}</p> });
    let certain = range.low.to_string();
    // A band without an end is drawn as long again as what is certain.
    let open = range.high.map_or(range.low, |high| high - range.low).to_string();
    view! {
        <div class="ct-figure ct-figure--range">
            <p class="ct-figure-label">{label}</p>
            <p class="ct-range">
                <strong>{money(range.low)}</strong>
                {high}
            </p>
            {unbounded}
            <div class="ct-band" aria-hidden="true">
                <span class="ct-band-certain" style:flex-grow=certain></span>
                <span class="ct-band-open" style:flex-grow=open></span>
            </div>
        </div>
    }
    .into_any()
}

/// Without a value there are rates and no amounts.
fn rates_only(draw: Draw<'_>, sums: &Sums<'_>) -> AnyView {
    let lang = draw.lang;
    let without_value = sums.lines.iter().any(|read| read.now.value.is_none());
    let owing =
        sums.lines.iter().all(|read| matches!(read.now.answer, Answer::Assessed | Answer::Undecided(_)));
    if !without_value || !owing {
        return ().into_any();
    }
    // Rates are then reckoned on a value of 100: one line's duties are its rate in percent, unless
    // part of them goes by quantity.
    let rate = match sums.lines {
        [only]
            if only.now.answer == Answer::Assessed
                && draw.draft.line_field(only.line, LineField::Quantity).is_empty() =>
        {
            Some(words::effective(lang, only.now.duty_total()))
        }
        _ => None,
    };
    let figure = rate.map(|rate| {
        view! {
            <p class="ct-figure-lead">
                <span class="ct-figure-label">{says::tariff(lang)}</span>
                <strong class="ct-figure-amount">{rate}</strong>
            </p>
        }
    });
    view! {
        <div class="ct-figure">
            {figure}
            <p class="ct-figure-part">{says::give_a_value(lang)}</p>
        </div>
    }
    .into_any()
}

/// The same in a sentence, for those who hear the page.
pub fn spoken(draw: Draw<'_>) -> String {
    let lang = draw.lang;
    let Some((assessment, currency)) =
        draw.outcome.assessment.as_ref().zip(super::outcome::entered(draw.draft).map(|it| it.1.currency))
    else {
        return String::new();
    };
    let money = |number| words::money(lang, number, currency);
    match (assessment.totals.landed, assessment.totals.duties) {
        (Some(landed), Some(duties)) => says::spoken(lang, &money(landed.low), &money(duties.low)),
        (_, Some(Range { low, high })) => says::spoken_range(lang, &money(low), high.map(money)),
        (_, None) => String::new(),
    }
}
