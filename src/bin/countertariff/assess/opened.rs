//! [`open`]: a file that was looked at, and of which all is settled.

use std::fs::File;
use std::io;
use std::path::Path;

use countertariff::batch::{COLUMNS, Declarations, Written};
use countertariff::file::{Input, NotAFile, Proposal, Source};
use countertariff::words::command as said;

use super::super::done::{EN, NotDone, tell};
use super::super::link::cannot_read;
use super::asked::{Asked, sentence};
use super::progress::Progress;
use super::taken;

/// A file whose rows can be answered.
pub struct Opened {
    /// What it is called in a sentence.
    pub name: String,
    pub declarations: Declarations,
    /// How its rows are written.
    pub written: Written,
    pub progress: Progress,
}

impl Opened {
    /// The names of the columns of the answer, each once: a name that stands twice gets a number.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (at, name) in self.written.names().iter().map(String::as_str).chain(COLUMNS).enumerate() {
            let plain = if name.trim().is_empty() { format!("column {}", at + 1) } else { name.to_owned() };
            let mut own = plain.clone();
            let mut times = 1;
            while names.contains(&own) {
                times += 1;
                own = format!("{plain} {times}");
            }
            names.push(own);
        }
        names
    }
}

/// Opens a file, or standard input, and says how it is read where that is not plain.
///
/// # Errors
/// When it is no file of rows, or leaves something open that only a person can say.
pub fn open(asked: &Asked, file: Option<&Path>) -> Result<Opened, NotDone> {
    let name = file.map_or_else(|| said::standard_input(EN).to_owned(), |file| file.display().to_string());
    let (input, size): (Input, Option<u64>) = match file {
        None => (Box::new(io::stdin()), None),
        Some(path) => {
            let opened = File::open(path).map_err(|why| cannot_read(path, &why))?;
            let size = opened.metadata().ok().filter(std::fs::Metadata::is_file).map(|known| known.len());
            (Box::new(opened), size)
        }
    };
    let progress = Progress::begin(size, asked.output.is_some());
    let of_file = |why: NotAFile| match (why, file) {
        (NotAFile::ClosedEarly, _) => NotDone::ClosedEarly,
        (why, None) => NotDone::Why(why.sentence(EN)),
        (why, Some(_)) => NotDone::Why(format!("{name}: {}", why.sentence(EN))),
    };
    let source = Source::open(progress.watch(input), asked.said.sheet.as_deref()).map_err(of_file)?;
    let proposal = Proposal::of(&source, asked.schedule(), &asked.said).map_err(sentence)?;
    let mapping = proposal.mapping().map_err(of_file)?;
    let must: Vec<String> =
        proposal.questions.iter().flat_map(|it| taken::must(it, proposal.names())).collect();
    if !must.is_empty() {
        return Err(NotDone::Open(format!("{name}: {}", must.join(" "))));
    }
    if !mapping.is_batch_file {
        tell(&said::read_as(EN, &name, &proposal.said().to_string()));
        let own = proposal.own_currency(asked.schedule());
        for assumption in &proposal.assumptions {
            tell(&format!("{name}: {}", taken::granted(assumption, proposal.names(), own)));
        }
        proposal.questions.iter().flat_map(taken::may).for_each(|may| tell(&format!("{name}: {may}")));
    }
    let written = Written::of(&source, &mapping, asked.safe_cells);
    Ok(Opened { name, declarations: Declarations::new(source, mapping), written, progress })
}
