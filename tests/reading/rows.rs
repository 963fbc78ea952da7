//! Rows in are rows out: in whatever way a file is written, and whatever is wrong with a row, each row is answered or
//! said to be wrong, and what was in it is carried through.

use countertariff::batch::{self, Summary};
use countertariff::embedded;
use proptest::prelude::*;

/// What a run makes of a file.
fn run(file: &[u8]) -> (Summary, Vec<u8>) {
    let mut out = Vec::new();
    let summary = batch::run(embedded::schedule(), file, &mut out).unwrap();
    (summary, out)
}

/// The rows of what a run wrote, without its header.
fn rows(out: &[u8], separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(out);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

const HEADER: &str = "into,entry_date,code,value,origin,note";
const ROW: &str = "US,2025-03-27,7208.36.00,100,CA,Pi\u{e8}ce";

#[test]
fn a_file_is_written_again_as_it_was_written() {
    let (_, plain) = run(format!("{HEADER}\n{ROW}\n").as_bytes());
    let expected = rows(&plain, b',');
    for separator in [',', ';', '\t', '|'] {
        for end in ["\n", "\r\n", "\r"] {
            for mark in ["", "\u{feff}"] {
                for first in [String::new(), format!("sep={separator}{end}")] {
                    let text = [HEADER, end, ROW, end].concat().replace(',', &separator.to_string());
                    let file = [mark, &first, &text].concat();
                    let (summary, out) = run(file.as_bytes());
                    let out = String::from_utf8(out).unwrap();
                    assert_eq!((summary.rows, summary.unread), (1, 0), "{file:?} {out:?}");
                    let body = out.strip_prefix(mark).expect("the mark is kept").strip_prefix(first.as_str());
                    let body = body.expect("the line that says what stands between cells is kept");
                    assert_eq!(body.matches(end).count(), 2, "{out:?}");
                    assert_eq!(rows(body.as_bytes(), separator as u8), expected, "{file:?}");
                }
            }
        }
    }
}

#[test]
fn two_bytes_a_letter_are_read_with_a_mark_and_without() {
    let text = format!("{HEADER}\r\n{ROW}\r\n").replace(',', "\t");
    let (_, expected) = run(text.as_bytes());
    let two = |text: &str, turn: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(turn).collect::<Vec<u8>>();
    for turn in [u16::to_le_bytes, u16::to_be_bytes] {
        assert_eq!(run(&two(&text, turn)).1, expected);
        let marked = run(&two(&format!("\u{feff}{text}"), turn)).1;
        assert_eq!(marked.strip_prefix(b"\xef\xbb\xbf".as_slice()), Some(expected.as_slice()));
    }
}

#[test]
fn lines_of_an_older_encoding_are_read_and_counted() {
    let file = b"into,entry_date,code,value,origin,note\nUS,2025-03-27,7208.36.00,1,CA,plain\n\
                 US,2025-03-27,7208.36.00,1,CA,Pi\xe8ce \x80 5\n";
    let (summary, out) = run(file);
    assert_eq!(summary.other_encoding, Some((3, 1)));
    assert_eq!((summary.rows, summary.unread), (2, 0));
    assert_eq!(rows(&out, b',')[1][5], "Pi\u{e8}ce \u{20ac} 5");
}

#[test]
fn a_mark_that_is_never_closed_swallows_no_row() {
    let row = |note: &str| format!("US,2025-03-27,7208.36.00,100,CA,{note}\n");
    // (the notes of the six rows, which of them are wrong)
    let files: [([&str; 6], &[usize]); 5] = [
        (["a", "\"see 5", "b", "c", "d", "e"], &[1]),
        (["a", "\"see 5", "b", "\"see 6", "d", "e"], &[1, 3]),
        (["\"see 5", "b", "c", "d", "e", "\"f"], &[0, 5]),
        (["a", "\"see 5", "b \"quoted\" word", "c", "d", "e"], &[1]),
        (["a 5\" pipe", "b", "\"a \"\"5\"\" pipe\"", "c", "d", "e"], &[]),
    ];
    for (notes, wrong) in files {
        let file: String =
            core::iter::once(format!("{HEADER}\n")).chain(notes.iter().map(|it| row(it))).collect();
        let (summary, out) = run(file.as_bytes());
        let out = rows(&out, b',');
        let invalid: Vec<usize> = (0..out.len()).filter(|it| out[*it][6] == "invalid").collect();
        assert_eq!((summary.rows, invalid.as_slice()), (6, wrong), "{notes:?}");
        for row in invalid {
            assert!(out[row].join(" ").contains("never closed"), "{:?}", out[row]);
            assert_eq!(out[row][5], notes[row], "what stood in the row is carried through");
        }
    }
}

#[test]
fn a_cell_may_hold_several_lines() {
    let file = format!("{HEADER}\nUS,2025-03-27,7208.36.00,100,CA,\"two\nlines, \"\"quoted\"\"\"\n{ROW}\n");
    let (summary, out) = run(file.as_bytes());
    assert_eq!((summary.rows, summary.unread), (2, 0));
    assert_eq!(rows(&out, b',')[0][5], "two\nlines, \"quoted\"");
}

#[test]
fn a_row_with_more_cells_than_names_is_wrong() {
    let file = "into,entry_date,code,origin,value\nUS,2025-03-27,7208.36.00,CA,100,000\n\
                US,2025-03-27,7208.36.00,CA,100,,\nUS,2025-03-27,7208.36.00,CA,\"100,000\"\n";
    let (summary, out) = run(file.as_bytes());
    assert_eq!((summary.rows, summary.unread), (3, 1));
    let out = rows(&out, b',');
    assert!(out[0].join(" ").contains("6 cells"), "{:?}", out[0]);
    assert_eq!(
        out.iter().map(|row| row[5].as_str()).collect::<Vec<_>>(),
        ["invalid", "undecided", "undecided"]
    );
}

#[test]
fn a_declaration_is_answered_without_a_row_that_is_wrong_as_a_row() {
    let header = "into,entry_date,code,origin,cusma,mode,entry,value\n";
    let row = |value: &str| format!("US,2025-03-27,9403.60.80,CA,no,truck,E1,{value}\n");
    let run = |lines: &[String]| rows(&run([header, &lines.concat()].concat().as_bytes()).1, b',');
    // As with a row whose value cannot be read: what the declaration is worth is then not known.
    let expected = run(&[row("400"), row("x")]);
    assert_eq!(expected[0][8], "undecided");
    for wrong in ["900,000", "\"900"] {
        let out = run(&[row(wrong), row("400")]);
        assert_eq!((out[0][8].as_str(), &out[1]), ("invalid", &expected[0]), "{wrong}");
        let out = run(&[row("400"), row(wrong)]);
        assert_eq!((&out[0], out[1][8].as_str()), (&expected[0], "invalid"), "{wrong}");
    }
}

#[test]
fn a_declaration_is_no_longer_than_is_worked_out_together() {
    let header = "into,entry_date,code,origin,value,entry\n";
    let row = |entry: &str| format!("US,2025-03-27,x,CA,100,{entry}\n");
    for (long, invalid) in [(10_000, 0), (10_001, 10_001), (20_001, 20_001)] {
        let file = [header, &row("A"), &row("B").repeat(long), &row("A")].concat();
        let (summary, out) = run(file.as_bytes());
        assert_eq!(summary.rows, long + 2);
        let out = rows(&out, b',');
        let said = |row: &&Vec<String>| row.join(" ").contains("More than 10,000 rows have this entry");
        assert_eq!(out.iter().filter(said).count(), invalid, "{long}");
        assert!(!said(&&out[0]) && !said(&out.last().unwrap()), "{long}");
    }
}

#[test]
fn empty_rows_are_counted() {
    let (summary, _) = run(format!("{HEADER}\n\n{ROW}\n,,,\n\n").as_bytes());
    assert_eq!((summary.rows, summary.empty), (1, 3));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_was_written_properly_comes_out_as_it_was(cells in prop::collection::vec("[ -~\u{e9}\u{20ac}\n\r\"]{0,12}", 1..20)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(HEADER.split(',')).unwrap();
        for cell in &cells {
            writer.write_record(["US", "2025-03-27", "7208.36.00", "100", "CA", cell.as_str()]).unwrap();
        }
        let (summary, out) = run(&writer.into_inner().unwrap());
        prop_assert_eq!((summary.rows, summary.unread), (cells.len(), 0));
        let carried: Vec<String> = rows(&out, b',').into_iter().map(|row| row[5].clone()).collect();
        prop_assert_eq!(carried, cells);
    }

    #[test]
    fn whatever_the_marks_nothing_written_is_lost(lines in prop::collection::vec("[Z\",; ]{1,8}", 1..30)) {
        let file = format!("{HEADER}\n{}\n", lines.join("\n"));
        let (summary, out) = run(file.as_bytes());
        let out = String::from_utf8(out).unwrap();
        let letters = |text: &str| text.matches('Z').count();
        prop_assert!(letters(&out) >= letters(&file), "{file}\n{out}");
        if !file.contains('"') {
            prop_assert_eq!(summary.rows + summary.empty, lines.len());
        }
    }

    #[test]
    fn no_bytes_stop_the_run(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let file = [HEADER.as_bytes(), b"\n", &bytes].concat();
        let _ = batch::run(embedded::schedule(), file.as_slice(), Vec::new());
    }
}
