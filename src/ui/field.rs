//! The fields: always a label, a hint, what is wrong, and the input that all three describe.

use leptos::prelude::*;

use super::focus::focus;
use super::outcome::Outcome;
use super::problems;
use super::state::{Page, text_at};
use crate::entry::{Draft, Place};
use crate::units::Lang;

/// Everything that a view is drawn from.
#[derive(Clone, Copy)]
pub struct Draw<'a> {
    /// Where changes go.
    pub page: Page,
    /// In which language.
    pub lang: Lang,
    /// The sheet as typed.
    pub draft: &'a Draft,
    /// What came of it.
    pub outcome: &'a Outcome,
}

/// What a field is for.
pub struct Face {
    /// Where its text stands in the draft.
    pub place: Place,
    /// What it asks.
    pub label: String,
    /// Why, and how to answer.
    pub hint: String,
}

/// How a field of text looks.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Its class, which gives it a width.
    pub class: &'static str,
    /// Which keyboard a telephone shows.
    pub keys: &'static str,
}

/// A field for a figure.
pub const FIGURE: Shape = Shape { class: "ct-input ct-input--figure", keys: "decimal" };
/// A field for a code or a day: digits with marks between them.
pub const CODE: Shape = Shape { class: "ct-input ct-input--code", keys: "text" };
/// A field for a word or two.
pub const WORDS: Shape = Shape { class: "ct-input", keys: "text" };
/// A field for two letters.
pub const LETTERS: Shape = Shape { class: "ct-input ct-input--letters", keys: "text" };

/// The id of the field at a place: also the name that a link of the error summary goes by.
fn place_id(place: Place) -> String {
    match place {
        Place::Sheet(field) => field.column().to_owned(),
        Place::Line(line, field) => format!("l{}-{}", line + 1, field.column()),
    }
}

/// An item of a list: a link to a field of the form, which takes the focus there.
pub fn to_field(place: Place, label: String) -> AnyView {
    let id = place_id(place);
    let href = format!("#{id}");
    let went = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus(&id);
    };
    view! {
        <li>
            <a href=href on:click=went>
                {label}
            </a>
        </li>
    }
    .into_any()
}

/// What describes a field, gathered: its hint, then what is wrong.
struct Described {
    id: String,
    hint: Option<AnyView>,
    error: Option<AnyView>,
    by: Option<String>,
    wrong: bool,
}

fn describe(draw: Draw<'_>, place: Place, hint: String) -> Described {
    let id = place_id(place);
    let error = problems::at(draw, place);
    let wrong = error.is_some();
    let mut by = String::new();
    let hint = (!hint.is_empty()).then(|| {
        let hint_id = format!("{id}-hint");
        by.push_str(&hint_id);
        view! { <p class="ct-hint" id=hint_id>{hint}</p> }.into_any()
    });
    let error = error.map(|error| {
        let error_id = format!("{id}-error");
        by.push(' ');
        by.push_str(&error_id);
        view! { <p class="ct-error" id=error_id>{error}</p> }.into_any()
    });
    Described { id, hint, error, by: (!by.is_empty()).then_some(by), wrong }
}

fn field_class(wrong: bool) -> &'static str {
    if wrong { "ct-field ct-field--wrong" } else { "ct-field" }
}

/// A field of text.
pub fn text(draw: Draw<'_>, face: Face, shape: Shape) -> AnyView {
    let (page, place) = (draw.page, face.place);
    let described = describe(draw, place, face.hint);
    let typed = text_at(draw.draft, place).to_owned();
    view! {
        <div class=field_class(described.wrong)>
            <label class="ct-label" for=described.id.clone()>{face.label}</label>
            {described.hint}
            {described.error}
            <input
                type="text"
                class=shape.class
                id=described.id
                inputmode=shape.keys
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=described.by
                aria-invalid=described.wrong.then_some("true")
                prop:value=typed
                on:input=move |event| page.typed(place, &event_target_value(&event))
                on:blur=move |_| page.left(place)
            />
        </div>
    }
    .into_any()
}

/// A choice of words from a list. Each choice is what is written into the draft and what is shown.
pub fn select(draw: Draw<'_>, face: Face, choices: Vec<(String, String)>) -> AnyView {
    let (page, place) = (draw.page, face.place);
    let described = describe(draw, place, face.hint);
    let typed = text_at(draw.draft, place).to_owned();
    let mut choices = choices;
    if !choices.iter().any(|it| it.0 == typed) {
        // What a link brought and no choice says is kept and shown as it is.
        choices.push((typed.clone(), typed.clone()));
    }
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|(value, shown)| {
            let chosen = value == typed;
            view! { <option value=value prop:selected=chosen>{shown}</option> }.into_any()
        })
        .collect();
    view! {
        <div class=field_class(described.wrong)>
            <label class="ct-label" for=described.id.clone()>{face.label}</label>
            {described.hint}
            {described.error}
            <select
                class="ct-input"
                id=described.id
                aria-describedby=described.by
                aria-invalid=described.wrong.then_some("true")
                on:change=move |event| page.typed(place, &event_target_value(&event))
                on:blur=move |_| page.left(place)
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// One of a few, all in sight. The first radio bears the id of the field, so that a link reaches it.
pub fn radios(draw: Draw<'_>, face: Face, choices: Vec<(String, String)>, more: Option<AnyView>) -> AnyView {
    let (page, place) = (draw.page, face.place);
    let described = describe(draw, place, face.hint);
    let typed = text_at(draw.draft, place).trim();
    let name = described.id.clone();
    let options: Vec<AnyView> = choices
        .into_iter()
        .enumerate()
        .map(|(turn, (value, shown))| {
            let id = if turn == 0 { name.clone() } else { format!("{name}-{turn}") };
            let chosen = value.eq_ignore_ascii_case(typed);
            radio(page, place, Radio { id, name: name.clone(), value, shown, chosen })
        })
        .collect();
    view! {
        <fieldset class=field_class(described.wrong) aria-describedby=described.by>
            <legend class="ct-label">{face.label}</legend>
            {described.hint}
            {described.error}
            <div class="ct-radios">{options}{more}</div>
        </fieldset>
    }
    .into_any()
}

struct Radio {
    id: String,
    name: String,
    value: String,
    shown: String,
    chosen: bool,
}

fn radio(page: Page, place: Place, radio: Radio) -> AnyView {
    let value = radio.value.clone();
    view! {
        <label class="ct-radio">
            <input
                type="radio"
                id=radio.id
                name=radio.name
                value=radio.value
                prop:checked=radio.chosen
                on:change=move |_| page.typed(place, &value)
                on:blur=move |_| page.left(place)
            />
            <span>{radio.shown}</span>
        </label>
    }
    .into_any()
}

/// A button that does something here and now.
pub fn button(class: &'static str, shown: String, does: impl Fn() + 'static) -> AnyView {
    let does: Box<dyn Fn()> = Box::new(does);
    view! { <button type="button" class=class on:click=move |_| does()>{shown}</button> }.into_any()
}

/// A small button, named in full for those who do not see where it stands.
pub fn named_button(
    id: String,
    sign: &'static str,
    name: String,
    off: bool,
    does: impl Fn() + 'static,
) -> AnyView {
    let does: Box<dyn Fn()> = Box::new(does);
    view! {
        <button
            type="button"
            class="ct-tool"
            id=id
            title=name.clone()
            aria-label=name
            disabled=off
            on:click=move |_| does()
        >
            {sign}
        </button>
    }
    .into_any()
}
