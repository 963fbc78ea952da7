//! A row as a sheet: its link, and its answer as the sheet has it.

use csv::StringRecord;

use crate::embedded;
use crate::entry::{Draft, Field, LineField};
use crate::file::{Mapping, Target};
use crate::report::{Block, head, line, spoken, tail};
use crate::share::{self, Sheet};
use crate::sheet::{Kept, State};
use crate::units::Lang;

/// What nobody takes for a code.
const UNREAD: &str = "?";

/// A sheet of these rows, a line each. One that is wrong as a row is empty.
pub(super) fn sheet(mapping: &Mapping, rows: &[StringRecord], lang: Lang) -> Sheet {
    let schedule = embedded::schedule();
    let mut draft = Draft::default();
    // One that is wrong as a row says nothing, of the sheet either.
    if let Some(first) = rows.iter().find(|row| !row.is_empty()) {
        for field in Field::ASKED {
            draft.set(field, &mapping.read(Target::Sheet(field), first, schedule));
        }
    }
    for row in rows {
        let mut line = mapping.line(row, schedule);
        line.remove(&LineField::Label);
        if row.is_empty() {
            // Goods of which nothing can be read, where a line with nothing in it would be none.
            line.insert(LineField::Code, UNREAD.to_owned());
        }
        draft.lines.push(line);
    }
    Sheet { draft, lang: Some(lang), ..Sheet::default() }
}

/// The link that opens a sheet; none where it is too long for one.
pub(super) fn link(sheet: &Sheet) -> Option<String> {
    share::encode(&Sheet { lang: None, ..sheet.clone() }).ok()
}

/// A sheet, answered.
pub(super) fn state(sheet: Sheet, lang: Lang) -> State {
    let schedule = embedded::schedule();
    // The day stands in the sheet: none other is answered.
    let today = schedule.law.jurisdictions.iter().map(|law| law.law_as_of).max().unwrap_or_default();
    State::new(schedule, today, lang, Some(Ok(sheet)), Kept::Nothing, true)
}

/// The answer to a line of a sheet, without the titles that say where on a sheet it stands; empty where it is none. Of a line
/// that is alone, its figure and what is not in it as well.
pub(super) fn answer(state: &State, place: usize) -> Vec<Block> {
    if state.outcome().lines.get(place).is_none_or(|line| line.now.is_none()) {
        return Vec::new();
    }
    let untitled = |blocks: Vec<Block>| {
        blocks.into_iter().filter(|block| !matches!(block, Block::Heading(_))).map(|block| match block {
            Block::Group(mut group) if group.class == "ct-bill" => {
                group.blocks.retain(|block| !matches!(block, Block::Heading(_)));
                Block::Group(group)
            }
            other => other,
        })
    };
    let alone = state.lines().len() == 1;
    let [head, tail] = if alone { [head(state), tail(state)] } else { [Vec::new(), Vec::new()] };
    untitled(head).chain(untitled(line(state, place))).chain(untitled(tail)).collect()
}

/// The answer to a row in one sentence.
pub(super) fn sentence(mapping: &Mapping, row: &StringRecord, lang: Lang) -> String {
    spoken(&state(sheet(mapping, core::slice::from_ref(row), lang), lang))
}
