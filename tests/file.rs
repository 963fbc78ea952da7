//! Files as people have them: what they are is found by looking, and each row comes out again.
#![cfg(not(target_arch = "wasm32"))]

#[path = "file/shared.rs"]
mod shared;
