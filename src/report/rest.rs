//! [`Rest`]: documents that the first answer to a line does without. A page fetches what makes them once that answer is
//! on screen.

use super::answer;
use super::answered_line::AnsweredLine;
use super::block::Block;
use super::charge_row::arithmetic;
use super::compare::compare;
use super::course::course;
use super::embed::embed;
use super::goods_list::goods_list;
use super::line as of_line;
use super::lines_table::{LinesTable, RowDocs, rows, table};
use super::not_included::not_included;
use super::options::GoodsList;
use super::paper::paper;
use super::reasons::{reasons, reasons_before};
use super::receipt::together;
use super::share::{ShareDoc, as_text, share};
use crate::assess::Charge;
use crate::sheet::State;
use crate::units::Lang;

/// What makes the documents that the first answer to a line does without.
#[derive(Debug)]
pub struct Rest {
    /// What stands beneath the receipt of a line.
    pub(super) reasons: fn(&AnsweredLine<'_>) -> Option<Block>,
    /// The same beneath a receipt from before the last change.
    pub(super) reasons_before: fn(&AnsweredLine<'_>) -> Option<Block>,
    /// What is folded away beneath a charge.
    pub(super) working: fn(Lang, &Charge) -> Vec<Block>,
    /// All lines together.
    pub(super) together: fn(&State) -> Vec<Block>,
    /// What the answer to some lines leaves out.
    pub(super) not_included: fn(&State, &[AnsweredLine<'_>]) -> Option<Block>,
    /// The options beneath the field for the goods.
    pub(super) goods_list: fn(&State, usize) -> GoodsList,
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
pub static REST: Rest = Rest {
    reasons,
    reasons_before,
    working: arithmetic,
    together,
    not_included,
    goods_list,
    course,
    compare,
    share,
    table,
    rows,
    paper,
    embed,
    as_text,
};

/// The document of the line at a place; empty where there is nothing to say of it.
pub fn line(state: &State, line: usize) -> Vec<Block> {
    of_line::line(state, line, Some(&REST))
}

/// All lines together, what is not included, and how far the law was read.
pub fn tail(state: &State) -> Vec<Block> {
    answer::tail(state, Some(&REST))
}
