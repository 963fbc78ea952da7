//! The notices above the sheet, and the box into which a link is pasted again.

use leptos::prelude::*;

use crate::share::decode;
use crate::sheet::Event;
use crate::ui::element::{Marks, element, label, plain};
use crate::ui::handle::Page;
use crate::ui::report::blocks;

/// The notices.
pub fn notices(page: Page) -> AnyView {
    let above =
        page.draws(|screen| Some(screen.notices.clone()), move |notices| blocks(page, &notices.blocks));
    let paste = page.draws(|screen| screen.notices.paste, move |label| paste(page, label));
    let marks = Marks { role: Some("status"), ..Marks::class("ct-notices") };
    element("DIV", marks, vec![above, paste])
}

/// The box into which a link is pasted again.
fn paste(page: Page, title: &'static str) -> AnyView {
    let pasted = move |event| {
        let text = event_target_value(&event);
        if !text.trim().is_empty() {
            page.tell(Event::Opened(Box::new(decode(&text))));
        }
    };
    let id = "paste";
    let input = view! {
        <input type="text" class="ct-input" id=id autocomplete="off" spellcheck="false" on:change=pasted />
    };
    let parts = vec![label(id.to_owned(), title.to_owned()), input.into_any()];
    plain("DIV", "ct-notice ct-notice--wrong", parts)
}
