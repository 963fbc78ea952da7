//! When a person leaves a field, what is wrong with it is said. That moves what stands beneath it, and so it
//! waits until a pointer that is down comes up: a button never slips away from under a finger.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use super::handle::Page;
use crate::sheet::{Event, Spot};

thread_local! {
    static POINTER_IS_DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<(Page, Spot)>> = const { RefCell::new(Vec::new()) };
}

/// Watches the pointer, for as long as the page lives.
pub fn watch() {
    let Some(window) = web_sys::window() else { return };
    let on = |event: &'static str, down: bool| {
        EventListener::new(&window, event, move |_| {
            POINTER_IS_DOWN.set(down);
            if !down {
                // After the click that this pointer makes.
                Timeout::new(0, say_what_waits).forget();
            }
        })
        .forget();
    };
    on("pointerdown", true);
    on("pointerup", false);
    on("pointercancel", false);
}

/// A field was left.
pub fn left(page: Page, spot: Spot) {
    WAITING.with_borrow_mut(|waiting| waiting.push((page, spot)));
    Timeout::new(0, || {
        if !POINTER_IS_DOWN.get() {
            say_what_waits();
        }
    })
    .forget();
}

fn say_what_waits() {
    for (page, spot) in WAITING.take() {
        page.tell(Event::Left(spot));
    }
}
