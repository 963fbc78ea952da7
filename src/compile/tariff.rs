//! Schedules as written: one CSV a chapter with `code,suffixes,units` and a column for each treatment.

use std::collections::BTreeMap;

use super::{Fault, Source};
use crate::schedule::tariff::{RateChange, Renumbered};
use crate::schedule::{Codes, Id, Rate, Tariff};
use crate::units::{Date, TariffCode, Unit};

/// A line of the schedule: its code, a place in `rates` for each column, its sets of units and suffixes.
struct Row {
    code: TariffCode,
    rates: Vec<u16>,
    units: u8,
    suffixes: u16,
}

/// A schedule being read.
struct Reader<'a> {
    columns: &'a [String],
    table: Tariff,
    rates: BTreeMap<String, u16>,
    rows: Vec<Row>,
    faults: Vec<Fault>,
}

/// Reads the chapters of one schedule. `columns` are the names of its columns of rates; an empty
/// cell means that the treatment gives no rate there. Beside the chapters may stand `changes.csv`
/// (`code,column,from,rate`) and `renumbered.csv` (`code,from,successors`).
pub(super) fn read(chapters: &[&Source], columns: &[String]) -> (Tariff, Vec<Fault>) {
    let table = Tariff { columns: vec![Vec::new(); columns.len()], ..Tariff::default() };
    let mut reader = Reader { columns, table, rates: BTreeMap::new(), rows: Vec::new(), faults: Vec::new() };
    for source in chapters {
        match source.path.rsplit('/').next() {
            Some("changes.csv") => reader.changes(source),
            Some("renumbered.csv") => reader.renumbered(source),
            _ => reader.chapter(source),
        }
    }
    let Reader { mut table, mut rows, mut faults, .. } = reader;
    rows.sort_by_key(|row| row.code);
    if let Some(twice) = rows.windows(2).find(|pair| pair[0].code == pair[1].code) {
        let folder = chapters.first().and_then(|it| it.path.rsplit_once('/')).map_or("", |it| it.0);
        faults.push(Fault::new(folder, format!("{} is there twice", twice[0].code)));
    }
    table.codes = Codes::new(rows.iter().map(|row| row.code).collect());
    for row in rows {
        for (column, rate) in table.columns.iter_mut().zip(row.rates) {
            column.push(rate);
        }
        table.units.push(row.units);
        table.suffixes.push(row.suffixes);
    }
    (table, faults)
}

impl Reader<'_> {
    /// The rows of a file with just these columns; every row that is not whole is a fault.
    fn rows(&mut self, source: &Source, columns: &[&str]) -> Vec<csv::StringRecord> {
        let mut reader = csv::Reader::from_reader(source.text.as_bytes());
        if !reader.headers().is_ok_and(|it| it.iter().eq(columns.iter().copied())) {
            self.fault(source, format!("the columns here are {}", columns.join(",")));
            return Vec::new();
        }
        let mut rows = Vec::new();
        for row in reader.records() {
            match row {
                Ok(row) => rows.push(row),
                Err(why) => self.fault(source, format!("a row has too few or too many cells: {why}")),
            }
        }
        rows
    }

    fn fault(&mut self, source: &Source, what: impl Into<String>) {
        self.faults.push(Fault::new(&source.path, what));
    }

    fn chapter(&mut self, source: &Source) {
        let columns = self.columns.iter().map(String::as_str);
        let columns: Vec<&str> = ["code", "suffixes", "units"].into_iter().chain(columns).collect();
        for row in self.rows(source, &columns) {
            let Ok(code) = row[0].parse::<TariffCode>() else {
                self.fault(source, format!("\"{}\" is no tariff code", &row[0]));
                continue;
            };
            let suffixes: Result<Vec<u8>, _> = row[1].split_whitespace().map(str::parse).collect();
            let Ok(suffixes) = suffixes else {
                self.fault(source, format!("{code}: suffixes are two digits each, with spaces between"));
                continue;
            };
            let mut units = Vec::new();
            for name in row[2].split(';').filter(|it| !it.is_empty()) {
                match name.parse::<Unit>() {
                    Ok(unit) => units.push(unit),
                    Err(_) => self.fault(source, format!("{code}: no unit is called {name}")),
                }
            }
            let units = place_of(&mut self.table.unit_sets, units);
            let suffixes = place_of(&mut self.table.suffix_sets, suffixes);
            let units = self.within(source, units, "sets of units");
            let suffixes = self.within(source, suffixes, "sets of suffixes");
            let rates = row.iter().skip(3).map(|text| self.rate(source, code, text)).collect();
            self.rows.push(Row { code, rates, units, suffixes });
        }
    }

    /// The place of a rate in the table; 0 for an empty cell.
    fn rate(&mut self, source: &Source, code: TariffCode, text: &str) -> u16 {
        if text.is_empty() {
            return 0;
        }
        if let Some(place) = self.rates.get(text) {
            return *place;
        }
        match text.parse::<Rate>() {
            Ok(rate) => {
                self.table.rates.push(rate);
                let place = self.within(source, self.table.rates.len(), "rates");
                self.rates.insert(text.to_owned(), place);
                place
            }
            Err(why) => {
                self.fault(source, format!("{code}: \"{text}\": {why}"));
                0
            }
        }
    }

    /// A place small enough for the number that carries it.
    fn within<T: TryFrom<usize> + Default>(&mut self, source: &Source, place: usize, of: &str) -> T {
        T::try_from(place).unwrap_or_else(|_| {
            self.fault(source, format!("more {of} than there is room for: {place}"));
            T::default()
        })
    }

    /// Rates that changed after the schedule was printed.
    fn changes(&mut self, source: &Source) {
        for row in self.rows(source, &["code", "column", "from", "rate"]) {
            let column = self.columns.iter().position(|it| *it == row[1]).and_then(Id::at);
            let read = (row[0].parse(), column, row[2].parse::<Date>(), row[3].parse::<Rate>());
            if let (Ok(code), Some(column), Ok(from), Ok(rate)) = read {
                self.table.changes.push(RateChange { code, column, from, rate });
            } else {
                self.fault(
                    source,
                    format!("{}: give a code, a column of the schedule, a day and a rate", &row[0]),
                );
            }
        }
        self.table.changes.sort_by_key(|it| (it.code, it.column, it.from));
    }

    /// Statistical numbers that were split or replaced.
    fn renumbered(&mut self, source: &Source) {
        for row in self.rows(source, &["code", "from", "successors"]) {
            let successors: Result<Vec<TariffCode>, _> = row[2].split_whitespace().map(str::parse).collect();
            if let (Ok(code), Ok(from), Ok(successors)) = (row[0].parse(), row[1].parse::<Date>(), successors)
            {
                self.table.renumbered.push(Renumbered { code, from, successors });
            } else {
                self.fault(
                    source,
                    format!("{}: give a code, a day and the codes that took its place", &row[0]),
                );
            }
        }
    }
}

/// Where a set stands among those seen, added when it is new.
fn place_of<T: PartialEq>(sets: &mut Vec<T>, set: T) -> usize {
    sets.iter().position(|it| *it == set).unwrap_or_else(|| {
        sets.push(set);
        sets.len() - 1
    })
}
