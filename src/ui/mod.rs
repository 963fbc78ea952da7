//! Floor 6. The page: it turns what a person types into a draft, and an assessment into sight.
//!
//! Invariant: signals live only here. There is no rule of law, no number formatting and no sentence in
//! these files: figures and sentences come from [`crate::words`], answers from [`crate::assess`].
//!
//! Everything on screen derives from three things: the [`Draft`](crate::entry::Draft) exactly as
//! typed, the language, and one memo of the draft read and assessed. The views are plain functions
//! that return [`AnyView`](leptos::prelude::AnyView): a new state is drawn over the old one, node by
//! node, so focus, the caret and open disclosures stay where they are, and the program stays small.

mod address;
mod answer;
mod app;
mod bar;
mod both;
mod choose;
mod direction;
mod examples;
mod field;
mod figure;
mod focus;
mod form;
mod law;
mod law_page;
mod line;
mod notices;
mod outcome;
pub mod page;
mod problems;
mod questions;
mod reasons;
mod receipt;
pub mod report;
mod sharing;
mod state;
mod today;

pub use app::App;
pub use examples::{EXAMPLES, Example};
