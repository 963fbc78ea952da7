//! Schedules as written: one CSV a chapter with `code,suffixes,units` and a column for each treatment.

use std::collections::BTreeMap;

use super::{Fault, Source};
use crate::schedule::code_list::CodeRun;
use crate::schedule::tariff::{RateChange, Renumbered};
use crate::schedule::{Rate, TariffTable};
use crate::units::{Date, TariffCode, Unit};

/// Reads the chapters of one schedule. `columns` are the names of its columns of rates; an empty
/// cell means that the treatment gives no rate there. Beside the chapters may stand `changes.csv`
/// (`code,column,from,rate`) and `renumbered.csv` (`code,from,successors`).
pub fn read_tariff(chapters: &[&Source], columns: &[String]) -> (TariffTable, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut table = TariffTable { columns: vec![Vec::new(); columns.len()], ..TariffTable::default() };
    let mut rate_places: BTreeMap<String, u16> = BTreeMap::new();
    let mut rows: Vec<(TariffCode, Vec<u16>, usize, usize)> = Vec::new();
    for chapter in chapters {
        if chapter.path.ends_with("/changes.csv") {
            changes(chapter, columns, &mut table, &mut faults);
            continue;
        }
        if chapter.path.ends_with("/renumbered.csv") {
            renumbered(chapter, &mut table, &mut faults);
            continue;
        }
        let mut fault = |what: String| faults.push(Fault { file: chapter.path.clone(), what });
        let mut reader = csv::Reader::from_reader(chapter.text.as_bytes());
        let wanted = ["code", "suffixes", "units"].into_iter().chain(columns.iter().map(String::as_str));
        if !reader.headers().is_ok_and(|it| it.iter().eq(wanted)) {
            fault(format!("the columns of this schedule are code,suffixes,units,{}", columns.join(",")));
            continue;
        }
        for row in reader.records().flatten() {
            let Some(Ok(code)) = row.get(0).map(str::parse::<TariffCode>) else {
                fault(format!("{:?} is no tariff code", row.get(0)));
                continue;
            };
            let mut units = Vec::new();
            for name in row.get(2).unwrap_or_default().split(';').filter(|it| !it.is_empty()) {
                match name.parse::<Unit>() {
                    Ok(unit) => units.push(unit),
                    Err(_) => fault(format!("{code}: no unit is called {name}")),
                }
            }
            let suffixes: Result<Vec<u8>, _> =
                row.get(1).unwrap_or_default().split_whitespace().map(str::parse).collect();
            let Ok(suffixes) = suffixes else {
                fault(format!("{code}: suffixes are two digits each, with spaces between"));
                continue;
            };
            let set = place_of(&mut table.unit_sets, units);
            let suffixes = place_of(&mut table.suffix_sets, suffixes);
            let mut places = Vec::new();
            for text in row.iter().skip(3) {
                let place = match (text, rate_places.get(text)) {
                    ("", _) => 0,
                    (_, Some(place)) => *place,
                    (text, None) => match text.parse::<Rate>() {
                        Ok(rate) => {
                            table.rates.push(rate);
                            let place = table.rates.len() as u16;
                            rate_places.insert(text.to_owned(), place);
                            place
                        }
                        Err(why) => {
                            fault(format!("{code}: \"{text}\": {why}"));
                            0
                        }
                    },
                };
                places.push(place);
            }
            rows.push((code, places, set, suffixes));
        }
    }
    rows.sort_by_key(|row| (row.0.len(), row.0.padded()));
    if let Some(twice) = rows.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        faults.push(Fault { file: String::from("tariff"), what: format!("{} is there twice", twice[0].0) });
    }
    let codes: Vec<TariffCode> = rows.iter().map(|row| row.0).collect();
    table.runs = CodeRun::pack(&codes);
    for (_, places, set, suffixes) in rows {
        for (column, place) in table.columns.iter_mut().zip(places) {
            column.push(place);
        }
        table.units.push(set as u8);
        table.suffixes.push(suffixes as u16);
    }
    (table, faults)
}

/// Where a set stands among those seen, added when it is new.
fn place_of<T: PartialEq>(sets: &mut Vec<T>, set: T) -> usize {
    sets.iter().position(|it| *it == set).unwrap_or_else(|| {
        sets.push(set);
        sets.len() - 1
    })
}

/// Rates that changed after the schedule was printed.
fn changes(source: &Source, columns: &[String], table: &mut TariffTable, faults: &mut Vec<Fault>) {
    for row in csv::Reader::from_reader(source.text.as_bytes()).records().flatten() {
        let [code, column, from, rate] = [0, 1, 2, 3].map(|cell| row.get(cell).unwrap_or_default());
        let place = columns.iter().position(|it| it == column);
        let read = (code.parse::<TariffCode>(), place, from.parse::<Date>(), rate.parse::<Rate>());
        if let (Ok(code), Some(column), Ok(from), Ok(rate)) = read {
            table.changes.push(RateChange { code, column: column as u8, from, rate });
        } else {
            let what = format!("{code}: give a code, a column of the schedule, a day and a rate");
            faults.push(Fault { file: source.path.clone(), what });
        }
    }
    table.changes.sort_by_key(|it| (it.code, it.column, it.from));
}

/// Statistical numbers that were split or replaced.
fn renumbered(source: &Source, table: &mut TariffTable, faults: &mut Vec<Fault>) {
    for row in csv::Reader::from_reader(source.text.as_bytes()).records().flatten() {
        let [code, from, successors] = [0, 1, 2].map(|cell| row.get(cell).unwrap_or_default());
        let successors: Result<Vec<TariffCode>, _> = successors.split_whitespace().map(str::parse).collect();
        if let (Ok(code), Ok(from), Ok(successors)) = (code.parse(), from.parse::<Date>(), successors) {
            table.renumbered.push(Renumbered { code, from, successors });
        } else {
            let what = format!("{code}: give a code, a day and the codes that took its place");
            faults.push(Fault { file: source.path.clone(), what });
        }
    }
}
