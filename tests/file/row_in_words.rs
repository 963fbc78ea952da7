//! A row of an answered file as it is read: in the words, the names and the figures of the sheet, in the language of the reader.

use serde_json::Value;

use super::page::Page;

/// Everything that is read of a document, one piece after another.
fn read(document: &Value) -> String {
    match document {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(read).collect::<Vec<_>>().join(" "),
        Value::Object(element) => element.get("in").map(read).unwrap_or_default(),
        Value::Null | Value::Bool(_) | Value::Number(_) => String::new(),
    }
}

/// The elements of a document with a tag.
fn all<'a>(document: &'a Value, tag: &str) -> Vec<&'a Value> {
    match document {
        Value::Array(parts) => parts.iter().flat_map(|part| all(part, tag)).collect(),
        Value::Object(element) => {
            let own = Some(document).filter(|_| element.get("tag").is_some_and(|it| it == tag));
            own.into_iter().chain(element.get("in").into_iter().flat_map(|inside| all(inside, tag))).collect()
        }
        _ => Vec::new(),
    }
}

const SHIPMENTS: &str = "Entry No.,HTS,Value,COO,Entry date,USMCA,mode\n\
    A,7208.36.00,1234.50,CA,2025-03-27,no,truck\n\
    A,7208.36.00,50,CA,2025-03-27,no,truck\n\
    B,7208.36.00,60,CA,2025-03-27,no,ocean\n\
    C,7208.36.00,70,CA,2025-03-27,,truck\n\
    Total,,210,,,,\n";

fn answered(lang: &str, file: &str) -> Page {
    let mut page = Page::new(file);
    page.ask(&format!("open\t{lang}\t"));
    page.run();
    page.ask(&format!("view\t{lang}\t\t"));
    page
}

#[test]
fn a_row_reads_as_the_receipt_of_its_sheet_with_the_law_a_click_away() {
    for (lang, said, not) in [
        (
            "en",
            ["25%", "1,234.50", "308.63", "Emergency duty on goods of Canada", "travel: Truck"],
            "us.ieepa",
        ),
        (
            "fr",
            [
                "25\u{a0}%",
                "1\u{202f}234,50",
                "308,63",
                "Droit d’urgence sur les marchandises du Canada",
                "Camion",
            ],
            "us.ieepa",
        ),
    ] {
        let mut page = answered(lang, SHIPMENTS);
        let row = page.ask(&format!("row\t{lang}\t1"));
        let text = read(&row["answer"]);
        for said in said {
            assert!(text.contains(said), "{lang}: {said} in {text}");
        }
        for machine in [not, "<", "+ ", "###", "cusma", "assessed"] {
            assert!(!text.contains(machine), "{lang}: {machine} in {text}");
        }
        // The working is folded, and the law is a link.
        assert!(all(&row["answer"], "details").iter().any(|fold| read(fold).contains("1")), "{row}");
        let links = all(&row["answer"], "a");
        assert!(links.iter().any(|link| link["href"].as_str().is_some_and(|it| it.starts_with("https://"))));
        // No element stands in it that the page would not draw.
        assert!(all(&row["answer"], "script").is_empty());
    }
}

#[test]
fn a_row_of_a_declaration_reads_as_it_was_answered_there() {
    let mut page = answered("en", SHIPMENTS);
    let answer = String::from_utf8(page.answered.borrow().clone()).unwrap();
    let fees = answer.lines().nth(2).unwrap().split(',').collect::<Vec<_>>()[7 + 6].to_owned();
    let row = page.ask("row\ten\t2");
    // The least fee of a declaration is shared out.
    assert!(fees != "0.00" && read(&row["answer"]).contains(&fees), "{fees}: {}", read(&row["answer"]));
    assert!(row["alone"].as_str().unwrap().contains('2'), "{row}");
    assert_eq!(page.ask("row\ten\t3")["alone"], "");
    let sum = page.ask("row\ten\t5");
    assert_eq!((&sum["answer"], sum["link"].is_null()), (&Value::Array(Vec::new()), true), "{sum}");
}

#[test]
fn what_would_settle_a_row_or_change_it_is_written_into_its_cell() {
    let mut page = answered("en", SHIPMENTS);
    let row = page.ask("row\ten\t4");
    assert_eq!(row["status"], "open");
    // The question leads to the cell of the column that answers it, and each answer is written there.
    let ways = all(&row["answer"], "a");
    assert!(ways.iter().any(|way| way["column"] == 5), "{row}");
    let choices = all(&row["answer"], "button");
    let no = choices.iter().find(|choice| choice["column"] == 5 && choice["text"] == "no").unwrap();
    assert!(!read(no).is_empty());
    let mended = page.ask("mend\ten\t4\t5\tno");
    assert_eq!(mended["status"], "answered", "{mended}");
}

#[test]
fn the_table_of_answers_is_in_the_words_and_figures_of_the_reader() {
    for (lang, figures, sums) in [
        ("en", ["US$1,234.50", "US$308.63"], ["Emergency duty", "March 2025", "Chapter 72"]),
        (
            "fr",
            ["1\u{202f}234,50\u{a0}$\u{a0}US", "308,63\u{a0}$\u{a0}US"],
            ["Droit d’urgence", "mars 2025", "Chapitre 72"],
        ),
    ] {
        let mut page = answered(lang, SHIPMENTS);
        let rows = page.ask(&format!("rows\t{lang}\t0\t9"));
        let rows = rows["rows"].as_array().unwrap();
        let of = |number: u64| &rows.iter().find(|row| row["number"] == number).unwrap()["cells"];
        let first = of(2);
        assert_eq!([first[2].as_str().unwrap(), first[3].as_str().unwrap()], figures, "{first}");
        assert!(first[4].as_str().unwrap().contains("IEEPA"), "{first}");
        let open = of(5)[4].as_str().unwrap();
        assert!(open.contains("CUSMA") || open.contains("ACEUM"), "{open}");
        for row in rows {
            let text = row.to_string();
            assert!(!["us.", "cusma", "=", "mode"].iter().any(|it| text.contains(it)), "{text}");
        }
        let totals = page.ask(&format!("totals\t{lang}\t")).to_string();
        assert!(sums.iter().all(|sum| totals.contains(sum)), "{totals}");
        // The file that is saved speaks as ever.
        assert!(String::from_utf8_lossy(&page.answered.borrow()).contains(",308.63,"));
    }
}

#[test]
fn what_is_wrong_with_a_row_is_said_in_the_language_of_the_reader_and_leads_to_its_cell() {
    let file = "HTS,Customs value,COO,Entry date,Article\nx,100,CA,2025-03-27,1\n7208.36.00,$-5,CA,2025-03-27,2\n\
        7208.36.00,5,CA,2025-03-27,3\nTotal,95,,,\n2204.21.50,5,DE,2026-09-29,5\n";
    let mut page = answered("fr", file);
    let rows = page.ask("rows\tfr\t0\t9");
    let why: Vec<&str> =
        rows["rows"].as_array().unwrap().iter().map(|row| row["cells"][4].as_str().unwrap()).collect();
    assert!(why[0].starts_with("Le code tarifaire"), "{why:?}");
    assert!(why.iter().any(|why| why.starts_with("Cette rangée additionne")), "{why:?}");
    assert!(why.iter().any(|why| why.contains("Allemagne") || why.contains("couvert")), "{why:?}");
    let row = page.ask("row\tfr\t2");
    assert!(read(&row["wrong"]).contains("au-dessous de zéro"), "{row}");
    assert_eq!(all(&row["wrong"], "a")[0]["column"], 1, "{row}");
    assert_eq!(row["answer"], Value::Array(Vec::new()), "what was not understood has no answer");
    let english = answered("en", file).ask("rows\ten\t0\t9");
    assert!(english["rows"][0]["cells"][4].as_str().unwrap().starts_with("The tariff code"), "{english}");
    // The answered file says it in its own.
    assert!(String::from_utf8_lossy(&page.answered.borrow()).contains("This row adds other rows up."));
    // Numbers of articles are no words for goods.
    assert_eq!(page.ask("open\ten\t")["columns"][4]["field"], "");
}

#[test]
fn junk_in_a_cell_is_refused_in_words_and_the_row_can_be_mended_back() {
    let mut page = answered("en", SHIPMENTS);
    let before = page.ask("row\ten\t3");
    let junk = [
        "$-5",
        "1e400",
        "<img src=x onerror=alert(1)>",
        "\u{202e}😀\u{0}",
        "=1+1",
        "\"",
        "a\tb",
        &"9".repeat(5_000),
    ];
    for column in 0..7 {
        for text in junk {
            let row = page.ask(&format!("mend\ten\t3\t{column}\t{text}"));
            assert!(row["status"].as_str().is_some_and(|it| !it.is_empty()), "{column}, {text}: {row}");
            // Two letters are a country, whatever stands between them.
            if (1..6).contains(&column) && (column, text) != (3, "a\tb") {
                assert_eq!(row["status"], "not understood", "{column}, {text}: {row}");
                assert!(!read(&row["wrong"]).is_empty(), "{column}, {text}: {row}");
            }
        }
        let was = before["cells"][column][1].as_str().unwrap().to_owned();
        assert_eq!(page.ask(&format!("mend\ten\t3\t{column}\t{was}"))["answer"], before["answer"]);
    }
}
