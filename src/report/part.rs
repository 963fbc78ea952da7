//! [`Part`]: a part of the form of a line, and [`Tool`], a small button of it.

use super::block::{Block, Rich};
use super::field::FieldDoc;
use crate::sheet::Event;

/// A small button of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its id.
    pub id: String,
    /// What it shows.
    pub sign: &'static str,
    /// Its full name, for those who do not see where it stands.
    pub name: String,
    /// Whether there is nothing for it to do.
    pub off: bool,
    /// What it does.
    pub does: Event,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nothing now.
    Empty,
    /// A field.
    Field(Box<FieldDoc>),
    /// Fields side by side.
    Row(Vec<FieldDoc>),
    /// A title of what follows.
    Title(&'static str),
    /// What the goods are and the next step to their code: an id, what it is for those who hear the page, and what
    /// stands in it.
    Goods(String, &'static str, Vec<Block>),
    /// Things that may be used, each with its button.
    Offers(&'static str, Vec<(Rich, String, Event)>),
    /// Parts that are folded away.
    Fold(Fold),
}

/// Parts behind a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// What is seen of it.
    pub summary: &'static str,
    /// A mark beside it.
    pub mark: Option<&'static str>,
    /// A remark at its head.
    pub hint: &'static str,
    /// Whether there is nothing in it.
    pub empty: bool,
    /// Whether it stands open: something in it is wrong.
    pub open: bool,
    /// What it holds.
    pub parts: Vec<Part>,
}

impl Part {
    pub(super) fn field(field: Option<FieldDoc>) -> Self {
        field.map_or(Self::Empty, |field| Self::Field(Box::new(field)))
    }

    pub(super) fn row(fields: impl IntoIterator<Item = Option<FieldDoc>>) -> Self {
        Self::Row(fields.into_iter().flatten().collect())
    }

    /// Whether something in it is wrong and may be said.
    pub(super) fn has_error(&self) -> bool {
        match self {
            Self::Field(field) => field.error.is_some(),
            Self::Row(fields) => fields.iter().any(|field| field.error.is_some()),
            Self::Fold(fold) => fold.parts.iter().any(Self::has_error),
            Self::Empty | Self::Title(_) | Self::Goods(..) | Self::Offers(..) => false,
        }
    }
}
