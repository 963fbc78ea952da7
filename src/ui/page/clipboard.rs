//! Copying the link of the sheet.

use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Reflect;

use super::address;
use crate::sheet::Event;
use crate::ui::handle::Page;

/// Copies the link where the browser lets a page do that; in any case it is shown, to be copied by hand.
pub fn copy_link(page: Page, for_mail: bool) {
    let Some((link, mail)) = address::links(page) else {
        page.tell(Event::Linked(false));
        return;
    };
    let link = if for_mail { mail } else { link };
    if let Some(window) = web_sys::window() {
        let navigator = window.navigator();
        let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
        if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
            let written = navigator.clipboard().write_text(&link);
            // Refused, the link is still there to be copied by hand.
            spawn_local(async move { drop(JsFuture::from(written).await) });
        }
    }
    page.tell(Event::CopiedLink(link));
}
