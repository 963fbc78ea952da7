//! The answer as a document: what a person reads in each state of a sheet, without a page.
#![cfg(not(target_arch = "wasm32"))]

use countertariff::embedded;
use countertariff::entry::draft::DraftLine;
use countertariff::entry::{Draft, Field, LineField};
use countertariff::report::{Block, head, line, plain, tail};
use countertariff::share::Sheet;
use countertariff::sheet::{Event, Kept, Spot, State};
use countertariff::units::Lang;

#[path = "report/acts.rs"]
mod acts;
#[path = "report/compare.rs"]
mod compare;
#[path = "report/course.rs"]
mod course;
#[path = "report/export.rs"]
mod export;
#[path = "report/golden.rs"]
mod golden;
#[path = "support/hard_lines.rs"]
mod hard_lines;
#[path = "report/hue.rs"]
mod hue;
#[path = "report/ladder.rs"]
mod ladder;
#[path = "report/lines_table.rs"]
mod lines_table;
#[path = "report/rest.rs"]
mod rest;
#[path = "report/sentence.rs"]
mod sentence;
#[path = "report/share.rs"]
mod share;
#[path = "report/sides.rs"]
mod sides;
#[path = "report/states.rs"]
mod states;
#[path = "report/sums.rs"]
mod sums;
#[path = "support/mod.rs"]
mod support;
#[path = "report/told.rs"]
mod told;

const TODAY: &str = "2026-10-01";

/// An empty page.
fn page(lang: Lang) -> State {
    State::new(embedded::schedule(), TODAY.parse().unwrap(), lang, None, Kept::Nothing, false)
}

/// Types into a field of the sheet.
fn on_sheet(state: &mut State, field: Field, text: &str) {
    state.update(Event::Typed(Spot::Sheet(field), text.to_owned()));
}

/// Types into a field of a line.
fn on_line(state: &mut State, line: usize, field: LineField, text: &str) {
    let id = state.lines()[line];
    state.update(Event::Typed(Spot::Line(id, field), text.to_owned()));
}

/// A page with these words on its sheet: `into=US entry_date=2025-03-27 code=7208.36.00 …`; after a `;` the
/// next line.
fn typed(lang: Lang, words: &str) -> State {
    let mut draft = Draft::default();
    for (place, words) in words.split(';').enumerate() {
        draft.lines.push(DraftLine::new());
        for word in words.split_whitespace() {
            let (column, text) = word.split_once('=').expect("column=text");
            match Field::ALL.into_iter().find(|field| field.column() == column) {
                Some(field) => draft.set(field, text),
                None => draft.set_line(place, LineField::named(column).expect("a column"), text),
            }
        }
    }
    let sheet = Sheet { draft, ..Sheet::default() };
    State::new(embedded::schedule(), TODAY.parse().unwrap(), lang, Some(Ok(sheet)), Kept::Nothing, true)
}

/// The whole document of a sheet.
fn document(state: &State) -> Vec<Block> {
    let lines = (0..state.lines().len()).flat_map(|place| line(state, place));
    head(state).into_iter().chain(lines).chain(tail(state)).collect()
}

/// The whole document as text, with plain spaces, so that it can be read.
fn text(state: &State) -> String {
    plain(&document(state)).replace(['\u{a0}', '\u{202f}'], " ")
}
