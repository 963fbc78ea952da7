//! Rows that are written as a workbook are those that a reader of workbooks finds in it.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use countertariff::batch::{BookCell, MOST_ROWS, WorkbookWriter};
use countertariff::file::NotAFile;

/// A workbook of rows, read again.
fn read_back(rows: &[Vec<BookCell<'_>>]) -> Vec<Vec<Data>> {
    let mut bytes = Vec::new();
    let mut book = WorkbookWriter::begin(&mut bytes, 1).unwrap();
    for row in rows {
        book.row(row.iter().copied()).unwrap();
    }
    book.finish().unwrap();
    let range = Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range("Countertariff").unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_text_stays_the_text_that_it_is() {
    let long = "é".repeat(40_000);
    let texts = [
        "0406.10.10",
        "007",
        "=1+1",
        "@SUM(A1)",
        "<b> & \"c\" 'd' > e",
        " blank before and after ",
        "two\nlines",
        "two\r\nlines\t",
        "_x000D_ is written out, _x is not",
        "\u{1}",
        "Désignation — 漢字 🚢",
    ];
    let row: Vec<BookCell<'_>> =
        texts.iter().chain([&long.as_str()]).map(|text| BookCell::Text(text)).collect();
    let read =
        read_back(&[vec![BookCell::Name("name"), BookCell::Text(""), BookCell::Name("after nothing")], row]);
    assert_eq!(
        read[0][..3],
        ["name", "", "after nothing"].map(|it| if it.is_empty() {
            Data::Empty
        } else {
            Data::String(it.to_owned())
        })
    );
    for (text, cell) in texts.iter().zip(&read[1]) {
        assert_eq!(cell, &Data::String((*text).to_owned()));
    }
    // A spreadsheet calls a file broken of which a cell is longer than it holds.
    let Some(Data::String(cut)) = read[1].last() else { panic!() };
    assert!(cut.encode_utf16().count() <= 32_767 && cut.ends_with('…'));
}

#[test]
fn a_figure_is_a_number_as_long_as_a_workbook_gives_it_back() {
    let number = |text: &str| BookCell::Number(text.parse().unwrap());
    let read = read_back(&[vec![
        number("1234.50"),
        BookCell::amount("0.05"),
        BookCell::amount(""),
        number("1234567890123.4567"),
    ]]);
    assert_eq!(read[0][0].to_string(), "1234.5");
    assert!(matches!(read[0][0], Data::Float(_)) && matches!(read[0][1], Data::Float(_)), "{read:?}");
    assert_eq!(read[0][2], Data::Empty);
    assert_eq!(read[0][3], Data::String("1234567890123.4567".to_owned()));
}

#[test]
fn cells_stand_beneath_the_letters_of_their_columns() {
    let wide: Vec<String> = (0..800).map(|at| at.to_string()).collect();
    let read = read_back(&[wide.iter().map(|it| BookCell::Text(it)).collect()]);
    assert!(read[0].iter().zip(&wide).all(|(cell, text)| *cell == Data::String(text.clone())));
}

#[test]
fn more_rows_than_a_sheet_holds_are_refused() {
    let mut book = WorkbookWriter::begin(std::io::sink(), 0).unwrap();
    for _ in 0..MOST_ROWS {
        book.row(core::iter::empty()).unwrap();
    }
    assert_eq!(book.row(core::iter::empty()), Err(NotAFile::TooManyRows(MOST_ROWS)));
    assert_eq!(book.rows(), MOST_ROWS);
    let wide = core::iter::repeat_n(BookCell::Text("x"), 16_385);
    assert_eq!(WorkbookWriter::begin(std::io::sink(), 0).unwrap().row(wide), Err(NotAFile::TooManyColumns));
}
