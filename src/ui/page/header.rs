//! The header with its ways to the law and to the other language, and the footer.

use leptos::prelude::*;

use super::{address, remember};
use crate::sheet::{Event, View};
use crate::ui::browser::focus;
use crate::ui::handle::{ANSWER, Page, TO_LAW};
use crate::units::Lang;
use crate::words::page as says;

/// The head of the page.
pub fn header(page: Page) -> AnyView {
    let lang = page.part(|screen| screen.lang);
    let view = page.part(|screen| screen.view);
    let other = move || match lang.get() {
        Lang::En => Lang::Fr,
        Lang::Fr => Lang::En,
    };
    let at_law = move || view.get() == View::Law;
    let pages = move || if at_law() { says::the_sheet(lang.get()) } else { says::the_law(lang.get()) };
    let goes = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if view.get_untracked() == View::Law {
            page.tell(Event::WentTo(View::Sheet));
            remember::now(page);
        } else {
            // The sheet is written first, so that coming back finds it.
            remember::what_waits(page);
            address::name_law();
        }
    };
    view! {
        <header class="ct-header">
            <a
                class="ct-skip"
                href="#main"
                on:click=|event| {
                    event.prevent_default();
                    focus::now(ANSWER);
                }
            >
                {move || says::skip(lang.get())}
            </a>
            <div class="ct-brand">
                <h1>{says::name(Lang::En)}</h1>
                <p>{move || says::tagline(lang.get())}</p>
            </div>
            <nav class="ct-pages" aria-label=move || says::pages(lang.get())>
                <a class="ct-link" id=TO_LAW href=address::LAW on:click=goes>
                    {pages}
                </a>
                <span class="ct-language" lang=move || other().tag()>
                    <button type="button" class="ct-link" on:click=move |_| page.tell(Event::TurnedTo(other()))>
                        {move || says::own_name(other())}
                    </button>
                </span>
            </nav>
        </header>
    }
    .into_any()
}

/// The foot of the page.
pub fn footer(page: Page) -> AnyView {
    let lang = page.part(|screen| screen.lang);
    view! {
        <footer class="ct-footer">
            <p>{move || says::responsible(lang.get())}</p>
            <p>{move || says::private(lang.get())}</p>
        </footer>
    }
    .into_any()
}
