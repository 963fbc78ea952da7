//! The sheet as a person fills it in: which way, when, and the lines.

use leptos::prelude::*;

use super::answer::ANSWER;
use super::direction::{day, direction};
use super::field::{Draw, button};
use super::focus::focus_soon;
use super::line::line;
use super::problems::{SUMMARY, summary};
use super::state::{Page, blank};
use crate::entry::draft::DraftLine;
use crate::keep;
use crate::words::page as says;

/// The whole form.
pub fn form(draw: Draw<'_>) -> AnyView {
    let (page, lang) = (draw.page, draw.lang);
    let count = draw.draft.lines.len();
    let lines: Vec<AnyView> = (0..count).map(|place| line(draw, place)).collect();
    let add = move || {
        page.rearrange(|lines| lines.push(DraftLine::new()));
        focus_soon(format!("l{}", count + 1));
    };
    view! {
        <form
            class="ct-form"
            novalidate
            aria-label=says::form(lang)
            on:submit=move |event| {
                event.prevent_default();
                asked_for(page);
            }
        >
            <div class="ct-problems-place">{summary(draw)}</div>
            <h2 class="ct-unseen">{says::form(lang)}</h2>
            {direction(draw)}
            {day(draw)}
            {lines}
            <div class="ct-actions">
                {button("ct-button ct-button--plain", says::add_line(lang).to_owned(), add)}
                <button type="submit" class="ct-button">{says::work_it_out(lang)}</button>
                {button("ct-link", says::clear(lang).to_owned(), move || cleared(page))}
            </div>
        </form>
    }
    .into_any()
}

/// The person asked for the answer: to it, or to what keeps it from being whole.
fn asked_for(page: Page) {
    page.asked.set(true);
    let whole = page.outcome.with_untracked(|outcome| outcome.parsed.problems.is_empty());
    let goal = if whole { ANSWER } else { SUMMARY };
    focus_soon(goal.to_owned());
}

/// The person asked for an empty sheet: nothing of the old one is kept.
fn cleared(page: Page) {
    keep::clear();
    page.arrival.update(|arrival| *arrival = super::address::Arrival::default());
    page.replace(blank(), false);
    focus_soon("into".to_owned());
}
