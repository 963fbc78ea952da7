//! [`App`]: the page from its header to its foot.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::address::{self, LAW};
use super::answer::{ANSWER, answer};
use super::field::{Draw, button};
use super::figure::spoken;
use super::focus::focus;
use super::form::form;
use super::law_page::law_page;
use super::notices::notices;
use super::state::Page;
use crate::entry::Field;
use crate::units::Lang;
use crate::words::page as says;

/// How long the answer must stand before it is announced, in milliseconds.
const STILL: u32 = 800;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let page = address::start();
    name_document(page);
    view! {
        <div class="ct-page" data-into=move || page.draft.with(|draft| draft.field(Field::Into).to_owned())>
            {move || header(page, page.lang.get())}
            <main class="ct-main" id="main">
                {move || page.reading.get().then(|| law_page(page.lang.get()))}
                <div class="ct-sheet" hidden=move || page.reading.get()>
                    {move || drawn(page, notices)}
                    <div class="ct-desk">
                        {move || drawn(page, form)}
                        <div class="ct-answer-place">{move || drawn(page, answer)}</div>
                    </div>
                </div>
            </main>
            {move || footer(page.lang.get())}
            {announcer(page)}
        </div>
    }
}

/// Draws a view from the state as it is.
fn drawn(page: Page, view: fn(Draw<'_>) -> AnyView) -> AnyView {
    let lang = page.lang.get();
    let outcome = page.outcome.get();
    page.draft.with(|draft| view(Draw { page, lang, draft, outcome: &outcome }))
}

fn header(page: Page, lang: Lang) -> AnyView {
    let other = match lang {
        Lang::En => Lang::Fr,
        Lang::Fr => Lang::En,
    };
    view! {
        <header class="ct-header">
            <a
                class="ct-skip"
                href="#main"
                on:click=|event| {
                    event.prevent_default();
                    focus(ANSWER);
                }
            >
                {says::skip(lang)}
            </a>
            <div class="ct-brand">
                <h1>{says::name(lang)}</h1>
                <p>{says::tagline(lang)}</p>
            </div>
            <nav class="ct-pages" aria-label=says::pages(lang)>
                {pages(page, lang)}
                <span class="ct-language" lang=other.tag()>
                    {button("ct-link", says::own_name(other).to_owned(), move || page.lang.set(other))}
                </span>
            </nav>
        </header>
    }
    .into_any()
}

/// The way to the law, or back from it. The address follows: the law has a name of its own there.
fn pages(page: Page, lang: Lang) -> AnyView {
    if page.reading.get() {
        return button("ct-link", says::the_sheet(lang).to_owned(), move || page.reading.set(false));
    }
    view! { <a class="ct-link" href=LAW>{says::the_law(lang)}</a> }.into_any()
}

fn footer(lang: Lang) -> AnyView {
    view! {
        <footer class="ct-footer">
            <p>{says::responsible(lang)}</p>
            <p>{says::private(lang)}</p>
        </footer>
    }
    .into_any()
}

/// Says the answer, politely, once it has stood still; and keeps it in sight at the foot of a small
/// screen.
fn announcer(page: Page) -> AnyView {
    let said = RwSignal::new(String::new());
    let sentence = move || {
        let lang = page.lang.get();
        let outcome = page.outcome.get();
        page.draft.with(|draft| spoken(Draw { page, lang, draft, outcome: &outcome }))
    };
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move || {
        let sentence = sentence();
        waiting.replace(Some(Timeout::new(STILL, move || said.set(sentence))));
    });
    view! {
        <p class="ct-unseen" role="status">{move || said.get()}</p>
        <p class="ct-foot" aria-hidden="true">{sentence}</p>
    }
    .into_any()
}

/// Keeps the document's own language and title those of the page.
fn name_document(page: Page) {
    Effect::new(move || {
        let lang = page.lang.get();
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        document.set_title(says::title(lang));
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang.tag());
        }
    });
}
