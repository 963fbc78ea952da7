//! Names of programmes, whose ids stand in the answered file.

use crate::embedded;
use crate::schedule::{Id, Program};
use crate::units::Lang;
use crate::words;

fn found(id: &str) -> Option<Id<Program>> {
    Id::find(&embedded::schedule().law.programs, |programme| programme.id == id)
}

/// The name of a programme; its id where there is none.
pub(super) fn programme(lang: Lang, id: &str) -> String {
    let name = |found| words::programme(lang, embedded::schedule(), found).to_owned();
    found(id).map_or_else(|| id.to_owned(), name)
}

/// The same in a narrow column.
pub(super) fn programme_short(lang: Lang, id: &str) -> String {
    let name = |found| words::programme_short(lang, embedded::schedule(), found).to_owned();
    found(id).map_or_else(|| id.to_owned(), name)
}
