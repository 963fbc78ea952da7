//! The Canada Border Services Agency's customs tariff: table TPHS of its database, as CSV.

use std::collections::BTreeMap;

use countertariff::units::TariffCode;
use csv::{ReaderBuilder, StringRecord};

use crate::cell::clean;
use crate::reading::{Line, Reading, place};

/// The columns that are kept, in their order.
pub const COLUMNS: [&str; 4] = ["mfn", "ust", "mxt", "general"];

/// The names by which a column is known, folded to small letters and figures alone.
const NAMES: [(&str, &[&str]); 6] = [
    ("code", &["tariff", "tariffitem", "tariffcode", "code", "item", "hscode"]),
    ("unit", &["uom", "unit", "units", "unitofmeasure"]),
    ("mfn", &["mfn", "mfntariff", "mostfavourednation"]),
    ("ust", &["ust", "unitedstatestariff", "ustariff"]),
    ("mxt", &["mxt", "mexicotariff"]),
    ("general", &["general", "generaltariff", "gt"]),
];

/// A row of a code, cleaned: its unit and its rates, in the order of [`COLUMNS`].
struct Coded {
    unit: String,
    rates: Vec<String>,
}

impl Coded {
    fn bears_rates(&self) -> bool {
        self.rates.iter().any(|rate| !rate.is_empty())
    }
}

type Rows = BTreeMap<TariffCode, Coded>;

/// Reads the table. Rates are those of the rows of eight digits. The rows of ten repeat them, not
/// always rightly, and are believed only where there is no row of eight.
pub fn read(text: &str) -> Reading {
    let mut table = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let places = match table.headers().map_err(|why| why.to_string()).and_then(places) {
        Ok(places) => places,
        Err(why) => return Reading::refused(why),
    };
    let mut reading = Reading::default();
    let (mut items, mut numbers) = (Rows::new(), Rows::new());
    let mut empty: Vec<TariffCode> = Vec::new();
    for row in table.records() {
        let row = match row {
            Ok(row) => row,
            Err(why) => {
                reading.faults.push(why.to_string());
                continue;
            }
        };
        let line = row.position().map_or(0, csv::Position::line);
        let cell = |place: usize| clean(row.get(places[place]).unwrap_or_default());
        let (written, unit) = (cell(0), cell(1));
        let coded = Coded { unit, rates: (2..places.len()).map(cell).collect() };
        match code(&written, coded.bears_rates()) {
            Ok(None) => {}
            Ok(Some(code)) if code.len() == 8 && !coded.bears_rates() => empty.push(code),
            Ok(Some(code)) => {
                let rows = if code.len() == 8 { &mut items } else { &mut numbers };
                add(&mut reading, rows, code, coded);
            }
            Err(why) => reading.fault(&format!("line {line}"), why),
        }
    }
    lines(&mut reading, items, &numbers);
    if reading.lines.is_empty() && reading.faults.is_empty() {
        return Reading::refused("no row bears a rate");
    }
    empty.retain(|code| !reading.lines.contains_key(&place(*code)));
    if !empty.is_empty() {
        reading.notes.push(format!("rows of eight digits without any rate left out: {}", listed(&empty)));
    }
    reading
}

/// Where each column of [`NAMES`] stands.
fn places(header: &StringRecord) -> Result<Vec<usize>, String> {
    let folded: Vec<String> = header
        .iter()
        .map(|name| {
            name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
        })
        .collect();
    let mut places = Vec::new();
    let mut wrong = Vec::new();
    for (column, names) in NAMES {
        let found: Vec<usize> =
            (0..folded.len()).filter(|place| names.contains(&folded[*place].as_str())).collect();
        match found.as_slice() {
            [place] => places.push(*place),
            [] => wrong.push(format!("no column for {column} ({})", names.join(", "))),
            _ => wrong.push(format!("several columns for {column}")),
        }
    }
    if wrong.is_empty() { Ok(places) } else { Err(format!("the first row has {}", wrong.join("; "))) }
}

/// The code of a row that matters; nothing for a row above the items.
fn code(text: &str, bears_rates: bool) -> Result<Option<TariffCode>, String> {
    if text.contains(['-', '/', ':']) {
        return Err(format!("\"{text}\" is a date: a spreadsheet changed a code; export the column as text"));
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Err(format!("\"{text}\" is no tariff code"));
    }
    match (digits, text.parse()) {
        (8 | 10, Ok(code)) => Ok(Some(code)),
        (4..=9, _) if !bears_rates => Ok(None),
        (7 | 9, _) => Err(format!("\"{text}\" bears rates with {digits} digits: was its first zero lost?")),
        _ => Err(format!("\"{text}\" bears rates and is no tariff item of eight digits")),
    }
}

/// Takes in a row. The same row again adds nothing.
fn add(reading: &mut Reading, rows: &mut Rows, code: TariffCode, coded: Coded) {
    match rows.get(&code) {
        Some(before) if before.rates != coded.rates || before.unit != coded.unit => {
            reading.fault(&code.to_string(), "the code is there twice, and not the same");
        }
        Some(_) => {}
        None => {
            rows.insert(code, coded);
        }
    }
}

/// Makes the lines out of the items and the statistical numbers beneath them.
fn lines(reading: &mut Reading, mut items: Rows, numbers: &Rows) {
    let mut mended: Vec<TariffCode> = Vec::new();
    for (code, row) in numbers {
        let above = code.prefix(8);
        if let Some(item) = items.get(&above) {
            if mended.last() == Some(&above) && item.rates != row.rates {
                reading
                    .fault(&code.to_string(), "its item has no row of eight digits, and its numbers differ");
            }
        } else if row.bears_rates() {
            mended.push(above);
            items.insert(above, Coded { unit: String::new(), rates: row.rates.clone() });
        } else {
            reading.fault(&code.to_string(), "no rate stands on it or on the eight digits above it");
        }
    }
    for (code, item) in items {
        let name = code.to_string();
        for (column, rate) in COLUMNS.iter().zip(&item.rates) {
            reading.check(&name, column, rate, matches!(*column, "mfn" | "general"));
        }
        let mut line = Line::new(code, item.rates);
        line.count_in(&item.unit);
        let beneath = numbers.range(code..).take_while(|(number, _)| code.covers(**number));
        for (number, row) in beneath {
            line.divide(*number);
            line.count_in(&row.unit);
        }
        // A single number 00 is the item itself.
        if line.suffixes.len() == 1 {
            line.suffixes.remove(&0);
        }
        reading.lines.insert(place(code), line);
    }
    if !mended.is_empty() {
        let note = format!("items without a row of eight digits, with the rates of ten: {}", listed(&mended));
        reading.notes.push(note);
    }
}

fn listed(codes: &[TariffCode]) -> String {
    codes.iter().map(TariffCode::to_string).collect::<Vec<_>>().join(" ")
}
