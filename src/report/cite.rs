//! Citations as spans of a document.

use super::block::Span;
use crate::schedule::{Citation, Schedule};
use crate::units::Lang;
use crate::words;

/// A place in a text of law, with the address to read it at.
pub(super) fn cite(schedule: &Schedule, lang: Lang, at: &Citation) -> Span {
    let (label, address) = words::citation(schedule, lang, at);
    Span::Cite(label, address)
}

/// Several of them.
pub(super) fn cites(schedule: &Schedule, lang: Lang, at: &[Citation]) -> Vec<Span> {
    at.iter().map(|at| cite(schedule, lang, at)).collect()
}
