//! `data/` compiled: the law and the schedules as the page carries them.

#![allow(dead_code, unused_imports)]

#[path = "src/compile/mod.rs"]
mod compile;
#[path = "src/schedule/mod.rs"]
mod schedule;
#[path = "src/units/mod.rs"]
mod units;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    for input in ["data", "src/compile", "src/schedule", "src/units"] {
        println!("cargo::rerun-if-changed={input}");
    }
    // What becomes of each call and address is kept beside the program, for script/split.mjs.
    if env::var_os("CARGO_FEATURE_SPLIT").is_some()
        && env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32")
    {
        println!("cargo::rustc-link-arg-bin=page=--emit-relocs");
    }
    match compile::compile(Path::new("data")) {
        Ok(compiled) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
            let write =
                |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes).expect("OUT_DIR can be written");
            write("law.bin", &compiled.pack());
            let mut texts = String::from("&[\n");
            for (name, text) in compiled.texts() {
                write(name, text.as_bytes());
                texts += &format!("(\"{name}\", include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))),\n");
            }
            write("texts.rs", (texts + "]").as_bytes());
            write("facts.rs", compiled.words().facts.as_bytes());
            write("countries.rs", compiled.words().countries.as_bytes());
        }
        Err(faults) => {
            for fault in faults {
                // Cargo takes one line at a time.
                format!("data/{fault}").lines().for_each(|line| println!("cargo::error={line}"));
            }
        }
    }
}
