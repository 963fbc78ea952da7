//! Which way the goods go, and when.

use leptos::prelude::*;

use super::field::{self, CODE, Draw, Face};
use super::outcome::entered;
use super::problems;
use crate::embedded::schedule;
use crate::entry::{Field, Place};
use crate::units::{Country, Date, day as units_day};
use crate::words::{self, page as says};

/// The two ways, as cards that are radio buttons.
pub fn direction(draw: Draw<'_>) -> AnyView {
    let lang = draw.lang;
    let place = Place::Sheet(Field::Into);
    let chosen = draw.draft.field(Field::Into);
    let cards: Vec<AnyView> = schedule()
        .law
        .jurisdictions
        .iter()
        .enumerate()
        .map(|(turn, it)| card(draw, turn, it.country, it.country.as_str().eq_ignore_ascii_case(chosen)))
        .collect();
    let error = problems::at(draw, place);
    let by = error.is_some().then_some("into-error");
    let error = error.map(|error| view! { <p class="ct-error" id="into-error">{error}</p> });
    view! {
        <fieldset class="ct-ways" aria-describedby=by>
            <legend class="ct-label">{says::which_way(lang)}</legend>
            {error}
            <div class="ct-ways-cards">{cards}</div>
        </fieldset>
    }
    .into_any()
}

fn card(draw: Draw<'_>, turn: usize, country: Country, chosen: bool) -> AnyView {
    let (page, lang) = (draw.page, draw.lang);
    let place = Place::Sheet(Field::Into);
    let way = says::way(lang, country);
    view! {
        <label class="ct-way" data-into=country.to_string()>
            <input
                type="radio"
                name="into"
                id=if turn == 0 { "into" } else { "into-other" }
                value=country.to_string()
                prop:checked=chosen
                on:change=move |_| page.typed(place, country.as_str())
                on:blur=move |_| page.left(place)
            />
            <span class="ct-way-arrow" aria-hidden="true">{way.arrow}</span>
            <span class="ct-way-words">
                <strong>{way.into}</strong>
                " "
                <span>{way.bound}</span>
            </span>
        </label>
    }
    .into_any()
}

/// The day of entry, spelled out, and the days on either side on which the law changed.
pub fn day(draw: Draw<'_>) -> AnyView {
    let lang = draw.lang;
    let place = Place::Sheet(Field::EntryDate);
    let face = Face {
        place,
        label: says::entry_date(lang).to_owned(),
        hint: says::entry_date_hint(lang).to_owned(),
    };
    let day = units_day::read(draw.draft.field(Field::EntryDate));
    let spelled = day.map(|day| words::date(lang, day)).unwrap_or_default();
    let steps = day.and_then(|day| steps(draw, day));
    view! {
        <div class="ct-day">
            {field::text(draw, face, CODE)}
            <p class="ct-day-spelled">{spelled}</p>
            {steps}
        </div>
    }
    .into_any()
}

fn steps(draw: Draw<'_>, day: Date) -> Option<AnyView> {
    let (into, jurisdiction) = entered(draw.draft)?;
    let days = || schedule().index.days_of_change(into);
    let covered = |it: &Date| *it > jurisdiction.covered_from && *it <= jurisdiction.law_as_of;
    let before = days().filter(covered).rfind(|it| *it < day);
    let after = days().filter(covered).find(|it| *it > day);
    if before.is_none() && after.is_none() {
        return None;
    }
    let view = view! {
        <div class="ct-day-steps">
            <span class="ct-hint">{says::changes_near(draw.lang)}</span>
            {before.map(|day| step(draw, "← ", day, ""))}
            {after.map(|day| step(draw, "", day, " →"))}
        </div>
    };
    Some(view.into_any())
}

fn step(draw: Draw<'_>, before: &str, to: Date, after: &str) -> AnyView {
    let page = draw.page;
    let shown = before.to_owned() + &words::date(draw.lang, to) + after;
    field::button("ct-link", shown, move || {
        page.typed(Place::Sheet(Field::EntryDate), &units_day::write(to));
    })
}
