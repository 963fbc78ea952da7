//! The kinds of blocks that only documents beyond the first answer have.

use leptos::prelude::*;

use super::{Page, chart, choices, qr};
use crate::report::Block;

/// Draws one of these kinds; nothing of any other.
pub fn draw(page: Page, block: &Block) -> AnyView {
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
