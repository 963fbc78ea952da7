//! [`element`]: one element by its tag, and [`button`], one that can be pressed. There is one type of view for
//! each of the two, because each type of view is a kilobyte of program.

use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::tachys::html::element::custom;
use web_sys::Event;

/// The attributes that an element can have.
#[derive(Default)]
pub struct Marks {
    /// Its class; empty for none.
    pub class: String,
    /// Its id.
    pub id: Option<String>,
    /// How much of a bar it takes.
    pub grow: Option<String>,
    /// Whether it is left out when the page is read aloud.
    pub unheard: bool,
    /// Whether it is not shown at all.
    pub hidden: bool,
    /// Its role, where its tag does not say it.
    pub role: Option<&'static str>,
    /// The id of what names it.
    pub named_by: Option<String>,
    /// Its name, where no text names it.
    pub name: Option<String>,
    /// The ids of what describes it.
    pub described_by: Option<String>,
    /// The country entered, which gives it its colour.
    pub into: Option<&'static str>,
    /// How the keyboard reaches it, where that is not by its tag.
    pub tab: Option<&'static str>,
    /// Of what a head of a table is the head.
    pub scope: Option<&'static str>,
    /// How many rows a cell takes.
    pub rows: Option<&'static str>,
    /// How many columns a cell takes.
    pub columns: Option<String>,
    /// Where a link leads.
    pub href: Option<String>,
    /// Whether a fold stands open at first.
    pub open: bool,
    /// Whether it is the one of several that is in work.
    pub current: bool,
}

impl Marks {
    /// A class and nothing else.
    pub fn class(class: &str) -> Self {
        Self { class: class.to_owned(), ..Self::default() }
    }
}

/// An element. Its tag is in capitals, as browsers give it back: they are compared when a document is drawn
/// over another, so that an element that stays what it was stays where it is.
pub fn element(tag: &'static str, marks: Marks, inside: Vec<AnyView>) -> AnyView {
    let outside = marks.href.as_ref().is_some_and(|address| address.contains("//"));
    custom(tag)
        .class((!marks.class.is_empty()).then_some(marks.class))
        .id(marks.id)
        // As a property: the page's policy allows no attribute of style.
        .style(("flex-grow", marks.grow))
        .attr("aria-hidden", marks.unheard.then_some("true"))
        .attr("hidden", marks.hidden.then_some(""))
        .attr("role", marks.role)
        .attr("aria-labelledby", marks.named_by)
        .attr("aria-label", marks.name)
        .attr("aria-describedby", marks.described_by)
        .attr("data-into", marks.into)
        .attr("tabindex", marks.tab)
        .attr("scope", marks.scope)
        .attr("rowspan", marks.rows)
        .attr("colspan", marks.columns)
        .attr("href", marks.href)
        .attr("open", marks.open.then_some(""))
        .attr("aria-current", marks.current.then_some("true"))
        .attr("rel", outside.then_some("external noreferrer"))
        .attr("target", outside.then_some("_blank"))
        .child(inside)
        .into_any()
}

/// What a button is.
#[derive(Default)]
pub struct Button {
    /// Its class.
    pub class: &'static str,
    /// Its id.
    pub id: Option<String>,
    /// Its full name, where it shows only a sign.
    pub name: Option<String>,
    /// Whether it is the button of its form, which Enter presses in any field.
    pub submits: bool,
    /// Whether there is nothing for it to do.
    pub off: bool,
    /// The country entered, which gives it its colour.
    pub into: Option<&'static str>,
    /// Whether what it opens and folds stands open.
    pub expanded: Option<bool>,
    /// Whether it is an option of a list, and then whether it is the one in hand. The keyboard reaches it through the
    /// field of its list.
    pub option: Option<bool>,
}

impl Button {
    /// A button with a class and nothing else.
    pub fn class(class: &'static str) -> Self {
        Self { class, ..Self::default() }
    }
}

/// A button, and what happens when it is pressed.
pub fn button(is: Button, pressed: impl FnMut() + 'static, inside: Vec<AnyView>) -> AnyView {
    let mut pressed = pressed;
    let heard: Box<dyn FnMut(Event)> = Box::new(move |_| pressed());
    custom("BUTTON")
        .attr("type", if is.submits { "submit" } else { "button" })
        .attr("class", is.class)
        .attr("id", is.id)
        .attr("title", is.name.clone())
        .attr("aria-label", is.name)
        .attr("aria-expanded", is.expanded.map(|open| if open { "true" } else { "false" }))
        .attr("disabled", is.off.then_some(""))
        .attr("data-into", is.into)
        .attr("role", is.option.map(|_| "option"))
        .attr("aria-selected", is.option.map(|chosen| if chosen { "true" } else { "false" }))
        .attr("tabindex", is.option.map(|_| "-1"))
        .on(Custom::<Event>::new("click"), heard)
        .child(inside)
        .into_any()
}

/// A link that does something here.
pub fn link(
    class: &'static str,
    id: Option<&'static str>,
    href: String,
    went: impl FnMut() + 'static,
    text: String,
) -> AnyView {
    let mut went = went;
    let heard: Box<dyn FnMut(Event)> = Box::new(move |event| {
        event.prevent_default();
        went();
    });
    custom("A")
        .attr("class", (!class.is_empty()).then_some(class))
        .attr("id", id)
        .attr("href", href)
        .on(Custom::<Event>::new("click"), heard)
        .child(text)
        .into_any()
}

/// The label of the field with this id.
pub fn label(id: String, text: String) -> AnyView {
    view! { <label class="ct-label" for=id>{text}</label> }.into_any()
}

/// An element with a class and nothing else; the class may be empty.
pub fn plain(tag: &'static str, class: &str, inside: Vec<AnyView>) -> AnyView {
    element(tag, Marks::class(class), inside)
}

/// Text.
pub fn words(text: impl Into<String>) -> AnyView {
    text.into().into_any()
}

/// An element with one text in it.
pub fn written(tag: &'static str, class: &str, text: impl Into<String>) -> AnyView {
    plain(tag, class, vec![words(text)])
}
