//! Which columns are values, and what is said where a file leaves that, a currency or a unit open.

use countertariff::batch::assess_file;
use countertariff::embedded;
use countertariff::file::{Assumption, Proposal, Question, Source};
use countertariff::units::Decimal;

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
fn a_unit_that_is_none_leaves_out_the_quantity_and_it_is_said_for_each_row_alike() {
    // More rows than are answered before the rest are calculated again.
    let rows: String = (1..300)
        .map(|row| format!("6505.00.30,{row},{},CA,{}\n", row % 7 + 1, ["CTN", "kg"][row % 2]))
        .collect();
    let (_, rows) = of_text(&format!("HTS,Customs value,Qty,COO,UOM\n{rows}"), SAID);
    for (place, row) in rows.iter().enumerate().skip(1) {
        let (has_unit, said) = (row[4] == "kg", cell(&rows, place, "problems"));
        assert_eq!(
            said.contains("unit: CTN is no unit that is read here: the quantity was left out."),
            !has_unit,
            "{row:?}"
        );
        assert_eq!(cell(&rows, place, "status"), if has_unit { "assessed" } else { "undecided" }, "{row:?}");
    }
}

#[test]
fn of_two_columns_of_codes_that_of_the_country_entered_is_read() {
    let file = "HTS (US),HS (CA),Customs value,COO\n7318.15.20,7318.15.00,5,{}\n";
    for (from, code) in [("US", "7318.15.00"), ("CA", "7318.15.20")] {
        let source = || Source::open(Box::new(std::io::Cursor::new(file.replace("{}", from))), None).unwrap();
        let proposal =
            Proposal::of(&source(), embedded::schedule(), &"entry_date:2025-03-27".parse().unwrap()).unwrap();
        let row = source().sample()[1].clone();
        let line = proposal.mapping().unwrap().line(&row.cells, embedded::schedule());
        assert_eq!(line[&countertariff::entry::LineField::Code], code);
        assert!(proposal.said().to_string().contains(if from == "US" {
            "code=HS (CA)"
        } else {
            "code=HTS (US)"
        }));
    }
}

#[test]
fn what_is_said_of_a_code_says_why_it_was_read_otherwise() {
    let file = "HS,Customs value,COO\n7.20836E+07,5,CA\n9403.60.8081,5,CA\n7208.36.00 - coil,5,CA\n";
    let (_, rows) = of_text(file, SAID);
    for (row, why) in
        [(1, "a spreadsheet had taken"), (2, "which serve statistics"), (3, "what stands after the code")]
    {
        let said = cell(&rows, row, "problems");
        assert!(said.contains(why) && cell(&rows, row, "status") == "assessed", "{said}");
    }
    let (_, rows) = of_text("Schedule B,Customs value,COO\n7208.36.0060,5,CA\n", SAID);
    assert!(cell(&rows, 1, "problems").contains("the others are not of this tariff"), "{rows:?}");
}
