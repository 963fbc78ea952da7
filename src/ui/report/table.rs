//! Tables: a receipt, the measures of a text.

use leptos::prelude::*;

use super::Page;
use super::spans::spans;
use crate::report::{Cell, Row, Span, Table};
use crate::ui::element::{Marks, element, plain, written};

/// A table. What belongs to a row and is no part of its head stands in a row of its own beneath the head, with
/// the other cells beside both.
pub fn table(page: Page, table: &Table) -> AnyView {
    let mut parts = Vec::new();
    if !table.caption.is_empty() {
        parts.push(written("CAPTION", "ct-unseen", table.caption.as_str()));
    }
    // A column without a name has no head: an empty one would be read aloud.
    let head = |cell: &Cell| match cell.text.as_slice() {
        [] => self::cell(page, "TD", cell, None, None),
        [Span::Text(text)] if text.is_empty() => self::cell(page, "TD", cell, None, None),
        _ => self::cell(page, "TH", cell, Some("col"), None),
    };
    let heads = table.head.iter().map(head).collect();
    parts.push(plain("THEAD", "", vec![plain("TR", "", heads)]));
    let rows = table.rows.iter().flat_map(|row| self::row(page, row)).collect();
    parts.push(plain("TBODY", "", rows));
    plain("TABLE", table.class, parts)
}

fn row(page: Page, row: &Row) -> Vec<AnyView> {
    let has_more = !row.below.is_empty();
    let both = has_more.then_some("2");
    let cells = row.cells.iter().enumerate().map(|(turn, cell)| match turn {
        0 => self::cell(page, "TH", cell, Some("row"), None),
        _ => self::cell(page, "TD", cell, None, both),
    });
    let class = if has_more { format!("{} ct-has-more", row.class) } else { row.class.to_owned() };
    let mut rows = vec![plain("TR", class.trim(), cells.collect())];
    if has_more {
        let more = plain("TD", "", spans(page, &row.below));
        rows.push(plain("TR", "ct-more-of-row", vec![more]));
    }
    rows
}

fn cell(
    page: Page,
    tag: &'static str,
    cell: &Cell,
    scope: Option<&'static str>,
    rows: Option<&'static str>,
) -> AnyView {
    let marks = Marks { scope, rows, ..Marks::class(cell.class) };
    element(tag, marks, spans(page, &cell.text))
}
