//! The address bar: the one place that reads the sheet out of it and writes the sheet into it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;

use crate::share::{Sheet, encode};
use crate::sheet::State;
use crate::ui::handle::Page;

/// What the browser remembers beside an address that was written for the visitor's own sheet.
const OURS: &str = "own";

thread_local! {
    /// What stood after the address when it was last written or read: coming back to it opens nothing anew.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The whole address.
pub fn whole() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// What stands in it from the `#` on.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Whether this browser wrote the address, for the visitor's own sheet.
pub fn is_ours() -> bool {
    let state = web_sys::window().and_then(|window| window.history().ok()?.state().ok());
    state.is_some_and(|state| state == OURS)
}

/// The sheet of the address is on screen now.
pub fn accept() {
    KNOWN.replace(hash());
}

/// Whether the sheet of the address is the one on screen.
pub fn was_written() -> bool {
    KNOWN.with_borrow(|known| *known == hash())
}

/// What the part of the address that is sent to its host says under a name.
pub fn asked(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let mut pairs =
        search.trim_start_matches('?').split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.find(|pair| pair.0 == name).map(|pair| pair.1.to_owned())
}

/// A file that the head of the page names.
pub fn named(name: &str) -> Option<String> {
    let head = web_sys::window()?.document()?.query_selector(&format!("meta[name={name}]")).ok()??;
    head.get_attribute("content")
}

/// The address of the page without any sheet.
pub fn here() -> String {
    let location = web_sys::window().map(|window| window.location());
    let here = location.and_then(|location| Some(location.origin().ok()? + &location.pathname().ok()?));
    here.unwrap_or_default()
}

/// The address of the sheet on screen, and the one for mail programs that break the first; `None` for a sheet
/// too long for either.
pub fn links(page: Page) -> Option<(String, String)> {
    let payload = encode(&page.state(State::to_link)).ok()?;
    let here = here();
    Some((format!("{here}#{payload}"), format!("{here}?s={payload}")))
}

/// Writes the sheet into the address; says whether it fits.
pub fn write(page: Page, own: bool) -> bool {
    match encode(&page.state(State::to_link)) {
        Ok(payload) => {
            show(own, &payload);
            true
        }
        Err(_) => false,
    }
}

/// Begins another step in the history of the window. The one that is left ends with this sheet, unless its address
/// is that of something else.
pub fn new_step(sheet: &Sheet, own: bool) {
    if was_written() {
        // A sheet too long for an address is brought back by undoing.
        let _ = encode(sheet).map(|payload| show(own, &payload));
    }
    let history = web_sys::window().and_then(|window| window.history().ok());
    let _ = history.map(|history| history.push_state_with_url(&JsValue::NULL, "", None));
}

/// Puts a payload into the address. A page that is framed by another may not be allowed to: then the address
/// stays as it was.
pub fn show(own: bool, payload: &str) {
    let Some(window) = web_sys::window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let hash = if payload.is_empty() { String::new() } else { format!("#{payload}") };
    let state = if own { JsValue::from_str(OURS) } else { JsValue::NULL };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&state, "", Some(&(path + &hash)));
    }
    KNOWN.replace(hash);
}
