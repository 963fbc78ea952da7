//! [`Rest`]: documents that the first answer to a line does without. A page fetches what makes them once that answer is
//! on screen.

use super::answered_line::Added;
use super::block::Block;
use super::compare::compare;
use super::course::course;
use super::embed::embed;
use super::lines_table::{LinesTable, RowDocs, rows, table};
use super::paper::paper;
use super::share::{ShareDoc, as_text, share};
use super::whole::ADDED;
use crate::sheet::State;

/// What makes the documents that the first answer to a line does without.
#[derive(Debug)]
pub struct Rest {
    /// What adds to the documents of the first answer.
    pub(super) added: &'static Added,
    /// The line in work through time.
    pub(super) course: fn(&State) -> Vec<Block>,
    /// The answer beside another.
    pub(super) compare: fn(&State) -> Vec<Block>,
    /// The ways to share the sheet.
    pub(super) share: fn(&State) -> Option<ShareDoc>,
    /// The table of lines around its rows.
    pub(super) table: fn(&State) -> Option<LinesTable>,
    /// Its rows.
    pub(super) rows: fn(&State, &[RowDocs]) -> Vec<RowDocs>,
    /// The sheet on paper.
    pub paper: fn(&State, Option<&str>) -> Vec<Block>,
    /// The answer in a frame.
    pub embed: fn(&State, &str) -> Vec<Block>,
    /// The answer as text.
    pub as_text: fn(&State) -> String,
}

/// All of it. Who names this has it in the same program.
pub static REST: Rest = Rest { added: &ADDED, course, compare, share, table, rows, paper, embed, as_text };
