//! The sheet in one sentence, each part of it a field set in the line of text.

use leptos::prelude::*;

use super::input::{Input, Select, error_id, select, text_input};
use crate::report::{FieldDoc, Piece, Sentence, Shape};
use crate::sheet::Event;
use crate::ui::element::{Button, Marks, button, element, link, plain, words, written};
use crate::ui::handle::Page;
use crate::words::page as says;

/// The sentence, with the button that opens the form where there is no room beside the answer.
pub fn sentence(page: Page) -> AnyView {
    page.draws(
        |screen| Some((screen.lang, screen.sentence.clone())),
        move |(lang, doc)| {
            let parts = vec![
                plain("P", "ct-sentence-text", doc.pieces.iter().map(|it| piece(page, it)).collect()),
                wrong(&doc),
                fold(page, &doc),
            ];
            let name = Some(says::sentence(lang).to_owned());
            element("SECTION", Marks { name, ..Marks::class("ct-sentence") }, parts)
        },
    )
}

fn piece(page: Page, piece: &Piece) -> AnyView {
    match piece {
        Piece::Text(text) => words(text.as_str()),
        Piece::Goods(spot, called) => {
            let spot = *spot;
            let href = format!("#{}", page.anchor(spot));
            link("ct-said-goods", None, href, move || page.go_to(spot), called.clone())
        }
        Piece::Field(doc) => field(page, doc),
    }
}

fn field(page: Page, doc: &FieldDoc) -> AnyView {
    let name = Some(doc.label.clone());
    let described_by = doc.error.as_ref().map(|_| error_id(doc));
    let id = format!("said-{}", doc.id);
    if let Shape::Select(choices) = &doc.shape {
        return select(page, doc, choices, Select { class: "ct-said", id, name, described_by });
    }
    let shown = if doc.text.is_empty() { &doc.hint } else { &doc.text };
    let letters = Some(shown.chars().count().clamp(1, 40).to_string());
    let asks = Some(doc.hint.clone());
    let says = Event::Said;
    let is = Input { class: "ct-said", id, described_by, name, asks, letters, says, ..Input::of(doc) };
    text_input(page, is)
}

/// What is wrong with its fields, where the form does not say it.
fn wrong(doc: &Sentence) -> AnyView {
    let said = doc.wrong.iter().map(|sentence| written("P", "ct-error", sentence.as_str()));
    plain("DIV", "ct-sentence-wrong", said.collect())
}

fn fold(page: Page, doc: &Sentence) -> AnyView {
    let Some((label, event)) = doc.fold.clone() else { return ().into_any() };
    let is = Button { expanded: Some(doc.open), ..Button::class("ct-link ct-sentence-fold") };
    button(is, move || page.tell(event.clone()), vec![words(label)])
}
