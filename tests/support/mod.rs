//! What several tests need: the law read from its files, with more files beside them, and rows made
//! into entries.
#![allow(dead_code)] // each test uses its part

use std::path::Path;
use std::sync::OnceLock;

use countertariff::assess::{Assessment, LineAssessment, assess};
use countertariff::compile::{self, Source};
use countertariff::entry::{Draft, Entry, Field, LineField, parse};
use countertariff::schedule::Schedule;
use countertariff::units::Decimal;

/// Every file under `data`.
pub fn sources() -> Vec<Source> {
    compile::sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))).expect("every file can be read")
}

/// The files of the law without the names and labels of goods, on which no answer depends: `find/refused.rs` is about those,
/// and two thirds of the time that compiling takes.
pub fn sources_of_law() -> Vec<Source> {
    static READ: OnceLock<Vec<Source>> = OnceLock::new();
    let names = |source: &Source| source.path.starts_with("goods/") || source.path.contains("/labels/");
    READ.get_or_init(|| sources().into_iter().filter(|source| !names(source)).collect()).clone()
}

/// The law of these files, or everything that is wrong with them.
pub fn schedule_of(sources: &[Source]) -> Result<Schedule, Vec<String>> {
    let compiled = compile::compile_sources(sources);
    let compiled =
        compiled.map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<String>>())?;
    Ok(compiled.into_schedule())
}

/// The law with more files beside it.
pub fn with_files(files: &[(&str, &str)]) -> Result<Schedule, Vec<String>> {
    let mut sources = sources_of_law();
    for (path, text) in files {
        sources.retain(|it| it.path != *path);
        sources.push(Source { path: (*path).to_owned(), text: (*text).to_owned() });
    }
    schedule_of(&sources)
}

/// A draft of one line from `column=value` words: `into=US entry_date=2025-03-27 code=7208.36.00 …`.
pub fn draft(words: &str) -> Draft {
    let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
    for word in words.split_whitespace() {
        let (column, value) = word.split_once('=').expect("column=value");
        match Field::ALL.into_iter().find(|field| field.column() == column) {
            Some(field) => draft.set(field, value),
            None => draft.set_line(0, LineField::named(column).expect("a column"), value),
        }
    }
    draft
}

/// The entry of such words; they must all be right.
pub fn entry(schedule: &Schedule, words: &str) -> Entry {
    let parsed = parse(&draft(words), schedule);
    assert!(parsed.problems.is_empty(), "{words}: {:?}", parsed.problems);
    parsed.entry.expect("an entry without problems")
}

/// The answer to such words.
pub fn answer(schedule: &Schedule, words: &str) -> Assessment {
    assess(schedule, &entry(schedule, words))
}

/// The answer to the one line of such words.
pub fn line(schedule: &Schedule, words: &str) -> LineAssessment {
    answer(schedule, words).lines.remove(0)
}

/// What a line owes, as `programme=amount` words in the order of the receipt; nothing owed is left out.
pub fn owed(schedule: &Schedule, line: &LineAssessment) -> String {
    let owed = line.charges.iter().filter(|charge| charge.amount != Decimal::ZERO);
    let told = owed.map(|charge| {
        let program = &schedule.law[charge.program].id;
        format!("{program}={}", charge.amount.normalize())
    });
    told.collect::<Vec<_>>().join(" ")
}

/// Compares a text with the golden file of that name, or writes it when `UPDATE_GOLDEN` is set.
pub fn compare_golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let first = golden.lines().zip(text.lines()).find(|(a, b)| a != b);
    assert!(
        golden == text,
        "{name} differs, first at {first:?}; set UPDATE_GOLDEN=1 to write it, then read the diff"
    );
}
