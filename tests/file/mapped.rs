//! What files are taken for, and what comes out of them.

use std::fs::File;
use std::path::{Path, PathBuf};

use countertariff::batch::{Summary, assess_file};
use countertariff::embedded;
use countertariff::file::{Assumption, Proposal, Question, Said, Source};
use countertariff::units::Decimal;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)
}

pub fn open(name: &str) -> Source {
    Source::open(Box::new(File::open(path(name)).unwrap()), None).unwrap()
}

pub fn proposed(name: &str, said: &str) -> Proposal {
    Proposal::of(&open(name), embedded::schedule(), &said.parse().unwrap()).unwrap()
}

/// What a file is answered: what was read, and the rows as they are written.
pub fn answered(name: &str, said: &str, guards: bool) -> (Summary, String) {
    let mut out = Vec::new();
    let mapping = proposed(name, said).mapping().unwrap();
    let read = assess_file(embedded::schedule(), open(name), mapping, &mut out, guards, &mut |_| Vec::new());
    (read.unwrap(), String::from_utf8(out).unwrap())
}

#[test]
fn each_kind_of_file_is_taken_for_what_it_is() {
    // The file, all that is said of it, how many questions it leaves, rows of goods, rows not understood, other rows.
    let cases = [
        (
            "entry-report.csv",
            "header=4; days=month-first; decimals=point; entry_date=Entry Date; code=HTS Number; value=Entered Value; \
             quantity=Line Tariff Quantity (1); unit=Line Tariff UOM (1) Code; origin=Country of Origin Code; cusma=SPI Code; \
             entry=Entry No.; into:US",
            (0, 3, 0, 2),
        ),
        (
            "liste-prix.csv",
            "header=3; decimals=comma; code=Code SH; value=Prix unitaire*Qté; origin=Pays; goods=Désignation; into:CA",
            (1, 2, 0, 1),
        ),
        (
            "lista.txt",
            "header=1; decimals=point; code=fracción arancelaria; value=Importe; currency=Moneda; origin=País de origen; \
             cusma=T-MEC; goods=Descripción; into:US",
            (1, 2, 0, 0),
        ),
        (
            "two-row-header.csv",
            "header=2; entry_date=Date of entry; code=HTS number; value=Total; origin=Country of origin; goods=Product; into:US",
            (0, 2, 0, 1),
        ),
        (
            "no-header.txt",
            "header=0; decimals=point; code=#2; value=#4; origin=#3; goods=#1; into:CA",
            (1, 2, 0, 0),
        ),
        (
            "quoted.csv",
            "header=1; code=HTS No.; value=Value (CAD); origin=Origin; goods=Goods; currency:CAD; into:CA",
            (1, 1, 0, 1),
        ),
    ];
    for (name, said, expected) in cases {
        let proposal = proposed(name, "");
        let said: Said = said.parse().unwrap();
        let found = proposal.said();
        assert_eq!(
            (&found.columns.len(), found.header),
            (&said.columns.len(), said.header),
            "{name}: {found}"
        );
        assert!(said.columns.iter().all(|it| found.columns.contains(it)), "{name}: {found}");
        assert_eq!(found.everywhere, said.everywhere, "{name}");
        assert_eq!((found.days, found.decimals), (said.days, said.decimals), "{name}");
        let day = if proposal.asks() > 0 { "entry_date:2025-03-27" } else { "" };
        let (read, out) = answered(name, day, false);
        assert_eq!((proposal.asks(), read.rows, read.unread, read.others), expected, "{name}: {out}");
        // What is said of it in words leads to the same again.
        let again = found.to_string();
        assert_eq!(proposed(name, &again).said().to_string(), again, "{name}");
    }
}

#[test]
fn what_was_said_for_all_rows_can_be_taken_back() {
    let said: Said = "into:US; entry_date:2025-03-27".parse().unwrap();
    let back = said.and("entry_date:\"\"".parse().unwrap());
    assert_eq!(back.to_string(), "into:US");
}

#[test]
fn what_can_be_two_things_is_asked_once_and_the_answer_holds_for_all_rows() {
    let proposal = proposed("ambiguous-days.csv", "");
    assert!(
        proposal
            .questions
            .iter()
            .any(|it| matches!(it, Question::DayOrder { column: 3, cell } if cell == "03/04/2025"))
    );
    let (read, _) = answered("ambiguous-days.csv", "days=day-first", false);
    assert_eq!((read.rows, read.unread), (2, 0));
    // On 3 April the duties of the emergency are owed, on 4 March too: the days differ in what came between.
    let rows = |said: &str| answered("ambiguous-days.csv", said, false).1;
    assert_ne!(rows("days=day-first"), rows("days=month-first"));

    let proposal = proposed("ambiguous-numbers.csv", "entry_date:2025-03-27; cusma:no");
    assert_eq!(proposal.asks(), 1, "{:?}", proposal.questions);
    let landed = |mark: &str| {
        answered("ambiguous-numbers.csv", &format!("entry_date:2025-03-27; cusma:no; decimals={mark}"), false)
            .1
    };
    assert!(landed("comma").contains(";250.00;250.00;"), "{}", landed("comma"));
}

#[test]
fn codes_that_a_spreadsheet_took_for_numbers_are_mended_where_there_is_one_way_and_it_is_said() {
    let (read, out) = answered("mangled.csv", "entry_date:2025-03-27; cusma:no", false);
    assert_eq!((read.rows, read.unread), (3, 1), "{out}");
    let row = |start: &str| out.lines().find(|line| line.starts_with(start)).unwrap().to_owned();
    assert!(row("Coil").contains("7.20836E+07 was read as 7208.36.00"), "{}", row("Coil"));
    assert!(row("Coffee").contains("901210020 was read as 0901.21.00.20"), "{}", row("Coffee"));
    assert!(row("Cheese").contains("invalid"), "{}", row("Cheese"));
}

#[test]
fn codes_of_the_european_union_are_read_as_far_as_all_countries_count_alike_and_it_is_said() {
    for heading in ["KN8-Code", "Zolltarifnummer", "HS code (combined nomenclature)", "HS Code"] {
        let file = format!("{heading};Customs value;COO\n73181520;100,00;CA\n94032000;200,50;CA\n");
        let source = Source::open(Box::new(std::io::Cursor::new(file)), None).unwrap();
        let said = "into:US; entry_date:2025-03-27; cusma:no".parse().unwrap();
        let mapping = Proposal::of(&source, embedded::schedule(), &said).unwrap().mapping().unwrap();
        let mut out = Vec::new();
        assess_file(embedded::schedule(), source, mapping, &mut out, false, &mut |_| Vec::new()).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert_eq!(out.contains("73181520 was read as 7318.15"), heading != "HS Code", "{heading}: {out}");
    }
}

/// A file in memory, what it is taken for, and the rows that it is answered.
fn of_text(file: &str, said: &str) -> (Proposal, Vec<Vec<String>>) {
    let open = || Source::open(Box::new(std::io::Cursor::new(file.to_owned())), None).unwrap();
    let proposal = Proposal::of(&open(), embedded::schedule(), &said.parse().unwrap()).unwrap();
    let (mapping, mut out) = (proposal.mapping().unwrap(), Vec::new());
    assess_file(embedded::schedule(), open(), mapping, &mut out, false, &mut |_| Vec::new()).unwrap();
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(open().separator())
        .from_reader(out.as_slice());
    (proposal, rows.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

const SAID: &str = "into:US; entry_date:2025-03-27; cusma:no";

/// What stands in a column of a row.
fn cell<'r>(rows: &'r [Vec<String>], row: usize, name: &str) -> &'r str {
    &rows[row][rows[0].iter().position(|it| it == name).unwrap()]
}

#[test]
fn an_amount_without_a_currency_is_said_to_be_in_that_of_the_country_entered() {
    let file =
        "HTS,Customs value,COO\n7208.36.00,100,CA\n7208.36.00,,CA\n7208.36.00,x,CA\n7208.36.00,US$ 5,CA\n";
    let (proposal, rows) = of_text(file, SAID);
    assert_eq!(proposal.assumptions, [Assumption::Currency]);
    // Of a row without a value nothing is taken for granted, nor of one that is not read, nor of one that says it.
    let assumed: Vec<&str> = (1..5).map(|row| cell(&rows, row, "assumed")).collect();
    assert!(assumed[0].ends_with("currency=USD"), "{assumed:?}");
    assert!(assumed[1..].iter().all(|it| !it.contains("currency")), "{assumed:?}");
    for file in [
        file.replace("Customs value", "Customs value (USD)"),
        file.replace("COO", "COO,Currency").replace(",CA", ",CA,USD"),
    ] {
        let (proposal, rows) = of_text(&file, SAID);
        assert_eq!(proposal.assumptions, []);
        assert!(!cell(&rows, 1, "assumed").contains("currency"), "{rows:?}");
    }
    let (proposal, rows) = of_text(file, &format!("{SAID}; currency:CAD; fx:0.7"));
    assert_eq!(
        (proposal.assumptions.as_slice(), cell(&rows, 1, "assumed").contains("currency")),
        (&[][..], false)
    );
}

#[test]
fn a_price_of_one_is_never_the_value_of_a_row_unsaid() {
    // Times how many there are: the value is said.
    let (proposal, rows) = of_text("HTS;Unit price;Qty;COO\n7208.36.00;12,50;3;CA\n7208.36.00;;3;CA\n", SAID);
    assert_eq!(proposal.assumptions[0], Assumption::Product(1, 2));
    assert!(cell(&rows, 1, "assumed").contains("value=37.50"), "{rows:?}");
    assert!(!cell(&rows, 2, "assumed").contains("value="), "{rows:?}");
    // Alone: it is said what it is taken for.
    let (proposal, rows) = of_text("HTS,Unit price,COO\n7208.36.00,12.50,CA\n", SAID);
    assert_eq!((proposal.assumptions[0], proposal.asks()), (Assumption::PriceOfOne(1), 0));
    assert!(cell(&rows, 1, "assumed").contains("value=12.50"), "{rows:?}");
}

#[test]
fn a_price_beside_how_many_there_are_is_asked_about_once() {
    let file = "HTS,Price,Quantity,COO\n7208.36.00,12.50,3,CA\n";
    let (proposal, _) = of_text(file, SAID);
    assert_eq!(proposal.questions, [Question::Price { price: 1, count: 2 }]);
    assert!(!proposal.said().to_string().contains("value="), "what is asked about is not remembered");
    for (answer, total) in [("#2*#3", "37.50"), ("#2", "12.50")] {
        let (proposal, rows) = of_text(file, &format!("{SAID}; value={answer}"));
        assert_eq!(proposal.asks(), 0);
        let row = rows[1].join("|");
        assert!(row.contains(&format!("value={total}")) == (answer == "#2*#3"), "{row}");
        let landed: Decimal = cell(&rows, 1, "landed_total").parse().unwrap();
        let total: Decimal = total.parse().unwrap();
        assert!(landed > total && landed < total + total, "{row}");
        assert!(proposal.said().to_string().contains("value="));
    }
    // A total beside it leaves no doubt, and a price alone is that of the row.
    for file in [
        "HTS,Price,Quantity,Total,COO\n7208.36.00,12.50,3,37.50,CA\n",
        "HTS,Price,COO\n7208.36.00,12.50,CA\n",
    ] {
        assert_eq!(of_text(file, SAID).0.asks(), 0, "{file}");
    }
}

#[test]
fn rows_come_out_as_they_came_in_with_the_answer_after_them() {
    for name in ["entry-report.csv", "two-row-header.csv", "mangled.csv"] {
        let (_, out) = answered(name, "entry_date:2025-03-27", false);
        let text = std::fs::read_to_string(path(name)).unwrap();
        for (before, after) in text.lines().zip(out.lines()) {
            assert!(after.starts_with(before), "{name}: {before} became {after}");
        }
        assert_eq!(text.lines().count(), out.lines().count(), "{name}");
        assert_eq!(text.contains("\r\n"), out.contains("\r\n"), "{name}");
    }
    let (_, out) = answered("quoted.csv", "entry_date:2025-03-27", true);
    assert!(out.starts_with("\"HTS No.\",\"Goods\",\"Value (CAD)\",\"Origin\",\"status\""), "{out}");
    assert!(out.contains("\"'=cmd()\""), "{out}");
}

#[test]
fn a_batch_file_maps_to_itself_and_is_answered_as_the_command_answers_it() {
    let file = "into,entry_date,code,value,origin,note\nUS,2025-03-27,7208.36.00,100,CA,a\nUS,03/04/2025,810.4,5,CA,b\n";
    let source = || Source::open(Box::new(file.as_bytes()), None).unwrap();
    let proposal = Proposal::of(&source(), embedded::schedule(), &Said::default()).unwrap();
    assert!(proposal.questions.is_empty());
    let (mut mapped, mut plain) = (Vec::new(), Vec::new());
    let mapping = proposal.mapping().unwrap();
    assess_file(embedded::schedule(), source(), mapping, &mut mapped, false, &mut |_| Vec::new()).unwrap();
    countertariff::batch::run(embedded::schedule(), file.as_bytes(), &mut plain).unwrap();
    assert_eq!(String::from_utf8(mapped).unwrap(), String::from_utf8(plain).unwrap());
}
