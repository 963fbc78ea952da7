//! A document drawn: one small view for each kind of block. Nothing is decided here but how a kind looks.

mod chart;
mod choices;
mod drawing;
mod figures;
mod qr;
mod spans;
mod table;

use leptos::prelude::*;

use super::element::{Marks, element, plain, words, written};
use super::handle::{Page, rest};
use crate::report::{Block, Group, Heading, Span};
pub use drawing::draw;
use spans::{fold, spans};

/// The blocks of a document, one beneath the other.
pub fn blocks(page: Page, blocks: &[Block]) -> AnyView {
    all(page, blocks).into_any()
}

/// A line of text.
pub fn rich(page: Page, rich: &[Span]) -> AnyView {
    spans(page, rich).into_any()
}

fn all(page: Page, blocks: &[Block]) -> Vec<AnyView> {
    blocks.iter().map(|block| self::block(page, block)).collect()
}

fn block(page: Page, block: &Block) -> AnyView {
    match block {
        Block::Heading(heading) => title(heading),
        Block::Para(class, rich) => plain("P", class, spans(page, rich)),
        Block::Figure(amounts) => figures::figure(amounts),
        Block::Range(ends) => figures::range(ends),
        Block::Chart(_) | Block::Qr(_) | Block::Copy(..) | Block::Ask(_) => {
            rest().map_or_else(|| ().into_any(), |rest| (rest.draw)(page, block))
        }
        Block::Bar(layers) => figures::bar(layers),
        Block::Table(rows) => table::table(page, rows),
        Block::List(class, items) => {
            let items = items.iter().map(|item| plain("LI", "", spans(page, item)));
            // The steps of a working come one after another.
            let tag = if *class == "ct-steps" { "OL" } else { "UL" };
            plain(tag, class, items.collect())
        }
        Block::Group(group) => self::group(page, group),
        Block::Fold(folded) => fold(page, folded),
        Block::Sides(sides) => choices::sides(page, sides),
        Block::Cards(cards) => choices::cards(page, cards),
        Block::Status(blocks) => {
            let marks = Marks { role: Some("status"), ..Marks::default() };
            element("DIV", marks, all(page, blocks))
        }
    }
}

fn title(heading: &Heading) -> AnyView {
    let tag = match heading.level {
        1 => "H1",
        2 => "H2",
        3 => "H3",
        _ => "H4",
    };
    match &heading.id {
        Some(_) => {
            let marks = Marks { id: heading.id.clone(), ..Marks::class(heading.class) };
            element(tag, marks, vec![words(heading.text.as_str())])
        }
        None => written(tag, heading.class, heading.text.as_str()),
    }
}

fn group(page: Page, group: &Group) -> AnyView {
    let tag = if group.named_by.is_some() { "SECTION" } else { "DIV" };
    let marks = Marks { named_by: group.named_by.clone(), ..Marks::class(group.class) };
    element(tag, marks, all(page, &group.blocks))
}
