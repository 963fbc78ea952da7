//! Outcomes side by side, sheets to start from, a link to be copied by hand.

use leptos::prelude::*;

use super::Page;
use super::figures::of_amount;
use super::spans::button;
use crate::report::{Card, Side};
use crate::ui::element::{self, Button, Marks, element, plain, words, written};

/// Outcomes side by side.
pub fn sides(page: Page, sides: &[Side]) -> AnyView {
    let sides = sides.iter().map(|side| {
        let parts = vec![
            written("P", "ct-side-if", side.case.as_str()),
            plain("P", "ct-side-then", of_amount(&side.amount)),
            button(page, &side.choose),
        ];
        plain("LI", "ct-side", parts)
    });
    plain("UL", "ct-sides", sides.collect())
}

/// Sheets to start from.
pub fn cards(page: Page, cards: &[Card]) -> AnyView {
    let cards = cards.iter().map(|card| plain("LI", "", vec![self::card(page, card)]));
    plain("UL", "ct-shelf", cards.collect())
}

fn card(page: Page, card: &Card) -> AnyView {
    let does = card.does.clone();
    let arrow = Marks { unheard: true, ..Marks::default() };
    let (sign, way) = card.way;
    let way = vec![element("SPAN", arrow, vec![words(sign)]), words(format!(" {way}"))];
    let inside = vec![
        plain("SPAN", "ct-example-way", way),
        written("STRONG", "ct-example-title", card.title),
        written("SPAN", "ct-example-note", card.note.as_str()),
        written("SPAN", "ct-example-day", card.day.as_str()),
    ];
    let button = Button { into: Some(card.into), ..Button::class("ct-example") };
    element::button(button, move || page.tell(does.clone()), inside)
}

/// A text to be copied by hand.
pub fn copied(id: &'static str, label: &'static str, text: &str) -> AnyView {
    let text = text.to_owned();
    view! {
        <div class="ct-copied">
            <label class="ct-label" for=id>{label}</label>
            <textarea class="ct-input" id=id rows="3" readonly prop:value=text></textarea>
        </div>
    }
    .into_any()
}
