//! The files of `data/citations`: read, filled in from the official texts, and written again.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use super::{justice, print};

/// The columns of `instruments.csv`.
const INSTRUMENTS: [&str; 7] = ["instrument", "title_en", "title_fr", "made", "link_en", "link_fr", "from"];

/// The columns of `sections.csv`.
const SECTIONS: [&str; 3] = ["instrument", "section", "begins"];

/// Fills in what the XML below `from` says, and writes `instruments.csv` and `sections.csv` of the folder.
/// Instruments of which no text is there keep their rows.
pub fn import(from: &Path, folder: &Path) -> Result<ExitCode, String> {
    let instruments = rows(&folder.join("instruments.csv"))?;
    let places = rows(&folder.join("provisions.csv"))?;
    let places: Vec<(String, String)> =
        places.into_iter().map(|row| (row["instrument"].clone(), row["at"].clone())).collect();
    let law = justice::read(from, instruments, &places);
    let of_instrument = |row: &justice::Row| -> Vec<String> {
        INSTRUMENTS.map(|column| row.get(column).cloned().unwrap_or_default()).to_vec()
    };
    write(&folder.join("instruments.csv"), &INSTRUMENTS, law.instruments.iter().map(of_instrument))?;
    write(&folder.join("sections.csv"), &SECTIONS, law.sections.iter().map(|row| row.to_vec()))?;
    law.notes.iter().for_each(|note| print(note));
    print(&format!("{} instruments, {} sections", law.instruments.len(), law.sections.len()));
    Ok(ExitCode::SUCCESS)
}

/// The rows of a CSV file, by the names of their columns.
fn rows(path: &Path) -> Result<Vec<BTreeMap<String, String>>, String> {
    let fault = |why: csv::Error| format!("{}: {why}", path.display());
    let mut reader = csv::Reader::from_path(path).map_err(fault)?;
    reader.deserialize().map(|row| row.map_err(fault)).collect()
}

fn write(path: &Path, header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<(), String> {
    let fault = |why: csv::Error| format!("{}: {why}", path.display());
    let mut writer = csv::Writer::from_path(path).map_err(fault)?;
    writer.write_record(header).map_err(fault)?;
    for row in rows {
        writer.write_record(row).map_err(fault)?;
    }
    writer.flush().map_err(|why| format!("{}: {why}", path.display()))
}
