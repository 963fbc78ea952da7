//! A text saved as a file, and a file read as text.

use gloo::events::EventListener;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text to be saved under a name. A browser that refuses does nothing.
pub fn save(name: &str, kind: &str, text: &str) {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &about) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let _ = Url::revoke_object_url(&address);
}

/// Lets the person choose a file and reads it, as [`read`] does.
pub fn choose(then: impl FnOnce(Option<String>) + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|document| document.create_element("input").ok());
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
    field.set_type("file");
    field.set_accept(".json,application/json");
    let chosen = field.clone();
    let listener = EventListener::once(&field, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            read(file, then);
        }
    });
    field.click();
    listener.forget();
}

/// Reads a file as text, for whoever waits for it; `None` for one of more than 64 MB, or that the browser does not read.
pub fn read(file: File, then: impl FnOnce(Option<String>) + 'static) {
    if file.size() > 67_108_864.0 {
        return then(None);
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok();
        then(text.and_then(|text| text.as_string()));
    });
}
