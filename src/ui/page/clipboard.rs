//! Copying the link of the sheet, or the answer as text.

use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Reflect;

use super::address;
use crate::report::{Does, as_text};
use crate::sheet::Event;
use crate::ui::handle::Page;

/// Copies what a button says, where the browser lets a page do that; else it is left to the person.
pub fn copy(page: Page, does: &Does) {
    let links = address::links(page);
    let text = match does {
        Does::CopyText => {
            let link = links.map(|links| links.0 + "\n").unwrap_or_default();
            Some(page.state(as_text) + "\n" + &link)
        }
        Does::Copy(text) => Some(text.clone()),
        Does::CopyMailLink => links.map(|links| links.1),
        _ => links.map(|links| links.0),
    };
    let Some(text) = text else { return page.tell(Event::Linked(false)) };
    let navigator = web_sys::window().map(|window| window.navigator());
    let allowed = |navigator: &web_sys::Navigator| {
        Reflect::get(navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object())
    };
    let Some(navigator) = navigator.filter(allowed) else { return page.tell(Event::Copied(text, true)) };
    let written = navigator.clipboard().write_text(&text);
    spawn_local(async move {
        let refused = JsFuture::from(written).await.is_err();
        page.tell(Event::Copied(text, refused));
    });
}
