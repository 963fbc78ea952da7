//! [`Beyond`]: what the page does outside of itself beyond the first answer: it copies, saves, prints, and stands in a
//! frame.

use leptos::prelude::AnyView;

use super::{clerk, clipboard, embed, print};
use crate::report::Does;
use crate::ui::browser::file;
use crate::ui::handle::Page;

/// What the page does outside of itself beyond the first answer.
pub struct Beyond {
    /// Does what a button says.
    pub act: fn(Page, &Does),
    /// Draws the paper whenever printing begins.
    pub prints: fn(Page),
    /// The page in a frame of another.
    pub frame: fn(Page) -> AnyView,
}

impl Beyond {
    /// All of it.
    pub const WHOLE: Self = Self { act, prints: print::start, frame: embed::frame };
}

fn act(page: Page, does: &Does) {
    match does {
        Does::Event(event) => page.tell(event.clone()),
        Does::Export(export) => clerk::export(page, *export),
        Does::CopyLink | Does::CopyMailLink | Does::CopyText | Does::Copy(_) => clipboard::copy(page, does),
        Does::Save(name, kind, text) => file::save(name, kind, text),
    }
}
