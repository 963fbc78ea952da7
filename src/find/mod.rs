//! Floor 1. Goods by their everyday names. (A stand-in until the search is merged.)

mod found;
pub mod reply;

pub use found::{Found, Hit, How, Nothing, Sub, Verdict, Why};
