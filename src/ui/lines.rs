//! The table of lines.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::browser::focus;
use super::drawn::{attribute, drawn};
use super::element::{Button, Marks, button, element, plain, words};
use super::handle::{Page, TABLE, row_id};
use super::report::{blocks, rich};
use crate::report::{Cell, LineRow};
use crate::sheet::{Event, LineId, Move, TableEvent};

/// The table of lines, with what can be done with many of them. A sheet of one line has none.
pub fn lines(page: Page) -> AnyView {
    let some = page.part(|screen| Some(!screen.rows.is_empty()));
    let hidden = attribute(move || some.get().filter(|some| !some).map(|_| String::new()));
    let title = page.draws(
        |screen| screen.table.as_ref().map(|table| table.title),
        |title| {
            let marks =
                Marks { id: Some(TABLE.to_owned()), tab: Some("-1"), ..Marks::class("ct-lines-title") };
            element("H2", marks, vec![words(title)])
        },
    );
    let head = page.draws(
        |screen| screen.table.as_ref().map(|table| table.head.clone()),
        move |head| cells(page, &HEAD, &head).into_any(),
    );
    let foot = page.draws(
        |screen| screen.table.as_ref().map(|table| table.foot.clone()),
        move |foot| {
            let (first, rest) = foot.split_at(1);
            let mut row = cells(page, &NAME, first);
            row.extend(cells(page, &CELL, rest));
            row.into_any()
        },
    );
    let tools = page.draws(
        |screen| screen.table.as_ref().map(|table| table.tools.clone()),
        move |tools| blocks(page, &tools),
    );
    let rows = page.each(|screen| screen.rows.iter().map(|row| row.id).collect(), row);
    // Rows are laid out as grids, and some browsers then no longer take them for rows of a table: so each part says what
    // it is.
    let table = vec![
        is("THEAD", "rowgroup", vec![is("TR", "row", vec![head])]),
        is("TBODY", "rowgroup", vec![rows]),
        is("TFOOT", "rowgroup", vec![is("TR", "row", vec![foot])]),
    ];
    let marks = Marks { named_by: Some(TABLE.to_owned()), role: Some("table"), ..Marks::class("ct-lines") };
    let table = element("TABLE", marks, table);
    view! {
        <section class="ct-lines-place" hidden=hidden aria-labelledby=TABLE>
            {title}
            {plain("DIV", "ct-lines-roll", vec![table])}
            {tools}
        </section>
    }
    .into_any()
}

/// The row of a line. It is drawn again only when its own document is another one.
fn row(page: Page, id: LineId) -> AnyView {
    let row = page.part(move |screen| screen.rows.iter().find(|row| row.id == id).map(|row| row.row.clone()));
    drawn(move || row.get().map_or_else(|| ().into_any(), |row| drawn_row(page, &row)))
}

fn drawn_row(page: Page, row: &LineRow) -> AnyView {
    let id = row.id;
    let opener = Button { id: Some(row_id(row.number)), ..Button::class("ct-row-open") };
    let open = move || page.tell(Event::Table(TableEvent::Opened(id)));
    let first = vec![button(opener, open, vec![rich(page, &row.name)])];
    let mut all = vec![NAME.cell("", first)];
    all.extend(cells(page, &CELL, &row.cells));
    let marks = Marks { current: row.open, hidden: row.hidden, role: Some("row"), ..Marks::default() };
    element("TR", marks, all)
}

/// A kind of cell.
struct Kind {
    tag: &'static str,
    scope: Option<&'static str>,
    role: &'static str,
}

const HEAD: Kind = Kind { tag: "TH", scope: Some("col"), role: "columnheader" };
const NAME: Kind = Kind { tag: "TH", scope: Some("row"), role: "rowheader" };
const CELL: Kind = Kind { tag: "TD", scope: None, role: "cell" };

impl Kind {
    fn cell(&self, class: &str, inside: Vec<AnyView>) -> AnyView {
        let marks = Marks { scope: self.scope, role: Some(self.role), ..Marks::class(class) };
        element(self.tag, marks, inside)
    }
}

fn cells(page: Page, kind: &Kind, cells: &[Cell]) -> Vec<AnyView> {
    cells.iter().map(|cell| kind.cell(cell.class, vec![rich(page, &cell.text)])).collect()
}

fn is(tag: &'static str, role: &'static str, inside: Vec<AnyView>) -> AnyView {
    element(tag, Marks { role: Some(role), ..Marks::default() }, inside)
}

/// Takes the keys that move the row that has the focus.
pub fn move_rows(page: Page) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let moved = EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let step = match event.key().as_str() {
            "ArrowUp" => Move::Up,
            "ArrowDown" => Move::Down,
            _ => return,
        };
        if !event.alt_key() || !focus::is_in(".ct-row-open") {
            return;
        }
        event.prevent_default();
        let number = focus::id().and_then(|id| id.strip_prefix('r')?.parse::<usize>().ok());
        let id = number.and_then(|number| page.state(|state| state.lines().get(number - 1).copied()));
        if let Some(id) = id {
            page.tell(Event::Table(TableEvent::Moved(id, step)));
        }
    });
    moved.forget();
}
