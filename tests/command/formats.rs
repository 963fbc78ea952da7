//! The same answer in every format, and cells that a spreadsheet would take for formulas.

use std::sync::Arc;

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;

use crate::{ROWS, folder, put, said};

/// The header and the rows of CSV.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    rows.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn json_says_what_csv_says() {
    let csv = table(&said(&["assess"], ROWS).1);
    let array = said(&["assess", "--format", "json"], ROWS).1;
    let lines = said(&["assess", "--format", "ndjson"], ROWS).1;
    let array: Vec<serde_json::Value> = serde_json::from_str(&array).expect("an array");
    let lines: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    assert_eq!((array.len(), &array), (3, &lines));
    for (row, object) in csv[1..].iter().zip(&array) {
        for (name, cell) in csv[0].iter().zip(row) {
            assert_eq!(object[name].as_str(), Some(cell.as_str()), "{name}");
        }
    }
    let empty = "into,entry_date,code\n";
    assert_eq!(said(&["assess", "--format", "json"], empty).1, "[]\n");
    assert_eq!(said(&["assess", "--format", "ndjson"], empty).1, "");
}

#[test]
fn names_that_stand_twice_are_told_apart_in_objects() {
    let rows = "note,into,entry_date,code,note,,status\nx,US,2025-03-27,7208.36.00,y,z,w\n";
    let text = said(&["assess", "--format", "ndjson"], rows).1;
    let object: serde_json::Value = serde_json::from_str(&text).expect("an object");
    for (name, cell) in
        [("note", "x"), ("note 2", "y"), ("column 6", "z"), ("status", "w"), ("status 2", "undecided")]
    {
        assert_eq!(object[name], cell, "{text}");
    }
}

#[test]
fn parquet_holds_texts_and_exact_decimals() {
    let folder = folder("parquet");
    let file = put(&folder, "rows.csv", ROWS.as_bytes());
    let out = format!("{file}.parquet");
    assert_eq!(said(&["assess", "--format", "parquet", "-o", &out, &file], "").0, 0);
    let csv = table(&said(&["assess", &file], "").1);
    let reader = SerializedFileReader::new(std::fs::File::open(&out).expect("the file")).expect("Parquet");
    let rows: Vec<_> = reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 3);
    for (row, cells) in rows.iter().zip(&csv[1..]) {
        for ((name, field), cell) in row.get_column_iter().zip(cells) {
            match field {
                Field::Null => assert_eq!(cell, "", "{name}"),
                Field::Str(text) => assert_eq!(text, cell, "{name}"),
                decimal => assert_eq!(&decimal.to_string(), cell, "{name}"),
            }
        }
    }
    let duty = Arc::new(rows[0].clone());
    let duty = duty.get_column_iter().find(|it| it.0 == "duty_total").expect("a column").1;
    assert!(matches!(duty, Field::Decimal(_)), "{duty:?}");
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn a_workbook_reads_back_as_the_rows_it_was_made_of() {
    let folder = folder("xlsx");
    let file = put(&folder, "rows.csv", ROWS.as_bytes());
    let out = format!("{file}.xlsx");
    assert_eq!(said(&["assess", "--format", "xlsx", "-o", &out, &file], "").0, 0);
    // The answer is read as a workbook, and answered again.
    let (status, text, why) = said(&["assess", &out], "");
    assert_eq!(status, 0, "{why}");
    let (again, once) = (table(&text), table(&said(&["assess", &file], "").1));
    assert_eq!(again, once, "the earlier answer gives way to the new one, which is the same");
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn cells_that_a_spreadsheet_takes_for_formulas_are_made_safe_when_asked() {
    let rows = "line,into,entry_date,code,value\n=cmd|x,US,2025-03-27,7208.36.00,1\n-5.00,US,2025-03-27,7208.36.00,1\n\
        @SUM(A1),US,2025-03-27,7208.36.00,1\n+1+1,US,2025-03-27,7208.36.00,1\n";
    let plain = said(&["assess"], rows).1;
    let safe = said(&["assess", "--safe-cells"], rows).1;
    let first = |text: &str| table(text)[1..].iter().map(|row| row[0].clone()).collect::<Vec<_>>();
    assert_eq!(first(&plain), ["=cmd|x", "-5.00", "@SUM(A1)", "+1+1"], "one's own cells stay as they are");
    assert_eq!(first(&safe), ["'=cmd|x", "-5.00", "'@SUM(A1)", "'+1+1"]);
}

#[test]
fn the_rows_of_a_strangers_link_can_be_made_safe() {
    let link = "?into=US&on=2025-03-27&code=7208.36.00&line=%3Dcmd%7Cx";
    assert!(said(&["link", "decode", link], "").1.contains(",=cmd|x,"));
    assert!(said(&["link", "decode", "--safe-cells", link], "").1.contains(",'=cmd|x,"));
}
