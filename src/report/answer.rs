//! Stub, replaced at the merge.
use super::block::{Block, text};
use crate::sheet::State;
pub fn head(_: &State) -> Vec<Block> {
    vec![Block::Para("x", text("head"))]
}
pub fn line(_: &State, n: usize) -> Vec<Block> {
    vec![Block::Para("x", text(format!("line {n}")))]
}
pub fn tail(_: &State) -> Vec<Block> {
    vec![]
}
pub fn examples(_: &State) -> Vec<Block> {
    vec![]
}
pub fn spoken(_: &State) -> String {
    String::new()
}
