//! What there is to say about the link that brought the sheet.

use leptos::prelude::*;

use super::address::{Arrival, open};
use super::field::{Draw, button};
use super::outcome::entered;
use crate::share::{LinkFault, decode};
use crate::words::{self, page as says};

/// The notices above the sheet.
pub fn notices(draw: Draw<'_>) -> AnyView {
    let lang = draw.lang;
    let arrival = draw.page.arrival.get();
    let unlinkable = draw.page.unlinkable.get();
    let unread = (!arrival.unread.is_empty()).then(|| note(says::unread(lang, &arrival.unread.join(", "))));
    view! {
        <div class="ct-notices" role="status">
            {arrival.fault.map(|fault| damaged(draw, fault))}
            {was(draw, &arrival)}
            {unread}
            {own(draw, &arrival)}
            {unlinkable.then(|| note(says::too_long_to_link(lang).to_owned()))}
        </div>
    }
    .into_any()
}

fn note(said: String) -> AnyView {
    view! { <p class="ct-notice">{said}</p> }.into_any()
}

/// A link that opened nothing, and a box to paste it again.
fn damaged(draw: Draw<'_>, fault: LinkFault) -> AnyView {
    let (page, lang) = (draw.page, draw.lang);
    let said = match fault {
        LinkFault::Newer(_) => says::link_newer(lang),
        LinkFault::Incomplete => says::link_incomplete(lang),
        LinkFault::TooLong => says::link_too_long(lang),
        LinkFault::Empty | LinkFault::NotALink => says::link_nothing(lang),
    };
    let pasted = move |event| {
        let text = event_target_value(&event);
        if !text.trim().is_empty() {
            open(page, decode(&text));
        }
    };
    view! {
        <div class="ct-notice ct-notice--wrong">
            <p>{said}</p>
            <label class="ct-label" for="paste">{says::paste_again(lang)}</label>
            <input type="text" class="ct-input" id="paste" autocomplete="off" spellcheck="false" on:change=pasted />
            {button("ct-link", says::dismiss(lang).to_owned(), move || page.arrival.set(Arrival::default()))}
        </div>
    }
    .into_any()
}

/// What the total was when the link was made, where it is another one now.
fn was(draw: Draw<'_>, arrival: &Arrival) -> Option<AnyView> {
    let lang = draw.lang;
    let was = arrival.was.as_ref().filter(|was| was.of == *draw.draft)?;
    let (_, law) = entered(draw.draft)?;
    let now = draw.outcome.assessment.as_ref()?.totals.landed;
    let same = now.is_some_and(|now| now.low == was.shown.total && law.currency == was.shown.currency);
    if same {
        return None;
    }
    let then = words::money(lang, was.shown.total, was.shown.currency);
    let day = was.law_as_of.map(|day| words::date(lang, day));
    let now = now.map(|now| words::money(lang, now.low, law.currency));
    Some(note(says::was_and_is(lang, &then, day, now)))
}

/// The visitor's own sheet, safe while another is looked at.
fn own(draw: Draw<'_>, arrival: &Arrival) -> Option<AnyView> {
    let (page, lang) = (draw.page, draw.lang);
    let own = arrival.own.clone()?;
    let back = move || {
        page.arrival.set(Arrival::default());
        page.replace(own.clone(), false);
    };
    let use_this = move || page.arrival.update(|arrival| arrival.own = None);
    let view = view! {
        <div class="ct-notice">
            <p>{says::own_sheet(lang)}</p>
            <p class="ct-notice-choices">
                {button("ct-link", says::keep_mine(lang).to_owned(), back)}
                {button("ct-link", says::use_this(lang).to_owned(), use_this)}
            </p>
        </div>
    };
    Some(view.into_any())
}
