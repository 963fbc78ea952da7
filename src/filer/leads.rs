//! What is wrong with an opened row, each sentence leading to the cell that it is about.

use serde_json::{Value, json};

use super::drawn::column_of;
use super::offers::Offers;
use super::shown::Shown;
use super::wrong::problems;
use crate::entry::{Place, Problem};
use crate::file::{Mapping, RowKind, Target};

/// What is wrong with a row, or what it is, as elements of a document, each of which leads to the cell that it is about.
pub(super) fn items(shown: &Shown<'_>, offers: &mut Offers) -> Vec<Value> {
    let (mapping, row) = (shown.mapping, shown.row);
    let whole = shown.wrong(offers);
    let problems =
        if mapping.kind(row) == RowKind::Goods { problems(shown.lang, mapping, row) } else { Vec::new() };
    if problems.is_empty() || !problems.iter().any(|it| whole.contains(&it.1)) {
        return if whole.is_empty() { Vec::new() } else { vec![whole.into()] };
    }
    let item = |(problem, said): (Problem, String)| match column(mapping, problem.place) {
        Some(column) => json!({ "tag": "a", "in": [said], "column": column }),
        None => said.into(),
    };
    problems.into_iter().map(item).collect()
}

/// The column that holds a field.
fn column(mapping: &Mapping, place: Place) -> Option<usize> {
    let target = match place {
        Place::Sheet(field) => Target::Sheet(field),
        Place::Line(_, field) => Target::Line(field),
    };
    column_of(mapping, target)
}
