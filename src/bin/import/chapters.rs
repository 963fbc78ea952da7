//! The files of a schedule: one CSV a chapter, read for comparison and written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use countertariff::units::TariffCode;

use crate::reading::{Line, Place};

/// The rows of a file by their codes.
type Rows = BTreeMap<String, Vec<String>>;

/// Writes the chapters that the lines belong to, and says by chapter what that changes. Chapters
/// that the lines do not touch stay as they are.
///
/// # Errors
/// When the folder cannot be read or written.
pub fn write(folder: &Path, columns: &[&str], lines: &BTreeMap<Place, Line>) -> Result<Vec<String>, String> {
    let mut chapters: BTreeMap<u8, Vec<&Line>> = BTreeMap::new();
    for line in lines.values() {
        chapters.entry(line.code.chapter()).or_default().push(line);
    }
    let mut summary = Vec::new();
    let mut texts: Vec<(PathBuf, String)> = Vec::new();
    let mut totals = [0_usize; 3];
    for (chapter, lines) in &chapters {
        let path = folder.join(name(*chapter));
        let before = rows(&path)?;
        let (text, after) = render(columns, lines)?;
        let changes = [
            after.keys().filter(|code| !before.contains_key(*code)).count(),
            before.keys().filter(|code| !after.contains_key(*code)).count(),
            after.iter().filter(|(code, row)| before.get(*code).is_some_and(|it| it != *row)).count(),
        ];
        if changes != [0; 3] {
            summary.push(format!("chapter {chapter:02}: {}", in_words(changes)));
        }
        for (total, change) in totals.iter_mut().zip(changes) {
            *total += change;
        }
        texts.push((path, text));
    }
    std::fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    for (path, text) in &texts {
        std::fs::write(path, text).map_err(|why| format!("{}: {why}", path.display()))?;
    }
    let untouched: Vec<String> = (1..=99_u8)
        .filter(|chapter| !chapters.contains_key(chapter) && folder.join(name(*chapter)).exists())
        .map(|chapter| format!("{chapter:02}"))
        .collect();
    if !untouched.is_empty() {
        summary.push(format!("chapters not in the file, left as they are: {}", untouched.join(" ")));
    }
    summary.push(format!(
        "all chapters ({}), all lines ({}): {}",
        chapters.len(),
        lines.len(),
        in_words(totals)
    ));
    Ok(summary)
}

fn name(chapter: u8) -> String {
    format!("chapter-{chapter:02}.csv")
}

fn in_words([added, removed, changed]: [usize; 3]) -> String {
    format!("{added} added, {removed} removed, {changed} changed")
}

/// The rows that a file has now; none when there is no such file.
fn rows(path: &Path) -> Result<Rows, String> {
    let said = |why: &dyn core::fmt::Display| format!("{}: {why}", path.display());
    if !path.exists() {
        return Ok(Rows::new());
    }
    let mut reader = csv::Reader::from_path(path).map_err(|why| said(&why))?;
    let mut rows = Rows::new();
    for row in reader.records() {
        let row = row.map_err(|why| said(&why))?;
        let code = row.get(0).unwrap_or_default();
        // Spelled as it would be written, so that a code is compared with itself.
        let code = code.parse::<TariffCode>().map_or_else(|_| code.to_owned(), |code| code.to_string());
        rows.insert(code, row.iter().skip(1).map(str::to_owned).collect());
    }
    Ok(rows)
}

/// The text of a file, and its rows.
fn render(columns: &[&str], lines: &[&Line]) -> Result<(String, Rows), String> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut rows = Rows::new();
    let said = |why: csv::Error| why.to_string();
    out.write_record(["code", "suffixes", "units"].iter().chain(columns)).map_err(said)?;
    for line in lines {
        let cells = line.cells();
        out.write_record(&cells).map_err(said)?;
        rows.insert(line.code.to_string(), cells[1..].to_vec());
    }
    let bytes = out.into_inner().map_err(|why| why.to_string())?;
    Ok((String::from_utf8(bytes).map_err(|why| why.to_string())?, rows))
}
