//! [`App`]: the page from its header to its foot.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::arrive;
use super::embed;
use super::header::{footer, header};
use super::incoming;
use super::live::live;
use super::notices::notices;
use super::share;
use crate::sheet::{Event, LineId};
use crate::ui::browser::{focus, pointer};
use crate::ui::drawn::{attribute, drawn};
use crate::ui::element::{Marks, element};
use crate::ui::form::{form, sentence};
use crate::ui::handle::{ANSWER, Page, bill_id};
use crate::ui::lines::{lines, move_rows};
use crate::ui::report::blocks;

/// The page.
#[component]
pub fn App() -> AnyView {
    if embed::is_asked() {
        let page = embed::start();
        name_document(page);
        return embed::frame(page);
    }
    let page = arrive::start();
    pointer::watch();
    name_document(page);
    undo_by_keys(page);
    incoming::take(page);
    move_rows(page);
    let into = page.part(|screen| Some(screen.into.clone()));
    let into = attribute(move || into.get());
    view! {
        <div class="ct-page" data-into=into>
            {header(page)}
            <main class="ct-main" id="main">
                <div class="ct-sheet">
                    {notices(page)}
                    {sentence(page)}
                    {lines(page)}
                    <div class="ct-desk">
                        {form(page)}
                        <div class="ct-answer-place">{answer(page)}</div>
                    </div>
                </div>
            </main>
            {footer(page)}
            {live(page)}
            {share::dialog(page)}
        </div>
    }
    .into_any()
}

/// The answer: what is said of the whole, and of each line by itself.
fn answer(page: Page) -> AnyView {
    let blank = page.part(|screen| Some(screen.blank));
    let is_blank = move || blank.get().unwrap_or_default();
    let either = move |blank: &'static str, answered: &'static str| {
        let is_blank = is_blank.clone();
        attribute(move || Some(if is_blank() { blank } else { answered }.to_owned()))
    };
    let class = either("ct-examples", "ct-answer");
    let named_by = either("examples-title", "answer-title");
    view! {
        <section class=class id=ANSWER tabindex="-1" aria-labelledby=named_by>
            {page.draws(|screen| Some(screen.head.clone()), move |head| blocks(page, &head))}
            {page.each_line(bill)}
            {page.draws(|screen| Some(screen.course.clone()), move |course| blocks(page, &course))}
            {page.draws(|screen| Some(screen.compare.clone()), move |compare| blocks(page, &compare))}
            {page.draws(|screen| Some(screen.tail.clone()), move |tail| blocks(page, &tail))}
        </section>
    }
    .into_any()
}

/// What is said of one line. It is drawn again only when its own document is another one.
fn bill(page: Page, id: LineId) -> AnyView {
    let report = page.line_part(id, |line| (line.form.number, line.report.clone()));
    drawn(move || {
        let Some((number, report)) = report.get() else { return ().into_any() };
        let marks = Marks {
            id: Some(bill_id(number)),
            tab: Some("-1"),
            hidden: report.is_empty(),
            ..Marks::class("ct-bill-place")
        };
        element("SECTION", marks, vec![blocks(page, &report)])
    })
}

/// Keeps the document's own language and title those of the page.
fn name_document(page: Page) {
    let named = page.part(|screen| Some((screen.lang, screen.title.clone())));
    Effect::new(move || {
        let Some((lang, title)) = named.get() else { return };
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        document.set_title(&title);
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
