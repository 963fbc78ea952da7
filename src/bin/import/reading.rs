//! [`Reading`]: what a published file holds, as far as it was kept.

use std::collections::{BTreeMap, BTreeSet};

use countertariff::schedule::Rate;
use countertariff::units::{TariffCode, Unit};

/// A line that bears rates.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its code, of eight digits or ten.
    pub code: TariffCode,
    /// The last two digits of the statistical numbers beneath it.
    pub suffixes: BTreeSet<u8>,
    /// The units in which its goods are counted, in the order in which they are first named.
    pub units: Vec<Unit>,
    /// One cell for each column that is kept.
    pub rates: Vec<String>,
}

impl Line {
    /// A line with no statistical numbers yet.
    pub fn new(code: TariffCode, rates: Vec<String>) -> Self {
        Self { code, suffixes: BTreeSet::new(), units: Vec::new(), rates }
    }

    /// Adds a unit by its name. Names that are no unit of measure here ("kg cmsc", "t adw", "KNS")
    /// are left out: no rate of duty is calculated on them.
    pub fn count_in(&mut self, name: &str) {
        if let Ok(unit) = name.parse::<Unit>()
            && !self.units.contains(&unit)
        {
            self.units.push(unit);
        }
    }

    /// Adds a statistical number beneath this line. A code of ten digits has none.
    pub fn divide(&mut self, code: TariffCode) {
        if self.code.len() < code.len() {
            self.suffixes.insert((code.padded() % 100) as u8);
        }
    }

    /// Its row in the file of its chapter.
    pub fn cells(&self) -> Vec<String> {
        let suffixes: Vec<String> = self.suffixes.iter().map(|suffix| format!("{suffix:02}")).collect();
        let units: Vec<&str> = self.units.iter().map(|unit| unit.as_str()).collect();
        let mut cells = vec![self.code.to_string(), suffixes.join(" "), units.join(";")];
        cells.extend(self.rates.iter().cloned());
        cells
    }
}

/// Where a line stands among the others.
pub type Place = (u64, u8);

/// The place of a code.
pub fn place(code: TariffCode) -> Place {
    (code.padded(), code.len())
}

/// Everything that was read, and everything that could not be.
#[derive(Debug, Default)]
pub struct Reading {
    /// The lines, in the order of their codes.
    pub lines: BTreeMap<Place, Line>,
    /// One sentence for each thing that cannot be read; with any, nothing is written.
    pub faults: Vec<String>,
    /// What was left out on purpose.
    pub notes: Vec<String>,
}

impl Reading {
    /// Nothing but a fault of the whole file.
    pub fn refused(why: impl Into<String>) -> Self {
        Self { faults: vec![why.into()], ..Self::default() }
    }

    /// Notes a fault of one row.
    pub fn fault(&mut self, row: &str, why: impl core::fmt::Display) {
        self.faults.push(format!("{row}: {why}"));
    }

    /// Whether a cell is a rate, or empty where it may be; a fault when it is not.
    pub fn check(&mut self, row: &str, column: &str, text: &str, needed: bool) {
        if text.is_empty() {
            if needed {
                self.fault(row, format_args!("{column} is empty"));
            }
        } else if let Err(why) = text.parse::<Rate>() {
            self.fault(row, format_args!("{column} \"{text}\": {why}"));
        }
    }

    /// The line of a code, or of the eight digits above it.
    pub fn above(&mut self, code: TariffCode) -> Option<&mut Line> {
        self.lines.get_mut(&place(code.prefix(8)))
    }
}
