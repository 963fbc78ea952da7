//! The link to the sheet, copied or shown.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Reflect;

use super::address::links;
use super::field::{Draw, button};
use super::state::Page;
use crate::words::page as says;

/// The buttons that copy a link, and what they mean for privacy.
pub fn sharing(draw: Draw<'_>) -> AnyView {
    let (page, lang) = (draw.page, draw.lang);
    let copied = page.copied.get();
    let shown = copied.map(|link| {
        view! {
            <div class="ct-copied">
                <label class="ct-label" for="copied-link">{says::copied(lang)}</label>
                <input type="text" class="ct-input" id="copied-link" readonly prop:value=link />
            </div>
        }
    });
    view! {
        <section class="ct-sharing" aria-labelledby="sharing-title">
            <h3 id="sharing-title">{says::sharing_title(lang)}</h3>
            <p class="ct-hint">{says::sharing_hint(lang)}</p>
            <p class="ct-sharing-ways">
                {button("ct-button ct-button--plain", says::copy_link(lang).to_owned(), move || copy(page, false))}
                {button("ct-link", says::copy_mail_link(lang).to_owned(), move || copy(page, true))}
            </p>
            <div role="status">{shown}</div>
        </section>
    }
    .into_any()
}

/// Copies the link where the browser lets a page do that; in any case it is shown, to be copied by hand.
fn copy(page: Page, for_mail: bool) {
    let Some((link, mail)) = links(page) else {
        page.unlinkable.set(true);
        return;
    };
    let link = if for_mail { mail } else { link };
    if let Some(window) = web_sys::window() {
        let navigator = window.navigator();
        let allowed = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
        if allowed.is_ok_and(|clipboard| clipboard.is_object()) {
            let _ = navigator.clipboard().write_text(&link);
        }
    }
    page.copied.set(Some(link));
}
