//! The names of goods as their files say them, and official texts.

use std::fs;

/// The words of a heading or subheading, English then French.
pub struct Row {
    pub code: String,
    pub name: [String; 2],
    /// Synonyms, and the kinds listed beside them.
    pub synonyms: [Vec<String>; 2],
    pub terms: [String; 2],
    /// Imports in thousands of dollars.
    pub trade: u64,
}

/// The official text of a code, English then French.
pub struct Official {
    pub code: String,
    pub text: [String; 2],
}

fn records(path: &str, delimiter: u8) -> Result<Vec<csv::StringRecord>, String> {
    let bytes = fs::read(path).map_err(|why| format!("{path}: {why}"))?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(delimiter == b',')
        .from_reader(bytes.as_slice());
    reader.records().collect::<Result<_, _>>().map_err(|why| format!("{path}: {why}"))
}

fn list(cell: &str) -> Vec<String> {
    cell.split(';').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

/// Every heading and subheading.
pub fn read(folder: &str) -> Result<Vec<Row>, String> {
    let mut rows: Vec<Row> = Vec::new();
    for chapter in 1..=97 {
        let path = format!("{folder}/{chapter:02}.csv");
        if fs::metadata(&path).is_err() {
            continue;
        }
        for row in records(&path, b',')? {
            rows.push(Row {
                code: row[0].to_owned(),
                name: [row[1].to_owned(), row[2].to_owned()],
                synonyms: [list(&row[3]), list(&row[4])],
                terms: [row[5].to_owned(), row[6].to_owned()],
                trade: 0,
            });
        }
    }
    for file in ["kinds.csv", "kinds-b.csv", "uses.csv"] {
        for row in records(&format!("{folder}/{file}"), b',')? {
            if let Ok(at) = rows.binary_search_by(|it| it.code.as_str().cmp(&row[0])) {
                rows[at].synonyms[0].extend(list(&row[1]));
                rows[at].synonyms[1].extend(list(&row[2]));
            }
        }
    }
    for row in records(&format!("{folder}/trade.csv"), b',')? {
        let thousands: u64 = row[1].parse().map_err(|_| format!("trade.csv: {}", &row[1]))?;
        for code in [&row[0], &row[0][..4]] {
            if let Ok(at) = rows.binary_search_by(|it| it.code.as_str().cmp(code)) {
                rows[at].trade += thousands;
            }
        }
    }
    Ok(rows)
}

/// Official texts, of headings and subheadings.
pub fn read_official(path: &str) -> Result<Vec<Official>, String> {
    let bytes = fs::read(path).map_err(|why| format!("{path}: {why}"))?;
    let text = String::from_utf8_lossy(&bytes);
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let header = lines.next().unwrap_or_default();
    let place = |name| {
        header.iter().position(|it| *it == name).ok_or_else(|| format!("{path}: there is no column {name}"))
    };
    let (code, en, fr) = (place("code")?, place("en")?, place("fr")?);
    let rows = lines.filter_map(|row| {
        let cell = |at: usize| row.get(at).map(|it| (*it).to_owned());
        Some(Official { code: cell(code)?.replace('.', ""), text: [cell(en)?, cell(fr)?] })
    });
    Ok(rows.filter(|it| it.code.len() >= 4).collect())
}

/// Queries with their acceptable codes.
pub struct Query {
    pub text: String,
    pub lang: String,
    pub kind: String,
    pub accept: Vec<String>,
}

/// Our own sample.
pub fn sample() -> Result<Vec<Query>, String> {
    let rows = records("tests/golden/goods/queries-sample.tsv", b'\t')?;
    let query = |row: &csv::StringRecord| Query {
        text: row[0].to_owned(),
        lang: row[1].to_owned(),
        kind: row[2].to_owned(),
        accept: row[3].split_whitespace().map(str::to_owned).collect(),
    };
    Ok(rows.iter().map(query).collect())
}

/// The A to Z of a customs authority.
pub fn az() -> Result<Vec<Query>, String> {
    let rows = records("tests/golden/goods/az-phrases.tsv", b'\t')?;
    let query = |row: &csv::StringRecord| Query {
        text: row[0].to_owned(),
        lang: "en".to_owned(),
        kind: "A–Z".to_owned(),
        accept: vec![row[1][..6].to_owned()],
    };
    Ok(rows.iter().map(query).collect())
}
