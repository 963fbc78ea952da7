//! The page from its header to its foot, and how it starts.

use gloo::timers::callback::Timeout;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::arrive;
use super::embed;
use super::header::{footer, header};
use super::incoming;
use super::live::live;
use super::notices::notices;
use super::{rest, share};
use crate::sheet::{LineId, State};
use crate::ui::browser::pointer;
use crate::ui::drawn::{attribute, drawn};
use crate::ui::element::{Marks, element};
use crate::ui::form::{form, sentence};
use crate::ui::handle::{self, ANSWER, Page, Rest, bill_id};
use crate::ui::report::blocks;

/// Starts the page. A frame, and a sheet of several lines, begin with what is in the rest of the program: they wait for
/// it, so that nothing that is on screen moves.
pub fn start() {
    let framed = embed::is_asked();
    let state = if framed { arrive::framed_sheet() } else { arrive::sheet() };
    if framed || state.lines().len() > 1 {
        spawn_local(async move {
            rest::fetch().await;
            mount(state, framed);
        });
    } else {
        mount(state, framed);
    }
}

fn mount(state: State, framed: bool) {
    mount_to_body(move || shown(state, framed));
    // start.js takes the waiting text away.
    if let Some((window, drawn)) = web_sys::window().zip(web_sys::Event::new("drawn").ok()) {
        let _ = window.dispatch_event(&drawn);
    }
}

/// The page by itself, for a place of one's own.
#[component]
pub fn App() -> AnyView {
    shown(arrive::sheet(), false)
}

fn shown(state: State, framed: bool) -> AnyView {
    rest::begin();
    let page = if framed { arrive::framed(state) } else { arrive::start(state) };
    name_document(page);
    if framed || handle::rest().is_some() {
        rest::told(page);
    }
    if framed { frame(page) } else { whole(page) }
}

/// The page in a frame of another: drawn by the rest of the program, or else what there is to say of that.
fn frame(page: Page) -> AnyView {
    embed::turn(page);
    once_whole(page, |rest, page| (rest.frame)(page), notices)
}

/// What the rest of the program draws, once it is here.
fn once_whole(page: Page, draw: fn(&Rest, Page) -> AnyView, before: fn(Page) -> AnyView) -> AnyView {
    let whole = page.part(|screen| Some(screen.whole));
    drawn(move || {
        whole.get();
        handle::rest().map_or_else(|| before(page), |rest| draw(rest, page))
    })
}

/// The page by itself.
fn whole(page: Page) -> AnyView {
    pointer::watch();
    incoming::take(page);
    let lines = once_whole(page, |rest, page| (rest.lines)(page), |_| ().into_any());
    let listens = page.part(|screen| Some(screen.whole));
    Effect::new(move || {
        if listens.get() == Some(true)
            && let Some(rest) = handle::rest()
        {
            (rest.listen)(page);
        }
    });
    // Once the first answer has been drawn.
    Timeout::new(0, move || rest::fetch_for(page, None)).forget();
    let into = page.part(|screen| Some(screen.into.clone()));
    let into = attribute(move || into.get());
    view! {
        <div class="ct-page" data-into=into>
            {header(page)}
            <main class="ct-main" id="main">
                <div class="ct-sheet">
                    {notices(page)}
                    {sentence(page)}
                    {lines}
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
