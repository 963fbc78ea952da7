//! A link for cameras.

use leptos::prelude::*;
use leptos::tachys::html::element::custom;
use web_sys::Element;

use super::chart::svg;
use crate::report::Qr;

/// The picture: dark on light in every theme, as cameras need it.
pub fn qr(code: &Qr) -> AnyView {
    let drawn = code.clone();
    custom("DIV")
        .attr("class", "ct-qr")
        .attr("role", "img")
        .attr("aria-label", code.name)
        .directive(move |at: Element, ()| draw(&at, &drawn), ())
        .into_any()
}

fn draw(at: &Element, code: &Qr) {
    at.set_text_content(None);
    let Some(document) = at.owner_document() else { return };
    let side = format!("0 0 {0} {0}", code.side);
    let marks = [("viewBox", side.as_str()), ("shape-rendering", "crispEdges")];
    let Some(picture) = svg(&document, "svg", &marks) else { return };
    let paper = [("width", "100%"), ("height", "100%"), ("fill", "#fff")];
    let dots = [("d", code.path.as_str()), ("fill", "#000")];
    for piece in [svg(&document, "rect", &paper), svg(&document, "path", &dots)].into_iter().flatten() {
        let _ = picture.append_child(&piece);
    }
    let _ = at.append_child(&picture);
}
