//! The rest of the program: what the first answer to a line does without. It is a file of its own, made by
//! `script/split.mjs` of whatever only `WHOLE` leads to, and is fetched once that answer is on screen.

#[cfg(feature = "split")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use wasm_bindgen_futures::spawn_local;

use super::{beyond, embed, share};
use crate::report::{self, Does};
use crate::sheet::{self, Event, RestEvent};
use crate::ui::handle::{Page, Rest, keep, rest};
use crate::ui::lines::lines;
use crate::ui::report::draw;

static WHOLE: Rest = Rest {
    sheet: &sheet::REST,
    report: &report::REST,
    lines,
    dialog: share::inside,
    draw,
    act: beyond::act,
    listen: beyond::listen,
    frame: embed::frame,
};

/// The only way that leads to it, so that all of it is in that file.
#[cfg(feature = "split")]
#[wasm_split(rest, wasm_split_path = leptos::wasm_split, fallible)]
fn whole() -> Result<&'static Rest, SplitLoaderError> {
    Ok(&WHOLE)
}

/// In a program of one file it is here.
#[cfg(not(feature = "split"))]
async fn whole() -> Result<&'static Rest, core::convert::Infallible> {
    Ok(&WHOLE)
}

/// Fetches it, unless it is here.
pub async fn fetch() {
    if rest().is_none()
        && let Ok(rest) = whole().await
    {
        keep(rest);
    }
}

/// In a program of one file it need not be waited for.
pub fn begin() {
    #[cfg(not(feature = "split"))]
    keep(&WHOLE);
}

/// Fetches it for a page on which the first answer stands, and then does what a button said.
pub fn fetch_for(page: Page, does: Option<Does>) {
    spawn_local(async move {
        fetch().await;
        told(page);
        if let Some((rest, does)) = rest().zip(does) {
            (rest.act)(page, &does);
        }
    });
}

/// Tells the page what became of it.
pub fn told(page: Page) {
    match rest() {
        Some(rest) => {
            page.complete(rest);
            page.tell(Event::Rest(RestEvent::Came));
        }
        None => page.tell(Event::Rest(RestEvent::Missed)),
    }
}
