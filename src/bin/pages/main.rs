//! Writes the pages beside the sheet: `pages FOLDER STYLE DIGEST SCRIPT DIGEST SCRIPT DIGEST WORKER`. `script/finish-page.mjs` calls it with the folder of the
//! built page, the style sheet and the scripts that it has put there, each with its digest, and the address of the worker that answers files.

#[cfg(not(target_arch = "wasm32"))]
mod written;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    written::run()
}

// The build runs it on its own machine: in WebAssembly there is nothing to write.
#[cfg(target_arch = "wasm32")]
fn main() {}
