//! What people write is read, or refused with a sentence; and reading always ends.
#![cfg(not(target_arch = "wasm32"))]

#[path = "reading/again.rs"]
mod again;
#[path = "reading/any_text.rs"]
mod any_text;
#[path = "reading/edges.rs"]
mod edges;
#[path = "reading/files.rs"]
mod files;
#[path = "support/hard_lines.rs"]
mod hard_lines;
#[path = "reading/lines.rs"]
mod lines;
#[path = "reading/numbers.rs"]
mod numbers;
#[path = "reading/pasted.rs"]
mod pasted;
#[path = "reading/rows.rs"]
mod rows;
mod support;
