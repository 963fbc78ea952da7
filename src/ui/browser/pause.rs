//! What is done once the person pauses.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;

thread_local! {
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Does something after so many milliseconds, unless something else is to be done by then.
pub fn then(after: u32, does: impl FnOnce() + 'static) {
    WAITING.replace(Some(Timeout::new(after, does)));
}
