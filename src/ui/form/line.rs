//! The form of one line.

use leptos::prelude::*;

use super::field::field;
use crate::report::{FormFold, LineDocs, LineForm, Part, Rich, Tool};
use crate::sheet::{Event, LineId, Spot};
use crate::ui::handle::Page;
use crate::ui::report::rich;

/// A part of what is on screen of one line; `None` once the line has gone.
pub fn line_doc<T: PartialEq + Send + Sync + 'static>(
    page: Page,
    id: LineId,
    of: impl Fn(&LineDocs) -> T + Send + Sync + 'static,
) -> Memo<Option<T>> {
    page.part(move |screen| screen.lines.iter().find(|line| line.id == id).map(&of))
}

/// The section of a line. Its form is drawn again only when its own document is another one.
pub fn line(page: Page, id: LineId) -> AnyView {
    let form = line_doc(page, id, |line| line.form.clone());
    let with =
        move |read: fn(&LineForm) -> String| form.with(|form| form.as_deref().map(read).unwrap_or_default());
    let title_id = move || with(|form| format!("l{}", form.number));
    let class = move || match form.with(|form| form.as_ref().is_some_and(|form| form.parts.is_empty())) {
        true => "ct-line ct-line--folded",
        false => "ct-line",
    };
    view! {
        <section class=class aria-labelledby=title_id>
            <div class="ct-line-head">
                <h3 id=title_id tabindex="-1">{move || with(|form| form.title.clone())}</h3>
                <div class="ct-tools">{move || form.get().map(|form| tools(page, &form.tools))}</div>
            </div>
            {move || form.get().map(|form| parts(page, &form.parts))}
        </section>
    }
    .into_any()
}

fn parts(page: Page, all: &[Part]) -> Vec<AnyView> {
    all.iter().map(|one| part(page, one)).collect()
}

fn part(page: Page, part: &Part) -> AnyView {
    match part {
        Part::Empty => ().into_any(),
        Part::Field(doc) => field(page, doc),
        Part::Row(fields) if fields.is_empty() => ().into_any(),
        Part::Row(fields) => {
            let fields: Vec<AnyView> = fields.iter().map(|doc| field(page, doc)).collect();
            view! { <div class="ct-row">{fields}</div> }.into_any()
        }
        Part::Title(title) => view! { <h4 class="ct-label">{*title}</h4> }.into_any(),
        Part::Codes(summary, codes) => {
            let items: Vec<AnyView> =
                codes.iter().map(|(code, event)| choose(page, code.clone(), event)).collect();
            view! {
                <details class="ct-more">
                    <summary>{summary.clone()}</summary>
                    <ul class="ct-codes">{items}</ul>
                </details>
            }
            .into_any()
        }
        Part::Offers(title, offers) => {
            let item = |(said, use_it, event): &(Rich, String, Event)| {
                let said = rich(page, said);
                view! { <li>{said} " " {button(page, use_it.clone(), event)}</li> }.into_any()
            };
            let items: Vec<AnyView> = offers.iter().map(item).collect();
            view! {
                <div class="ct-field">
                    <p class="ct-label">{*title}</p>
                    <ul class="ct-codes">{items}</ul>
                </div>
            }
            .into_any()
        }
        Part::Fold(fold) => folded(page, fold),
    }
}

fn folded(page: Page, fold: &FormFold) -> AnyView {
    let mark = fold.mark.map(|mark| view! { <span class="ct-mark">{mark}</span> }.into_any());
    view! {
        <details class="ct-more" hidden=fold.empty prop:open=fold.open>
            <summary>{fold.summary} {mark}</summary>
            <p class="ct-hint">{fold.hint}</p>
            <div class="ct-questions">{parts(page, &fold.parts)}</div>
        </details>
    }
    .into_any()
}

fn choose(page: Page, shown: String, event: &Event) -> AnyView {
    let button = button(page, shown, event);
    view! { <li>{button}</li> }.into_any()
}

/// A button that writes into a field of the form, and leads to it.
fn button(page: Page, shown: String, event: &Event) -> AnyView {
    let event = event.clone();
    let press = move |_| {
        page.tell(event.clone());
        if let Event::Typed(spot @ Spot::Line(..), _) = event {
            page.go_to(spot);
        }
    };
    view! { <button type="button" class="ct-link" on:click=press>{shown}</button> }.into_any()
}

fn tools(page: Page, tools: &[Tool]) -> Vec<AnyView> {
    let tool = |tool: &Tool| {
        let does = tool.does.clone();
        view! {
            <button
                type="button"
                class="ct-tool"
                id=tool.id.clone()
                title=tool.name.clone()
                aria-label=tool.name.clone()
                disabled=tool.off
                on:click=move |_| page.tell(does.clone())
            >
                {tool.sign}
            </button>
        }
        .into_any()
    };
    tools.iter().map(tool).collect()
}
