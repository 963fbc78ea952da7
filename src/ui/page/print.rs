//! The sheet on paper: drawn when printing begins, and at once, since the browser lays the paper out right after.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use super::address;
use crate::report::paper;
use crate::ui::element::plain;
use crate::ui::handle::Page;
use crate::ui::report::blocks;

thread_local! {
    /// The paper last drawn. It stays until the next one, unseen: some browsers say that they have printed before
    /// they have.
    static PAPER: RefCell<Option<AnyViewState>> = const { RefCell::new(None) };
}

/// Draws the paper whenever printing begins.
pub fn start(page: Page) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "beforeprint", move |_| draw(page)).forget();
}

/// Asks the browser to print, once the button that was pressed has been drawn.
pub fn print() {
    Timeout::new(0, || {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    })
    .forget();
}

fn draw(page: Page) {
    if let Some(mut last) = PAPER.take() {
        last.unmount();
    }
    let link = address::links(page).map(|links| links.0);
    let document = page.state(|state| paper(state, link.as_deref()));
    let Some(body) = web_sys::window().and_then(|window| window.document()?.body()) else { return };
    if document.is_empty() {
        return;
    }
    let mut drawn = plain("DIV", "ct-paper", vec![blocks(page, &document)]).build();
    drawn.mount(&body, None);
    PAPER.replace(Some(drawn));
}
