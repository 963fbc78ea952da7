//! [`Tariff`]: a country's schedule of codes, rates and units. Figures only.

mod lines;

use super::codes::Codes;
use super::id::Id;
use super::rate::Rate;
use crate::units::{Date, TariffCode, Unit, packed::packed};

/// A column of rates, such as `mfn`; it has its name in [`Jurisdiction::columns`](super::Jurisdiction::columns).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {}

/// A rate that a column prints for a code from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateChange {
    /// The code.
    pub code: TariffCode,
    /// The column.
    pub column: Id<Column>,
    /// The first day of the new rate.
    pub from: Date,
    /// The new rate.
    pub rate: Rate,
}

packed!(struct RateChange { code, column, from, rate });

/// A statistical number that is no longer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// The number.
    pub code: TariffCode,
    /// The first day on which it is none.
    pub from: Date,
    /// The numbers that took its place.
    pub successors: Vec<TariffCode>,
}

packed!(struct Renumbered { code, from, successors });

/// A schedule. The compiler fills it; what is read of it goes by the places of its lines.
#[derive(Clone, Debug, Default)]
pub struct Tariff {
    /// The codes of the lines.
    pub(crate) codes: Codes,
    /// For each column, a place in `rates` for each line; 0 is "none".
    pub(crate) columns: Vec<Vec<u16>>,
    /// Every distinct rate; place 1 is the first.
    pub(crate) rates: Vec<Rate>,
    /// For each line, a place in `unit_sets`.
    pub(crate) units: Vec<u8>,
    /// Every distinct set of units of quantity.
    pub(crate) unit_sets: Vec<Vec<Unit>>,
    /// For each line, a place in `suffix_sets`.
    pub(crate) suffixes: Vec<u16>,
    /// Every distinct set of statistical suffixes: the last two digits beneath an eight-digit line.
    pub(crate) suffix_sets: Vec<Vec<u8>>,
    /// Rates that changed after the schedule was printed, by code, column and day.
    pub(crate) changes: Vec<RateChange>,
    /// Statistical numbers that were split or replaced.
    pub(crate) renumbered: Vec<Renumbered>,
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
    /// How many lines bear a rate.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether no schedule is there at all.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The line that a code falls under, or the lines beneath it.
    pub fn find(&self, code: TariffCode) -> Found {
        let start = self.codes.partition_point(|it| it.padded() < code.padded());
        let end = start + self.codes[start..].partition_point(|it| it.padded() < code.end());
        match end - start {
            0 => {}
            1 => return Found::Line(start),
            _ if self.codes[start].len() <= code.len() => return Found::Line(start),
            _ => return Found::Beneath(start, end),
        }
        // None beneath: the rate may stand on the eight digits above a statistical number.
        match start.checked_sub(1).map(|before| self.codes[before]) {
            Some(above) if above.covers(code) => Found::Line(start - 1),
            _ => Found::Nothing,
        }
    }

    /// The code of a line.
    pub fn code(&self, line: usize) -> Option<TariffCode> {
        self.codes.get(line).copied()
    }

    /// The rate of a line in a column on a day; nothing when the column is empty there.
    pub fn rate(&self, line: usize, column: Id<Column>, day: Date) -> Option<&Rate> {
        let code = self.code(line)?;
        let changes = self.changes.partition_point(|it| (it.code, it.column, it.from) <= (code, column, day));
        match changes.checked_sub(1).map(|last| &self.changes[last]) {
            Some(change) if change.code == code && change.column == column => return Some(&change.rate),
            _ => {}
        }
        let rate = *self.columns.get(usize::from(column))?.get(line)?;
        self.rates.get(usize::from(rate.checked_sub(1)?))
    }

    /// What became of a statistical number that is none on this day.
    pub fn renumbered(&self, code: TariffCode, day: Date) -> Option<&Renumbered> {
        self.renumbered.iter().find(|it| it.code == code && it.from <= day)
    }

    /// Whether this was a statistical number until some day.
    pub fn was_renumbered(&self, code: TariffCode) -> bool {
        self.renumbered.iter().any(|it| it.code == code)
    }

    /// The days from which some line of the schedule says something else than it was printed.
    pub fn days_of_change(&self) -> impl Iterator<Item = Date> + '_ {
        self.changes.iter().map(|it| it.from).chain(self.renumbered.iter().map(|it| it.from))
    }

    /// The units in which the schedule counts the goods of a line.
    pub fn units(&self, line: usize) -> &[Unit] {
        let set = self.units.get(line).and_then(|set| self.unit_sets.get(usize::from(*set)));
        set.map_or(&[], Vec::as_slice)
    }

    /// The statistical numbers beneath an eight-digit line; none when it has only itself.
    pub fn statistical(&self, line: usize) -> impl Iterator<Item = TariffCode> + '_ {
        let set = self.suffixes.get(line).and_then(|set| self.suffix_sets.get(usize::from(*set)));
        let code = self.code(line);
        set.map_or(&[][..], Vec::as_slice).iter().filter_map(move |suffix| {
            let digits = code?.padded() / 100 * 100 + u64::from(*suffix);
            TariffCode::new(digits, 10)
        })
    }

    /// The places of all lines.
    pub fn lines(&self) -> core::ops::Range<usize> {
        0..self.codes.len()
    }
}
