//! [`Source`]: a file of the law, and which files may stand where.

use std::fs;
use std::path::Path;

use super::Fault;

/// A file of the law, wherever it came from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below the folder of the law, with forward slashes: `us/measures/eo-14193.toml`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// Every file below a folder. What cannot be read is a fault, never an empty file.
pub(super) fn read(folder: &Path) -> (Vec<Source>, Vec<Fault>) {
    let (mut sources, mut faults) = (Vec::new(), Vec::new());
    collect(folder, "", &mut sources, &mut faults);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    (sources, faults)
}

fn collect(folder: &Path, below: &str, sources: &mut Vec<Source>, faults: &mut Vec<Fault>) {
    let shown = |below: &str| match below {
        "" => folder.display().to_string(),
        below => below.trim_end_matches('/').to_owned(),
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(why) => {
            return faults.push(Fault::new(&shown(below), format!("the folder cannot be read: {why}")));
        }
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(why) => {
                faults.push(Fault::new(&shown(below), format!("the folder cannot be read: {why}")));
                continue;
            }
        };
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        // Files that begin with a point belong to editors and systems, and the rest of the words are for people.
        if entry.file_name().to_string_lossy().starts_with('.') || path.ends_with(".md") {
            continue;
        }
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), sources, faults);
            continue;
        }
        match fs::read(entry.path()).map(String::from_utf8) {
            Ok(Ok(text)) => sources.push(Source { path, text }),
            Ok(Err(why)) => {
                faults.push(Fault::new(
                    &path,
                    format!("not UTF-8 from byte {}", why.utf8_error().valid_up_to()),
                ));
            }
            Err(why) => faults.push(Fault::new(&path, format!("the file cannot be read: {why}"))),
        }
    }
}

/// Files that nothing would read where they stand.
pub(super) fn misplaced(sources: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in sources {
        let parts: Vec<&str> = source.path.split('/').collect();
        let (toml, csv) = (source.path.ends_with(".toml"), source.path.ends_with(".csv"));
        let what = match parts.as_slice() {
            [_] | [_, _] | [_, "measures" | "relief", _] if toml => continue,
            // What people write above columns: no law, read by `entry::pasted`.
            [
                "columns.csv" | "places.csv" | "heading_words.csv" | "heading_kinds.csv" | "claimed.csv"
                | "nomenclatures.csv",
            ] => {
                continue;
            }
            [_, "lists" | "tariff" | "labels", _] | ["citations" | "fx" | "goods", _] if csv => continue,
            _ if toml => "a TOML file stands in the folder of its country, or in measures or relief there",
            _ if csv => {
                "a CSV file stands in lists, tariff or labels in the folder of its country, in fx, in goods or in citations"
            }
            _ => "a file of the law ends in .toml or .csv",
        };
        faults.push(Fault::new(&source.path, what));
    }
    faults
}
