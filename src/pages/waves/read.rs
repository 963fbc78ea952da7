//! What `pages/waves/` says: the waves of each side, by whose figures, and the trade by which those of the United States are measured.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use toml::value::Datetime;

use crate::schedule::{Confidence, Title};
use crate::units::{Date, Decimal, TariffCode, day};

/// Everything read of the waves.
#[derive(Debug)]
pub struct Waves {
    /// Canada's.
    pub canada: Canada,
    /// Those of the United States.
    pub states: States,
    /// What they imported from Canada, by number.
    pub trade: Vec<Trade>,
}

/// Canada's waves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Canada {
    /// One for each order, or orders made together.
    pub wave: Vec<CanadianWave>,
    /// What was announced and not enacted.
    pub pledge: Pledge,
    /// The day whose figures are known.
    pub story: Story,
}

/// Goods that one act of Canada covers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CanadianWave {
    /// Its name in these files and in addresses.
    pub id: String,
    /// The programmes that charge it.
    pub programs: Vec<String>,
    /// The texts, by number.
    pub cites: Vec<String>,
    /// Its name.
    pub name: Title,
    /// The day it was announced.
    #[serde(deserialize_with = "civil")]
    pub announced: Date,
    /// The day the text was made.
    #[serde(deserialize_with = "civil")]
    pub enacted: Date,
    /// The text that ended it or a part of it.
    pub ended_by: Option<String>,
    /// Its rates.
    pub rate: Title,
    /// The lists of its codes.
    pub codes: Vec<String>,
    /// A sheet that shows it at work, as a readable link.
    pub sheet: String,
    /// How well the amounts are known to be those of these goods.
    pub confidence: Confidence,
    /// Its amounts.
    pub part: Vec<Part>,
    /// Who says so.
    pub source: Source,
}

/// An amount, and the days on which the goods bear the surtax.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What the goods are.
    pub name: Title,
    /// In two or three words.
    pub short: Title,
    /// Thousand millions of Canadian dollars.
    pub amount: Decimal,
    /// The first day.
    #[serde(deserialize_with = "civil")]
    pub from: Date,
    /// The last one, if there is one.
    #[serde(default, deserialize_with = "civil_or_none")]
    pub through: Option<Date>,
}

/// Who gives a figure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is.
    pub title: Title,
    /// Where it is.
    pub link: Title,
}

/// What was announced and not enacted as it was announced.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pledge {
    /// Thousand millions of Canadian dollars.
    pub amount: Decimal,
    /// The day it was announced.
    #[serde(deserialize_with = "civil")]
    pub announced: Date,
    /// What came of it.
    pub drawn: Vec<Drawn>,
    /// The last day for which it was put off.
    #[serde(deserialize_with = "civil")]
    pub through: Date,
    /// Its name.
    pub name: Title,
    /// The text that announced it, by number.
    pub cite: String,
}

/// A wave that was taken from the pledge.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// From which day on.
    #[serde(deserialize_with = "civil")]
    pub on: Date,
    /// Which.
    pub wave: String,
}

/// The day whose figures went round, and the days whose exchange rates lead to them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The day.
    #[serde(deserialize_with = "civil")]
    pub day: Date,
    /// The rate for what was in force.
    #[serde(deserialize_with = "civil")]
    pub in_force_at: Date,
    /// The rate for what was pledged.
    #[serde(deserialize_with = "civil")]
    pub pledged_at: Date,
}

/// The waves of the United States.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct States {
    /// In the order in which goods on the lists of several are counted.
    pub wave: Vec<AmericanWave>,
    /// Whose figures of trade.
    pub trade: TradeSource,
}

/// Duties of one kind of the United States.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmericanWave {
    /// Its name in these files and in addresses.
    pub id: String,
    /// The programmes that charge it: their lists are its goods.
    pub programs: Vec<String>,
    /// The texts, by number.
    pub cites: Vec<String>,
    /// Its name.
    pub name: Title,
    /// Its rates.
    pub rate: Title,
    /// Whether goods entered under the agreement bear it.
    pub claimed: Claimed,
    /// From which day on they do not, if not from the first.
    #[serde(default, deserialize_with = "civil_or_none")]
    pub free_from: Option<Date>,
    /// Lists of goods that do not bear it whatever they are used for.
    #[serde(default)]
    pub less: Vec<String>,
    /// A sheet that shows it at work, as a readable link.
    pub sheet: String,
}

/// Whether goods entered under the agreement bear a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Claimed {
    /// They do.
    Reached,
    /// They do not.
    Free,
}

/// Whose figures of trade.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TradeSource {
    /// What they are.
    pub title: Title,
    /// Where they are.
    pub link: String,
}

/// What was imported from Canada under one number in 2025, in US dollars.
#[derive(Clone, Copy, Debug)]
pub struct Trade {
    /// The number.
    pub code: TariffCode,
    /// All of it.
    pub dollars: Decimal,
    /// What was entered under the agreement.
    pub claimed: Decimal,
}

impl Waves {
    /// Reads the files of a folder.
    ///
    /// # Errors
    /// Says which file cannot be read, and why.
    pub fn read(folder: &Path) -> Result<Self, String> {
        Ok(Self {
            canada: toml(folder, "ca.toml")?,
            states: toml(folder, "us.toml")?,
            trade: trade(&text(folder, "us-imports-2025.csv")?)?,
        })
    }
}

fn text(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))
}

fn toml<T: for<'de> Deserialize<'de>>(folder: &Path, name: &str) -> Result<T, String> {
    toml::from_str(&text(folder, name)?).map_err(|why| format!("{name}: {why}"))
}

fn trade(text: &str) -> Result<Vec<Trade>, String> {
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.map_err(|why| format!("us-imports-2025.csv: {why}"))?;
        let figure = |at: usize| row.get(at).and_then(|it| it.parse().ok());
        let code = row.get(0).and_then(|it| it.parse().ok());
        let read = code.zip(figure(1)).zip(figure(2));
        let ((code, dollars), claimed) =
            read.ok_or_else(|| format!("us-imports-2025.csv: this is no row: {row:?}"))?;
        Ok(Trade { code, dollars, claimed })
    };
    rows.records().map(row).collect()
}

fn civil<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let read = Datetime::deserialize(from)?;
    day::read(&read.to_string()).ok_or_else(|| serde::de::Error::custom(format!("{read} is no day")))
}

fn civil_or_none<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    civil(from).map(Some)
}
