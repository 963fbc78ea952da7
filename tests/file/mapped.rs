//! What files are taken for, and what comes out of them.

use std::fs::File;
use std::path::{Path, PathBuf};

use countertariff::batch::{Summary, assess_file};
use countertariff::embedded;
use countertariff::file::{Proposal, Question, Said, Source};

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
