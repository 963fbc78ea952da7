//! [`element`]: one element by its tag. There is one type of view for all of them, because each type of view
//! is a kilobyte of program.

use leptos::prelude::*;
use leptos::tachys::html::element::custom;

/// The attributes that an element of a document can have.
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
    /// Its role, where its tag does not say it.
    pub role: Option<&'static str>,
    /// The id of what names it.
    pub named_by: Option<String>,
    /// Its name, where no text names it.
    pub name: Option<String>,
    /// Whether the keyboard reaches it.
    pub focusable: bool,
    /// Of what a head of a table is the head.
    pub scope: Option<&'static str>,
    /// How many rows a cell takes.
    pub rows: Option<&'static str>,
    /// Where a link leads.
    pub href: Option<String>,
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
    let outside = marks.href.is_some();
    custom(tag)
        .class((!marks.class.is_empty()).then_some(marks.class))
        .id(marks.id)
        // As a property: the page's policy allows no attribute of style.
        .style(("flex-grow", marks.grow))
        .attr("aria-hidden", marks.unheard.then_some("true"))
        .attr("role", marks.role)
        .attr("aria-labelledby", marks.named_by)
        .attr("aria-label", marks.name)
        .attr("tabindex", marks.focusable.then_some("0"))
        .attr("scope", marks.scope)
        .attr("rowspan", marks.rows)
        .attr("href", marks.href)
        .attr("rel", outside.then_some("external noreferrer"))
        .attr("target", outside.then_some("_blank"))
        .child(inside)
        .into_any()
}

/// Text.
pub fn words(text: impl Into<String>) -> AnyView {
    text.into().into_any()
}

/// An element with one text in it.
pub fn written(tag: &'static str, class: &str, text: impl Into<String>) -> AnyView {
    element(tag, Marks::class(class), vec![words(text)])
}
