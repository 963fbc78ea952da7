//! The form of the whole sheet: which way, when, the lines, and what can be done.

use leptos::prelude::*;

use super::field::field;
use super::line::line;
use crate::report::{Act, Does, Rich};
use crate::sheet::{Event, LineId};
use crate::ui::handle::{Page, SUMMARY};
use crate::ui::report::rich;
use crate::words::page as says;

/// The whole form.
pub fn form(page: Page) -> AnyView {
    let lang = page.part(|screen| screen.lang);
    let sheet = page.part(|screen| screen.sheet.clone());
    let ids = page.part(|screen| screen.lines.iter().map(|line| line.id).collect::<Vec<LineId>>());
    let actions = page.part(|screen| screen.actions.clone());
    let way = move || sheet.get().map(|sheet| field(page, &sheet.way));
    let day = move || {
        sheet.get().map(|sheet| {
            view! {
                <div class="ct-day">
                    {field(page, &sheet.day)} <p class="ct-day-spelled">{sheet.spelled.clone()}</p>
                    <div class="ct-day-steps">{rich(page, &sheet.steps)}</div>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <form
            class="ct-form"
            novalidate
            aria-label=move || says::form(lang.get())
            on:submit=move |event| {
                event.prevent_default();
                page.tell(Event::Checked);
            }
        >
            <div class="ct-problems-place">{summary(page)}</div>
            <h2 class="ct-unseen">{move || says::form(lang.get())}</h2>
            {way}
            {day}
            <For each=move || ids.get() key=|id| *id children=move |id| line(page, id) />
            <div class="ct-actions">{move || buttons(page, &actions.get())}</div>
        </form>
    }
    .into_any()
}

/// Everything that is wrong, each a link to its field. It appears only when the person asks, and takes the
/// focus then.
fn summary(page: Page) -> AnyView {
    let lang = page.part(|screen| screen.lang);
    let problems = page.part(|screen| screen.summary.clone());
    let there = move || !problems.get().is_empty();
    let items = move || {
        let problems = problems.get();
        let item = |problem: &Rich| view! { <li>{rich(page, problem)}</li> }.into_any();
        problems.iter().map(item).collect::<Vec<AnyView>>()
    };
    view! {
        <section class="ct-problems" id=SUMMARY tabindex="-1" aria-labelledby="problems-title" hidden=move || !there()>
            <h2 id="problems-title">{move || says::problems_title(lang.get())}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

/// The buttons beneath the lines. The one that checks is the form's own: Enter in any field presses it.
fn buttons(page: Page, acts: &[Act]) -> Vec<AnyView> {
    let button = |act: &Act| {
        let (class, text, does) = (act.class, act.text.clone(), act.does.clone());
        let submits = does == Does::Event(Event::Checked);
        let kind = if submits { "submit" } else { "button" };
        let press = move |_| {
            if !submits {
                page.act(&does);
            }
        };
        view! { <button type=kind class=class on:click=press>{text}</button> }.into_any()
    };
    acts.iter().map(button).collect()
}
