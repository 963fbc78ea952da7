//! The fields: always a label, a hint, what is wrong, and the input that all three describe.

use leptos::prelude::*;

use super::goods;
use super::input::{Input, Select, described_by, error_id, hint_id, select, text_input};
use crate::report::{Choice, FieldDoc, Look, Other, Shape, Way};
use crate::sheet::Event;
use crate::ui::browser::calendar;
use crate::ui::element::{Button, Marks, button, element, label, plain, words, written};
use crate::ui::handle::Page;
use crate::ui::report::blocks;
use crate::words::page as says;

/// A field in its shape.
pub fn field(page: Page, doc: &FieldDoc) -> AnyView {
    match &doc.shape {
        Shape::Text(look) => with_label(page, doc, input(page, doc, *look)),
        Shape::Goods(list) => {
            let is =
                Input { class: "ct-input ct-input--code", keys: "text", list: Some(list), ..Input::of(doc) };
            let parts = vec![text_input(page, is), goods::list(page, list)];
            with_label(page, doc, plain("DIV", "ct-goods-field", parts))
        }
        Shape::Day(day) => with_label(page, doc, day_input(page, doc, day.clone())),
        Shape::Select(choices) => {
            let (id, described_by) = (doc.id.clone(), described_by(doc));
            let is = Select { class: "ct-input", id, name: None, described_by };
            with_label(page, doc, select(page, doc, choices, is))
        }
        Shape::Radios(choices, other) => {
            with_legend(page, doc, "ct-radios", radios(page, doc, choices, other.as_ref()))
        }
        Shape::Checks(choices) => with_legend(page, doc, "ct-radios", checks(page, doc, choices)),
        Shape::Ways(ways) => with_legend(page, doc, "ct-ways-cards", cards(page, doc, ways)),
    }
}

/// The hint of a field and what is wrong, each in a place of its own.
fn said(doc: &FieldDoc) -> [AnyView; 2] {
    let of = |class: &str, id: String, text: &str| {
        element("P", Marks { id: Some(id), ..Marks::class(class) }, vec![words(text)])
    };
    let none = || ().into_any();
    let hint = if doc.hint.is_empty() && doc.aid.decides.is_empty() {
        none()
    } else {
        let decides = written("SPAN", "ct-decides", doc.aid.decides.as_str());
        let parts = vec![decides, words(" "), words(doc.hint.as_str())];
        element("P", Marks { id: Some(hint_id(doc)), ..Marks::class("ct-hint") }, parts)
    };
    let error = doc.error.as_ref().map_or_else(none, |error| of("ct-error", error_id(doc), error));
    [hint, error]
}

fn field_class(doc: &FieldDoc) -> &'static str {
    if doc.error.is_some() { "ct-field ct-field--wrong" } else { "ct-field" }
}

fn with_label(page: Page, doc: &FieldDoc, input: AnyView) -> AnyView {
    let [hint, error] = said(doc);
    let parts =
        vec![label(doc.id.clone(), doc.label.clone()), hint, error, input, blocks(page, &doc.aid.beneath)];
    plain("DIV", field_class(doc), parts)
}

fn with_legend(page: Page, doc: &FieldDoc, class: &'static str, inputs: Vec<AnyView>) -> AnyView {
    let [hint, error] = said(doc);
    let legend = written("LEGEND", "ct-label", doc.label.as_str());
    let parts = vec![legend, hint, error, plain("DIV", class, inputs), blocks(page, &doc.aid.beneath)];
    let marks = Marks { described_by: described_by(doc), ..Marks::class(field_class(doc)) };
    element("FIELDSET", marks, parts)
}

fn input(page: Page, doc: &FieldDoc, look: Look) -> AnyView {
    let (class, keys) = match look {
        Look::Figure => ("ct-input ct-input--figure", "decimal"),
        Look::Code => ("ct-input ct-input--code", "text"),
        Look::Words => ("ct-input", "text"),
    };
    text_input(page, Input { class, keys, ..Input::of(doc) })
}

/// A day: typed, or chosen from the browser's own calendar.
fn day_input(page: Page, doc: &FieldDoc, day: Option<String>) -> AnyView {
    let spot = doc.spot;
    let calendar_id = format!("{}-calendar", doc.id);
    let opened = calendar_id.clone();
    let name = Some(says::calendar(page.lang()).to_owned());
    let sign = element("SPAN", Marks { unheard: true, ..Marks::class("ct-calendar-sign") }, Vec::new());
    let opener = Button { name, ..Button::class("ct-tool") };
    let calendar = view! {
        <input
            type="date"
            class="ct-calendar"
            id=calendar_id
            tabindex="-1"
            aria-hidden="true"
            prop:value=day.unwrap_or_default()
            on:change=move |event| page.tell(Event::Typed(spot, event_target_value(&event)))
        />
    };
    let parts = vec![
        input(page, doc, Look::Code),
        button(opener, move || calendar::open(&opened), vec![sign]),
        calendar.into_any(),
    ];
    plain("DIV", "ct-day-input", parts)
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

/// An input to tick and what it stands for.
fn with_name(class: &str, input: AnyView, choice: &Choice) -> AnyView {
    let shown = written("SPAN", "", choice.shown.as_str());
    plain("LABEL", class, vec![input, words(" "), shown])
}

/// One of a few, all in sight; and another, by its name.
fn radios(page: Page, doc: &FieldDoc, choices: &[Choice], other: Option<&Other>) -> Vec<AnyView> {
    let radio = |(turn, choice): (usize, &Choice)| {
        let input = tick(page, doc, "radio", nth_id(doc, turn), choice.chosen, choice.value.clone());
        with_name("ct-radio", input, choice)
    };
    let mut views: Vec<AnyView> = choices.iter().enumerate().map(radio).collect();
    views.extend(other.map(|other| {
        let id = format!("{}-other", doc.id);
        let is = Input {
            class: "ct-input ct-input--other",
            id: id.clone(),
            text: other.text.clone(),
            ..Input::of(doc)
        };
        let input = text_input(page, is);
        let label = view! { <label for=id>{other.label}</label> }.into_any();
        plain("SPAN", "ct-other", vec![label, words(" "), input])
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
        with_name("ct-radio ct-radio--long", input, choice)
    };
    choices.iter().enumerate().map(check).collect()
}

/// The two ways across the border, as cards that are radio buttons.
fn cards(page: Page, doc: &FieldDoc, ways: &[Way]) -> Vec<AnyView> {
    let card = |(turn, way): (usize, &Way)| {
        let input = tick(page, doc, "radio", nth_id(doc, turn), way.chosen, way.into.to_owned());
        let arrow = Marks { unheard: true, ..Marks::class("ct-way-arrow") };
        let said = vec![written("STRONG", "", way.name), words(" "), written("SPAN", "", way.bound)];
        let parts =
            vec![input, element("SPAN", arrow, vec![words(way.arrow)]), plain("SPAN", "ct-way-words", said)];
        element("LABEL", Marks { into: Some(way.into), ..Marks::class("ct-way") }, parts)
    };
    ways.iter().enumerate().map(card).collect()
}
