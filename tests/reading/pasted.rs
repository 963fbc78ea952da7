//! `src/entry/pasted/`: rows of a spreadsheet become lines, whatever separates their cells and whatever stands above.

use countertariff::entry::LineField::{self, Code, Currency, Label, Quantity, Unit, Value};
use countertariff::entry::draft::DraftLine;
use countertariff::entry::pasted::{Assumed, Pasted, PastedRows, Unused, is_table, read};
use countertariff::schedule::Fact;
use proptest::prelude::*;
use proptest::string::string_regex;

const ORIGIN: LineField = LineField::Fact(Fact::Origin);
const CUSMA: LineField = LineField::Fact(Fact::Cusma);

fn rows(text: &str) -> PastedRows {
    match read(text, usize::MAX) {
        Some(Pasted::Rows(rows)) => rows,
        other => panic!("{text:?}: {other:?}"),
    }
}

fn says(line: &DraftLine, fields: &[(LineField, &str)]) {
    let said: Vec<(LineField, &str)> = line.iter().map(|(field, text)| (*field, text.as_str())).collect();
    let mut wanted = fields.to_vec();
    wanted.sort_unstable_by_key(|it| it.0);
    assert_eq!(said, wanted);
}

#[test]
fn what_is_taken_for_granted_of_rows_is_said_of_them() {
    let read = rows("KN8-Code;Preis;Menge\n73181520;100;3\n7318.15;20;4\n").assumed;
    // "Menge" counts something; "Preis" can be that of one.
    assert_eq!(read, Assumed { shared_codes: 1, price: Some("Preis".to_owned()), no_currency: true });
    for table in ["HTS\tValue (USD)\n7208.36.00\t5\n", "HTS\tCode SH\n7208.36.00\t\n"] {
        assert_eq!(rows(table).assumed, Assumed::default(), "{table}");
    }
    // A value leaves no doubt about a price, which is then not used, and a price alone is that of the row.
    let read = rows("HTS\tPrice\tQuantity\tValue\n7208.36.00\t5\t3\t15\n");
    assert_eq!((read.lines[0][&Value].as_str(), read.assumed.price), ("15", None));
    assert_eq!(read.unused, [Unused::Named("Price".to_owned())]);
    assert_eq!(rows("HTS\tPrice\n7208.36.00\t5\n").lines[0][&Value], "5");
}

#[test]
fn headings_in_three_languages_name_the_fields() {
    let tables = [
        "HTSUS\tDescription\tCustoms value\tCountry of Origin\tUSMCA\n7208.36.00\tcoil\t$40,000\tCA\tN\n",
        "Tariff No.,Goods,Value,COO,CUSMA claim\r\n7208.36.00,coil,\"$40,000\",CA,N\r\n",
        "Code SH;Désignation;Valeur;Pays d’origine;ACEUM\n7208.36.00;coil;$40,000;CA;N\n",
        "Fracción arancelaria|Descripción|Valor|País de origen|T-MEC\n7208.36.00|coil|$40,000|CA|N\n",
    ];
    for table in tables {
        let read = rows(table);
        assert!(read.headings && read.unused.is_empty(), "{table}: {read:?}");
        let wanted =
            [(Code, "7208.36.00"), (Label, "coil"), (Value, "$40,000"), (ORIGIN, "CA"), (CUSMA, "N")];
        says(&read.lines[0], &wanted);
    }
}

#[test]
fn columns_without_headings_are_known_by_what_stands_in_them() {
    let read = rows(
        "1\tcedar chairs\t9401.69.40\t12\tNo.\t2500,00 $\tCanada\toui\n2\toak tables\t9403.60.80\t3\tNo.\t900,50 $\tCanada\tnon\n",
    );
    assert!(!read.headings);
    let wanted = [
        (Code, "9401.69.40"),
        (Label, "cedar chairs"),
        (Value, "2500,00 $"),
        (Quantity, "12"),
        (Unit, "No."),
        (ORIGIN, "Canada"),
        (CUSMA, "oui"),
    ];
    says(&read.lines[0], &wanted);
    assert_eq!(read.unused, [Unused::Numbered(1)], "the numbers of the rows");
}

#[test]
fn headings_of_a_language_nobody_foresaw_are_headings_all_the_same() {
    let read = rows("Kod celny;Opis;Kwota\n7208.36.00;Blacha;40.000,00\n9403.60.80;Tisch;250,00\n");
    assert!(read.headings);
    says(&read.lines[1], &[(Code, "9403.60.80"), (Label, "Tisch"), (Value, "250,00")]);
}

#[test]
fn of_codes_of_the_european_union_only_what_all_countries_share_is_taken() {
    let read = rows("Zolltarifnummer;Warenwert\n73181520;100\n94032000;5\n");
    says(&read.lines[0], &[(Code, "7318.15"), (Value, "100")]);
    let read = rows("HS Code;Value\n73181520;100\n94032000;5\n");
    says(&read.lines[0], &[(Code, "73181520"), (Value, "100")]);
}

#[test]
fn a_currency_named_beside_an_amount_or_above_it_is_that_of_the_line() {
    let read = rows("HS\tValue (CAD)\n7208.36.00\t5\n7208.36.00\tUS$6\n");
    says(&read.lines[0], &[(Code, "7208.36.00"), (Value, "5"), (Currency, "CAD")]);
    let read = rows("HS\tValue\n7208.36.00\tC$5\n7208.36.00\t6\n");
    assert_eq!(read.lines[0][&Currency], "CAD");
    assert!(!read.lines[1].contains_key(&Currency));
}

#[test]
fn what_cannot_be_read_stays_as_it_was_written() {
    let read = rows("code\tvalue\torigin\tcusma\n72O8.36\t12x\tNarnia\tperhaps\nUS\t1e5\t-\tUSMCA\n");
    says(&read.lines[0], &[(Code, "72O8.36"), (Value, "12x"), (ORIGIN, "Narnia"), (CUSMA, "perhaps")]);
    assert_eq!(read.lines[1][&CUSMA], "yes", "the name of the agreement claims it");
}

#[test]
fn a_column_that_is_not_used_is_named() {
    let read =
        rows("HS\tValue\tIncoterm\tUnit price\tEmpty\n7208.36.00\t5\tFOB\t1\t\n7208.36.00\t6\tFOB\t2\t\tx\n");
    let named = |name: &str| Unused::Named(name.to_owned());
    assert_eq!(read.unused, [named("Incoterm"), named("Unit price"), Unused::Numbered(6)]);
}

#[test]
fn rows_of_the_batch_file_are_read_by_its_own_names() {
    let read = rows(
        "into,entry_date,line,code,value,steel_value\nUS,2025-03-27,coil,7208.36.00,5,4\nUS,27 March 2025,,7208.36.00,6,\n",
    );
    assert_eq!(read.fields.len(), 2);
    assert_eq!(read.lines[0][&LineField::Fact(Fact::SteelValue)], "4");
    let other = rows("into,code,value\nUS,7208.36.00,5\nCA,7208.36.00,6\n");
    assert_eq!((other.fields.len(), other.unused), (0, vec![Unused::Named("into".to_owned())]));
}

#[test]
fn what_a_program_says_before_its_rows_is_no_row() {
    let read = rows("\u{feff}sep=;\r\nHS;Value\r\n7208.36.00;5\r\n");
    assert_eq!((read.rows, read.lines.len()), (2, 1));
}

#[test]
fn a_list_of_codes_is_lines() {
    assert_eq!(rows("7208.36.00\n9403.60.80\n").lines.len(), 2);
    assert_eq!(rows("HTSUS\n7208.36.00\n9403.60.80\n").lines.len(), 2);
}

#[test]
fn words_prose_and_a_single_row_are_no_table() {
    for text in [
        "",
        "cedar chairs",
        "7208.36.00",
        "7208.36.00\n",
        "Cedar chairs, made in Canada.\nThey go to Ohio, by truck, in May.",
        "Dear Anne,\n\nplease find below, as agreed, our offer; it holds until 1 May.\nYours, Bob",
        "cedar chairs\noak tables\npine benches",
        "Il y a 3 chaises; 2 tables.\nElles vont aux États-Unis; par camion.",
        ",,,\n,,,",
    ] {
        assert!(!is_table(text), "{text}");
    }
}

fn any_rows() -> impl Strategy<Value = String> {
    let cell = "(7208\\.36\\.00|94036080|\\$1,200\\.00|1 200,50 \\$|CA|Canada|yes|kg|12|total|cedar chair|HTSUS|Value|\"a, \"\"b|\"|)";
    let rows = format!("({cell}[\t,;|]){{0,6}}{cell}");
    prop_oneof![
        string_regex(&format!("({rows}(\r\n|\n|\r)){{0,12}}")).expect("an expression"),
        "[\t\n\r,;|\" a1.$é]{0,80}",
        any::<String>(),
        Just("\"".repeat(20_000)),
        Just("\"\n\t".repeat(20_000)),
        Just("\t".repeat(20_000) + "\n1\t2"),
    ]
}

proptest! {
    #[test]
    fn any_text_ends_and_every_row_of_it_is_accounted_for(text in any_rows()) {
        match read(&text, usize::MAX) {
            Some(Pasted::Rows(read)) => {
                prop_assert!(is_table(&text));
                prop_assert_eq!(read.rows, read.lines.len() + read.sums + usize::from(read.headings));
            }
            Some(Pasted::TooMany(_)) => prop_assert!(false, "nothing is too much here"),
            None => prop_assert!(!is_table(&text)),
        }
    }

    #[test]
    fn every_cell_of_a_known_column_is_in_its_line(
        lines in proptest::collection::vec(("[0-9.a-z ]{1,12}", "[0-9$,. ]{1,12}", "[A-Za-z ]{1,8}"), 1..8)
    ) {
        let mut text = "HTSUS\tValue\tOrigin\n".to_owned();
        let mut wanted = Vec::new();
        for (code, value, origin) in &lines {
            text += &format!("{code}\t{value}\t{origin}\n");
            let cells = [code.trim(), value.trim(), origin.trim()];
            if cells.iter().any(|cell| !cell.is_empty()) {
                wanted.push(cells);
            }
        }
        prop_assume!(!wanted.is_empty());
        let read = rows(&text);
        let said = |line: &DraftLine| [Code, Value, ORIGIN].map(|field| line.get(&field).cloned().unwrap_or_default());
        let said: Vec<[String; 3]> = read.lines.iter().map(said).collect();
        prop_assert_eq!(said.len(), wanted.len());
        for (said, wanted) in said.iter().zip(wanted) {
            prop_assert_eq!(said.each_ref().map(String::as_str), wanted);
        }
    }
}
