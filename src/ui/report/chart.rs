//! A line through time: the picture, and the rule on it by which a day is chosen.

use std::sync::Arc;

use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::tachys::html::element::custom;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use crate::report::{Area, Chart, Mark};
use crate::sheet;
use crate::ui::drawn::attribute;
use crate::ui::handle::Page;
use crate::units::{Date, day};
use crate::words;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The patterns of programmes whose colours ran out: a tile each, and what is drawn on it.
const PATTERNS: [(&str, &str); 6] = [
    ("1", "M-1 1 l2 -2 M0 5 l5 -5 M4 6 l2 -2"),
    ("2", "M-1 4 l3 3 M0 0 l6 6 M4 -1 l3 3"),
    ("3", "M1 0 v6"),
    ("4", "M0 1 h6"),
    ("5", "M1 1 h1 M4 4 h1"),
    ("open", "M-1 1 l2 -2 M0 6 l6 -6 M5 7 l2 -2"),
];

/// The chart as a slider over days: arrow keys go from change to change, a pointer to any day.
pub fn chart(page: Page, chart: &Chart) -> AnyView {
    let chart = Arc::new(chart.clone());
    let day = page.part(|screen| screen.day);
    let (of_rule, of_now, of_text) = (Arc::clone(&chart), Arc::clone(&chart), Arc::clone(&chart));
    let (day_rule, day_now, day_text) = (day.clone(), day.clone(), day);
    let lang = page.lang();
    let rule = custom("SPAN")
        .attr("class", "ct-chart-rule")
        .style(("inset-inline-start", move || {
            day_rule.get().and_then(|day| of_rule.left(day)).unwrap_or_else(|| "-1rem".to_owned())
        }))
        .into_any();
    let picture = drawn("ct-chart-picture", Some("true"), &chart, draw_all);
    let marks = drawn("ct-chart-marks", None, &chart, draw_marks);
    let (keys, points) = (Arc::clone(&chart), Arc::clone(&chart));
    let moves = Arc::clone(&chart);
    let slider = custom("DIV")
        .attr("class", "ct-chart")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", chart.name.clone())
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", chart.length().to_string())
        .attr("aria-valuenow", attribute(move || Some(of_now.place(day_now.get()?)?.to_string())))
        .attr(
            "aria-valuetext",
            attribute(move || {
                let day = day_text.get()?;
                Some(format!("{}, {}", words::date(lang, day), of_text.said(day)))
            }),
        )
        .on(Custom::<Event>::new("keydown"), move |event: Event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Enter") {
                to_table(&event);
            } else if let Some(day) = by_key(page, &keys, &event) {
                event.prevent_default();
                choose(page, &keys, day);
            }
        })
        .on(Custom::<Event>::new("pointerdown"), move |event: Event| pointed(page, &points, &event, true))
        .on(Custom::<Event>::new("pointermove"), move |event: Event| pointed(page, &moves, &event, false))
        .child(vec![picture, rule])
        .into_any();
    // Links can be no part of a slider.
    vec![slider, marks].into_any()
}

/// What draws a picture.
type Draw = fn(&Document, &Element, &Chart);

/// An element with a picture in it.
fn drawn(class: &'static str, unheard: Option<&'static str>, chart: &Arc<Chart>, of: Draw) -> AnyView {
    let chart = Arc::clone(chart);
    custom("DIV")
        .attr("class", class)
        .attr("aria-hidden", unheard)
        .directive(move |at: Element, ()| draw(&at, &chart, of), ())
        .into_any()
}

fn choose(page: Page, chart: &Chart, to: Date) {
    page.tell(sheet::Event::Typed(chart.spot, day::write(to)));
}

/// Opens the table that says the same, and goes there.
fn to_table(event: &Event) {
    let slider = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
    let course = slider.and_then(|it| it.closest(".ct-course").ok().flatten());
    let Some(fold) = course.and_then(|it| it.query_selector("details").ok().flatten()) else { return };
    let _ = fold.set_attribute("open", "");
    if let Some(summary) = fold.first_element_child().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

/// The day that a key leads to.
fn by_key(page: Page, chart: &Chart, event: &Event) -> Option<Date> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let now = page.state(|state| state.outcome().day).unwrap_or(chart.ends.1);
    match key.key().as_str() {
        "ArrowRight" | "ArrowUp" => chart.next(now, true),
        "ArrowLeft" | "ArrowDown" => chart.next(now, false),
        "Home" => chart.stops.first().map(|stop| stop.0),
        "End" => chart.stops.last().map(|stop| stop.0),
        _ => None,
    }
}

/// A pointer chooses the day beneath it, and takes the rule along while it is down.
fn pointed(page: Page, chart: &Chart, event: &Event, began: bool) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    let Some(field) = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
    if began {
        let _ = field.set_pointer_capture(pointer.pointer_id());
    } else if !field.has_pointer_capture(pointer.pointer_id()) {
        return;
    }
    let from = pointer.client_x() - field.get_bounding_client_rect().left() as i32;
    let Some(day) = chart.at(from, field.client_width()) else { return };
    if page.state(|state| state.outcome().day) != Some(day) {
        choose(page, chart, day);
    }
}

/// Draws the picture into an element, in the place of what it held.
fn draw(at: &Element, chart: &Chart, of: Draw) {
    at.set_text_content(None);
    let Some(document) = at.owner_document() else { return };
    let Some(picture) = svg(&document, "svg", &[("width", "100%"), ("height", "100%")]) else { return };
    of(&document, &picture, chart);
    let _ = at.append_child(&picture);
}

/// How high a row of marks is: as high as a finger needs.
const ROW: u32 = 26;

/// The changes beneath the picture: a line down to the name of the text, which leads to it.
fn draw_marks(document: &Document, picture: &Element, chart: &Chart) {
    let _ = picture.set_attribute("height", &(u32::from(chart.rows()) * ROW).to_string());
    let middle = |mark: &Mark| (u32::from(mark.row) * ROW + 17).to_string();
    for mark in &chart.marks {
        let (left, foot) = (mark.left.as_str(), middle(mark));
        let marks = [("class", mark.class), ("x1", left), ("x2", left), ("y1", "-12"), ("y2", foot.as_str())];
        svg(document, "line", &marks).map(|line| picture.append_child(&line));
    }
    for mark in &chart.marks {
        let link = [
            ("class", "ct-mark-link"),
            ("href", mark.address.as_str()),
            ("target", "_blank"),
            ("rel", "external noreferrer"),
            ("aria-label", mark.said.as_str()),
        ];
        let (dx, anchor) = if mark.ends { ("-4", "end") } else { ("4", "start") };
        let y = middle(mark);
        let text = [("x", mark.left.as_str()), ("y", y.as_str()), ("dx", dx), ("text-anchor", anchor)];
        let (Some(link), Some(text)) = (svg(document, "a", &link), svg(document, "text", &text)) else {
            continue;
        };
        text.set_text_content(Some(&mark.label));
        let _ = link.append_child(&text);
        let _ = picture.append_child(&link);
    }
}

fn draw_all(document: &Document, picture: &Element, chart: &Chart) {
    let put = |name: &str, marks: &[(&str, &str)], text: &str| {
        if let Some(piece) = svg(document, name, marks) {
            if !text.is_empty() {
                piece.set_text_content(Some(text));
            }
            let _ = picture.append_child(&piece);
        }
    };
    patterns(document, picture);
    for (top, _) in &chart.heights {
        put(
            "line",
            &[("class", "ct-chart-level"), ("x1", "0"), ("x2", "100%"), ("y1", top), ("y2", top)],
            "",
        );
    }
    for Area { hue, left, width, top, height } in &chart.areas {
        let place = [("x", left.as_str()), ("width", width), ("y", top), ("height", height)];
        for kind in ["ct-chart-area", "ct-chart-hatch"] {
            let class = format!("{kind} {hue}");
            let marks: Vec<(&str, &str)> = place.into_iter().chain([("class", class.as_str())]).collect();
            put("rect", &marks, "");
        }
    }
    for (left, name) in &chart.days {
        put(
            "line",
            &[("class", "ct-chart-year"), ("x1", left), ("x2", left), ("y1", "0"), ("y2", "100%")],
            "",
        );
        put(
            "text",
            &[("class", "ct-chart-name"), ("x", left), ("y", "100%"), ("dx", "2"), ("dy", "16")],
            name,
        );
    }
    for (top, name) in &chart.heights {
        put(
            "text",
            &[("class", "ct-chart-height"), ("x", "100%"), ("y", top), ("dx", "5"), ("dy", "4")],
            name,
        );
    }
    if let Some(read) = &chart.read {
        put(
            "line",
            &[("class", "ct-chart-read"), ("x1", read), ("x2", read), ("y1", "0"), ("y2", "100%")],
            "",
        );
    }
    for (left, top, said) in &chart.sums {
        put("text", &[("class", "ct-chart-sum"), ("x", left), ("y", top), ("dx", "3"), ("dy", "-4")], said);
    }
}

fn patterns(document: &Document, picture: &Element) {
    let Some(defined) = svg(document, "defs", &[]) else { return };
    for (name, path) in PATTERNS {
        let id = format!("ct-pattern-{name}");
        let size = [("id", id.as_str()), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")];
        let Some(tile) = svg(document, "pattern", &size) else { continue };
        if let Some(line) = svg(document, "path", &[("d", path)]) {
            let _ = tile.append_child(&line);
        }
        let _ = defined.append_child(&tile);
    }
    let _ = picture.append_child(&defined);
}

pub(super) fn svg(document: &Document, name: &str, marks: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element_ns(Some(SVG), name).ok()?;
    for (mark, value) in marks {
        let _ = element.set_attribute(mark, value);
    }
    Some(element)
}
