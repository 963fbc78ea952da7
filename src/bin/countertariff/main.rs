//! The page's core as a command. It holds no law of its own: docs/command.md.

#[cfg(not(target_arch = "wasm32"))]
mod assess;
#[cfg(not(target_arch = "wasm32"))]
mod call;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod done;
#[cfg(not(target_arch = "wasm32"))]
mod explain;
#[cfg(not(target_arch = "wasm32"))]
mod find;
#[cfg(not(target_arch = "wasm32"))]
mod law;
#[cfg(not(target_arch = "wasm32"))]
mod link;
#[cfg(not(target_arch = "wasm32"))]
mod made;
#[cfg(not(target_arch = "wasm32"))]
mod object;
#[cfg(not(target_arch = "wasm32"))]
mod one_line;
#[cfg(not(target_arch = "wasm32"))]
mod through;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    done::exit(call::run())
}

// Calls have a terminal and files: WebAssembly in a browser has neither.
#[cfg(target_arch = "wasm32")]
fn main() {}
