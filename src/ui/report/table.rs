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
        [] => self::cell(page, "TD", cell, Marks::default()),
        [Span::Text(text)] if text.is_empty() => self::cell(page, "TD", cell, Marks::default()),
        _ => self::cell(page, "TH", cell, Marks { scope: Some("col"), ..Marks::default() }),
    };
    let heads = table.head.iter().map(head).collect();
    parts.push(plain("THEAD", "", vec![plain("TR", "", heads)]));
    let rows = table.rows.iter().flat_map(|row| self::row(page, row, table.head.len())).collect();
    parts.push(plain("TBODY", "", rows));
    plain("TABLE", table.class, parts)
}

/// The first cell of a row with fewer cells than the table has columns takes the place of those that it lacks.
fn row(page: Page, row: &Row, columns: usize) -> Vec<AnyView> {
    let has_more = !row.below.is_empty();
    let lacks = columns.saturating_sub(row.cells.len());
    let cells = row.cells.iter().enumerate().map(|(turn, cell)| {
        if turn == 0 {
            let columns = (lacks > 0).then(|| (lacks + 1).to_string());
            return self::cell(page, "TH", cell, Marks { scope: Some("row"), columns, ..Marks::default() });
        }
        self::cell(page, "TD", cell, Marks { rows: has_more.then_some("2"), ..Marks::default() })
    });
    let class = if has_more { format!("{} ct-has-more", row.class) } else { row.class.to_owned() };
    let mut rows = vec![plain("TR", class.trim(), cells.collect())];
    if has_more {
        let more = plain("TD", "", spans(page, &row.below));
        rows.push(plain("TR", "ct-more-of-row", vec![more]));
    }
    rows
}

fn cell(page: Page, tag: &'static str, cell: &Cell, marks: Marks) -> AnyView {
    element(tag, Marks { class: cell.class.to_owned(), ..marks }, spans(page, &cell.text))
}
