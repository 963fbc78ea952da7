//! A row as a sheet: its link, and how its answer is worked out in words.

use csv::StringRecord;

use crate::embedded;
use crate::entry::{Draft, Field, LineField};
use crate::file::{Mapping, Target};
use crate::report::as_text_with_workings;
use crate::share::{self, Sheet};
use crate::sheet::{Kept, State};
use crate::units::Lang;

/// A row as a sheet of one line.
pub(super) fn sheet(mapping: &Mapping, row: &StringRecord, lang: Lang) -> Sheet {
    let schedule = embedded::schedule();
    let mut draft = Draft::default();
    for field in Field::ASKED {
        draft.set(field, &mapping.read(Target::Sheet(field), row, schedule));
    }
    let mut line = mapping.line(row, schedule);
    line.remove(&LineField::Label);
    draft.lines.push(line);
    Sheet { draft, lang: Some(lang), ..Sheet::default() }
}

/// The link that opens a sheet; none where it is too long for one.
pub(super) fn link(sheet: &Sheet) -> Option<String> {
    share::encode(&Sheet { lang: None, ..sheet.clone() }).ok()
}

/// How the answer to a sheet is worked out, in words; nothing where it is none.
pub(super) fn working(sheet: Sheet, lang: Lang) -> String {
    let schedule = embedded::schedule();
    // The day stands in the sheet: none other is answered.
    let today = schedule.law.jurisdictions.iter().map(|law| law.law_as_of).max().unwrap_or_default();
    let state = State::new(schedule, today, lang, Some(Ok(sheet)), Kept::Nothing, true);
    let is_answered = state.outcome().lines.iter().any(|line| line.now.is_some());
    if is_answered { as_text_with_workings(&state).trim_end().to_owned() } else { String::new() }
}
