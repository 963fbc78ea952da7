//! The answer in one sentence: announced once it stands still, and kept in sight at the foot of a small screen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::ui::handle::Page;

/// How long the answer must stand before it is announced, in milliseconds.
const STILL: u32 = 800;

/// The live region, and the foot.
pub fn live(page: Page) -> AnyView {
    let spoken = page.part(|screen| screen.spoken.clone());
    let said = RwSignal::new(String::new());
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move || {
        let sentence = spoken.get();
        waiting.replace(Some(Timeout::new(STILL, move || said.set(sentence))));
    });
    view! {
        <p class="ct-unseen" role="status">{move || said.get()}</p>
        <p class="ct-foot" aria-hidden="true">{move || spoken.get()}</p>
    }
    .into_any()
}
