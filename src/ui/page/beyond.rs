//! What the page does outside of itself beyond the first answer: it copies, saves, prints, and undoes by keys.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{clerk, clipboard, print};
use crate::report::Does;
use crate::sheet::Event;
use crate::ui::browser::{file, focus};
use crate::ui::handle::Page;
use crate::ui::lines::move_rows;

/// Listens for what concerns the whole window: printing, and keys that undo or move rows.
pub fn listen(page: Page) {
    print::start(page);
    move_rows(page);
    undo_by_keys(page);
}

/// Control-Z and its like, outside of fields of text, which have an undo of their own.
fn undo_by_keys(page: Page) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new_with_options(
        &window,
        "keydown",
        EventListenerOptions::enable_prevent_default(),
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

/// Does what a button says.
pub fn act(page: Page, does: &Does) {
    match does {
        Does::Event(event) => page.tell(event.clone()),
        Does::Export(export) => clerk::export(page, *export),
        Does::CopyLink | Does::CopyMailLink | Does::CopyText | Does::Copy(_) => clipboard::copy(page, does),
        Does::Save(name, kind, text) => file::save(name, kind, text),
    }
}
