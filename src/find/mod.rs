//! Floor 1. Names of goods: the name of a code, and the codes that words lead to.
//!
//! Invariant: no law, no document, no clock, no floating point; any text may be searched for, and the same text finds the
//! same in the same order everywhere. The text of a language is read once ([`Names`]), an index is built from it
//! ([`Finder`]), and a search allocates nothing for a word it has seen.

mod board;
mod both;
mod code;
mod desk;
mod finder;
mod fold;
mod found;
mod index;
mod labels;
mod names;
mod offered;
mod phrase;
mod reading;
pub mod reply;
mod slots;
mod stem;
mod why;

pub use both::find_in_both;
pub use desk::Desk;
pub use finder::Finder;
pub use found::{Found, Hit, How, Nothing, Sub, Verdict, Why};
pub use labels::Labels;
pub use names::{Names, NamesFault};
pub use offered::offered;
pub use stem::stems;
