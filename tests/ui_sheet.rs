//! The page, mounted in a browser: that what a person meets is wired together. What it answers is
//! proved elsewhere, without a page.

#![cfg(all(target_arch = "wasm32", feature = "ui"))]

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use countertariff::ui::App;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// The page in a place of its own, with nothing kept from another test. It goes when this is dropped.
struct Mounted {
    place: HtmlElement,
    _page: Box<dyn std::any::Any>,
}

impl std::ops::Deref for Mounted {
    type Target = HtmlElement;

    fn deref(&self) -> &HtmlElement {
        &self.place
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.place.remove();
    }
}

fn mounted() -> Mounted {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.clear().unwrap();
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let page = leptos::mount::mount_to(place.clone(), App);
    Mounted { place, _page: Box::new(page) }
}

/// The field that a label names.
fn field(place: &HtmlElement, label: &str) -> HtmlInputElement {
    let labels = place.query_selector_all("label").unwrap();
    let found = (0..labels.length())
        .filter_map(|turn| labels.item(turn))
        .find(|it| it.text_content().is_some_and(|text| text.trim() == label))
        .unwrap_or_else(|| panic!("no label says {label}"));
    let found: Element = found.unchecked_into();
    let named = found.get_attribute("for").and_then(|id| document().get_element_by_id(&id));
    named.or_else(|| found.query_selector("input").unwrap()).unwrap().unchecked_into()
}

/// The card of a way across the border.
fn way(place: &HtmlElement, into: &str) -> HtmlElement {
    let card = place.query_selector(&format!("label[data-into={into}]")).unwrap();
    card.unwrap().unchecked_into()
}

fn types(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict("input", &bubbling).unwrap()).unwrap();
}

fn button(place: &HtmlElement, name: &str) -> HtmlElement {
    let buttons = place.query_selector_all("button").unwrap();
    (0..buttons.length())
        .filter_map(|turn| buttons.item(turn))
        .find(|it| it.text_content().is_some_and(|text| text.contains(name)))
        .unwrap()
        .unchecked_into()
}

/// Waits until the browser has done what stood in its queue, focus included.
async fn drawn() {
    let done = Rc::new(Cell::new(false));
    let mut waiting = None;
    poll_fn(|context| {
        if done.get() {
            return Poll::Ready(());
        }
        let (told, waker) = (done.clone(), context.waker().clone());
        let wake = move || {
            told.set(true);
            waker.wake();
        };
        waiting = Some(Timeout::new(50, wake));
        Poll::Pending
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_typed_is_answered() {
    let place = mounted();
    way(&place, "US").click();
    types(&field(&place, "Date of entry"), "2025-03-27");
    types(&field(&place, "Goods or tariff code"), "7208.36.00");
    drawn().await;
    types(&field(&place, "Customs value"), "100000");
    field(&place, "Canada").click();
    drawn().await;
    let answer = document().get_element_by_id("answer").unwrap();
    assert!(answer.text_content().unwrap().contains("US$"));
    assert_eq!(field(&place, "Goods or tariff code").value(), "7208.36.00");
}

#[wasm_bindgen_test]
async fn asking_for_the_answer_of_a_sheet_with_slips_focuses_the_summary() {
    let place = mounted();
    way(&place, "CA").click();
    types(&field(&place, "Goods or tariff code"), "72O8");
    drawn().await;
    let summary = document().get_element_by_id("problems").unwrap();
    assert!(summary.has_attribute("hidden"), "not before it is asked for");
    button(&place, "Show what is missing").click();
    drawn().await;
    let focused = document().active_element().unwrap();
    assert_eq!(focused.id(), "problems");
    let code = field(&place, "Goods or tariff code");
    assert_eq!(code.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(code.value(), "72O8");
}

#[wasm_bindgen_test]
async fn the_language_of_the_document_is_that_of_the_page() {
    let place = mounted();
    drawn().await;
    let root = document().document_element().unwrap();
    let before = root.get_attribute("lang").unwrap();
    let name = if before == "fr" { "English" } else { "Français" };
    button(&place, name).click();
    drawn().await;
    assert_ne!(root.get_attribute("lang").unwrap(), before);
}

#[wasm_bindgen_test]
async fn words_without_a_search_stay_and_codes_work_as_always() {
    let place = mounted();
    way(&place, "US").click();
    let goods = field(&place, "Goods or tariff code");
    assert_eq!(goods.get_attribute("role").as_deref(), Some("combobox"));
    types(&goods, "hot tub");
    // No page around this one names the worker, so it is missed as soon as it is to be started.
    for _ in 0..12 {
        drawn().await;
    }
    assert!(place.text_content().unwrap().contains("The names of goods did not arrive"));
    assert_eq!(field(&place, "Goods or tariff code").value(), "hot tub");
    types(&field(&place, "Goods or tariff code"), "7208.36.00");
    drawn().await;
    assert!(!place.text_content().unwrap().contains("did not arrive"));
    assert!(document().get_element_by_id("answer").unwrap().text_content().unwrap().contains("25"));
}
