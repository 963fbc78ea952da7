//! The receipt: measure, legal basis, base, rate, amount; the arithmetic folded beneath each.

use leptos::prelude::*;

use super::answer::{Read, name};
use super::field::Draw;
use super::figure::Sums;
use super::law;
use crate::assess::{Answer, Charge};
use crate::embedded::schedule;
use crate::schedule::{Fact, Kind};
use crate::units::Decimal;
use crate::words::{self, page as says};

/// The receipt of one line. Alone on its sheet, it ends with the landed cost.
pub fn receipt(draw: Draw<'_>, read: Read<'_>, sums: &Sums<'_>, alone: bool) -> AnyView {
    let lang = draw.lang;
    let now = read.now;
    let priced = now.value.is_some();
    let decided = now.answer == Answer::Assessed;
    let (duties, rest): (Vec<&Charge>, Vec<&Charge>) = now.charges.iter().partition(|it| it.kind.is_duty());
    let mut rows = vec![value_row(draw, read)];
    rows.extend(duties.iter().map(|charge| charge_row(draw, read, charge)));
    if duties.is_empty() {
        let said = if decided { says::nothing_charged(lang) } else { says::nothing_certain(lang) };
        rows.push(row("ct-quiet", said, String::new()));
    }
    if priced && decided {
        rows.push(sum_row(draw, says::tariff(lang), now.duty_total(), "ct-sum"));
    }
    rows.extend(rest.iter().map(|charge| charge_row(draw, read, charge)));
    if alone && priced && decided {
        rows.extend(tail(draw, sums));
    }
    let (caption, amount) = (name(draw, read), says::amount_in(lang, read.law.currency.as_str()));
    table(draw, caption, if priced { amount } else { String::new() }, rows)
}

/// All lines together.
pub fn together(draw: Draw<'_>, sums: &Sums<'_>) -> Option<AnyView> {
    let lang = draw.lang;
    let duties = sums.totals.duties?;
    let mut rows = vec![sum_row(draw, says::goods(lang), sums.totals.value, "")];
    if duties.high == Some(duties.low) {
        rows.push(sum_row(draw, says::tariff(lang), duties.low, ""));
    } else {
        let said = says::between(lang, duties, |number| words::amount(lang, number));
        rows.push(row("", says::tariff(lang), said));
    }
    for (label, range) in [(says::taxes(lang), sums.totals.taxes), (says::fees(lang), sums.totals.fees)] {
        if let Some(range) = range.filter(|range| !range.low.is_zero()) {
            rows.push(sum_row(draw, label, range.low, ""));
        }
    }
    rows.extend(tail(draw, sums));
    let amount = says::amount_in(lang, sums.currency.as_str());
    Some(table(draw, says::together(lang).to_owned(), amount, rows))
}

/// Freight, insurance, and the total that everything leads to.
fn tail(draw: Draw<'_>, sums: &Sums<'_>) -> Vec<AnyView> {
    let lang = draw.lang;
    let moved = sums.totals.freight_and_insurance;
    let freight = (!moved.is_zero()).then(|| sum_row(draw, says::freight_and_insurance(lang), moved, ""));
    let total =
        sums.totals.landed.map(|landed| sum_row(draw, says::landed_cost(lang), landed.low, "ct-total"));
    freight.into_iter().chain(total).collect()
}

fn table(draw: Draw<'_>, caption: String, amount: String, rows: Vec<AnyView>) -> AnyView {
    let lang = draw.lang;
    view! {
        <table class="ct-receipt">
            <caption class="ct-unseen">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{says::measure(lang)}</th>
                    <th scope="col" class="ct-wide">{says::base(lang)}</th>
                    <th scope="col" class="ct-wide ct-number">{says::rate(lang)}</th>
                    <th scope="col" class="ct-number">{amount}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn sum_row(draw: Draw<'_>, label: &'static str, sum: Decimal, class: &'static str) -> AnyView {
    row(class, label, words::amount(draw.lang, sum))
}

/// A row of a label and a figure. No cell spans the middle columns: they vanish on a small screen.
fn row(class: &'static str, label: &'static str, figure: String) -> AnyView {
    view! {
        <tr class=class>
            <th scope="row">{label}</th>
            <td class="ct-wide"></td>
            <td class="ct-wide"></td>
            <td class="ct-number">{figure}</td>
        </tr>
    }
    .into_any()
}

/// The value of the goods, with the exchange that made it.
fn value_row(draw: Draw<'_>, read: Read<'_>) -> AnyView {
    let lang = draw.lang;
    let exchanged = read.said.declared.zip(read.said.fx).map(|(declared, fx)| {
        says::exchanged(&words::money(lang, declared.amount(), declared.currency()), &words::plain(lang, fx))
    });
    let code = read.said.code.to_string();
    let official = lang.pick(&read.law.code_link.en, &read.law.code_link.fr).replace("{}", &code);
    let amount =
        read.now.value.map_or_else(|| says::no_value(lang).to_owned(), |value| words::amount(lang, value));
    view! {
        <tr class="ct-goods">
            <th scope="row">
                <span class="ct-swatch ct-hue-value"></span>
                {says::value_of(lang)}
                " "
                <a class="ct-code" href=official rel="external noreferrer" target="_blank">{code}</a>
                {exchanged.map(|said| view! { <span class="ct-exchanged">{said}</span> })}
                {declared(draw, read)}
            </th>
            <td class="ct-wide"></td>
            <td class="ct-wide"></td>
            <td class="ct-number">{amount}</td>
        </tr>
    }
    .into_any()
}

/// What was declared of the goods: on paper only, where the form is not seen.
fn declared(draw: Draw<'_>, read: Read<'_>) -> AnyView {
    let lang = draw.lang;
    let given = Fact::ALL.iter().filter_map(|fact| Some((*fact, read.said.facts.of(*fact)?)));
    let items: Vec<AnyView> = given
        .map(|(fact, value)| {
            let question = words::question(lang, read.law.country, fact);
            let answer = words::answer(lang, schedule(), value, fact);
            view! { <span class="ct-declared">{question} " " {answer}</span> }.into_any()
        })
        .collect();
    items.into_any()
}

/// One charge.
fn charge_row(draw: Draw<'_>, read: Read<'_>, charge: &Charge) -> AnyView {
    let lang = draw.lang;
    let Some(measure) = law::measure(charge.measure) else {
        return ().into_any();
    };
    let found = law::schedule_rate(read.entry.into, read.entry.entry_date, read.said, charge);
    let rate = words::levy(lang, schedule(), measure, found);
    let base = words::base(lang, schedule(), charge);
    let cites: Vec<AnyView> = measure.cites.iter().map(|cite| law::citation(draw, cite)).collect();
    let note = words::confidence(lang, measure.confidence)
        .map(|note| view! { <span class="ct-margin">{note}</span> });
    let priced = read.now.value.is_some();
    let amount = priced.then(|| words::amount(lang, charge.amount));
    let steps: Vec<AnyView> = words::steps(lang, &charge.working)
        .into_iter()
        .map(|step| view! { <li>{step}</li> }.into_any())
        .collect();
    let several = steps.len() > 2;
    let narrow = says::rate_on_base(lang, &rate, &base);
    let working = priced.then(|| {
        view! {
            <details class="ct-working">
                <summary>{says::show_working(lang)}</summary>
                <p class="ct-arithmetic">{words::charge_working(lang, charge)}</p>
                {several.then(|| view! { <ol>{steps}</ol> })}
            </details>
        }
    });
    let class = if charge.kind == Kind::Tax || charge.kind == Kind::Fee {
        "ct-charge ct-charge--rest"
    } else {
        "ct-charge"
    };
    view! {
        <tr class=class>
            <th scope="row">
                <span class=format!("ct-swatch {}", law::hue(charge.program))></span>
                <span class="ct-measure">{words::programme(lang, schedule(), charge.program).to_owned()}</span>
                <span class="ct-cites">{cites}</span>
                <span class="ct-narrow">{narrow}</span>
                {note}
                {working}
            </th>
            <td class="ct-wide ct-base">{base}</td>
            <td class="ct-wide ct-number ct-rate">{rate}</td>
            <td class="ct-number">{amount}</td>
        </tr>
    }
    .into_any()
}
