//! The browser's own calendar.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Reflect};

/// Opens the calendar of a day field. A browser that has none does nothing: the day can be typed.
pub fn open(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    let Some(element) = element else { return };
    let show = Reflect::get(&element, &JsValue::from_str("showPicker")).ok();
    if let Some(show) = show.and_then(|show| show.dyn_into::<Function>().ok()) {
        let _ = show.call0(&element);
    }
}
