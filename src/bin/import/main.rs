//! A published schedule, turned into the files of `data/<country>/tariff`; consolidated law, into those of
//! `data/citations`.

mod cbsa;
mod cell;
mod chapters;
mod citations;
mod justice;
mod reading;
mod special;
mod usitc;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use reading::Reading;

const HELP: &str = "import: a published schedule as the files of data/<country>/tariff

  import us hts.json data/us/tariff   the JSON export of hts.usitc.gov
  import ca tphs.csv data/ca/tariff   table TPHS of CBSA's customs tariff database, exported as CSV
  import law laws-lois-xml data/citations
                                      titles, days and cited sections of Canada's consolidated law, from its XML

Formats, and how to review what it writes: docs/updating-a-schedule.md.
Exit status: 0 written, 1 some row could not be read and nothing was written, 2 no such call or no
such file.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] | ["--help" | "-h" | "help"] => {
            print(HELP);
            Ok(ExitCode::SUCCESS)
        }
        ["us", file, folder] => import(file, folder, usitc::read, &usitc::COLUMNS),
        ["ca", file, folder] => import(file, folder, cbsa::read, &cbsa::COLUMNS),
        ["law", from, folder] => citations::import(Path::new(from), Path::new(folder)),
        _ => Err(format!("There is no call \"{}\". Try import --help.", words.join(" "))),
    };
    done.unwrap_or_else(|why| {
        let _ = writeln!(io::stderr(), "import: {why}");
        ExitCode::from(2)
    })
}

/// One line of the summary. A reader that closes early, such as head, is not a failure.
fn print(text: &str) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

fn import(file: &str, folder: &str, read: fn(&str) -> Reading, columns: &[&str]) -> Result<ExitCode, String> {
    let bytes = std::fs::read(file).map_err(|why| format!("{file}: {why}"))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("{file} is not in UTF-8, so its ¢ signs would be lost. Export it again."))?;
    let reading = read(text.trim_start_matches('\u{feff}'));
    if !reading.faults.is_empty() {
        for fault in &reading.faults {
            let _ = writeln!(io::stderr(), "{fault}");
        }
        let faults = reading.faults.len();
        let _ = writeln!(io::stderr(), "import: {file} has faults ({faults}); nothing was written");
        return Ok(ExitCode::from(1));
    }
    for note in &reading.notes {
        print(note);
    }
    let summary = chapters::write(Path::new(folder), columns, &reading.lines)?;
    for line in summary {
        print(&line);
    }
    Ok(ExitCode::SUCCESS)
}
