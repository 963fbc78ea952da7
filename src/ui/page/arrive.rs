//! The page as it begins, and what happens around it later: another link in the same window, another tab, the
//! end.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, Window};

use super::address::{self, LAW};
use super::{clerk, clipboard, finder, print, remember};
use crate::embedded;
use crate::share::{Sheet, parse_location};
use crate::sheet::{Event, Kept, State, View};
use crate::storage;
use crate::ui::browser::today::today;
use crate::ui::handle::{Outside, Page};
use crate::units::Lang;

/// The page as it begins: with the sheet of the address, or else the one kept here, or else an empty one.
pub fn start() -> Page {
    let linked = address::whole().and_then(|address| parse_location(&address));
    let state = State::new(embedded::schedule(), today(), spoken_here(), linked, kept(), address::is_ours());
    let outside = Outside {
        remember: remember::effect,
        copy_link: clipboard::copy_link,
        goods: finder::effect,
        export: clerk::export,
    };
    let page = Page::new(state, outside);
    page.tell(Event::WentTo(shown()));
    address::accept();
    remember::soon(page);
    listen(page);
    finder::start(page);
    print::start(page);
    page
}

/// The page in a frame of another: with the sheet of the address and nothing else, and it reaches for nothing outside.
pub fn framed() -> Page {
    let linked = address::whole().and_then(|address| parse_location(&address));
    let state = State::new(embedded::schedule(), today(), spoken_here(), linked, Kept::Nothing, false);
    let outside = Outside { remember: |_, _| {}, copy_link: |_, _| {}, goods: |_, _| {}, export: |_, _| {} };
    let page = Page::new(state, outside);
    page.tell(Event::WentTo(View::Sheet));
    page
}

/// What the browser keeps for the visitor.
fn kept() -> Kept {
    match storage::load() {
        None => Kept::Nothing,
        Some(Ok(sheet)) => Kept::Sheet(Box::new(sheet)),
        Some(Err(text)) => Kept::Unreadable(text),
    }
}

/// Which page the address names.
fn shown() -> View {
    if address::hash() == LAW { View::Law } else { View::Sheet }
}

fn listen(page: Page) {
    let Some(window) = web_sys::window() else { return };
    on(&window, "hashchange", move |_| {
        if address::hash() == LAW {
            remember::what_waits_but_the_address(page);
            page.tell(Event::WentTo(View::Law));
        } else if address::was_written() {
            page.tell(Event::WentTo(View::Sheet));
        } else if let Some(opened) = address::whole().and_then(|address| parse_location(&address)) {
            remember::what_waits_but_the_address(page);
            address::accept();
            page.tell(Event::Opened(Box::new(opened)));
        } else {
            page.tell(Event::WentTo(View::Sheet));
        }
    });
    on(&window, "pagehide", move |_| remember::what_waits(page));
    on(&window, "visibilitychange", move |_| remember::what_waits(page));
    on(&window, "storage", move |event| {
        let changed = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if changed.is_none_or(|key| key == storage::OWN) {
            let kept = storage::load().and_then(Result::ok).map(Box::<Sheet>::new);
            page.tell(Event::ChangedElsewhere(kept));
        }
    });
}

fn on(window: &Window, event: &'static str, does: impl FnMut(&web_sys::Event) + 'static) {
    EventListener::new(window, event, does).forget();
}

/// The language of the browser, where it is one of ours.
fn spoken_here() -> Lang {
    let named = web_sys::window().and_then(|window| window.navigator().language());
    named.and_then(|named| named.parse().ok()).unwrap_or_default()
}
