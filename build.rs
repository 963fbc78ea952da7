//! `data/` → checked → compiled: the law and the schedules as the page carries them.

#![allow(dead_code, unused_imports)]

#[path = "src/schedule/mod.rs"]
mod schedule;
#[path = "src/units/mod.rs"]
mod units;

use std::path::{Path, PathBuf};
use std::{env, fs};

use schedule::wire::{self, Fault, Source};

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/schedule");
    println!("cargo::rerun-if-changed=src/units");
    let mut sources = Vec::new();
    collect(Path::new("data"), &mut sources);
    let (mut law, mut faults) = wire::read(&sources);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut tariffs = Vec::new();
    for jurisdiction in &law.jurisdictions {
        let country = jurisdiction.country.to_string().to_lowercase();
        let chapters: Vec<&Source> =
            sources.iter().filter(|it| it.path.starts_with(&format!("{country}/tariff/"))).collect();
        let (table, wrong) = wire::read_tariff(&chapters, &jurisdiction.columns);
        faults.extend(wrong);
        let bytes = postcard::to_allocvec(&table).expect("a schedule serializes");
        fs::write(out.join(format!("tariff-{country}.bin")), bytes).expect("OUT_DIR can be written");
        tariffs.push(schedule::Tariff::unpack(table));
    }
    wire::complete(&mut law, &tariffs);
    faults.extend(schedule::faults::faults(&law, &tariffs));
    if faults.is_empty() {
        let bytes = postcard::to_allocvec(&law).expect("the law serializes");
        fs::write(out.join("law.bin"), bytes).expect("OUT_DIR can be written");
    }
    faults.sort();
    for Fault { file, what } in faults {
        println!("cargo::error=data/{file}: {what}");
    }
}

fn collect(folder: &Path, sources: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|it| it == "toml" || it == "csv") {
            let name = path.strip_prefix("data").unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).unwrap_or_default();
            sources.push(Source { path: name, text });
        }
    }
}
