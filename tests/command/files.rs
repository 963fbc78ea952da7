//! Files by name and from standard input, several of them, and files as people have them.

use crate::{ROWS, folder, put, said};

const INVOICE: &str = "Facture 12;;;\n\nNo tarifaire;Désignation;Valeur;Pays d'origine\n7208.36.00;Bobines;1 500,00;Canada\n\
    4819.10.00;Boîtes;250,00;Canada\nTOTAL;;1 750,00;\n";

#[test]
fn a_file_by_name_is_answered_as_from_standard_input() {
    let folder = folder("by-name");
    let file = put(&folder, "rows.csv", ROWS.as_bytes());
    let (status, by_name, _) = said(&["assess", &file], "");
    let (_, by_input, _) = said(&["assess"], ROWS);
    let (_, by_dash, _) = said(&["assess", "-"], ROWS);
    assert!(status == 0 && by_name == by_input && by_dash == by_input, "{by_name}");
    let (status, nothing, _) = said(&["assess", &file, "-o", &format!("{file}.out")], "");
    let written = std::fs::read_to_string(format!("{file}.out")).expect("the answer");
    assert!(status == 0 && nothing.is_empty() && written == by_name);
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn a_batch_file_comes_out_as_the_strict_reader_writes_it() {
    for file in
        [ROWS, &ROWS.replace(',', ";"), &ROWS.replace('\n', "\r\n"), &format!("\u{feff}sep=,\n{ROWS}\n\n")]
    {
        let mut strict = Vec::new();
        let law = countertariff::embedded::schedule();
        countertariff::batch::run(law, file.as_bytes(), &mut strict).expect("a batch file");
        assert_eq!(said(&["assess"], file).1, String::from_utf8(strict).expect("text"));
    }
}

#[test]
fn several_files_are_one_answer_with_one_header() {
    let folder = folder("several");
    let [one, two] = ["one.csv", "two.csv"].map(|name| put(&folder, name, ROWS.as_bytes()));
    let (status, text, _) = said(&["assess", &one, &two], "");
    let (_, single, _) = said(&["assess", &one], "");
    let (header, rows) = single.split_once('\n').expect("a header");
    assert_eq!((status, text), (0, format!("{header}\n{rows}{rows}")));
    let other = put(&folder, "other.csv", b"into,entry_date,code\nUS,2025-03-27,7208.36.00\n");
    let (status, text, why) = said(&["assess", &one, &other], "");
    assert!(status == 2 && text == single && why.contains("names other columns"), "{why}");
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn into_a_folder_each_file_has_its_own_answer() {
    let folder = folder("into");
    let out = folder.join("out");
    std::fs::create_dir(&out).expect("a folder");
    let to = out.to_str().expect("text");
    let [one, two] = ["one.csv", "two.txt"].map(|name| put(&folder, name, ROWS.as_bytes()));
    let (status, text, why) = said(&["assess", &one, &two, "-o", to], "");
    assert_eq!((status, text.as_str(), why.as_str()), (0, "", ""));
    let (_, single, _) = said(&["assess", &one], "");
    for name in ["one.csv", "two.csv"] {
        assert_eq!(std::fs::read_to_string(out.join(name)).expect("an answer"), single, "{name}");
    }
    let again = put(&out, "one.csv", ROWS.as_bytes());
    for files in [[&again, &one], [&one, &again]] {
        let (status, _, why) = said(&["assess", files[0], files[1], "-o", to], "");
        assert!(status == 2 && why.contains("is not written over"), "{why}");
    }
    std::fs::create_dir(folder.join("more")).expect("a folder");
    let same = put(&folder.join("more"), "two.csv", ROWS.as_bytes());
    let (status, _, why) = said(&["assess", &two, &same, "-o", to], "");
    assert!(status == 2 && why.contains("have one name"), "{why}");
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn a_file_is_never_written_over_by_its_answer() {
    let folder = folder("over");
    let file = put(&folder, "rows.csv", ROWS.as_bytes());
    let (status, _, why) = said(&["assess", &file, "-o", &file], "");
    assert!(status == 2 && why.contains("is not written over"), "{why}");
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), ROWS);
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn a_file_as_people_have_it_is_answered_once_all_is_said() {
    let (status, text, why) = said(&["assess"], INVOICE);
    assert!(status == 3 && text.is_empty(), "{text}");
    assert!(why.contains("No column holds entry_date") && why.contains("--date"), "{why}");
    let words = ["assess", "--date", "2025-03-27", "--claim", "no"];
    let (status, text, why) = said(&words, INVOICE);
    assert_eq!(status, 0, "{why}");
    assert!(why.contains("code=No tarifaire") && why.contains("into:US"), "how it was read is said: {why}");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), INVOICE.lines().count(), "rows in are rows out: {text}");
    assert!(lines[3].starts_with("7208.36.00;Bobines;1 500,00;Canada;assessed;USD;"), "{text}");
    assert!(lines[3].contains(";375.00;"), "{text}");
    assert!(lines[5].contains(";no_goods;"), "{text}");
    // What was found, said again, leads to the same.
    let map =
        why.split("is read as: ").nth(1).and_then(|said| said.split(". Where").next()).expect("a mapping");
    assert_eq!(said(&["assess", "--map", map], INVOICE).1, text);
    // And so does a mapping that says everything.
    let map = "header=3; code=#1; goods=#2; value=Valeur; origin=Pays d'origine; into:US; entry_date:2025-03-27; cusma:no";
    assert_eq!(said(&["assess", "--map", map], INVOICE).1, text);
}

#[test]
fn what_can_be_two_things_is_asked_and_never_guessed() {
    let days = "HTS;Value;COO;Entry date\n7208.36.00;100;Canada;03/04/2025\n";
    let (status, text, why) = said(&["assess", "--claim", "no"], days);
    assert!(status == 3 && text.is_empty() && why.contains("can be two days"), "{why}");
    let answers = ["day-first", "month-first"].map(|order| {
        let (status, text, why) = said(&["assess", "--claim", "no", "--map", &format!("days={order}")], days);
        assert_eq!(status, 0, "{why}");
        text
    });
    assert_ne!(answers[0], answers[1], "on 4 March another law holds than on 3 April");
    let numbers = "HTS;Value;COO\n7208.36.00;12.400;Canada\n";
    let (status, _, why) = said(&["assess", "--claim", "no", "--date", "2025-03-27"], numbers);
    assert!(status == 3 && why.contains("can be two numbers"), "{why}");
}

#[test]
fn what_is_said_wrongly_is_said_to_be() {
    for (words, said_of_it) in [
        (&["assess", "--map", "code"][..], "says nothing of the file"),
        (&["assess", "--map", "colour=HTS"], "There is no field \"colour\""),
        (&["assess", "--map", "code=Nothing"], "The file has no column \"Nothing\""),
        (&["assess", "--set", "mode"], "--set takes COLUMN=TEXT"),
        (&["assess", "--set", "colour=red"], "There is no field \"colour\""),
        (&["assess", "--format", "pdf"], "invalid value 'pdf'"),
        (&["assess", "-j", "0"], "0 is not in 1..=1024"),
    ] {
        let (status, text, why) = said(words, INVOICE);
        assert!(status == 2 && text.is_empty() && why.contains(said_of_it), "{words:?}: {status} {why}");
    }
}

#[test]
fn what_is_said_for_all_rows_fills_empty_cells_only() {
    let rows = "into,entry_date,code,value,origin,cusma\nUS,2025-03-27,7208.36.00,100,,\nUS,2025-03-27,7208.36.00,100,CA,yes\n";
    let (status, text, _) = said(&["assess", "--origin", "CA", "--claim", "no", "--set", "mode=rail"], rows);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(status, 0, "{text}");
    assert!(lines[1].contains("us.ieepa.ca=25.00"), "{text}");
    assert!(lines[2].contains("us.ieepa.ca=cusma-free") && !lines[2].contains("mode=truck"), "{text}");
}
