//! Words lead to codes: each way of matching, whatever is typed, and what is refused in the names of goods.
#![cfg(not(target_arch = "wasm32"))]

#[path = "find/any_text.rs"]
mod any_text;
#[path = "find/desk.rs"]
mod desk;
#[path = "find/matching.rs"]
mod matching;
#[path = "find/names.rs"]
mod names;
#[path = "find/refused.rs"]
mod refused;
mod support;
#[path = "find/whole.rs"]
mod whole;
