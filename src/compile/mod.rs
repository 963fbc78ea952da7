//! Floor 1½. The compiler of the law: from the files below `data` to finished tables, or every fault.
//!
//! TOML for instruments, CSV for lists and schedules. The build, native tests and `countertariff check`
//! use it; the page carries only what it made. Reading never stops at the first mistake: every [`Fault`] is
//! collected, each naming its file.

mod amounts;
mod checks;
mod compiler;
mod conditions;
mod heads;
mod keys;
mod lists;
mod measures;
mod shape;
mod sources;
mod tariff;

use core::fmt;
use std::path::Path;

use crate::schedule::{Law, Schedule, Tariff, TariffTable};

pub use sources::Source;

/// Something wrong with the data, said to whoever writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// In which file, by its path below the folder of the law.
    pub file: String,
    /// What is wrong, and how to put it right.
    pub what: String,
}

impl Fault {
    fn new(file: &str, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), what: what.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.what)
    }
}

/// Law without a fault.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The law.
    pub law: Law,
    /// A schedule for each jurisdiction, in the order of the law.
    pub tariffs: Vec<TariffTable>,
}

impl Compiled {
    /// The bytes that a build carries; `book` unpacks them.
    ///
    /// # Panics
    /// Never: every part of the law can be written down.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_allocvec(&(&self.law, &self.tariffs)).expect("the law can be written down")
    }

    /// The law with its look-ups.
    pub fn into_schedule(self) -> Schedule {
        Schedule::new(self.law, self.tariffs.into_iter().map(Tariff::unpack).collect())
    }
}

/// Compiles the law in a folder such as `data`.
///
/// # Errors
/// Every fault found, in the order of the files. What only the law as a whole can show is looked for once each
/// file is right by itself.
///
/// ```
/// let faults = countertariff::compile::compile("nowhere".as_ref()).unwrap_err();
/// assert_eq!(faults[0].file, "nowhere");
/// ```
pub fn compile(folder: &Path) -> Result<Compiled, Vec<Fault>> {
    let (sources, mut faults) = sources::read(folder);
    match compile_sources(&sources) {
        Ok(compiled) if faults.is_empty() => return Ok(compiled),
        Ok(_) => {}
        Err(more) => faults.extend(more),
    }
    faults.sort();
    Err(faults)
}

/// Every file of the law in a folder, without looking into it.
///
/// # Errors
/// What cannot be read.
pub fn sources(folder: &Path) -> Result<Vec<Source>, Vec<Fault>> {
    let (sources, faults) = sources::read(folder);
    if faults.is_empty() { Ok(sources) } else { Err(faults) }
}

/// Compiles the law in these files.
///
/// # Errors
/// Every fault found, as [`compile`] says.
pub fn compile_sources(sources: &[Source]) -> Result<Compiled, Vec<Fault>> {
    let mut faults = sources::misplaced(sources);
    let (mut law, homes, more) = compiler::read(sources);
    faults.extend(more);
    let mut tables = Vec::new();
    for jurisdiction in &law.jurisdictions {
        let folder = format!("{}/tariff/", jurisdiction.country.as_str().to_lowercase());
        let chapters: Vec<&Source> = sources.iter().filter(|it| it.path.starts_with(&folder)).collect();
        let (table, more) = tariff::read(&chapters, &jurisdiction.columns);
        faults.extend(more);
        tables.push(table);
    }
    if faults.is_empty() {
        let tariffs: Vec<Tariff> = tables.iter().cloned().map(Tariff::unpack).collect();
        lists::complete(&mut law, &tariffs);
        faults.extend(checks::faults(&law, &tariffs, &homes));
    }
    if faults.is_empty() {
        return Ok(Compiled { law, tariffs: tables });
    }
    faults.sort();
    faults.dedup();
    Err(faults)
}
