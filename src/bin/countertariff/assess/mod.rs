//! `countertariff assess`: rows in, rows out, of one file or of several.

mod asked;
mod format;
mod opened;
mod progress;
mod run;
mod tables;
mod taken;

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use countertariff::batch::Summary;
use countertariff::words::{command as said, file as words};

use asked::Asked;
pub use asked::call;
use format::Output;
use opened::open;

use super::done::{Done, EN, NotDone, SOME_WRONG, tell};

/// Answers every row.
pub fn assess(call: &ArgMatches) -> Done {
    let asked = Asked::read(call)?;
    let mut all = Summary::default();
    if let Some(folder) = asked.output.as_deref().filter(|output| output.is_dir()) {
        let mut written: Vec<PathBuf> = Vec::new();
        for file in &asked.files {
            let opened = open(&asked, file.as_deref())?;
            let into = answered_into(&asked, folder, file.as_deref());
            if written.contains(&into) {
                return Err(said::two_into_one(EN, &into.display().to_string()).into());
            }
            let mut output = asked.format.output(Box::new(create(&asked, &into)?), &opened.names())?;
            let answered = run::run(&asked, opened, true, output.as_mut());
            all = all.and(finished(answered, output)?);
            written.push(into);
        }
    } else {
        all = into_one(&asked)?;
    }
    if let Some((first, lines)) = all.other_encoding {
        tell(&words::other_encoding(EN, lines, first));
    }
    if all.unread > 0 || all.empty > 0 || all.others > 0 {
        tell(&words::rows_read(EN, all.rows, all.unread, all.empty));
    }
    if all.others > 0 {
        tell(&said::no_goods(EN, all.others));
    }
    Ok(ExitCode::from(if all.unread > 0 { SOME_WRONG } else { 0 }))
}

/// Answers all files into one, which must name the same columns.
fn into_one(asked: &Asked) -> Result<Summary, NotDone> {
    let mut all = Summary::default();
    let mut output: Option<(Box<dyn Output>, Vec<String>)> = None;
    let mut failed = None;
    for file in &asked.files {
        let opened = open(asked, file.as_deref())?;
        let names = opened.names();
        let is_first = output.is_none();
        let (out, first) = match output.take() {
            Some(output) => output,
            None => {
                let target: Box<dyn Write + Send> = match &asked.output {
                    Some(path) => Box::new(create(asked, path)?),
                    None => Box::new(io::stdout()),
                };
                (asked.format.output(target, &names)?, names.clone())
            }
        };
        let (out, first) = output.insert((out, first));
        if *first != names {
            failed = Some(said::other_columns(EN, &opened.name).into());
            break;
        }
        match run::run(asked, opened, is_first, out.as_mut()) {
            Ok(answered) => all = all.and(answered),
            Err(why) => failed = Some(why),
        }
        if failed.is_some() {
            break;
        }
    }
    let answered = failed.map_or(Ok(all), Err);
    match output {
        Some((out, _)) => finished(answered, out),
        None => answered,
    }
}

/// Ends an output. What was answered before a failure is kept, in a form that can be read.
fn finished(answered: Result<Summary, NotDone>, output: Box<dyn Output>) -> Result<Summary, NotDone> {
    let ended = output.finish();
    let answered = answered?;
    ended?;
    Ok(answered)
}

/// Where the answers to a file go in a folder: a file of its name.
fn answered_into(asked: &Asked, folder: &Path, file: Option<&Path>) -> PathBuf {
    let mut name = file.and_then(Path::file_stem).unwrap_or(OsStr::new("assessed")).to_owned();
    name.push(".");
    name.push(asked.format.ending());
    folder.join(name)
}

/// A new file; never one of those that are read.
fn create(asked: &Asked, path: &Path) -> Result<File, NotDone> {
    let same = |file: &PathBuf| matches!((file.canonicalize(), path.canonicalize()), (Ok(one), Ok(other)) if one == other);
    if asked.files.iter().flatten().any(same) {
        return Err(said::would_overwrite(EN, &path.display().to_string()).into());
    }
    File::create(path)
        .map_err(|why| said::cannot_write(EN, &path.display().to_string(), &why.to_string()).into())
}
