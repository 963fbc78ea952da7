//! [`Drawing`]: the kinds of blocks that only documents beyond the first answer have.

use leptos::prelude::*;

use super::{Page, chart, choices, qr};
use crate::report::Block;

/// What draws the kinds of blocks that only documents beyond the first answer have.
pub struct Drawing {
    /// Draws one; nothing of any other kind.
    pub draw: fn(Page, &Block) -> AnyView,
}

impl Drawing {
    /// All of it.
    pub const WHOLE: Self = Self { draw };
}

fn draw(page: Page, block: &Block) -> AnyView {
    match block {
        Block::Chart(picture) => chart::chart(page, picture),
        Block::Qr(code) => qr::qr(code),
        Block::Copy(id, label, text) => choices::copied(id, label, text),
        Block::Ask(ask) => choices::ask(page, ask),
        Block::Heading(_)
        | Block::Para(..)
        | Block::Figure(_)
        | Block::Range(_)
        | Block::Bar(_)
        | Block::Table(_)
        | Block::List(..)
        | Block::Group(_)
        | Block::Fold(_)
        | Block::Sides(_)
        | Block::Cards(_)
        | Block::Status(_) => ().into_any(),
    }
}
