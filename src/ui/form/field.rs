//! The fields: always a label, a hint, what is wrong, and the input that all three describe.

use leptos::prelude::*;

use crate::report::{Choice, FieldDoc, Look, Other, Shape, Way};
use crate::sheet::{Event, Spot};
use crate::ui::browser::calendar;
use crate::ui::handle::Page;
use crate::words::page as says;

/// A field in its shape.
pub fn field(page: Page, doc: &FieldDoc) -> AnyView {
    match &doc.shape {
        Shape::Text(look) => with_label(doc, input(page, doc, *look)),
        Shape::Day(day) => with_label(doc, day_input(page, doc, day.clone())),
        Shape::Select(choices) => with_label(doc, select(page, doc, choices)),
        Shape::Radios(choices, other) => {
            with_legend(doc, "ct-radios", radios(page, doc, choices, other.as_ref()))
        }
        Shape::Checks(choices) => with_legend(doc, "ct-radios", checks(page, doc, choices)),
        Shape::Ways(ways) => with_legend(doc, "ct-ways-cards", cards(page, doc, ways)),
    }
}

/// What describes a field: its hint, then what is wrong.
fn described(doc: &FieldDoc) -> (AnyView, Option<String>) {
    let hint_id = format!("{}-hint", doc.id);
    let error_id = format!("{}-error", doc.id);
    let by: Vec<&str> = [(!doc.hint.is_empty(), &hint_id), (doc.error.is_some(), &error_id)]
        .into_iter()
        .filter_map(|(there, id)| there.then_some(id.as_str()))
        .collect();
    let by = (!by.is_empty()).then(|| by.join(" "));
    let hint = (!doc.hint.is_empty())
        .then(|| view! { <p class="ct-hint" id=hint_id.clone()>{doc.hint.clone()}</p> }.into_any());
    let error =
        doc.error.clone().map(|error| view! { <p class="ct-error" id=error_id>{error}</p> }.into_any());
    (view! { {hint} {error} }.into_any(), by)
}

fn field_class(doc: &FieldDoc) -> &'static str {
    if doc.error.is_some() { "ct-field ct-field--wrong" } else { "ct-field" }
}

fn with_label(doc: &FieldDoc, input: AnyView) -> AnyView {
    let (said, _) = described(doc);
    view! {
        <div class=field_class(doc)>
            <label class="ct-label" for=doc.id.clone()>{doc.label.clone()}</label>
            {said}
            {input}
        </div>
    }
    .into_any()
}

fn with_legend(doc: &FieldDoc, class: &'static str, inputs: Vec<AnyView>) -> AnyView {
    let (said, by) = described(doc);
    view! {
        <fieldset class=field_class(doc) aria-describedby=by>
            <legend class="ct-label">{doc.label.clone()}</legend>
            {said}
            <div class=class>{inputs}</div>
        </fieldset>
    }
    .into_any()
}

fn input(page: Page, doc: &FieldDoc, look: Look) -> AnyView {
    let (class, keys) = match look {
        Look::Figure => ("ct-input ct-input--figure", "decimal"),
        Look::Code => ("ct-input ct-input--code", "text"),
        Look::Words => ("ct-input", "text"),
    };
    text_input(
        page,
        doc.spot,
        class,
        keys,
        doc.id.clone(),
        doc.text.clone(),
        described(doc).1,
        doc.error.is_some(),
    )
}

#[allow(clippy::too_many_arguments)] // the attributes of one element
fn text_input(
    page: Page,
    spot: Spot,
    class: &'static str,
    keys: &'static str,
    id: String,
    text: String,
    by: Option<String>,
    wrong: bool,
) -> AnyView {
    view! {
        <input
            type="text"
            class=class
            id=id
            inputmode=keys
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby=by
            aria-invalid=wrong.then_some("true")
            prop:value=text
            on:input=move |event| page.tell(Event::Typed(spot, event_target_value(&event)))
            on:blur=move |_| page.left(spot)
        />
    }
    .into_any()
}

/// A day: typed, or chosen from the browser's own calendar.
fn day_input(page: Page, doc: &FieldDoc, day: Option<String>) -> AnyView {
    let spot = doc.spot;
    let calendar_id = format!("{}-calendar", doc.id);
    let opened = calendar_id.clone();
    let name = says::calendar(page.lang());
    view! {
        <div class="ct-day-input">
            {input(page, doc, Look::Code)}
            <button
                type="button"
                class="ct-tool"
                title=name
                aria-label=name
                on:click=move |_| calendar::open(&opened)
            >
                <span class="ct-calendar-sign" aria-hidden="true"></span>
            </button>
            <input
                type="date"
                class="ct-calendar"
                id=calendar_id
                tabindex="-1"
                aria-hidden="true"
                prop:value=day.unwrap_or_default()
                on:change=move |event| page.tell(Event::Typed(spot, event_target_value(&event)))
            />
        </div>
    }
    .into_any()
}

fn select(page: Page, doc: &FieldDoc, choices: &[Choice]) -> AnyView {
    let spot = doc.spot;
    let option = |choice: &Choice| {
        let (value, shown, chosen) = (choice.value.clone(), choice.shown.clone(), choice.chosen);
        view! { <option value=value prop:selected=chosen>{shown}</option> }.into_any()
    };
    let options: Vec<AnyView> = choices.iter().map(option).collect();
    view! {
        <select
            class="ct-input"
            id=doc.id.clone()
            aria-describedby=described(doc).1
            aria-invalid=doc.error.is_some().then_some("true")
            on:change=move |event| page.tell(Event::Typed(spot, event_target_value(&event)))
            on:blur=move |_| page.left(spot)
        >
            {options}
        </select>
    }
    .into_any()
}

/// The id of one of several inputs. The first bears the id of the field, so that a link reaches it.
fn nth_id(doc: &FieldDoc, turn: usize) -> String {
    if turn == 0 { doc.id.clone() } else { format!("{}-{turn}", doc.id) }
}

fn tick(page: Page, doc: &FieldDoc, kind: &'static str, id: String, chosen: bool, value: String) -> AnyView {
    let spot = doc.spot;
    let written = value.clone();
    view! {
        <input
            type=kind
            id=id
            name=doc.id.clone()
            value=value
            prop:checked=chosen
            on:change=move |_| page.tell(Event::Typed(spot, written.clone()))
            on:blur=move |_| page.left(spot)
        />
    }
    .into_any()
}

/// One of a few, all in sight; and another, by its name.
fn radios(page: Page, doc: &FieldDoc, choices: &[Choice], other: Option<&Other>) -> Vec<AnyView> {
    let radio = |(turn, choice): (usize, &Choice)| {
        let input = tick(page, doc, "radio", nth_id(doc, turn), choice.chosen, choice.value.clone());
        view! { <label class="ct-radio">{input} <span>{choice.shown.clone()}</span></label> }.into_any()
    };
    let mut views: Vec<AnyView> = choices.iter().enumerate().map(radio).collect();
    views.extend(other.map(|other| {
        let id = format!("{}-other", doc.id);
        let (class, by) = ("ct-input ct-input--other", described(doc).1);
        let input = text_input(
            page,
            doc.spot,
            class,
            "text",
            id.clone(),
            other.text.clone(),
            by,
            doc.error.is_some(),
        );
        view! { <span class="ct-other"><label for=id>{other.label}</label> {input}</span> }.into_any()
    }));
    views
}

/// Boxes to tick. What is written are the names of all that are ticked.
fn checks(page: Page, doc: &FieldDoc, choices: &[Choice]) -> Vec<AnyView> {
    let ticked: Vec<&str> =
        choices.iter().filter(|choice| choice.chosen).map(|choice| choice.value.as_str()).collect();
    let check = |(turn, choice): (usize, &Choice)| {
        let others = ticked.iter().copied().filter(|name| *name != choice.value);
        let names: Vec<&str> = others.chain((!choice.chosen).then_some(choice.value.as_str())).collect();
        let input = tick(page, doc, "checkbox", nth_id(doc, turn), choice.chosen, names.join(";"));
        view! { <label class="ct-radio ct-radio--long">{input} <span>{choice.shown.clone()}</span></label> }
            .into_any()
    };
    choices.iter().enumerate().map(check).collect()
}

/// The two ways across the border, as cards that are radio buttons.
fn cards(page: Page, doc: &FieldDoc, ways: &[Way]) -> Vec<AnyView> {
    let card = |(turn, way): (usize, &Way)| {
        let input = tick(page, doc, "radio", nth_id(doc, turn), way.chosen, way.into.to_owned());
        view! {
            <label class="ct-way" data-into=way.into>
                {input}
                <span class="ct-way-arrow" aria-hidden="true">{way.arrow}</span>
                <span class="ct-way-words">
                    <strong>{way.name}</strong>
                    " "
                    <span>{way.bound}</span>
                </span>
            </label>
        }
        .into_any()
    };
    ways.iter().enumerate().map(card).collect()
}
