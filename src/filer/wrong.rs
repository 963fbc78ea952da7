//! What is wrong with a row, or what it is, in the language of the reader: the answered file says it in one language.

use csv::StringRecord;

use super::worked;
use crate::embedded;
use crate::entry::Problem;
use crate::entry::parse::parse;
use crate::file::{Mapping, RowKind};
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
        RowKind::Cost => says::cost(lang),
        RowKind::Continues => says::continues(lang),
        RowKind::Provision => says::provision(lang),
    };
    (!said.is_empty()).then_some(said)
}

/// What is wrong with a row of goods, in sentences.
pub(super) fn problems(lang: Lang, mapping: &Mapping, row: &StringRecord) -> Vec<(Problem, String)> {
    let sheet = worked::sheet(mapping, core::slice::from_ref(row), lang);
    let problems = parse(&sheet.draft, embedded::schedule()).problems.into_iter();
    problems
        .map(|problem| {
            let said = words::problem(lang, embedded::schedule(), &problem);
            (problem, said)
        })
        .collect()
}
