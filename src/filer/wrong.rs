//! What is wrong with a row, or what it is, in the language of the reader: the answered file says it in one language.

use csv::StringRecord;
use serde_json::{Value, json};

use super::drawn::column_of;
use super::worked;
use crate::embedded;
use crate::entry::parse::parse;
use crate::entry::{Place, Problem};
use crate::file::{Mapping, RowKind, Target};
use crate::units::Lang;
use crate::words::{self, mapping as says};

/// The sentences on a row that was not read or is no goods; nothing where there are none, or none but what the file says.
pub(super) fn sentences(lang: Lang, mapping: &Mapping, row: &StringRecord) -> Option<String> {
    let said = match mapping.kind(row) {
        RowKind::Above | RowKind::Header => return None,
        RowKind::Goods => {
            problems(lang, mapping, row).into_iter().map(|it| it.1).collect::<Vec<_>>().join(" ")
        }
        RowKind::Blank => says::blank(lang),
        RowKind::HeaderAgain => says::header_again(lang),
        RowKind::Sum => says::sum(lang),
        RowKind::Continues => says::continues(lang),
        RowKind::Provision => says::provision(lang),
    };
    (!said.is_empty()).then_some(said)
}

/// The same as elements of a document, each of which leads to the cell that it is about. What else is said of the row stands alone.
pub(super) fn items(lang: Lang, mapping: &Mapping, row: &StringRecord, whole: String) -> Vec<Value> {
    let problems =
        if mapping.kind(row) == RowKind::Goods { problems(lang, mapping, row) } else { Vec::new() };
    if !problems.iter().any(|it| whole.contains(&it.1)) {
        return if whole.is_empty() { Vec::new() } else { vec![whole.into()] };
    }
    let item = |(problem, said): (Problem, String)| match column(mapping, problem.place) {
        Some(column) => json!({ "tag": "a", "in": [said], "column": column }),
        None => said.into(),
    };
    problems.into_iter().map(item).collect()
}

/// What is wrong with a row of goods, in sentences.
fn problems(lang: Lang, mapping: &Mapping, row: &StringRecord) -> Vec<(Problem, String)> {
    let sheet = worked::sheet(mapping, core::slice::from_ref(row), lang);
    let problems = parse(&sheet.draft, embedded::schedule()).problems.into_iter();
    problems
        .map(|problem| {
            let said = words::problem(lang, embedded::schedule(), &problem);
            (problem, said)
        })
        .collect()
}

/// The column that holds a field.
fn column(mapping: &Mapping, place: Place) -> Option<usize> {
    let target = match place {
        Place::Sheet(field) => Target::Sheet(field),
        Place::Line(_, field) => Target::Line(field),
    };
    column_of(mapping, target)
}
