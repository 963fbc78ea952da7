//! The address bar: the one place that reads the sheet out of it and writes the sheet into it.

use std::cell::RefCell;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{StorageEvent, Window};

use super::handle::Page;
use super::remember;
use super::today::today;
use crate::book;
use crate::share::{Sheet, encode, parse_location};
use crate::sheet::{Event, Kept, State, View};
use crate::storage;
use crate::units::Lang;

/// The name of the law page in the address.
pub const LAW: &str = "#law";

/// What the browser remembers beside an address that was written for the visitor's own sheet.
const OURS: &str = "own";

thread_local! {
    /// The payload last written: coming back to it opens nothing anew.
    static WRITTEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The page as it begins: with the sheet of the address, or else the one kept here, or else an empty one.
pub fn start() -> Page {
    let linked = address().and_then(|address| parse_location(&address));
    let ours =
        window().and_then(|window| window.history().ok()?.state().ok()).is_some_and(|state| state == OURS);
    let state = State::new(book::schedule(), today(), spoken_here(), linked, kept(), ours);
    let page = Page::new(state);
    page.tell(Event::WentTo(shown()));
    WRITTEN.replace(hash());
    remember::soon(page);
    listen(page);
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
    if hash() == LAW { View::Law } else { View::Sheet }
}

/// The address of the sheet on screen, and the one for mail programs that break the first; `None` for a sheet
/// too long for either.
pub fn links(page: Page) -> Option<(String, String)> {
    let payload = encode(&page.state(State::to_link)).ok()?;
    let location = window()?.location();
    let here = location.origin().ok()? + &location.pathname().ok()?;
    Some((format!("{here}#{payload}"), format!("{here}?s={payload}")))
}

/// Writes the sheet into the address; says whether it fits.
pub fn write(page: Page, own: bool) -> bool {
    match encode(&page.state(State::to_link)) {
        Ok(payload) => show(own, &payload),
        Err(_) => false,
    }
}

/// Puts a payload into the address. A page that is framed by another may not be allowed to: then the address
/// stays as it was.
pub fn show(own: bool, payload: &str) -> bool {
    if let Some(window) = window() {
        let path = window.location().pathname().unwrap_or_default();
        let hash = if payload.is_empty() { String::new() } else { format!("#{payload}") };
        let state = if own { JsValue::from_str(OURS) } else { JsValue::NULL };
        if let Ok(history) = window.history() {
            let _ = history.replace_state_with_url(&state, "", Some(&(path + &hash)));
        }
        WRITTEN.replace(hash);
    }
    true
}

/// Goes to the law: the sheet is written first, so that coming back finds it.
pub fn go_to_law(page: Page) {
    remember::what_waits(page);
    if let Some(window) = window() {
        let _ = window.location().set_hash(LAW);
    }
}

/// Comes back from the law.
pub fn go_to_sheet(page: Page) {
    page.tell(Event::WentTo(View::Sheet));
    remember::now(page);
}

/// What happens around the page: another link in the same window, another tab, the end.
fn listen(page: Page) {
    let Some(window) = window() else { return };
    on(&window, "hashchange", move |_| {
        let hash = hash();
        if hash == LAW {
            remember::what_waits_but_the_address(page);
            page.tell(Event::WentTo(View::Law));
        } else if hash == WRITTEN.with_borrow(Clone::clone) {
            page.tell(Event::WentTo(View::Sheet));
        } else if let Some(opened) = address().and_then(|address| parse_location(&address)) {
            remember::what_waits_but_the_address(page);
            WRITTEN.replace(hash);
            page.tell(Event::Opened(Box::new(opened)));
        } else {
            page.tell(Event::WentTo(View::Sheet));
        }
    });
    on(&window, "pagehide", move |_| remember::what_waits(page));
    on(&window, "visibilitychange", move |_| remember::what_waits(page));
    on(&window, "storage", move |event| {
        let changed = event.dyn_ref::<StorageEvent>().and_then(|event| event.key());
        if changed.is_none_or(|key| key == storage::OWN) {
            let kept = storage::load().and_then(Result::ok).map(Box::<Sheet>::new);
            page.tell(Event::ChangedElsewhere(kept));
        }
    });
}

fn on(window: &Window, event: &'static str, does: impl FnMut(&web_sys::Event) + 'static) {
    EventListener::new(window, event, does).forget();
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn address() -> Option<String> {
    window()?.location().href().ok()
}

fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The language of the browser, where it is one of ours.
fn spoken_here() -> Lang {
    let named = window().and_then(|window| window.navigator().language());
    named.and_then(|named| named.parse().ok()).unwrap_or_default()
}
