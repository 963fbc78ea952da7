//! What the page of files asks and is answered, without a page: the answered file is that of the command, and rows that are
//! mended are put back.

use std::io::Cursor;

use countertariff::batch::assess_file;
use countertariff::embedded;
use countertariff::file::{Proposal, Said, Source};
use countertariff::find::{Finder, Names, offered};
use countertariff::units::Lang;
use serde_json::Value;

use super::page::Page;

fn file() -> String {
    let rows = (0..100).map(|row| match row % 5 {
        0 => format!("{row},7208.36.00,Coil,{}.50,CA,2025-03-27\n", 100 + row),
        1 => format!("{row},9403.60.80,Chair,{},MX,2025-08-01\n", 10 + row),
        2 => format!("{row},,Gift card,5,,\n"),
        3 => format!("{row},0406.10,Cheese,200,CA,2025-04-0{}\n", 1 + row % 9),
        _ => ",,,,,\n".to_owned(),
    });
    core::iter::once("Line No.,HTS,Goods,Value,COO,Entry date\n".to_owned()).chain(rows).collect()
}

#[test]
fn the_answered_file_is_that_of_the_command() {
    let file = file();
    let mut page = Page::new(&file);
    let found = page.ask("open\ten\t");
    assert_eq!(found["ready"], true, "{found}");
    page.ask("say\ten\tcusma:no");
    page.run();
    let source = || Source::open(Box::new(Cursor::new(file.clone().into_bytes())), None).unwrap();
    let said: Said = "cusma:no".parse().unwrap();
    let mapping = Proposal::of(&source(), embedded::schedule(), &said).unwrap().mapping().unwrap();
    let mut out = Vec::new();
    let finder = |lang| Finder::new(Names::read(embedded::names(lang).to_owned()).unwrap());
    let (mut en, mut fr) = (finder(Lang::En), finder(Lang::Fr));
    let mut offers = |goods: &str| offered(&mut en, &mut fr, goods);
    assess_file(embedded::schedule(), source(), mapping, &mut out, false, &mut offers).unwrap();
    assert_eq!(*page.answered.borrow(), out);
}

#[test]
fn rows_are_shown_with_problems_first_mended_and_put_back() {
    let mut page = Page::new(&file());
    page.ask("open\ten\t");
    page.ask("say\ten\tcusma:no");
    page.run();
    let view = page.ask("view\ten\t\t");
    assert_eq!(view["rows"], 100, "{view}");
    let rows = page.ask("rows\ten\t0\t10");
    assert_eq!(rows["rows"][0]["status"], "not understood");
    assert_eq!(rows["rows"][0]["cells"][1], "Gift card");
    let at = rows["rows"][0]["at"].as_u64().unwrap();
    let before = page.ask("totals\ten\t");
    let mended = page.ask(&format!("mend\ten\t{at}\t1\t7208.36.00"));
    assert_eq!(mended["cells"][1][1], "7208.36.00");
    page.ask(&format!("mend\ten\t{at}\t4\tCA"));
    let mended = page.ask(&format!("mend\ten\t{at}\t5\t2025-03-27"));
    assert_eq!(mended["status"], "answered", "{mended}");
    assert!(mended["link"].as_str().is_some_and(|link| !link.is_empty()));
    assert_ne!(page.ask("totals\ten\t"), before);
    assert_eq!(page.ask("view\ten\tinvalid\t")["rows"], 19);
    let patches = page.ask("patches\ten\t");
    assert_eq!(patches.as_array().unwrap().len(), 1);
    assert!(patches[0][2].as_str().unwrap().contains("Gift card"), "{patches}");
    // A row that is mended back leaves the sums as they were.
    for (column, text) in [(1, ""), (4, ""), (5, "")] {
        page.ask(&format!("mend\ten\t{at}\t{column}\t{text}"));
    }
    assert_eq!(page.ask("totals\ten\t"), before);
}

#[test]
fn a_workbook_holds_all_rows_with_their_answers_in_their_order() {
    let file = "Prices of March;;;;\n;;;;\nHTS;Goods;Unit price;Qty;COO;Item\n7208.36.00;=Coil;\"1 234,50\";2;CA;007\n\n\
        9403.60.80;Chair;12;3;MX;2025\nTotal;;;5;;\n";
    let mut page = Page::new(file);
    page.ask("open\ten\t");
    page.ask("say\ten\tentry_date:2025-03-27; cusma:no; into:US");
    page.ask("run\ten\tguarded");
    page.go();
    assert!(String::from_utf8_lossy(&page.answered.borrow()).contains("'=Coil"));
    page.ask("mend\ten\t5\t1\tA chair & a table");
    let book = page.book();
    let mut book: calamine::Xlsx<_> = calamine::Reader::new(Cursor::new(book)).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, "Countertariff").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows.len(), 7, "{rows:?}");
    assert_eq!(rows[0][0], "Prices of March");
    assert_eq!(rows[2][..7], ["HTS", "Goods", "Unit price", "Qty", "COO", "Item", "status"]);
    assert_eq!(rows[3][..7], ["7208.36.00", "=Coil", "1 234,50", "2", "CA", "007", "assessed"]);
    assert_eq!(rows[4][6], "no_goods");
    assert_eq!(rows[5][..7], ["9403.60.80", "A chair & a table", "12", "3", "MX", "2025", "assessed"]);
    // Figures are numbers, codes and words are not.
    let duty = rows[2].iter().position(|name| name == "duty_total").unwrap();
    let is_number = |row: usize, column: usize| {
        matches!(range.rows().nth(row).unwrap()[column], calamine::Data::Float(_))
    };
    assert!(is_number(3, duty) && is_number(3, 3) && is_number(5, 2));
    assert!(!is_number(3, 0) && !is_number(3, 5));
}

#[test]
fn codes_are_offered_for_goods_in_words_as_the_command_offers_them() {
    let file = "HTS,Goods,Value,COO,Entry date\n7208.36.00,Coil,5,CA,2025-03-27\n,maple syrup,5,CA,2025-03-27\n,maple syrup,6,CA,2025-03-27\n";
    let mut page = Page::new(file);
    page.ask("open\ten\t");
    page.ask("run\ten\tplain");
    // The names are wanted before the first row that needs them, and not for those above.
    let told = page.ask("go\ten\t9");
    assert_eq!((&told["wants"], &told["rows"], &told["done"]), (&true.into(), &2.into(), &false.into()));
    page.go();
    let answered = String::from_utf8(page.answered.borrow().clone()).unwrap();
    assert_eq!(answered.matches("\"\"maple syrup\"\" may be 1702.20").count(), 2, "{answered}");
    let row = page.ask("row\ten\t2");
    assert_eq!(row["code"], 0);
    let code = row["offers"][0][1].as_str().unwrap();
    assert!(row["offers"][0][0].as_str().unwrap().starts_with(&format!("Use {code}: ")), "{row}");
    let mended = page.ask(&format!("mend\ten\t2\t0\t{code}"));
    assert_eq!(mended["offers"], serde_json::json!([]));
    assert_ne!(mended["status"], "not understood", "{mended}");
    // A row that is mended back is offered them again.
    let back = page.ask("mend\ten\t2\t0\t");
    assert_eq!(back["offers"], row["offers"]);
    assert!(back["wrong"].to_string().contains("may be 1702.20"), "{back}");
}

#[test]
fn without_the_names_of_goods_rows_are_answered_and_nothing_is_said_of_codes_for_words() {
    let mut page = Page::new(
        "HTS,Goods,Value,COO,Entry date\n,maple syrup,5,CA,2025-03-27\n7208.36.00,Coil,5,CA,2025-03-27\n",
    );
    page.ask("open\ten\t");
    page.ask("run\ten\tplain");
    assert_eq!(page.ask("go\ten\t9")["wants"], true);
    page.ask("nameless\ten\t");
    let told = page.ask("go\ten\t9");
    assert_eq!(
        (&told["wants"], &told["offers"], &told["done"]),
        (&false.into(), &false.into(), &true.into())
    );
    let answered = String::from_utf8(page.answered.borrow().clone()).unwrap();
    assert!(answered.contains("invalid") && !answered.contains("goods:"), "{answered}");
    assert!(!page.ask("row\ten\t1")["wrong"].to_string().contains("No code was found"));
    // The next answer asks for them again.
    page.ask("run\ten\tplain");
    assert_eq!(page.ask("go\ten\t9")["wants"], true);
}

#[test]
fn what_is_said_for_all_rows_and_cannot_be_read_is_said_beside_it_and_no_row_is_answered() {
    let mut page = Page::new("HTS,Customs value,COO\n7208.36.00,100,CA\n");
    page.ask("open\ten\t");
    page.ask("say\ten\tentry_date:2025-03-27; currency:CAD");
    let field = |found: &Value, name: &str| {
        let fields = found["everywhere"].as_array().unwrap().iter();
        fields.clone().find(|it| it["field"] == name).unwrap_or_else(|| panic!("{found}")).clone()
    };
    for junk in ["$-5", "ninety", "1e400", "\u{202e}😀", "<img>"] {
        let found = page.ask(&format!("say\ten\tfx:\"{junk}\""));
        let fx = field(&found, "fx");
        assert!(fx["wrong"].as_str().unwrap().ends_with('.') && found["ready"] == false, "{junk}: {fx}");
    }
    let found = page.ask("say\ten\tfx:0.7");
    assert_eq!((field(&found, "fx")["wrong"].as_str(), &found["ready"]), (Some(""), &true.into()));
    let found = page.ask("say\tfr\torigin:Atlantis; fx:0,7");
    assert!(
        found["ready"] == false && field(&found, "origin")["wrong"].as_str().unwrap().ends_with('.'),
        "{found}"
    );
}

#[test]
fn a_row_that_is_wrong_as_a_row_stays_so_whatever_is_mended_beside_it() {
    let mut page = Page::new(
        "HTS,Goods,COO,Entry date,Entry no.,Value\n9403.60.80,Chair,CA,2025-03-27,E1,900,000\n9403.60.80,Chair,CA,2025-03-27,E1,400\n",
    );
    page.ask("open\ten\t");
    page.ask("say\ten\tentry=Entry no.");
    page.run();
    page.ask("view\ten\t\t");
    let row = |page: &mut Page, at: u64| page.ask(&format!("row\tfr\t{at}"));
    let faulty = |row: &Value| {
        assert_eq!((&row["class"], &row["fixed"]), (&"invalid".into(), &true.into()), "{row}");
        assert!(row["wrong"].to_string().contains("Cette rangée a 7 cellules"), "{row}");
        assert_eq!((&row["link"], &row["answer"]), (&Value::Null, &Value::Array(Vec::new())), "{row}");
    };
    faulty(&row(&mut page, 1));
    let before = row(&mut page, 2);
    // What the declaration is worth is not known, and so neither is a fee that depends on it.
    let answer = before["answer"].to_string();
    assert_eq!(before["class"], "undecided");
    assert!(
        answer.contains("valeur de toute la déclaration")
            || answer.contains("Valeur de toute la déclaration"),
        "{answer}"
    );
    // Neither by itself nor by another row of its declaration is it taken for one that says 900.
    page.ask("mend\ten\t1\t1\tTable");
    faulty(&row(&mut page, 1));
    page.ask("mend\ten\t2\t5\t60000");
    faulty(&row(&mut page, 1));
    assert_ne!(row(&mut page, 2), before);
    page.ask("mend\ten\t2\t5\t400");
    assert_eq!(row(&mut page, 2), before);
}

#[test]
fn nothing_was_read_of_a_row_that_is_wrong_as_a_row() {
    let mut page = Page::new(
        "HTS Code,Goods,Value,Origin,Entry date\n8701.92.00.90,Tractor,100,US,2025-03-27,900\n8701.92.00.90,Tractor,100,US,2025-03-27\n",
    );
    page.ask("open\ten\t");
    page.ask("say\ten\tinto:CA; currency:CAD");
    page.run();
    let answered = String::from_utf8(page.answered.borrow().clone()).unwrap();
    let rows: Vec<bool> = answered.lines().skip(1).map(|row| row.contains("was read as")).collect();
    assert_eq!(rows, [false, true], "{answered}");
}
