//! Stub, replaced at the merge.
use super::block::Block;
use crate::schedule::Schedule;
use crate::units::Lang;
pub fn law(_: &Schedule, _: Lang) -> Vec<Block> {
    vec![]
}
