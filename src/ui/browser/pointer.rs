//! What moves the page waits until a pointer that is down comes up: a button never slips away from under a
//! finger.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

thread_local! {
    static IS_DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = RefCell::default();
}

/// Watches the pointer, for as long as the page lives.
pub fn watch() {
    let Some(window) = web_sys::window() else { return };
    let on = |event: &'static str, down: bool| {
        EventListener::new(&window, event, move |_| {
            IS_DOWN.set(down);
            if !down {
                // After the click that this pointer makes.
                Timeout::new(0, do_what_waits).forget();
            }
        })
        .forget();
    };
    on("pointerdown", true);
    on("pointerup", false);
    on("pointercancel", false);
}

/// Does something once no pointer is down, and never within the event that asks for it.
pub fn once_up(does: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(does)));
    Timeout::new(0, || {
        if !IS_DOWN.get() {
            do_what_waits();
        }
    })
    .forget();
}

fn do_what_waits() {
    for does in WAITING.take() {
        does();
    }
}
