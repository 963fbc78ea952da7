//! [`App`]: the page from its header to its foot.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::arrive;
use super::header::{footer, header};
use super::live::live;
use super::notices::notices;
use crate::report::LineDocs;
use crate::sheet::{Event, LineId, View};
use crate::ui::browser::{focus, pointer};
use crate::ui::form::{form, line_doc};
use crate::ui::handle::{ANSWER, Page, bill_id};
use crate::ui::report::blocks;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let page = arrive::start();
    pointer::watch();
    name_document(page);
    undo_by_keys(page);
    let view = page.part(|screen| screen.view);
    let into = page.part(|screen| screen.into.clone());
    let law = page.part(|screen| screen.law.clone());
    view! {
        <div class="ct-page" data-into=move || into.get()>
            {header(page)}
            <main class="ct-main" id="main">
                {move || {
                    law.get()
                        .map(|law| {
                            view! {
                                <article class="ct-law" id="law-page" tabindex="-1" aria-labelledby="law-title">
                                    {blocks(page, &law)}
                                </article>
                            }
                                .into_any()
                        })
                }}
                <div class="ct-sheet" hidden=move || view.get() == View::Law>
                    {notices(page)}
                    <div class="ct-desk">
                        {form(page)}
                        <div class="ct-answer-place">{answer(page)}</div>
                    </div>
                </div>
            </main>
            {footer(page)}
            {live(page)}
        </div>
    }
}

/// The answer: what is said of the whole, and of each line by itself.
fn answer(page: Page) -> AnyView {
    let blank = page.part(|screen| screen.blank);
    let head = page.part(|screen| screen.head.clone());
    let tail = page.part(|screen| screen.tail.clone());
    let class = move || if blank.get() { "ct-examples" } else { "ct-answer" };
    let named_by = move || if blank.get() { "examples-title" } else { "answer-title" };
    view! {
        <section class=class id=ANSWER tabindex="-1" aria-labelledby=named_by>
            {move || blocks(page, &head.get())}
            {lines(page)}
            {move || blocks(page, &tail.get())}
        </section>
    }
    .into_any()
}

fn lines(page: Page) -> AnyView {
    let ids = page.part(|screen| screen.lines.iter().map(|line| line.id).collect::<Vec<LineId>>());
    view! { <For each=move || ids.get() key=|id| *id children=move |id| bill(page, id) /> }.into_any()
}

/// What is said of one line. It is drawn again only when its own document is another one.
fn bill(page: Page, id: LineId) -> AnyView {
    let report = line_doc(page, id, |line: &LineDocs| line.report.clone());
    let number = line_doc(page, id, |line: &LineDocs| line.form.number);
    let element_id = move || number.get().map(bill_id);
    let empty = move || report.get().is_none_or(|report| report.is_empty());
    view! {
        <section class="ct-bill-place" id=element_id tabindex="-1" hidden=empty>
            {move || report.get().map(|report| blocks(page, &report))}
        </section>
    }
    .into_any()
}

/// Keeps the document's own language and title those of the page.
fn name_document(page: Page) {
    let named = page.part(|screen| (screen.lang, screen.title));
    Effect::new(move || {
        let (lang, title) = named.get();
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang.tag());
        }
    });
}

/// Control-Z and its like, outside of fields of text, which have an undo of their own.
fn undo_by_keys(page: Page) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new_with_options(
        &window,
        "keydown",
        gloo::events::EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || focus::in_text() {
                return;
            }
            let does = match (event.key().as_str(), event.shift_key()) {
                ("z" | "Z", false) => Event::Undid,
                ("z" | "Z", true) | ("y" | "Y", false) => Event::Redid,
                _ => return,
            };
            event.prevent_default();
            page.tell(does);
        },
    );
    listener.forget();
}
