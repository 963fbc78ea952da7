//! Inputs by themselves: a field of text, and a list to choose from. They stand in the form and in the sentence.

use leptos::prelude::*;

use super::goods;
use crate::report::{Choice, FieldDoc, GoodsList};
use crate::sheet::{Event, Spot};
use crate::ui::handle::Page;

pub fn hint_id(doc: &FieldDoc) -> String {
    format!("{}-hint", doc.id)
}

pub fn error_id(doc: &FieldDoc) -> String {
    format!("{}-error", doc.id)
}

/// The ids of what describes a field: its hint, then what is wrong.
pub fn described_by(doc: &FieldDoc) -> Option<String> {
    let hint = (!doc.hint.is_empty() || !doc.aid.decides.is_empty()).then(|| hint_id(doc));
    let error = doc.error.as_ref().map(|_| error_id(doc));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(hint + " " + &error),
        (hint, error) => hint.or(error),
    }
}

/// A field of text.
pub struct Input<'a> {
    pub spot: Spot,
    pub class: &'static str,
    /// Which keys a small screen offers.
    pub keys: &'static str,
    pub id: String,
    pub text: String,
    pub described_by: Option<String>,
    pub wrong: bool,
    /// Its name, where no label names it.
    pub name: Option<String>,
    /// What stands in it while it is empty.
    pub asks: Option<String>,
    /// About how many letters wide it is, where it is as wide as its text.
    pub letters: Option<String>,
    /// What happens when it is typed into.
    pub says: fn(Spot, String) -> Event,
    /// The list that it is the field of.
    pub list: Option<&'a GoodsList>,
}

impl Input<'_> {
    pub fn of(doc: &FieldDoc) -> Self {
        Self {
            spot: doc.spot,
            class: "ct-input",
            keys: "text",
            id: doc.id.clone(),
            text: doc.text.clone(),
            described_by: described_by(doc),
            wrong: doc.error.is_some(),
            name: None,
            asks: None,
            letters: None,
            says: Event::Typed,
            list: None,
        }
    }
}

pub fn text_input(page: Page, is: Input<'_>) -> AnyView {
    let Input { spot, list, says, .. } = is;
    let open = list.map(|list| if list.open && !list.groups.is_empty() { "true" } else { "false" });
    view! {
        <input
            type="text"
            class=is.class
            id=is.id
            inputmode=is.keys
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            size=is.letters
            placeholder=is.asks
            aria-label=is.name
            aria-describedby=is.described_by
            aria-invalid=is.wrong.then_some("true")
            role=list.map(|_| "combobox")
            aria-autocomplete=list.map(|_| "list")
            aria-expanded=open
            aria-controls=list.map(|list| list.id.clone())
            aria-activedescendant=list.and_then(|list| list.active.clone())
            prop:value=is.text
            on:input=move |event| page.tell(says(spot, event_target_value(&event)))
            on:keydown=move |event| goods::key(page, spot, &event)
            on:focus=move |_| goods::entered(page, spot)
            on:blur=move |_| page.left(spot)
        />
    }
    .into_any()
}

/// A list to choose from.
pub struct Select {
    pub class: &'static str,
    pub id: String,
    /// Its name, where no label names it.
    pub name: Option<String>,
    pub described_by: Option<String>,
}

pub fn select(page: Page, doc: &FieldDoc, choices: &[Choice], is: Select) -> AnyView {
    let spot = doc.spot;
    let option = |choice: &Choice| {
        let (value, shown, chosen) = (choice.value.clone(), choice.shown.clone(), choice.chosen);
        view! { <option value=value prop:selected=chosen>{shown}</option> }.into_any()
    };
    let options: Vec<AnyView> = choices.iter().map(option).collect();
    view! {
        <select
            class=is.class
            id=is.id
            aria-label=is.name
            aria-describedby=is.described_by
            aria-invalid=doc.error.is_some().then_some("true")
            on:change=move |event| page.tell(Event::Typed(spot, event_target_value(&event)))
            on:blur=move |_| page.left(spot)
        >
            {options}
        </select>
    }
    .into_any()
}
