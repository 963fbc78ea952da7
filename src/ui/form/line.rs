//! The form of one line.

use leptos::prelude::*;

use super::field::field;
use crate::report::{FormFold, LineForm, Part, Tool};
use crate::sheet::{Event, LineId, Spot};
use crate::ui::drawn::drawn;
use crate::ui::element::{Button, Marks, button, element, plain, words, written};
use crate::ui::handle::Page;
use crate::ui::report::{blocks, rich};

/// The section of a line. Its form is drawn again only when its own document is another one.
pub fn line(page: Page, id: LineId) -> AnyView {
    let form = page.line_part(id, |line| line.form.clone());
    drawn(move || form.get().map_or_else(|| ().into_any(), |form| section(page, &form)))
}

fn section(page: Page, form: &LineForm) -> AnyView {
    let title_id = format!("l{}", form.number);
    let title = Marks { id: Some(title_id.clone()), tab: Some("-1"), ..Marks::default() };
    let head = vec![
        element("H3", title, vec![words(form.title.as_str())]),
        plain("DIV", "ct-tools", tools(page, &form.tools)),
    ];
    let head = plain("DIV", "ct-line-head", head);
    let marks = Marks { named_by: Some(title_id), ..Marks::class("ct-line") };
    element("SECTION", marks, vec![head, parts(page, &form.parts).into_any()])
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
            let fields = fields.iter().map(|doc| field(page, doc));
            plain("DIV", "ct-row", fields.collect())
        }
        Part::Title(title) => written("H4", "ct-label", *title),
        Part::Goods(id, label, inside) => {
            let marks = Marks {
                id: Some(id.clone()),
                role: Some("group"),
                name: Some((*label).to_owned()),
                tab: Some("-1"),
                ..Marks::class("ct-steps-down")
            };
            element("DIV", marks, vec![blocks(page, inside)])
        }
        Part::Offers(title, offers) => {
            let items = offers.iter().map(|(said, use_it, event)| {
                item(vec![rich(page, said), words(" "), write(page, use_it, event)])
            });
            let offers = plain("UL", "ct-codes", items.collect());
            plain("DIV", "ct-field", vec![written("P", "ct-label", *title), offers])
        }
        Part::Fold(fold) => folded(page, fold),
    }
}

fn item(inside: Vec<AnyView>) -> AnyView {
    plain("LI", "", inside)
}

fn folded(page: Page, fold: &FormFold) -> AnyView {
    let mut summary = vec![words(fold.summary), words(" ")];
    summary.extend(fold.mark.map(|mark| written("SPAN", "ct-mark", mark)));
    let inside = vec![
        plain("SUMMARY", "", summary),
        written("P", "ct-hint", fold.hint),
        plain("DIV", "ct-questions", parts(page, &fold.parts)),
    ];
    view! {
        <details class="ct-more" hidden=fold.empty prop:open=fold.open>
            {inside}
        </details>
    }
    .into_any()
}

/// A button that writes into a field of the form, and leads to it.
fn write(page: Page, shown: &str, event: &Event) -> AnyView {
    let event = event.clone();
    let press = move || {
        page.tell(event.clone());
        if let Event::Typed(spot @ Spot::Line(..), _) = event {
            page.go_to(spot);
        }
    };
    button(Button::class("ct-link"), press, vec![words(shown)])
}

fn tools(page: Page, tools: &[Tool]) -> Vec<AnyView> {
    let tool = |tool: &Tool| {
        let does = tool.does.clone();
        let is = Button {
            id: Some(tool.id.clone()),
            name: Some(tool.name.clone()),
            off: tool.off,
            ..Button::class("ct-tool")
        };
        button(is, move || page.tell(does.clone()), vec![words(tool.sign)])
    };
    tools.iter().map(tool).collect()
}
