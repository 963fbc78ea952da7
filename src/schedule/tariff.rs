//! [`Tariff`]: a country's schedule of codes, rates and units. Figures only.

use serde::{Deserialize, Serialize};

use super::code_list::CodeRun;
use super::rate::Rate;
use crate::units::{Date, TariffCode, Unit};

/// A schedule as it travels.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TariffTable {
    /// Lines that bear a rate, by length of code.
    pub runs: Vec<CodeRun>,
    /// For each column, a place in `rates` for each line, in the order of the runs; 0 is "none".
    pub columns: Vec<Vec<u16>>,
    /// Every distinct rate; place 1 is the first.
    pub rates: Vec<Rate>,
    /// For each line, a place in `unit_sets`.
    pub units: Vec<u8>,
    /// Every distinct set of units of quantity.
    pub unit_sets: Vec<Vec<Unit>>,
    /// For each line, a place in `suffix_sets`.
    pub suffixes: Vec<u16>,
    /// Every distinct set of statistical suffixes: the last two digits beneath an eight-digit line.
    pub suffix_sets: Vec<Vec<u8>>,
    /// Rates that changed after the schedule was printed.
    pub changes: Vec<RateChange>,
    /// Statistical numbers that were split or replaced.
    pub renumbered: Vec<Renumbered>,
}

/// A rate that a column prints for a code from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateChange {
    /// The code.
    pub code: TariffCode,
    /// The column.
    pub column: u8,
    /// The first day of the new rate.
    #[serde(with = "crate::units::day")]
    pub from: Date,
    /// The new rate.
    pub rate: Rate,
}

/// A statistical number that is no longer one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renumbered {
    /// The number.
    pub code: TariffCode,
    /// The first day on which it is none.
    #[serde(with = "crate::units::day")]
    pub from: Date,
    /// The numbers that took its place.
    pub successors: Vec<TariffCode>,
}

/// A schedule ready for look-ups.
#[derive(Clone, Debug, Default)]
pub struct Tariff {
    lines: Vec<Line>,
    columns: Vec<Vec<u16>>,
    rates: Vec<Rate>,
    units: Vec<u8>,
    unit_sets: Vec<Vec<Unit>>,
    suffixes: Vec<u16>,
    suffix_sets: Vec<Vec<u8>>,
    changes: Vec<RateChange>,
    renumbered: Vec<Renumbered>,
}

#[derive(Clone, Copy, Debug)]
struct Line {
    code: TariffCode,
    place: u16,
}

/// What a schedule has under a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// One line that bears the rate: a place for [`Tariff::rate`].
    Line(usize),
    /// Several lines lie beneath: the range of their places.
    Beneath(usize, usize),
    /// No such code.
    Nothing,
}

impl Tariff {
    /// Unpacks a table.
    pub fn unpack(table: TariffTable) -> Self {
        let codes = table.runs.iter().flat_map(CodeRun::codes);
        let mut lines: Vec<Line> =
            codes.enumerate().map(|(place, code)| Line { code, place: place as u16 }).collect();
        lines.sort_unstable_by_key(|line| line.code.padded() * 16 + u64::from(line.code.len()));
        Self {
            lines,
            columns: table.columns,
            rates: table.rates,
            units: table.units,
            unit_sets: table.unit_sets,
            suffixes: table.suffixes,
            suffix_sets: table.suffix_sets,
            changes: table.changes,
            renumbered: table.renumbered,
        }
    }

    /// How many lines bear a rate.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether no schedule is there at all.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The line that a code falls under, or the lines beneath it.
    pub fn find(&self, code: TariffCode) -> Found {
        let start = self.lines.partition_point(|line| line.code.padded() < code.padded());
        let end = start + self.lines[start..].partition_point(|line| line.code.padded() < code.end());
        match end - start {
            0 => {}
            1 => return Found::Line(start),
            _ if self.lines[start].code.len() <= code.len() => return Found::Line(start),
            _ => return Found::Beneath(start, end),
        }
        // Nothing beneath: the rate may stand on the eight digits above a statistical number.
        match start.checked_sub(1).map(|before| self.lines[before].code) {
            Some(above) if above.covers(code) => Found::Line(start - 1),
            _ => Found::Nothing,
        }
    }

    /// The code of a line.
    pub fn code(&self, line: usize) -> Option<TariffCode> {
        self.lines.get(line).map(|line| line.code)
    }

    /// The rate of a line in a column on a day; nothing when the column is empty there.
    pub fn rate(&self, line: usize, column: u8, day: Date) -> Option<&Rate> {
        let Line { code, place } = *self.lines.get(line)?;
        let changed = self.changes.iter().rev();
        let mut changed = changed.filter(|it| it.code == code && it.column == column && it.from <= day);
        if let Some(change) = changed.next() {
            return Some(&change.rate);
        }
        let rate = *self.columns.get(usize::from(column))?.get(usize::from(place))?;
        self.rates.get(usize::from(rate.checked_sub(1)?))
    }

    /// What became of a statistical number that is none on this day.
    pub fn renumbered(&self, code: TariffCode, day: Date) -> Option<&Renumbered> {
        self.renumbered.iter().find(|it| it.code == code && it.from <= day)
    }

    /// The units in which the schedule counts the goods of a line.
    pub fn units(&self, line: usize) -> &[Unit] {
        self.lines
            .get(line)
            .and_then(|line| self.units.get(usize::from(line.place)))
            .and_then(|set| self.unit_sets.get(usize::from(*set)))
            .map_or(&[], Vec::as_slice)
    }

    /// The statistical numbers beneath an eight-digit line; none when it has only itself.
    pub fn statistical(&self, line: usize) -> impl Iterator<Item = TariffCode> + '_ {
        let line = self.lines.get(line);
        let set = line.and_then(|line| self.suffixes.get(usize::from(line.place)));
        let suffixes =
            set.and_then(|set| self.suffix_sets.get(usize::from(*set))).map_or(&[][..], Vec::as_slice);
        suffixes.iter().filter_map(move |suffix| {
            let digits = line?.code.padded() / 100 * 100 + u64::from(*suffix);
            TariffCode::new(digits, 10)
        })
    }

    /// The places of all lines.
    pub fn lines(&self) -> core::ops::Range<usize> {
        0..self.lines.len()
    }
}
