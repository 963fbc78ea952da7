//! The ways to share the sheet: a button in the header, and the dialog that it opens.

use gloo::timers::callback::Timeout;
use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::tachys::html::element::custom;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use crate::report::{FieldDoc, ShareDoc};
use crate::sheet::Event;
use crate::ui::browser::focus;
use crate::ui::drawn::drawn;
use crate::ui::element::{Button, Marks, button, element, label, plain, words};
use crate::ui::handle::{Page, rest};
use crate::ui::report::blocks;
use crate::units::Lang;
use crate::words::page as says;

/// The id of the button.
const OPENER: &str = "share";
/// The id of the dialog.
const DIALOG: &str = "sharing";
/// The id of its title.
const TITLE: &str = "sharing-title";

/// The button.
pub fn opener(page: Page, lang: Lang) -> AnyView {
    let is = Button { id: Some(OPENER.to_owned()), ..Button::class("ct-button ct-button--plain") };
    button(is, move || page.tell(Event::Shared(true)), vec![words(says::share(lang))])
}

/// The dialog. It is open as long as the sheet says so.
pub fn dialog(page: Page) -> AnyView {
    let open = page.part(|screen| Some(screen.share.is_some()));
    Effect::new(move || {
        let open = open.get().unwrap_or_default();
        // Once what is in it has been drawn.
        Timeout::new(0, move || show(open)).forget();
    });
    let whole = page.part(|screen| Some(screen.whole));
    let inside = drawn(move || {
        whole.get();
        rest().map_or_else(|| ().into_any(), |rest| (rest.dialog)(page))
    });
    // Escape, or a press beside it, closes it without a button.
    let closed = move |_| {
        if page.state(|state| state.is_shared()) {
            close(page);
        }
    };
    view! {
        <dialog id=DIALOG class="ct-share" closedby="any" aria-labelledby=TITLE on:close=closed>
            {inside}
        </dialog>
    }
    .into_any()
}

fn close(page: Page) {
    page.tell(Event::Shared(false));
    focus::soon(OPENER.to_owned());
}

fn show(open: bool) {
    let dialog = web_sys::window().and_then(|window| window.document()?.get_element_by_id(DIALOG));
    let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) else { return };
    if !open {
        dialog.close();
    } else if !dialog.open() && dialog.show_modal().is_ok() {
        focus::now(TITLE);
    }
}

/// What is in the dialog while it is open.
pub fn inside(page: Page) -> AnyView {
    page.draws(|screen| screen.share.clone(), move |share| ways(page, &share))
}

fn ways(page: Page, share: &ShareDoc) -> AnyView {
    let name = Some(says::close_notice(page.lang()).to_owned());
    let closer = button(Button { name, ..Button::class("ct-tool") }, move || close(page), vec![words("×")]);
    let title = Marks { id: Some(TITLE.to_owned()), tab: Some("-1"), ..Marks::default() };
    let title = element("H2", title, vec![words(share.title)]);
    let mut parts = vec![plain("DIV", "ct-share-head", vec![title, closer])];
    let tags = ["INPUT", "TEXTAREA"];
    parts.extend(share.fields.iter().zip(tags).map(|(doc, tag)| field(page, doc, tag)));
    parts.push(blocks(page, &share.ways));
    focus::show_outcome(DIALOG);
    parts.into_any()
}

fn field(page: Page, doc: &FieldDoc, tag: &'static str) -> AnyView {
    let spot = doc.spot;
    let hint_id = format!("{}-hint", doc.id);
    let typed: Box<dyn FnMut(web_sys::Event)> =
        Box::new(move |event| page.tell(Event::Typed(spot, event_target_value(&event))));
    let left: Box<dyn FnMut(web_sys::Event)> = Box::new(move |_| page.left(spot));
    let input = custom(tag)
        .attr("type", (tag == "INPUT").then_some("text"))
        .attr("class", "ct-input")
        .attr("id", doc.id.clone())
        .attr("rows", (tag != "INPUT").then_some("3"))
        .attr("maxlength", if tag == "INPUT" { "100" } else { "400" })
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("aria-describedby", hint_id.clone())
        .prop("value", doc.text.clone())
        .on(Custom::<web_sys::Event>::new("input"), typed)
        .on(Custom::<web_sys::Event>::new("blur"), left);
    let hint = Marks { id: Some(hint_id), ..Marks::class("ct-hint") };
    let parts = vec![
        label(doc.id.clone(), doc.label.clone()),
        element("P", hint, vec![words(doc.hint.as_str())]),
        input.into_any(),
    ];
    plain("DIV", "ct-field", parts)
}
