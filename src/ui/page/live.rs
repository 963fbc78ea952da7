//! The answer in one sentence: announced once it stands still, and kept in sight at the foot of a small screen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::ui::browser::focus;
use crate::ui::drawn::drawn;
use crate::ui::element::{Marks, element, link, words};
use crate::ui::handle::{ANSWER, Page};
use crate::words::page as says;

/// How long the answer must stand before it is announced, in milliseconds.
const STILL: u32 = 800;

/// The live region, and the foot.
pub fn live(page: Page) -> AnyView {
    let spoken = page.part(|screen| Some(screen.spoken.clone()));
    let said = RwSignal::new(String::new());
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move || {
        let sentence = spoken.get().unwrap_or_default();
        waiting.replace(Some(Timeout::new(STILL, move || said.set(sentence))));
    });
    let status = drawn(move || {
        let marks = Marks { role: Some("status"), ..Marks::class("ct-unseen") };
        element("P", marks, vec![words(said.get())])
    });
    let foot = page.draws(
        |screen| Some((screen.lang, screen.foot.clone())),
        |(lang, foot)| {
            let way = link("", None, format!("#{ANSWER}"), || focus::now(ANSWER), foot);
            let name = Some(says::answer_title(lang).to_owned());
            element("ASIDE", Marks { name, ..Marks::class("ct-foot") }, vec![way])
        },
    );
    vec![status, foot].into_any()
}
