//! The law: every text written down, made from the same data that the answers are made from.

use leptos::prelude::*;

use super::law::hue;
use crate::embedded::schedule;
use crate::schedule::{Instrument, Jurisdiction, Measure};
use crate::units::Lang;
use crate::words::{self, page as says};

/// The whole page of the law.
pub fn law_page(lang: Lang) -> AnyView {
    let law = &schedule().law;
    let countries: Vec<AnyView> = law.jurisdictions.iter().map(|it| country(lang, it)).collect();
    view! {
        <article class="ct-law" id="law-page" tabindex="-1" aria-labelledby="law-title">
            <h2 id="law-title">{says::the_law(lang)}</h2>
            <p class="ct-law-intro">{says::law_intro(lang)}</p>
            {countries}
        </article>
    }
    .into_any()
}

fn country(lang: Lang, it: &'static Jurisdiction) -> AnyView {
    let law = &schedule().law;
    let mut texts: Vec<(usize, &Instrument)> =
        law.instruments.iter().enumerate().filter(|(_, text)| text.country == it.country).collect();
    // Standing law first, then the orders in the order in which they were made.
    texts.sort_by_key(|(turn, text)| (text.made, *turn));
    let texts: Vec<AnyView> = texts.into_iter().map(|(turn, text)| instrument(lang, turn, text)).collect();
    view! {
        <section class="ct-law-country">
            <h3>{lang.pick(&it.name.en, &it.name.fr).to_owned()}</h3>
            <p>{says::law_read(lang, it.covered_from, it.law_as_of)}</p>
            {texts}
        </section>
    }
    .into_any()
}

fn instrument(lang: Lang, place: usize, text: &'static Instrument) -> AnyView {
    let law = &schedule().law;
    let cited = |it: &&Measure| it.cites.last().is_some_and(|cite| usize::from(cite.instrument) == place);
    let rows: Vec<AnyView> = law.measures.iter().filter(cited).map(|it| measure(lang, it)).collect();
    let not: Vec<AnyView> = text
        .not_formalised
        .iter()
        .map(|it| view! { <li>{lang.pick(&it.en, &it.fr).to_owned()}</li> }.into_any())
        .collect();
    let link = lang.pick(&text.link.en, &text.link.fr).to_owned();
    let title = lang.pick(&text.title.en, &text.title.fr).to_owned();
    let number = words::instrument(lang, text);
    let rows = (!rows.is_empty()).then(|| table(lang, number.clone(), rows));
    let not = (!not.is_empty()).then(|| {
        view! {
            <p class="ct-label">{says::not_written(lang)}</p>
            <ul class="ct-law-not">{not}</ul>
        }
        .into_any()
    });
    view! {
        <details class="ct-law-text">
            <summary>
                <strong>{number}</strong>
                " "
                <span>{title.clone()}</span>
            </summary>
            <p>
                <a href=link rel="external noreferrer" target="_blank">{title}</a>
                ". "
                {says::made_and_read(lang, text.made, text.read)}
            </p>
            {rows}
            {not}
        </details>
    }
    .into_any()
}

fn table(lang: Lang, of: String, rows: Vec<AnyView>) -> AnyView {
    view! {
        <div class="ct-law-table" role="region" tabindex="0" aria-label=of>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{says::provision_title(lang)}</th>
                        <th scope="col">{says::days_title(lang)}</th>
                        <th scope="col">{says::rate(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn measure(lang: Lang, it: &'static Measure) -> AnyView {
    let through = it.window.until().and_then(|day| day.yesterday().ok());
    let days = says::days(lang, it.force, it.window.from(), through);
    let cite = it.cites.first().map(|cite| words::citation(schedule(), lang, cite).0).unwrap_or_default();
    let doubt = words::confidence(lang, it.confidence);
    let programme = words::programme_short(lang, schedule(), it.program).to_owned();
    view! {
        <tr>
            <th scope="row">
                <span class=format!("ct-swatch {}", hue(it.program))></span>
                " "
                {programme}
                <br/>
                <cite class="ct-cite">{cite}</cite>
                {doubt.map(|doubt| view! { <span class="ct-margin">{doubt}</span> }.into_any())}
            </th>
            <td>{days}</td>
            <td>{words::levy(lang, schedule(), it, None)}</td>
        </tr>
    }
    .into_any()
}
