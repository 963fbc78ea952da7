//! Floor 6. The answer as a document: from what came of a sheet to [`Block`]s in the reader's language.
//!
//! Invariant: a document holds everything that is read, and nothing is computed while it is drawn. The page,
//! the paper, the command and the tests read the same blocks.

mod block;
mod doc;

pub use block::{
    Act, Amount, Block, Card, Cell, Does, Ends, Fold, Group, Heading, Layer, Rich, Row, Side, Span, Table, text,
};
pub use doc::Doc;
