//! The floors hold, and a few words stay where they belong: checked by reading the source.
#![cfg(not(target_arch = "wasm32"))]

mod circles;
mod source;

use std::path::Path;

use source::{code, files, paths};

/// What each module may use: the floors, from the ground up. Modules on one floor do not know each
/// other.
const FLOORS: &[(&str, &[&str])] = &[
    ("units", &[]),
    ("schedule", &["units"]),
    ("compile", &["units", "schedule"]),
    ("find", &["units"]),
    ("entry", &["units", "schedule"]),
    ("assess", &["units", "schedule", "entry"]),
    ("embedded", &["units", "schedule"]),
    ("words", &["units", "schedule", "find", "entry", "assess"]),
    ("share", &["units", "schedule", "entry"]),
    ("file", &["units", "schedule", "entry", "words"]),
    ("batch", &["units", "schedule", "entry", "assess", "words", "file"]),
    ("sheet", &["units", "schedule", "find", "entry", "assess", "share"]),
    ("report", &["units", "schedule", "find", "entry", "assess", "words", "share", "sheet"]),
    ("pages", &["units", "schedule", "entry", "assess", "words", "share", "report"]),
    ("storage", &["units", "entry", "share"]),
    ("json", &["units", "schedule", "entry", "assess", "words", "share", "sheet"]),
    (
        "clerk",
        &["units", "schedule", "entry", "words", "embedded", "share", "file", "batch", "sheet", "json"],
    ),
    (
        "filer",
        &[
            "units", "schedule", "find", "entry", "assess", "embedded", "words", "share", "file", "batch",
            "sheet", "report",
        ],
    ),
    ("ui", &["units", "entry", "embedded", "words", "share", "sheet", "report", "storage"]),
];

/// The module of the first floor that a file belongs to.
fn module(path: &Path) -> Option<String> {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("below src");
    let first = below.components().next()?.as_os_str().to_string_lossy().into_owned();
    let name = first.strip_suffix(".rs").unwrap_or(&first).to_owned();
    (!matches!(name.as_str(), "lib" | "main" | "bin")).then_some(name)
}

#[test]
fn dependencies_point_down() {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let Some(module) = module(&path) else { continue };
        let Some((_, may)) = FLOORS.iter().find(|floor| floor.0 == module) else {
            wrong.push(format!(
                "{}: module {module} has no floor: give it one in this test and in docs/architecture.md",
                path.display()
            ));
            continue;
        };
        for written in paths(&text).iter().filter(|written| written[0] == "crate") {
            let used = written[1].as_str();
            if used != module && FLOORS.iter().any(|floor| floor.0 == used) && !may.contains(&used) {
                wrong.push(format!(
                    "{}: {module} may not use {used}: move what it needs down a floor",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_engine_names_no_programme_and_no_country() {
    let mut wrong = Vec::new();
    for (path, text) in files().into_iter().filter(|it| module(&it.0).as_deref() == Some("assess")) {
        for (number, line) in code(&text) {
            if line.contains('"') && !line.contains("#[") && !line.contains(".expect(\"") {
                wrong.push(format!(
                    "{}:{number}: text in the engine: the law's data or `words` should say it: {line}",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_stay_on_their_floors() {
    let banned: &[(&str, &str, &str)] = &[
        ("ui", "rust_decimal", "amounts come from assess and are written by words"),
        ("ui", "Decimal::", "amounts come from assess and are written by words"),
        ("ui", "compile::", "the page carries the compiled law"),
        ("ui", "web_sys::Storage", "storage belongs to keep"),
        ("ui", "gloo::storage", "storage belongs to keep"),
        ("assess", "Lang", "sentences belong to words"),
        ("words", "web_sys", "words work without a page"),
        ("batch", ".\"", "sentences belong to words"),
        ("file", ".\"", "sentences belong to words"),
        ("share", "serde", "a promise is written by hand, field by field"),
        ("entry", "unwrap()", "past the edge nothing may panic"),
        ("assess", "unwrap()", "the engine is total"),
        ("share", "unwrap()", "no link may panic"),
    ];
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let Some(module) = module(&path) else { continue };
        for (_, word, why) in banned.iter().filter(|it| it.0 == module) {
            for (number, line) in code(&text).filter(|(_, line)| line.contains(word)) {
                wrong.push(format!("{}:{number}: {word}: {why}: {line}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let lines = text.lines().count();
        if lines > 300 {
            wrong.push(format!("{}: {lines} lines: split it by its reasons to change", path.display()));
        }
        if !text.starts_with("//!") {
            wrong.push(format!("{}: begin with a line that says what the file holds", path.display()));
        }
        if ["utils", "helpers", "models", "types", "misc"]
            .iter()
            .any(|name| path.ends_with(format!("{name}.rs")))
        {
            wrong.push(format!("{}: name the file after what it holds", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_test_is_left_out() {
    let tests = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")).expect("the tests");
    for path in
        tests.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|it| it == "rs"))
    {
        let text = std::fs::read_to_string(&path).expect("a text file");
        for mark in ["#[ig".to_owned() + "nore", "should_".to_owned() + "panic"] {
            assert!(!text.contains(&mark), "{}: {mark}: assert what is true instead", path.display());
        }
    }
}
