//! Moving the focus, where a person expects it to go.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition};

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Focuses an element, once what was just asked for has been drawn.
pub fn soon(id: String) {
    Timeout::new(0, move || now(&id)).forget();
}

/// Focuses an element. The label of a field comes into view with it: without the label, a person who looks at
/// an enlarged part of the page would not know where they are. A field within a folded part is unfolded.
pub fn now(id: &str) {
    let Some(found) = element(id) else { return };
    let mut around = found.closest("details").ok().flatten();
    while let Some(fold) = around {
        let _ = fold.set_attribute("open", "");
        around = fold.parent_element().and_then(|above| above.closest("details").ok().flatten());
    }
    let group = found.closest(".ct-field").ok().flatten();
    group.as_ref().unwrap_or(&found).scroll_into_view_with_bool(true);
    if let Some(found) = found.dyn_ref::<HtmlElement>() {
        // An element that has gone meanwhile cannot be focused, and need not be.
        let _ = found.focus();
    }
    // A text to be copied by hand.
    if let Some(text) = found.dyn_ref::<HtmlTextAreaElement>().filter(|text| text.read_only()) {
        text.select();
    }
}

/// Brings the option that a field has in hand into view, once it has been drawn.
pub fn show_option(field: String) {
    Timeout::new(0, move || {
        let active = element(&field).and_then(|field| field.get_attribute("aria-activedescendant"));
        if let Some(option) = active.and_then(|id| element(&id)) {
            show(&option);
        }
    })
    .forget();
}

/// Brings what an element says of an act into view, if it says anything, once it has been drawn: on a small screen it
/// stands beneath the buttons.
pub fn show_outcome(within: &'static str) {
    Timeout::new(0, move || {
        let said = element(within).and_then(|it| it.query_selector("[role=status] > :last-child").ok()?);
        if let Some(said) = said {
            show(&said);
        }
    })
    .forget();
}

fn show(element: &Element) {
    let to = ScrollIntoViewOptions::new();
    to.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&to);
}

/// Whether the focus is in a field of text, which has an undo of its own.
pub fn in_text() -> bool {
    is_in("input[type=text], textarea")
}

/// Whether the focus is in an element that fits a selector.
pub fn is_in(selector: &str) -> bool {
    focused().is_some_and(|focused| focused.matches(selector).unwrap_or(false))
}

/// The id of what has the focus.
pub fn id() -> Option<String> {
    focused().map(|focused| focused.id())
}

fn focused() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}
