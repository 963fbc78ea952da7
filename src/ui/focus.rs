//! Moving the focus, where a person expects it to go.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Focuses an element, once what was just asked for has been drawn.
pub fn focus_soon(id: String) {
    Timeout::new(0, move || focus(&id)).forget();
}

/// Focuses an element. The label of a field comes into view with it: without the label, a person
/// who looks at an enlarged part of the page would not know where they are.
pub fn focus(id: &str) {
    let Some(found) = element(id) else { return };
    let group = found.closest(".ct-field").ok().flatten();
    group.as_ref().unwrap_or(&found).scroll_into_view_with_bool(true);
    if let Some(found) = found.dyn_ref::<HtmlElement>() {
        // An element that has gone meanwhile cannot be focused, and need not be.
        let _ = found.focus();
    }
}
