//! The header with its ways to the law and to the other language, and the footer.

use leptos::prelude::*;

use super::{address, remember, share};
use crate::sheet::{Event, View};
use crate::ui::browser::focus;
use crate::ui::element::{Button, button, link, plain, words, written};
use crate::ui::handle::{ANSWER, Page, TO_LAW};
use crate::units::Lang;
use crate::words::page as says;

/// The head of the page.
pub fn header(page: Page) -> AnyView {
    page.draws(|screen| Some((screen.lang, screen.view)), move |(lang, view)| head(page, lang, view))
}

fn head(page: Page, lang: Lang, view: View) -> AnyView {
    let skip = || focus::now(ANSWER);
    let goes = move || match view {
        View::Law => {
            page.tell(Event::WentTo(View::Sheet));
            remember::now(page);
        }
        View::Sheet => {
            // The sheet is written first, so that coming back finds it.
            remember::what_waits(page);
            address::name_law();
        }
    };
    let pages = match view {
        View::Law => says::the_sheet(lang),
        View::Sheet => says::the_law(lang),
    };
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
                <a class="ct-link" href=format!("waves.{}.html", lang.tag())>{says::the_waves(lang)}</a>
                {(view == View::Sheet).then(|| share::opener(page, lang))}
                {link("ct-link", Some(TO_LAW), address::LAW.to_owned(), goes, pages.to_owned())}
                <span class="ct-language" lang=other.tag()>
                    {button(Button::class("ct-link"), turned, other_name)}
                </span>
            </nav>
        </header>
    }
    .into_any()
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
