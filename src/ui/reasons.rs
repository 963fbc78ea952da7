//! What stands beneath the receipt: why not, what would change it, what may be claimed, what is not
//! included, and what was taken for granted.

use leptos::prelude::*;

use super::answer::Read;
use super::field::Draw;
use super::law;
use super::questions::assumptions;
use crate::assess::{Answer, Change, Range, SetAside, WhyNot, changes};
use crate::embedded::schedule;
use crate::schedule::Citation;
use crate::words::{self, page as says};

/// Everything beneath the receipt of a line.
pub fn reasons(draw: Draw<'_>, read: Read<'_>) -> AnyView {
    view! {
        <div class="ct-reasons">
            {assumed(draw, read)} {set_aside(draw, read)} {would_change(draw, read)} {offers(draw, read)}
        </div>
    }
    .into_any()
}

fn part(title: &'static str, class: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let view = view! {
        <section class="ct-reason">
            <h4>{title}</h4>
            <ul class=class>{items}</ul>
        </section>
    };
    Some(view.into_any())
}

/// Facts out of the ordinary that were taken to be so.
fn assumed(draw: Draw<'_>, read: Read<'_>) -> Option<AnyView> {
    let lang = draw.lang;
    let items: Vec<AnyView> = assumptions(draw, read.line)
        .into_iter()
        .map(|(fact, value)| {
            let question = words::question(lang, read.law.country, fact);
            let answer = words::answer(lang, schedule(), value, fact);
            view! { <li>{question} " " <strong>{answer}</strong></li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let view = view! {
        <details class="ct-reason ct-assumed">
            <summary>
                <span class="ct-mark">{says::assumed(lang)}</span>
                {says::assumed_title(lang)}
            </summary>
            <ul class="ct-plain">{items}</ul>
        </details>
    };
    Some(view.into_any())
}

/// What was looked at and is not owed. Measures that simply do not name the goods are folded away.
fn set_aside(draw: Draw<'_>, read: Read<'_>) -> AnyView {
    let lang = draw.lang;
    let (others, spoken): (Vec<&SetAside>, Vec<&SetAside>) =
        read.now.set_aside.iter().partition(|it| it.why == WhyNot::NotListed);
    let spoken: Vec<AnyView> = spoken.into_iter().map(|it| aside(draw, read, it)).collect();
    let count = others.len();
    let others: Vec<AnyView> = others.into_iter().map(|it| aside(draw, read, it)).collect();
    let folded = (count > 0).then(|| {
        view! {
            <details class="ct-folded">
                <summary>{says::not_listed(lang, count)}</summary>
                <ul class="ct-asides">{others}</ul>
            </details>
        }
    });
    view! { {part(says::set_aside_title(lang), "ct-asides", spoken)} {folded} }.into_any()
}

fn aside(draw: Draw<'_>, read: Read<'_>, it: &SetAside) -> AnyView {
    let lang = draw.lang;
    let Some(measure) = law::measure(it.measure) else {
        return ().into_any();
    };
    let rate = words::levy(lang, schedule(), measure, None);
    let why = words::why_not(lang, schedule(), read.entry.into, it);
    let cite: Option<&Citation> = match it.why {
        WhyNot::Yields { relation, .. } => {
            schedule().law.relations.get(usize::from(relation)).map(|it| &it.cite)
        }
        WhyNot::Exception(place) => measure.exceptions.get(usize::from(place)).map(|it| &it.cite),
        WhyNot::Relieved(relief) => schedule().law.reliefs.get(usize::from(relief)).map(|it| &it.cite),
        WhyNot::NotListed | WhyNot::Condition(_) | WhyNot::SameProgram(_) | WhyNot::NoRate => None,
    };
    let first = measure.cites.first().filter(|own| Some(*own) != cite);
    view! {
        <li>
            <span class=format!("ct-swatch {}", law::hue(measure.program))></span>
            <s class="ct-struck">
                {words::programme_short(lang, schedule(), measure.program).to_owned()}
                " "
                <span class="ct-struck-rate">{rate}</span>
            </s>
            <span class="ct-why">{why}</span>
            <span class="ct-cites">
                {first.map(|cite| law::citation(draw, cite))}
                {cite.map(|cite| law::citation(draw, cite))}
            </span>
        </li>
    }
    .into_any()
}

/// Other answers, with what the duties would then be.
fn would_change(draw: Draw<'_>, read: Read<'_>) -> Option<AnyView> {
    let lang = draw.lang;
    let items = changes(schedule(), read.entry, read.place, read.now);
    let items = items.into_iter().map(|it| change(draw, read, &it)).collect();
    part(says::changes_title(lang), "ct-changes", items)
}

fn change(draw: Draw<'_>, read: Read<'_>, it: &Change) -> AnyView {
    let lang = draw.lang;
    let priced = read.now.value.is_some();
    let figure = |number| {
        if priced { words::money(lang, number, read.law.currency) } else { words::effective(lang, number) }
    };
    let then = if it.prohibited {
        says::prohibited(lang).to_owned()
    } else if it.duties == owed(read) {
        says::tariff_unchanged(lang).to_owned()
    } else {
        says::between(lang, it.duties, figure)
    };
    let question = words::question(lang, read.law.country, it.fact);
    let answer = words::answer(lang, schedule(), it.value, it.fact);
    view! {
        <li>
            <span class="ct-if">{question} " " <strong>{answer}</strong></span>
            <span class="ct-number">{then}</span>
        </li>
    }
    .into_any()
}

/// The duties as they are now.
fn owed(read: Read<'_>) -> Range {
    match read.now.answer {
        Answer::Undecided(range) => range,
        Answer::Assessed | Answer::Prohibited(_) | Answer::NotCovered(_) => {
            Range { low: read.now.duty_total(), high: Some(read.now.duty_total()) }
        }
    }
}

/// Reliefs that may be claimed, with their conditions.
fn offers(draw: Draw<'_>, read: Read<'_>) -> Option<AnyView> {
    let lang = draw.lang;
    let found = read.now.offers.iter();
    let items = found
        .filter_map(|place| schedule().law.reliefs.get(usize::from(*place)))
        .map(|relief| {
            let says = lang.pick(&relief.says.en, &relief.says.fr).to_owned();
            let note = words::confidence(lang, relief.confidence)
                .map(|note| view! { <span class="ct-margin">{note}</span> });
            view! {
                <li>
                    <span class="ct-law">{says}</span>
                    <span class="ct-cites">{law::citation(draw, &relief.cite)}</span>
                    {note}
                </li>
            }
            .into_any()
        })
        .collect();
    part(says::offers_title(lang), "ct-asides", items)
}

/// What is known to be left out: of the texts that the answer rests on, and in general.
pub fn not_included(draw: Draw<'_>, lines: &[Read<'_>]) -> AnyView {
    let lang = draw.lang;
    let law = &schedule().law;
    let mut texts: Vec<u16> = Vec::new();
    for read in lines {
        texts.push(read.law.rounding_cite.instrument);
        let charged = read.now.charges.iter().map(|it| it.measure);
        let aside = read.now.set_aside.iter().filter(|it| it.why != WhyNot::NotListed);
        let measures = charged.chain(aside.map(|it| it.measure)).filter_map(law::measure);
        texts.extend(measures.flat_map(|it| &it.cites).map(|cite| cite.instrument));
    }
    // In the order of the law's own table, each once.
    let named = (0_u16..).zip(&law.instruments).filter(|(text, _)| texts.contains(text));
    let left_out =
        named.flat_map(|(_, text)| text.not_formalised.iter()).map(|it| lang.pick(&it.en, &it.fr).to_owned());
    let items: Vec<AnyView> = core::iter::once(says::never_included(lang).to_owned())
        .chain(left_out)
        .map(|it| view! { <li>{it}</li> }.into_any())
        .collect();
    view! {
        <details class="ct-reason ct-left-out">
            <summary>{says::not_included_title(lang)}</summary>
            <ul class="ct-plain">{items}</ul>
        </details>
    }
    .into_any()
}

/// A full-width plate: the instrument and the day, and no figure.
pub fn prohibited(draw: Draw<'_>, measure: u16) -> AnyView {
    let lang = draw.lang;
    let Some(found) = law::measure(measure) else {
        return ().into_any();
    };
    let cites: Vec<AnyView> = found.cites.iter().map(|cite| law::citation(draw, cite)).collect();
    view! {
        <div class="ct-plate ct-plate--ban">
            <p class="ct-plate-title">{says::prohibited_title(lang)}</p>
            <p>{says::since(lang, &words::date(lang, found.window.from()))}</p>
            <p class="ct-cites">{cites}</p>
        </div>
    }
    .into_any()
}

/// That the goods are banned under one answer to an open question.
pub fn may_be_prohibited(draw: Draw<'_>, measure: u16) -> AnyView {
    let cites: Vec<AnyView> = law::measure(measure)
        .into_iter()
        .flat_map(|found| &found.cites)
        .map(|cite| law::citation(draw, cite))
        .collect();
    view! { <p class="ct-note ct-note--strong">{says::may_be_prohibited(draw.lang)} " " {cites}</p> }
        .into_any()
}
