//! Lines of text, with the links, buttons and folded parts within them.

use leptos::prelude::*;

use super::{Page, all};
use crate::report::{Act, Fold, Span};
use crate::sheet::Spot;
use crate::ui::element::{self, Button, Marks, element, plain, words, written};

/// A line of text. Citations that follow one another stand in one row.
pub fn spans(page: Page, rich: &[Span]) -> Vec<AnyView> {
    let mut views = Vec::with_capacity(rich.len());
    let mut cites = Vec::new();
    for piece in rich {
        match piece {
            Span::Cite(label, address) => cites.push(cite(label, address)),
            other => {
                end_of_cites(&mut cites, &mut views);
                views.push(span(page, other));
            }
        }
    }
    end_of_cites(&mut cites, &mut views);
    views
}

fn end_of_cites(cites: &mut Vec<AnyView>, views: &mut Vec<AnyView>) {
    if !cites.is_empty() {
        views.push(plain("SPAN", "ct-cites", core::mem::take(cites)));
    }
}

fn span(page: Page, span: &Span) -> AnyView {
    match span {
        Span::Text(text) => words(text.as_str()),
        Span::Strong(text) => written("STRONG", "", text.as_str()),
        Span::Part(class, text) => written("SPAN", class, text.as_str()),
        Span::Struck(name, rate) => {
            let rate = written("SPAN", "ct-struck-rate", rate.as_str());
            plain("S", "ct-struck", vec![words(format!("{name} ")), rate])
        }
        Span::Swatch(hue) => plain("SPAN", &format!("ct-swatch {hue}"), Vec::new()),
        Span::Cite(label, address) => cite(label, address),
        Span::Link(class, text, address) => link(class, text, address),
        Span::Goto(spot, text) => goto(page, *spot, text),
        Span::Act(act) => button(page, act),
        Span::Fold(folded) => fold(page, folded),
        Span::Break => plain("BR", "", Vec::new()),
    }
}

/// A citation as a link to the text. Printed, it shows its address.
fn cite(label: &str, address: &str) -> AnyView {
    let inside = if address.is_empty() { words(label) } else { link("", label, address) };
    plain("CITE", "ct-cite", vec![inside])
}

fn link(class: &str, text: &str, address: &str) -> AnyView {
    let marks = Marks { href: Some(address.to_owned()), ..Marks::class(class) };
    element("A", marks, vec![words(text)])
}

/// A way to a field of the form, which takes the focus there.
fn goto(page: Page, spot: Spot, text: &str) -> AnyView {
    let href = format!("#{}", page.anchor(spot));
    element::link("", None, href, move || page.go_to(spot), text.to_owned())
}

/// A button that does something here and now.
pub fn button(page: Page, act: &Act) -> AnyView {
    let does = act.does.clone();
    element::button(Button::class(act.class), move || page.act(&does), vec![words(act.text.as_str())])
}

/// Something folded away behind a summary.
pub fn fold(page: Page, folded: &Fold) -> AnyView {
    let summary = plain("SUMMARY", "", spans(page, &folded.summary));
    let inside = core::iter::once(summary).chain(all(page, &folded.blocks)).collect();
    element("DETAILS", Marks { open: folded.open, ..Marks::class(folded.class) }, inside)
}
