//! Things to choose from beside a field: the codes beneath a short one, and rates that may fit.

use leptos::prelude::*;

use super::field::{Draw, button};
use super::law::citation;
use super::outcome::entered;
use crate::assess::suggested;
use crate::embedded::schedule;
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, Found, Tariff};
use crate::units::TariffCode;
use crate::words::{self, page as says};

/// More codes than anyone reads through.
const MOST: usize = 300;

/// The codes beneath the one typed, where it is shorter than they are: each a way to write it.
pub fn codes(draw: Draw<'_>, line: usize) -> Option<AnyView> {
    let (page, lang) = (draw.page, draw.lang);
    let typed: TariffCode = draw.draft.line_field(line, LineField::Code).parse().ok()?;
    let (into, _) = entered(draw.draft)?;
    let tariff = schedule().tariffs.get(usize::from(into))?;
    let beneath = beneath(tariff, typed);
    let unknown = tariff.find(typed) == Found::Nothing;
    if beneath.len() > MOST || beneath.is_empty() || (beneath.len() == 1 && !unknown) {
        return None;
    }
    let place = Place::Line(line, LineField::Code);
    let count = beneath.len();
    let items: Vec<AnyView> = beneath
        .into_iter()
        .map(|code| {
            let text = code.to_string();
            let shown = text.clone();
            view! { <li>{button("ct-link", shown, move || page.typed(place, &text))}</li> }.into_any()
        })
        .collect();
    let view = view! {
        <details class="ct-more">
            <summary>{says::codes_beneath(lang, count)}</summary>
            <ul class="ct-codes">{items}</ul>
        </details>
    };
    Some(view.into_any())
}

/// The lines of the schedule beneath a code, or the statistical numbers beneath its one line.
fn beneath(tariff: &Tariff, code: TariffCode) -> Vec<TariffCode> {
    match tariff.find(code) {
        Found::Beneath(from, to) => (from..to).filter_map(|place| tariff.code(place)).collect(),
        Found::Line(place) if code.len() < 8 => tariff.code(place).into_iter().collect(),
        Found::Line(place) if code.len() == 8 => tariff.statistical(place).collect(),
        Found::Line(_) => Vec::new(),
        // A code of the other country's: its first digits are shared, and what lies beneath them is
        // offered.
        Found::Nothing => {
            let shorter = [6, 4].into_iter().filter(|len| *len < code.len()).map(|len| code.prefix(len));
            shorter.map(|prefix| beneath(tariff, prefix)).find(|codes| !codes.is_empty()).unwrap_or_default()
        }
    }
}

/// Deposit rates that may fit the goods of a line, each with its source and a way to use it.
pub fn rates(draw: Draw<'_>, line: usize) -> Option<AnyView> {
    let (page, lang) = (draw.page, draw.lang);
    let place = draw.outcome.parsed.lines.get(line).copied().flatten()?;
    let entry = draw.outcome.parsed.entry.as_ref()?;
    let (_, jurisdiction) = entered(draw.draft)?;
    let law = &schedule().law;
    let offered = suggested(schedule(), entry, place);
    let items: Vec<AnyView> = offered
        .into_iter()
        .filter_map(|place| law.suggestions.get(usize::from(place)))
        .map(|it| {
            let field = Place::Line(line, LineField::Fact(it.fact));
            let rate = it.value.to_string();
            let question = words::question(lang, jurisdiction.country, it.fact);
            let told = format!("{question}{}{}", says::colon(lang), words::share(lang, it.value));
            view! {
                <li>
                    <span>{told} " — " {lang.pick(&it.says.en, &it.says.fr).to_owned()} " "</span>
                    {citation(draw, &it.cite)}
                    " "
                    {button("ct-link", says::use_rate(lang).to_owned(), move || page.typed(field, &rate))}
                </li>
            }
            .into_any()
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let view = view! {
        <div class="ct-field">
            <p class="ct-label">{says::rates_offered(lang)}</p>
            <ul class="ct-codes">{items}</ul>
        </div>
    };
    Some(view.into_any())
}

/// Facts that nobody is asked for and that may always be entered: a company's own rates.
pub const VOLUNTEERED: [Fact; 2] = [Fact::AdRate, Fact::CvdRate];
