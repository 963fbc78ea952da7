//! `countertariff assess`: rows in, rows out.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{ArgMatches, Command};

use countertariff::{batch, embedded, words};

use super::call::option;
use super::done::{Done, EN, SOME_WRONG};
use super::find;

/// The call and its options.
pub fn call() -> Command {
    Command::new("assess").about("Answer every row of a file").arg(
        option("what-if", "WHAT").value_parser(["announced"]).help("as if what is only announced were law"),
    )
}

/// Answers every row.
pub fn assess(call: &ArgMatches) -> Done {
    let supposing = call.contains_id("what-if").then(|| embedded::schedule().supposing_announced());
    let schedule = supposing.as_ref().unwrap_or(embedded::schedule());
    let out = io::BufWriter::new(io::stdout().lock());
    let summary = batch::run_offering(schedule, io::stdin().lock(), out, find::offers())?;
    let mut errors = io::stderr().lock();
    if let Some((first, lines)) = summary.other_encoding {
        writeln!(errors, "countertariff: {}", words::file::other_encoding(EN, lines, first))?;
    }
    if summary.unread > 0 || summary.empty > 0 {
        let read = words::file::rows_read(EN, summary.rows, summary.unread, summary.empty);
        writeln!(errors, "countertariff: {read}")?;
    }
    Ok(ExitCode::from(if summary.unread > 0 { SOME_WRONG } else { 0 }))
}
