//! The rest of the program: what the first answer to a line does without. It is a file of its own, made by
//! `script/split.mjs` of whatever only [`WHOLE`] leads to, and is fetched once that answer is on screen.

use std::cell::Cell;

use leptos::prelude::AnyView;
#[cfg(feature = "split")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use wasm_bindgen_futures::spawn_local;

use super::handle::Page;
use super::lines::lines;
use super::page::{Beyond, dialog};
use super::report::Drawing;
use crate::report::{self, Does};
use crate::sheet::{self, Event, RestEvent};

/// The rest of the program.
pub struct Rest {
    /// What a sheet can do beyond being answered.
    pub sheet: &'static sheet::Rest,
    /// The documents beyond the first answer.
    pub report: &'static report::Rest,
    /// The table of lines.
    pub lines: fn(Page) -> AnyView,
    /// What is in the dialog of the ways to share.
    pub dialog: fn(Page) -> AnyView,
    /// The kinds of blocks that only such documents have.
    pub drawing: Drawing,
    /// What the page does outside of itself beyond the first answer.
    pub beyond: Beyond,
}

static WHOLE: Rest = Rest {
    sheet: &sheet::REST,
    report: &report::REST,
    lines,
    dialog,
    drawing: Drawing::WHOLE,
    beyond: Beyond::WHOLE,
};

thread_local! {
    /// In a program of one file it is here.
    static HERE: Cell<Option<&'static Rest>> = const { Cell::new(if cfg!(feature = "split") { None } else { Some(&WHOLE) }) };
}

/// The rest of the program, once it is here.
pub fn rest() -> Option<&'static Rest> {
    HERE.get()
}

/// The only way that leads to it, so that all of it is in that file.
#[cfg(feature = "split")]
#[wasm_split(rest, wasm_split_path = leptos::wasm_split, fallible)]
fn whole() -> Result<&'static Rest, SplitLoaderError> {
    Ok(&WHOLE)
}

/// Fetches it, unless it is here.
pub async fn fetch() {
    #[cfg(feature = "split")]
    if HERE.get().is_none() {
        HERE.set(whole().await.ok());
    }
}

/// Fetches it for a page on which the first answer stands.
pub fn fetch_for(page: Page) {
    spawn_local(async move {
        fetch().await;
        told(page);
    });
}

/// Does what a button says, once it is here.
pub fn with_rest(page: Page, does: &Does) {
    if let Some(rest) = rest() {
        return (rest.beyond.act)(page, does);
    }
    let does = does.clone();
    spawn_local(async move {
        fetch().await;
        told(page);
        if let Some(rest) = rest() {
            (rest.beyond.act)(page, &does);
        }
    });
}

/// Tells the page what became of it.
pub fn told(page: Page) {
    match rest() {
        Some(rest) => {
            page.complete(rest);
            page.tell(Event::Rest(RestEvent::Came(rest.sheet)));
        }
        None => page.tell(Event::Rest(RestEvent::Missed)),
    }
}
