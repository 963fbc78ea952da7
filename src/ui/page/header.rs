//! The header with its ways to the pages beside the sheet and to the other language, and the footer.

use leptos::prelude::*;

use super::share;
use crate::sheet::Event;
use crate::ui::browser::focus;
use crate::ui::element::{Button, Marks, button, element, link, plain, words, written};
use crate::ui::handle::{ANSWER, Page};
use crate::units::Lang;
use crate::words::page as says;

/// The head of the page.
pub fn header(page: Page) -> AnyView {
    page.draws(|screen| Some(screen.lang), move |lang| head(page, lang))
}

fn head(page: Page, lang: Lang) -> AnyView {
    let skip = || focus::now(ANSWER);
    let other = match lang {
        Lang::En => Lang::Fr,
        Lang::Fr => Lang::En,
    };
    let turned = move || page.tell(Event::TurnedTo(other));
    let other_name = vec![words(says::own_name(other))];
    let brand = vec![written("H1", "", says::name(Lang::En)), written("P", "", says::tagline(lang))];
    view! {
        <header class="ct-header">
            {link("ct-skip", None, "#main".to_owned(), skip, says::skip(lang).to_owned())}
            {plain("DIV", "ct-brand", brand)}
            <nav class="ct-pages" aria-label=says::pages(lang)>
                {share::opener(page, lang)}
                {says::PAGES.iter().map(|(file, name)| beside(lang, file, *name)).collect::<Vec<_>>()}
                <span class="ct-language" lang=other.tag()>
                    {button(Button::class("ct-link"), turned, other_name)}
                </span>
            </nav>
        </header>
    }
    .into_any()
}

/// The way to a page beside the sheet, made at the build.
fn beside(lang: Lang, file: &str, name: fn(Lang) -> &'static str) -> AnyView {
    let marks = Marks { href: Some(format!("{file}.{}.html", lang.tag())), ..Marks::class("ct-link") };
    element("A", marks, vec![words(name(lang))])
}

/// The foot of the page.
pub fn footer(page: Page) -> AnyView {
    page.draws(
        |screen| Some(screen.lang),
        |lang| {
            let said = [says::responsible(lang), says::private(lang)];
            let said = said.map(|sentence| written("P", "", sentence));
            plain("FOOTER", "ct-footer", said.into())
        },
    )
}
