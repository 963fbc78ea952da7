//! The page as it begins, and what happens around it later: another link in the same window, another tab, the
//! end.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, Window};

use super::{address, finder, remember, rest};
use crate::embedded;
use crate::share::parse_location;
use crate::sheet::{Event, Kept, State};
use crate::storage;
use crate::ui::browser::today::today;
use crate::ui::handle::{Outside, Page};
use crate::units::Lang;

/// The sheet as it begins: that of the address, or else the one kept here, or else an empty one.
pub fn sheet() -> State {
    let linked = address::whole().and_then(|address| match storage::take_typed_last(&address) {
        Some(sheet) => Some(Ok(sheet)),
        None => parse_location(&address),
    });
    State::alone(embedded::schedule(), today(), spoken_here(), linked, kept(), address::is_ours())
}

/// The sheet of a page in a frame of another: that of the address and nothing else.
pub fn framed_sheet() -> State {
    let linked = address::whole().and_then(|address| parse_location(&address));
    State::alone(embedded::schedule(), today(), spoken_here(), linked, Kept::Nothing, false)
}

/// The page of a sheet, with its ways to the browser around it.
pub fn start(state: State) -> Page {
    let outside = Outside { remember: remember::effect, fetch: rest::fetch_for, goods: finder::effect };
    let page = Page::new(state, outside);
    page.tell(Event::Arrived);
    address::accept();
    remember::soon(page);
    listen(page);
    finder::start(page);
    page
}

/// The page in a frame of another: it reaches for nothing outside.
pub fn framed(state: State) -> Page {
    let page = Page::new(state, Outside { remember: |_, _| {}, fetch: rest::fetch_for, goods: |_, _| {} });
    page.tell(Event::Arrived);
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

fn listen(page: Page) {
    let Some(window) = web_sys::window() else { return };
    // Whatever waits to be written belongs to the step that is left.
    on(&window, "popstate", move |_| remember::what_waits_but_the_address(page));
    on(&window, "hashchange", move |_| {
        remember::what_waits_but_the_address(page);
        let hash = address::hash();
        let came = address::whole().and_then(|address| parse_location(&address));
        if address::was_written() || (came.is_none() && !hash.is_empty()) {
            return;
        }
        address::accept();
        page.tell(Event::AddressChanged(came.map(Box::new), address::is_ours()));
    });
    on(&window, "pagehide", move |_| remember::leaving(page));
    on(&window, "visibilitychange", move |_| {
        remember::what_waits(page);
        // A tab that slept was not told.
        if storage::is_changed() {
            remember::changed_elsewhere(page);
        }
    });
    on(&window, "storage", move |event| {
        let changed = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if changed.is_none_or(|key| key == storage::OWN) {
            remember::changed_elsewhere(page);
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
