//! The export of the United States International Trade Commission: one array of rows, as JSON.

use countertariff::units::TariffCode;
use serde::Deserialize;
use serde_json::Value;

use crate::cell::clean;
use crate::reading::{Line, Reading, place};
use crate::special::agreement;

/// The columns that are kept, in their order.
pub const COLUMNS: [&str; 3] = ["general", "special", "other"];

/// Chapters 98 and 99 change what the lines of the others owe: that is law, written as measures.
const FIRST_OF_MEASURES: u8 = 98;

/// What is read of a row. Everything else (descriptions, indents, footnotes, quotas) is passed over.
#[derive(Deserialize)]
struct Row {
    htsno: Option<String>,
    units: Option<Vec<Option<String>>>,
    general: Option<String>,
    special: Option<String>,
    other: Option<String>,
}

/// A row of a code, cleaned.
struct Coded {
    code: TariffCode,
    units: Vec<String>,
    rates: [String; 3],
}

impl Coded {
    fn bears_rates(&self) -> bool {
        self.rates.iter().any(|rate| !rate.is_empty())
    }
}

/// Reads an export. A rate stands on the row of eight digits, or, where there is a single
/// statistical number, on the row of ten.
pub fn read(text: &str) -> Reading {
    let rows: Vec<Value> = match serde_json::from_str(text) {
        Ok(rows) => rows,
        Err(why) => return Reading::refused(format!("the file is no array of rows in JSON: {why}")),
    };
    let mut reading = Reading::default();
    let mut plain: Vec<Coded> = Vec::new();
    let mut repeats: Vec<Coded> = Vec::new();
    let mut passed = 0_usize;
    for (number, row) in rows.into_iter().enumerate() {
        let Some(row) = coded(&mut reading, number + 1, row) else { continue };
        if row.code.chapter() >= FIRST_OF_MEASURES {
            passed += 1;
        } else if row.code.len() < 8 {
            if row.bears_rates() {
                reading.fault(&row.code.to_string(), "rates stand on fewer than eight digits");
            }
        } else if !row.bears_rates() {
            plain.push(row);
        } else if row.code.len() == 10 && reading.lines.contains_key(&place(row.code.prefix(8))) {
            repeats.push(row);
        } else {
            bear(&mut reading, row);
        }
    }
    for row in repeats {
        repeat(&mut reading, &row);
        plain.push(row);
    }
    plain.sort_by_key(|row| place(row.code));
    for row in &plain {
        beneath(&mut reading, row);
    }
    if reading.lines.is_empty() && reading.faults.is_empty() {
        return Reading::refused("no row bears a rate");
    }
    notes(&mut reading, passed);
    reading
}

/// A row with its code; nothing for a row of context, or a row at fault.
fn coded(reading: &mut Reading, number: usize, row: Value) -> Option<Coded> {
    let name = format!("row {number}");
    let row: Row = match serde_json::from_value(row) {
        Ok(row) => row,
        Err(why) => {
            reading.fault(&name, why);
            return None;
        }
    };
    let cell = |text: Option<String>| text.map(|text| clean(&text)).unwrap_or_default();
    let code = cell(row.htsno);
    let rates = [cell(row.general), cell(row.special), cell(row.other)];
    if code.is_empty() {
        if rates.iter().any(|rate| !rate.is_empty()) {
            reading.fault(&name, "rates stand on a row without a code");
        }
        return None;
    }
    // A code with hyphens or spaces in it is none of the Commission's.
    let dotted = code.chars().all(|c| c.is_ascii_digit() || c == '.');
    match code.parse::<TariffCode>() {
        Ok(code) if dotted => {
            let units = row.units.unwrap_or_default().into_iter().flatten().map(|it| clean(&it)).collect();
            Some(Coded { code, units, rates })
        }
        _ => {
            reading.fault(&name, format_args!("\"{code}\" is no tariff code"));
            None
        }
    }
}

/// Takes in a row that bears rates.
fn bear(reading: &mut Reading, row: Coded) {
    let Coded { code, units, rates: [general, special, other] } = row;
    let name = code.to_string();
    reading.check(&name, "general", &general, true);
    reading.check(&name, "other", &other, true);
    let special = agreement(&special).unwrap_or_else(|why| {
        reading.fault(&name, format_args!("special \"{special}\": {why}"));
        String::new()
    });
    reading.check(&name, "special", &special, false);
    let mut line = Line::new(code, vec![general, special, other]);
    units.iter().for_each(|unit| line.count_in(unit));
    if reading.lines.insert(place(code), line).is_some() {
        reading.fault(&name, "the code bears rates twice");
    }
}

/// A statistical number may repeat rates of the line above it, but not change them.
fn repeat(reading: &mut Reading, row: &Coded) {
    let [general, special, other] = &row.rates;
    let special = agreement(special);
    let Some(line) = reading.above(row.code) else { return };
    let said = [Some(general.as_str()), special.as_deref().ok(), Some(other.as_str())];
    let same =
        line.rates.iter().zip(said).all(|(rate, said)| said.is_some_and(|it| it.is_empty() || it == rate));
    if !same {
        reading.fault(&row.code.to_string(), "its rates are not those of the eight digits above it");
    }
}

/// Takes in a row without rates of its own: a statistical number, or eight digits above several
/// lines of ten.
fn beneath(reading: &mut Reading, row: &Coded) {
    let code = row.code;
    if code.len() == 8 {
        let below = (code.padded(), 10)..(code.end(), 10);
        if reading.lines.range(below).next().is_none() {
            reading.fault(&code.to_string(), "no rate stands on it or beneath it");
        }
        return;
    }
    let Some(line) = reading.above(code) else {
        reading.fault(&code.to_string(), "no rate stands on it or on the eight digits above it");
        return;
    };
    line.divide(code);
    row.units.iter().for_each(|unit| line.count_in(unit));
}

fn notes(reading: &mut Reading, passed: usize) {
    if passed > 0 {
        let note =
            format!("rows of chapters 98 and 99 left out, since their law is written as measures: {passed}");
        reading.notes.push(note);
    }
    let dutiable = |line: &&Line| line.rates[0] != "Free" && line.rates[1].is_empty();
    let without: Vec<String> =
        reading.lines.values().filter(dutiable).map(|line| line.code.to_string()).collect();
    if !without.is_empty() {
        reading.notes.push(format!("dutiable lines without a rate under S or S+: {}", without.join(" ")));
    }
}
