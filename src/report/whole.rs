//! The documents of the first answer with all that is added to them, for paper, text and whoever has the whole program.

use super::answer::{self, of_several};
use super::answered_line::Added;
use super::block::Block;
use super::charge_row::arithmetic;
use super::goods_list::goods_list;
use super::line as of_line;
use super::not_included::not_included;
use super::notices::happened;
use super::reasons::{reasons, reasons_before};
use super::receipt::together;
use crate::sheet::State;

/// All of it. Who names this has it in the same program.
pub(super) static ADDED: Added = Added {
    reasons,
    reasons_before,
    working: arithmetic,
    together,
    not_included,
    happened,
    of_several,
    goods_list,
};

/// The document of the line at a place; empty where there is nothing to say of it.
pub fn line(state: &State, line: usize) -> Vec<Block> {
    of_line::line(state, line, Some(&ADDED))
}

/// What the estimate is for, its figure, and the lines that are not in it.
pub fn head(state: &State) -> Vec<Block> {
    answer::head(state, Some(&ADDED))
}

/// All lines together, what is not included, and how far the law was read.
pub fn tail(state: &State) -> Vec<Block> {
    answer::tail(state, Some(&ADDED))
}
