//! What is pasted into the page or dropped on it: rows become lines, and a sheet saved as JSON is opened.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent};

use super::clerk;
use crate::entry::pasted::is_table;
use crate::sheet::{Event, TableEvent, is_saved_sheet};
use crate::ui::browser::{file, focus};
use crate::ui::handle::Page;

/// Takes what is pasted anywhere but into a field of text, or into that for goods, and the file that is dropped
/// anywhere.
pub fn take(page: Page) {
    let Some(window) = web_sys::window() else { return };
    let on = |name: &'static str, does: fn(Page, &web_sys::Event)| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, name, options, move |event| does(page, event)).forget();
    };
    on("paste", pasted);
    // Without this the browser would leave the page for the file.
    on("dragover", |_, event| {
        if carried(event).is_some_and(|carried| carried.types().includes(&"Files".into(), 0)) {
            event.prevent_default();
        }
    });
    on("drop", dropped);
}

fn pasted(page: Page, event: &web_sys::Event) {
    let Some(clipboard) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
        return;
    };
    let elsewhere = focus::in_text() && !focus::is_in("[role=combobox]") || focus::is_in("dialog *");
    if elsewhere {
        return;
    }
    let text = clipboard.get_data("text/plain").unwrap_or_default();
    if is_saved_sheet(&text) {
        event.prevent_default();
        clerk::read(page, Some(&text));
    } else if is_table(&text) {
        event.prevent_default();
        page.tell(Event::Table(TableEvent::Pasted(text)));
    }
}

fn dropped(page: Page, event: &web_sys::Event) {
    let files = carried(event).and_then(|carried| carried.files());
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    event.prevent_default();
    file::read(file, move |text| match text {
        Some(text) if !is_saved_sheet(&text) && is_table(&text) => {
            page.tell(Event::Table(TableEvent::Pasted(text)));
        }
        text => clerk::read(page, text.as_deref()),
    });
}

/// What a pointer carries over the page.
fn carried(event: &web_sys::Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}
