//! The command, called as people call it: files in, answers out, whatever the format and however many threads.
#![cfg(feature = "command")]

mod calls;
mod files;
mod finding;
mod formats;
mod hostile;
mod in_words;
mod manual;
mod threads;

#[path = "../support/mod.rs"]
mod support;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// What a call answers to this input.
fn call(words: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("the command runs");
    let mut stdin = running.stdin.take().expect("an input");
    let input = input.to_vec();
    // A call that is wrong ends without reading; one that answers writes while it reads.
    let feeding = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = running.wait_with_output().expect("the command ends");
    feeding.join().expect("all was fed");
    output
}

/// Its exit status, what it answers, and what it says besides.
fn said(words: &[&str], input: &str) -> (i32, String, String) {
    let done = call(words, input.as_bytes());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (done.status.code().expect("no signal"), text(done.stdout), text(done.stderr))
}

/// A new empty folder of a test.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("countertariff-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A file in a folder, as an argument.
fn put(folder: &std::path::Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file");
    path.to_str().expect("a name that is text").to_owned()
}

const ROWS: &str = "line,into,entry_date,code,value,origin,cusma\n\
    a,US,2025-03-27,7208.36.00,100000,CA,no\n\
    b,US,2025-03-27,7208.36.00,,CA,yes\n\
    c,CA,2025-03-27,2009.12.00,\"1,234.50\",US,\n";
