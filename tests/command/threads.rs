//! However many threads answer, the answer is the same, byte for byte.

use std::fmt::Write;

use crate::{folder, put, said};

/// Rows of many kinds: numbers said in many ways, declarations of several rows, rows that are wrong.
fn mixed(rows: usize) -> String {
    let codes = [
        "7208.36.00",
        "2009.12.00",
        "8703.23.01",
        "4819.10.00",
        "9403.60.80",
        "0406.10",
        "zzz",
        "8471.30.01",
    ];
    let days = ["2025-03-27", "2025-06-10", "2026-02-24", "2025-04-09"];
    let mut text = "entry,line,into,entry_date,code,value,origin,cusma,mode\n".to_owned();
    for row in 0..rows {
        // Some declarations are longer than a thread takes at a time.
        let entry = if row / 1_500 % 4 == 3 {
            format!("long {}", row / 1_500)
        } else if row % 7 < 2 {
            (row / 7).to_string()
        } else {
            String::new()
        };
        let is_long = entry.starts_with("long");
        let into = if is_long || row % 3 > 0 { "US" } else { "CA" };
        let day = if is_long { days[0] } else { days[row / 7 % days.len()] };
        let value = match row % 11 {
            0 => String::new(),
            1 => "-5".to_owned(),
            2 => format!("\"{},{:03}.50\"", row % 90 + 1, row % 1_000),
            _ => format!("{}.{:02}", row * 37 % 99_991, row % 100),
        };
        let code = codes[row % codes.len()];
        let origin = if into == "US" { "CA" } else { "US" };
        let claim = ["no", "yes", ""][row / 5 % 3];
        let label = if row % 997 == 5 { "\"open" } else { "x" };
        writeln!(
            text,
            "{entry},{label},{into},{day},{code},{value},{origin},{claim},{}",
            ["", "rail"][row % 2]
        )
        .expect("memory");
    }
    text
}

#[test]
fn one_thread_and_four_write_the_same_bytes() {
    let folder = folder("threads");
    for (format, rows) in [("csv", 20_000), ("ndjson", 3_000)] {
        let file = put(&folder, "mixed.csv", mixed(rows).as_bytes());
        let [one, four] =
            ["1", "4"].map(|threads| said(&["assess", "--format", format, "-j", threads, &file], ""));
        assert_eq!(one.1.lines().count(), rows + usize::from(format == "csv"));
        assert!(one == four, "{format}: the answers differ");
        assert_eq!(one.0, 1, "some rows are wrong: {}", one.2);
    }
    std::fs::remove_dir_all(folder).expect("the folder goes");
}
