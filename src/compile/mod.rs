//! Floor 1½. The compiler of the law: from the files below `data` to finished tables, or every fault.
//!
//! TOML for instruments, CSV for lists and schedules. The build, native tests and `countertariff check`
//! use it; the page carries only what it made. Reading never stops at the first mistake: every [`Fault`] is
//! collected, each naming its file.

mod amounts;
mod checks;
mod cited;
mod compared;
mod compiler;
mod conditions;
mod countries;
mod exchange;
mod facts;
mod goods;
mod heads;
mod index;
mod keys;
mod letters;
mod list_codes;
mod lists;
mod measures;
mod order;
mod places;
mod provisions;
mod read;
mod shape;
mod sources;
mod tariff;

use core::fmt;
use std::path::Path;

use crate::schedule::{Schedule, Tariff};
use crate::units::Lang;

pub use cited::{Cited, cited};
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

/// Law without a fault, finished: with its schedules and every look-up.
#[derive(Clone, Debug)]
pub struct Compiled {
    schedule: Schedule,
    words: Words,
    texts: Vec<(String, String)>,
}

/// The words of the law that `words` carries, as Rust for the build to include.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// One `FactWords` for each fact.
    pub facts: String,
    /// One `CountryWords` for each country whose law is here.
    pub countries: String,
    /// What helps to find out the answer to each question, in English and in French.
    pub asks: [String; 2],
}

impl Compiled {
    /// The bytes that a build carries, for [`Schedule::unpack`].
    pub fn pack(&self) -> Vec<u8> {
        self.schedule.pack()
    }

    /// The law, ready for use.
    pub fn into_schedule(self) -> Schedule {
        self.schedule
    }

    /// Names of goods and labels of national lines, as texts for `find`, each with the name of its file: `names.en`,
    /// `labels.us.fr`; and `asks.en`, what helps to find out the answers to questions.
    pub fn texts(&self) -> &[(String, String)] {
        &self.texts
    }

    /// The words of facts and countries.
    pub fn words(&self) -> &Words {
        &self.words
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
    if sources.is_empty() {
        faults.push(Fault::new(&folder.display().to_string(), "no file of the law is here"));
        return Err(faults);
    }
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
    let read::Read { law, mut lists, homes, words, faults: more } = read::read(sources);
    faults.extend(more);
    let mut tariffs: Vec<Tariff> = Vec::new();
    for jurisdiction in &law.jurisdictions {
        let folder = format!("{}/tariff/", jurisdiction.country.as_str().to_lowercase());
        let chapters: Vec<&Source> = sources.iter().filter(|it| it.path.starts_with(&folder)).collect();
        let (tariff, more) = tariff::read(&chapters, &jurisdiction.columns);
        faults.extend(more);
        tariffs.push(tariff);
    }
    let countries = law.jurisdictions.iter().map(|it| it.country.as_str().to_lowercase());
    let (mut texts, more) = goods::read(sources, &countries.zip(&tariffs).collect::<Vec<_>>());
    faults.extend(more);
    if faults.is_empty() {
        lists::complete(&law, &mut lists, &tariffs);
        faults.extend(checks::faults(&law, &lists, &tariffs, &homes));
    }
    if faults.is_empty() {
        let (index, circles) = index::make(&law, &lists, &tariffs);
        let circle = |(_, day)| format!("from {day} measures depend on each other in a circle");
        faults.extend(circles.into_iter().map(|it| Fault::new("the law", circle(it))));
        faults.extend(checks::room(&index));
        let schedule = Schedule::new(law, tariffs, index);
        faults.extend(checks::charged_twice(&schedule, &homes));
        if faults.is_empty() {
            for (lang, text) in Lang::ALL.into_iter().zip(&words.asks) {
                texts.push((format!("asks.{}", lang.tag()), text.clone()));
            }
            return Ok(Compiled { schedule, words, texts });
        }
    }
    faults.sort();
    faults.dedup();
    Err(faults)
}
