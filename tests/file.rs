//! Files as people have them: what they are is found by looking, and each row comes out again.
#![cfg(not(target_arch = "wasm32"))]

#[path = "file/asked.rs"]
mod asked;
#[path = "file/mapped.rs"]
mod mapped;
#[path = "file/page.rs"]
mod page;
#[path = "file/refused.rs"]
mod refused;
#[path = "file/row_in_words.rs"]
mod row_in_words;
#[path = "file/shared.rs"]
mod shared;
#[path = "file/turns.rs"]
mod turns;
#[path = "file/workbook.rs"]
mod workbook;
#[path = "file/workbooks.rs"]
mod workbooks;
