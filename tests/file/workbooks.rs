//! Workbooks as people have them: a page before the goods, a title over several cells, codes that are numbers, days that are
//! days, values that were calculated, a sum at the end.

use std::io::Cursor;

use countertariff::batch::{Summary, assess_file};
use countertariff::embedded;
use countertariff::file::{Proposal, Source};

use crate::mapped::{answered, open, proposed};

/// The answered rows of a file, from the names of the columns on.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn an_old_workbook_is_read_with_its_days_its_codes_and_its_values() {
    let source = open("shipments.xls");
    assert_eq!(
        source.sheets().map(|it| (it.0, it.1.len())),
        Some((1, 2)),
        "the goods are on the second sheet"
    );
    let proposal = proposed("shipments.xls", "into:US; cusma:no");
    assert_eq!(
        proposal.said().to_string(),
        "header=3; decimals=point; entry_date=Entry date; code=HTS No.; value=Customs value; origin=Country of origin; \
         goods=Goods; into:US; cusma:no"
    );
    assert_eq!(proposal.asks(), 0, "{:?}", proposal.questions);
    let (read, out) = answered("shipments.xls", "into:US; cusma:no", false);
    assert_eq!((read.rows, read.unread, read.others), (3, 0, 1), "{out}");
    let rows = rows(&out);
    let of = |label: &str| rows.iter().find(|row| row[0] == label).unwrap();
    assert_eq!(of("A1")[2..6], ["7208360000", "2025-03-27", "", "1000.5"]);
    assert_eq!(of("A2")[2..6], ["901210020", "2025-03-28", "", "59.97"]);
    assert_eq!(of("A3")[5], "0.3", "and not 0.30000000000000004, which no spreadsheet shows");
    assert!(of("A2").iter().any(|cell| cell.contains("901210020 was read as 0901.21.00.20")), "{out}");
}

/// A workbook of today, as bytes.
fn invoice() -> Vec<u8> {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Read me").unwrap().write(0, 0, "Prices are without freight.").unwrap();
    let sheet = book.add_worksheet().set_name("Facture").unwrap();
    let (day, bold) = (Format::new().set_num_format("d mmm yy"), Format::new().set_bold());
    sheet.merge_range(0, 1, 0, 6, "FACTURE COMMERCIALE 4711", &bold).unwrap();
    for (column, name) in
        (1..).zip(["Désignation", "Code SH", "Date", "Qté", "Prix unitaire", "Pays d'origine"])
    {
        sheet.write_with_format(3, column, name, &bold).unwrap();
    }
    let on = |month, number| ExcelDateTime::from_ymd(2025, month, number).unwrap();
    // A column is empty before the goods; a code lost its zero; a price was calculated.
    sheet.write(4, 1, "Café").unwrap().write(4, 2, 901_210_000).unwrap();
    sheet.write_with_format(4, 3, on(3, 27), &day).unwrap();
    sheet.write(4, 4, 10).unwrap().write(4, 6, "États-Unis").unwrap();
    sheet.write_formula(4, 5, Formula::new("=19.99*3").set_result("59.969999999999995")).unwrap();
    sheet.write(5, 1, "Tables").unwrap().write(5, 2, "9403.60.10").unwrap();
    sheet.write_with_format(5, 3, on(12, 24), &day).unwrap();
    sheet.write(5, 4, 2).unwrap().write(5, 5, 1_234.5).unwrap().write(5, 6, "US").unwrap();
    sheet.write(7, 1, "TOTAL").unwrap();
    sheet.write_formula(7, 5, Formula::new("=SUM(F5:F6)").set_result("1294.47")).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_hidden_sheet_is_read_only_where_no_other_names_columns() {
    let book = |is_hidden: bool| {
        let mut book = rust_xlsxwriter::Workbook::new();
        for (name, code, hidden) in [("Old", "7318.15.20", is_hidden), ("New", "7208.36.00", !is_hidden)] {
            let sheet = book.add_worksheet().set_name(name).unwrap();
            // The sheet that is open cannot be hidden.
            sheet.set_hidden(hidden).set_active(!hidden);
            sheet.write(0, 0, "HTS").unwrap().write(0, 1, "Customs value").unwrap();
            sheet.write(1, 0, code).unwrap().write(1, 1, 5).unwrap();
        }
        Source::open(Box::new(Cursor::new(book.save_to_buffer().unwrap())), None).unwrap()
    };
    for (is_hidden, code) in [(true, "7208.36.00"), (false, "7318.15.20")] {
        let source = book(is_hidden);
        assert_eq!(&source.sample()[1].cells[0], code);
        let (place, sheets) = source.sheets().unwrap();
        assert_eq!(
            (place, sheets),
            (usize::from(is_hidden), ["Old".to_owned(), "New".to_owned()].as_slice())
        );
    }
}

#[test]
fn a_new_workbook_is_read_as_the_same_rows_of_text_are() {
    let answer = |bytes: Vec<u8>| -> (String, Summary, String) {
        let source = Source::open(Box::new(Cursor::new(bytes)), None).unwrap();
        let said = "into:CA; cusma:no".parse().unwrap();
        let proposal = Proposal::of(&source, embedded::schedule(), &said).unwrap();
        assert_eq!(proposal.asks(), 0, "{:?}", proposal.questions);
        let (mapping, mut out) = (proposal.mapping().unwrap(), Vec::new());
        let read = assess_file(embedded::schedule(), source, mapping, &mut out, false, &mut |_| Vec::new());
        (proposal.said().to_string(), read.unwrap(), String::from_utf8(out).unwrap())
    };
    let (said, read, out) = answer(invoice());
    let text = ",FACTURE COMMERCIALE 4711\n,\n,\n,Désignation,Code SH,Date,Qté,Prix unitaire,Pays d'origine\n\
        ,Café,901210000,2025-03-27,10,59.97,États-Unis\n,Tables,9403.60.10,2025-12-24,2,1234.5,US\n,\n,TOTAL,,,,1294.47\n";
    let (said_of_text, read_of_text, out_of_text) = answer(text.as_bytes().to_vec());
    assert_eq!(said, said_of_text);
    let counts = |read: &Summary| (read.rows, read.unread, read.others);
    assert_eq!((counts(&read), counts(&read)), ((2, 0, 1), counts(&read_of_text)), "{out}");
    let goods = |out: &str| rows(out).into_iter().filter(|row| row.len() > 20).collect::<Vec<_>>();
    assert_eq!(goods(&out), goods(&out_of_text));
    assert!(out.contains("0901.21.00"), "{out}");
}
