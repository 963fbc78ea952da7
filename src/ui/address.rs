//! The address bar: the one place that reads the sheet out of it and writes the sheet into it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::Window;

use super::outcome::entered;
use super::state::{Page, is_blank};
use crate::entry::Draft;
use crate::keep;
use crate::share::{LinkFault, Sheet, Shown, encode, parse_location};
use crate::units::{Date, Lang};

/// How long the person must pause before the address follows, in milliseconds.
const PAUSE: u32 = 300;

/// What there is to say about the link that brought the sheet.
#[derive(Clone, Default)]
pub struct Arrival {
    /// Why it opened nothing.
    pub fault: Option<LinkFault>,
    /// What was shown when it was made.
    pub was: Option<Was>,
    /// The visitor's own sheet, waiting while the one of the link is on screen.
    pub own: Option<Draft>,
    /// Keys of the link that mean nothing here.
    pub unread: Vec<String>,
}

/// The total that the link was made with.
#[derive(Clone)]
pub struct Was {
    /// How much.
    pub shown: Shown,
    /// Under the law as of this day.
    pub law_as_of: Option<Date>,
    /// For this sheet and no other.
    pub of: Draft,
}

/// Opens the sheet of the address, or else the one kept here, or else an empty one; from then on the
/// address and the browser's storage follow what is typed.
pub fn start() -> Page {
    let linked = address().and_then(|address| parse_location(&address));
    let kept = keep::load();
    let named = linked.as_ref().and_then(|it| it.as_ref().ok()).or(kept.as_ref());
    let page = Page::new(named.and_then(|sheet| sheet.lang).unwrap_or_else(spoken_here));
    match (linked, kept) {
        (Some(opened), _) => open(page, opened),
        (None, Some(kept)) => page.replace(kept.draft, false),
        (None, None) => {}
    }
    page.reading.set(at_the_law());
    follow(page);
    listen(page);
    page
}

/// The name of the law page in the address.
pub const LAW: &str = "#law";

/// Whether the address names the law page.
fn at_the_law() -> bool {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.is_some_and(|hash| hash == LAW)
}

/// Shows what a link brought. It never overwrites the sheet that the visitor keeps.
pub fn open(page: Page, opened: Result<Sheet, LinkFault>) {
    let mut arrival = Arrival::default();
    match opened {
        Err(fault) => arrival.fault = Some(fault),
        Ok(sheet) => {
            if let Some(lang) = sheet.lang {
                page.lang.set(lang);
            }
            let own = keep::load().map(|kept| kept.draft);
            arrival.own = own.filter(|own| *own != sheet.draft && !is_blank(own));
            arrival.was =
                sheet.shown.map(|shown| Was { shown, law_as_of: sheet.law_as_of, of: sheet.draft.clone() });
            arrival.unread = sheet.unread;
            page.unknown.set_value(sheet.unknown);
            page.replace(sheet.draft, true);
        }
    }
    page.arrival.set(arrival);
}

/// The sheet on screen, as a link carries it.
pub fn sheet(page: Page) -> Sheet {
    let draft = page.draft.get_untracked();
    let law = entered(&draft).map(|it| it.1);
    let landed = page.outcome.with_untracked(|outcome| {
        let landed = outcome.assessment.as_ref()?.totals.landed?;
        Some(landed.low)
    });
    Sheet {
        lang: Some(page.lang.get_untracked()),
        law_as_of: law.map(|law| law.law_as_of),
        shown: law.zip(landed).map(|(law, total)| Shown { currency: law.currency, total }),
        unknown: page.unknown.get_value(),
        unread: Vec::new(),
        draft,
    }
}

/// The address of the sheet on screen, and the one for mail programs that break the first; none for
/// a sheet too long for either.
pub fn links(page: Page) -> Option<(String, String)> {
    let payload = encode(&sheet(page)).ok()?;
    let location = web_sys::window()?.location();
    let here = location.origin().ok()? + &location.pathname().ok()?;
    Some((format!("{here}#{payload}"), format!("{here}?s={payload}")))
}

/// Writes the sheet into the address and the storage, once the person pauses.
fn follow(page: Page) {
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move || {
        page.draft.track();
        page.lang.track();
        page.arrival.track();
        page.reading.track();
        let write = Timeout::new(PAUSE, move || write(page));
        waiting.replace(Some(write));
    });
}

fn write(page: Page) {
    let sheet = sheet(page);
    let blank = is_blank(&sheet.draft);
    let arrival = page.arrival.get_untracked();
    if arrival.own.is_none() && !blank {
        keep::save(&sheet);
    }
    if blank && arrival.fault.is_some() {
        // The damaged link stays where it is: the person may want to look at it.
        return;
    }
    let payload = if blank { Ok(String::new()) } else { encode(&sheet) };
    page.unlinkable.set(payload.is_err());
    if page.reading.get_untracked() {
        return;
    }
    if let Some((window, payload)) = web_sys::window().zip(payload.ok()) {
        show(&window, &payload);
    }
}

/// A page that is framed by another may not be allowed to: then the address stays as it was.
fn show(window: &Window, payload: &str) {
    let path = window.location().pathname().unwrap_or_default();
    let address = if payload.is_empty() { path } else { format!("{path}#{payload}") };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Another link opened in the same window.
fn listen(page: Page) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "hashchange", move |_| {
        page.reading.set(at_the_law());
        if let Some(opened) = address().and_then(|address| parse_location(&address)) {
            open(page, opened);
        }
    })
    .forget();
}

fn address() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// The language of the browser, where it is one of ours.
fn spoken_here() -> Lang {
    let named = web_sys::window().and_then(|window| window.navigator().language());
    named.and_then(|named| named.parse().ok()).unwrap_or_default()
}
