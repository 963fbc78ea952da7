//! What several tests need: the law read from its files, with more files beside them, and rows made
//! into entries.
#![allow(dead_code)] // each test uses its part

use std::path::Path;

use countertariff::assess::{Assessment, LineAssessment, assess};
use countertariff::entry::{Draft, Entry, Field, LineField, parse};
use countertariff::schedule::wire::{self, Source};
use countertariff::schedule::{Schedule, Tariff, faults};
use countertariff::units::Decimal;

/// Every file under `data`.
pub fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data")), "", &mut sources);
    sources
}

fn collect(folder: &Path, below: &str, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), sources);
        } else if name.ends_with(".toml") || name.ends_with(".csv") {
            sources.push(Source {
                path: name,
                text: std::fs::read_to_string(entry.path()).expect("a text file"),
            });
        }
    }
}

/// The law of these files, or everything that is wrong with them.
pub fn schedule_of(sources: &[Source]) -> Result<Schedule, Vec<String>> {
    let (mut law, mut found) = wire::read(sources);
    let mut tariffs = Vec::new();
    for jurisdiction in &law.jurisdictions {
        let folder = format!("{}/tariff/", jurisdiction.country.to_string().to_lowercase());
        let chapters: Vec<&Source> = sources.iter().filter(|it| it.path.starts_with(&folder)).collect();
        let (table, wrong) = wire::read_tariff(&chapters, &jurisdiction.columns);
        found.extend(wrong);
        tariffs.push(Tariff::unpack(table));
    }
    wire::complete(&mut law, &tariffs);
    if found.is_empty() {
        found.extend(faults::faults(&law, &tariffs));
    }
    if found.is_empty() {
        Ok(Schedule::new(law, tariffs))
    } else {
        Err(found.iter().map(ToString::to_string).collect())
    }
}

/// The law with more files beside it.
pub fn with_files(files: &[(&str, &str)]) -> Result<Schedule, Vec<String>> {
    let mut sources = sources();
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
        let program = &schedule.law.programs[usize::from(charge.program)].id;
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
