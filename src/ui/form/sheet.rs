//! The form of the whole sheet: which way, when, the lines, and what can be done.

use leptos::prelude::*;

use super::field::field;
use super::line::line;
use crate::report::{Act, Does, SheetForm};
use crate::sheet::Event;
use crate::ui::drawn::attribute;
use crate::ui::element::{Button, Marks, button, element, plain, words, written};
use crate::ui::handle::{Page, SUMMARY};
use crate::ui::report::rich;
use crate::words::page as says;

/// The whole form.
pub fn form(page: Page) -> AnyView {
    let lang = page.part(|screen| Some(screen.lang));
    let name = attribute(move || lang.get().map(|lang| says::form(lang).to_owned()));
    let open = page.part(|screen| Some(screen.sentence.open));
    let class = attribute(move || {
        Some(if open.get().unwrap_or(true) { "ct-form" } else { "ct-form ct-form--folded" }.to_owned())
    });
    let title = page.draws(|screen| Some(screen.lang), |lang| written("H2", "ct-unseen", says::form(lang)));
    let way = page.draws(|screen| screen.sheet.clone(), move |sheet| field(page, &sheet.way));
    let day = page.draws(|screen| screen.sheet.clone(), move |sheet| day(page, &sheet));
    let actions = page.draws(|screen| Some(screen.actions.clone()), move |acts| buttons(page, &acts));
    view! {
        <form
            class=class
            novalidate
            aria-label=name
            on:submit=move |event| {
                event.prevent_default();
                page.tell(Event::Checked);
            }
        >
            <div class="ct-problems-place">{summary(page)}</div>
            {title}
            {way}
            {day}
            {page.each_line(line)}
            <div class="ct-actions">{actions}</div>
        </form>
    }
    .into_any()
}

fn day(page: Page, sheet: &SheetForm) -> AnyView {
    let parts = vec![
        field(page, &sheet.day),
        written("P", "ct-day-spelled", sheet.spelled.as_str()),
        plain("DIV", "ct-day-steps", vec![rich(page, &sheet.steps)]),
    ];
    plain("DIV", "ct-day", parts)
}

/// Everything that is wrong, each a link to its field. It appears only when the person asks, and takes the
/// focus then.
fn summary(page: Page) -> AnyView {
    page.draws(
        |screen| Some((screen.lang, screen.summary.clone())),
        move |(lang, problems)| {
            let title = Marks { id: Some("problems-title".to_owned()), ..Marks::default() };
            let items = problems.iter().map(|it| plain("LI", "", vec![rich(page, it)]));
            let parts = vec![
                element("H2", title, vec![words(says::problems_title(lang))]),
                plain("UL", "", items.collect()),
            ];
            let marks = Marks {
                id: Some(SUMMARY.to_owned()),
                tab: Some("-1"),
                named_by: Some("problems-title".to_owned()),
                hidden: problems.is_empty(),
                ..Marks::class("ct-problems")
            };
            element("SECTION", marks, parts)
        },
    )
}

/// The buttons beneath the lines. The one that checks is the form's own: Enter in any field presses it.
fn buttons(page: Page, acts: &[Act]) -> AnyView {
    let button = |act: &Act| {
        let does = act.does.clone();
        let submits = does == Does::Event(Event::Checked);
        let press = move || {
            if !submits {
                page.act(&does);
            }
        };
        button(Button { submits, ..Button::class(act.class) }, press, vec![words(act.text.as_str())])
    };
    acts.iter().map(button).collect::<Vec<AnyView>>().into_any()
}
