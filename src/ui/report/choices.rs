//! Outcomes side by side, sheets to start from, a link to be copied by hand.

use leptos::prelude::*;

use super::Page;
use super::figures::of_amount;
use super::spans::button;
use crate::report::{Ask, Card, Side};
use crate::sheet::{CompareEvent, Event};
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

/// A field that is no part of the sheet.
pub fn ask(page: Page, ask: &Ask) -> AnyView {
    let what = ask.what;
    let id = format!("ask-{}", what as u8);
    let said = |class, of: &str, text: &str| {
        let id = Some(format!("{id}-{of}"));
        element("P", Marks { id, ..Marks::class(class) }, vec![words(text)])
    };
    let hint = said("ct-hint", "hint", ask.hint);
    let error = ask.error.as_ref().map(|error| said("ct-error", "error", error));
    let describes = if error.is_some() { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
    let (wrong, text) = (ask.error.as_ref().map(|_| "true"), ask.text.clone());
    let input = view! {
        <input
            type="text"
            class="ct-input"
            id=id.clone()
            autocomplete="off"
            spellcheck="false"
            aria-describedby=describes
            aria-invalid=wrong
            prop:value=text
            on:input=move |event| {
                page.tell(Event::Compare(CompareEvent::Typed(what, event_target_value(&event))));
            }
        />
    };
    let error = error.unwrap_or_else(|| ().into_any());
    let parts = vec![element::label(id, ask.label.to_owned()), hint, error, input.into_any()];
    plain("DIV", if ask.error.is_some() { "ct-field ct-field--wrong" } else { "ct-field" }, parts)
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
