//! The page in a frame of another page: the answer and nothing else. It keeps nothing, asks nothing and loads nothing
//! more; `embed.js` sees to its theme and its height.

use leptos::prelude::*;

use super::address;
use crate::report::{embed, embedded_course};
use crate::sheet::Event;
use crate::ui::drawn::{attribute, drawn};
use crate::ui::element::{Marks, element};
use crate::ui::handle::Page;
use crate::ui::report::blocks;

/// Whether the address asks for it.
pub fn is_asked() -> bool {
    address::asked("embed").is_some()
}

/// Turns the page to the language that the address asks for.
pub fn turn(page: Page) {
    if let Some(lang) = address::asked("lang").and_then(|lang| lang.parse().ok()) {
        page.tell(Event::TurnedTo(lang));
    }
}

/// What the frame shows.
pub fn frame(page: Page) -> AnyView {
    let said = page.part(|screen| Some((screen.lang, screen.spoken.clone(), screen.head.clone())));
    let answer = drawn(move || {
        said.get();
        let link = address::links(page).map_or_else(address::here, |links| links.0);
        blocks(page, &page.state(|state| embed(state, &link)))
    });
    let course = page
        .draws(|screen| Some(screen.course.clone()), move |course| blocks(page, &embedded_course(&course)));
    let into = page.part(|screen| Some(screen.into.clone()));
    let into = attribute(move || into.get());
    let marks = Marks { id: Some("main".to_owned()), ..Marks::class("ct-embed") };
    let main = element("MAIN", marks, vec![answer, course]);
    view! { <div class="ct-page" data-into=into>{main}</div> }.into_any()
}
