//! Floor 6. The answer as a document: from what came of a sheet to [`Block`]s in the reader's language.
//!
//! Invariant: a document holds everything that is read, and nothing is computed while it is drawn. The page,
//! the paper, the command and the tests read the same blocks.

mod answer;
mod block;
mod doc;
mod field;
mod form;
mod law_page;
mod line_form;
mod notices;
mod questions;
mod screen;

pub use block::{
    Act, Amount, Block, Card, Cell, Does, Ends, Fold, Group, Heading, Layer, Rich, Row, Side, Span, Table,
    text,
};
pub use doc::Doc;
pub use field::{Choice, FieldDoc, Look, Other, Shape, Way, place_id};
pub use form::SheetForm;
pub use line_form::{Fold as FormFold, LineForm, Part, Tool};
pub use notices::Notices;
pub use screen::{LineDocs, Reporter, Screen};
