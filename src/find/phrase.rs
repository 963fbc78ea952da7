//! [`Phrase`]: the unit of the search.

use super::names::Span;

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Synonym,
    /// A kind from a list: cherry, of lumber and of jam.
    Listed,
    /// A bare word.
    Term,
    /// An article of a family of materials; its owner is the family.
    Article,
    /// A material; its owner is a place in the materials in order.
    Material,
}

/// A name, a synonym, a bare word.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) text: Span,
    /// The row that it names, a family, or a material of one.
    pub(super) owner: u32,
    pub(super) kind: Kind,
    /// What its words weigh together.
    pub(super) weight: u32,
}

/// A number of things in a text that is shorter than this.
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
