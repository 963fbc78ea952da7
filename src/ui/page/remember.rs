//! Writing the sheet into the address and the storage, once the person pauses.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;

use super::address;
use crate::sheet::{Effect, Event, State};
use crate::storage::{self, Saved};
use crate::ui::handle::Page;

/// How long the person must pause, in milliseconds.
const PAUSE: u32 = 300;

thread_local! {
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// Whether the browser last refused to keep the sheet.
    static REFUSED: Cell<bool> = const { Cell::new(false) };
}

/// Does what the sheet asks to have remembered.
pub fn effect(page: Page, effect: Effect) {
    match effect {
        Effect::Remember => soon(page),
        Effect::RememberNow => now(page),
        Effect::NewStep(sheet, own) => address::new_step(&sheet, own),
        Effect::Forget => storage::clear(),
        _ => {}
    }
}

/// Writes the sheet after a pause; typing on puts it off.
pub fn soon(page: Page) {
    WAITING.replace(Some(Timeout::new(PAUSE, move || now(page))));
}

/// Writes the sheet at once, if anything of it waits to be written: the person leaves.
pub fn what_waits(page: Page) {
    if WAITING.with_borrow(Option::is_some) {
        now(page);
    }
}

/// The page is left: writes what waits, and keeps it for this tab in case it is only reloaded.
pub fn leaving(page: Page) {
    let waits = WAITING.with_borrow(Option::is_some);
    if let Some(address) = address::whole().filter(|_| waits) {
        storage::save_typed_last(&address, &page.state(State::to_link));
    }
    what_waits(page);
}

/// Writes what waits into the storage alone: the address is already that of another sheet.
pub fn what_waits_but_the_address(page: Page) {
    if WAITING.take().is_some() {
        keep(page);
    }
}

/// Writes the sheet at once.
pub fn now(page: Page) {
    WAITING.take();
    keep(page);
    let (blank, fault, own) = page.state(|state| {
        let arrival = state.arrival();
        (state.is_blank(), arrival.fault.is_some(), arrival.is_own())
    });
    // A damaged link stays where it is: the person may want to look at it.
    if blank && fault {
        return;
    }
    let fits = if blank {
        address::show(own, "");
        true
    } else {
        address::write(page, own)
    };
    if page.state(|state| state.is_too_long() == fits) {
        page.tell(Event::Linked(fits));
    }
}

/// Keeps the sheet for the visitor, unless another one of theirs waits.
fn keep(page: Page) {
    let sheet =
        page.state(|state| (state.arrival().may_keep() && !state.is_blank()).then(|| state.to_link()));
    let Some(sheet) = sheet else { return };
    let kept = match storage::save(&sheet) {
        Saved::Kept => true,
        Saved::Refused => false,
        Saved::ChangedElsewhere => return changed_elsewhere(page),
    };
    if REFUSED.replace(!kept) == kept {
        page.tell(Event::Kept(kept));
    }
}

/// Another tab wrote what is kept: the person chooses.
pub fn changed_elsewhere(page: Page) {
    let kept = storage::load().and_then(Result::ok).map(Box::new);
    page.tell(Event::ChangedElsewhere(kept));
}
