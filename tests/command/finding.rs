//! `countertariff find`, `name` and `names`, called as they should be and as they should not.

use std::process::{Command, Output};

fn call(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_countertariff")).args(words).output().expect("the command runs")
}

fn answer(words: &[&str]) -> String {
    String::from_utf8(call(words).stdout).expect("text")
}

#[test]
fn a_line_of_an_answer_has_rank_heading_name_subheadings_and_why() {
    let text = answer(&["find", "--limit", "3", "maple", "syrup"]);
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines.iter().all(|line| line.len() == 5), "{text}");
    assert_eq!((lines[0][0], lines[0][1]), ("1", "1702"));
    assert!(lines[0][3].split(',').any(|it| it == "170220"), "{text}");
    assert!(lines[0][4].starts_with("exact: "), "{text}");
}

#[test]
fn queries_of_a_file_are_answered_in_order_with_an_empty_line_between() {
    let file = std::env::temp_dir().join(format!("queries-{}.txt", std::process::id()));
    std::fs::write(&file, "sirop d'érable\n\nqqqq zzzz\ncamionnette\n").expect("a file");
    let text = answer(&["find", "--lang", "fr", "--limit", "1", "--queries", &file.to_string_lossy()]);
    std::fs::remove_file(&file).expect("the file goes");
    let ranks: Vec<&str> = text.split("\n\n").map(|block| &block[..6]).collect();
    assert_eq!(ranks, ["1\t1702", "0\t-\t-\t", "0\t-\t-\t", "1\t8704"], "{text}");
}

#[test]
fn a_code_has_its_name_and_the_names_above_it() {
    let text = answer(&["name", "9401.61.40"]);
    let codes: Vec<&str> = text.lines().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(codes, ["94", "9401", "940161"]);
    assert!(answer(&["name", "94", "--lang", "fr"]).contains("Meubles"));
}

#[test]
fn the_packed_text_is_what_the_library_carries() {
    assert_eq!(
        answer(&["names", "--lang", "fr"]),
        countertariff::embedded::names(countertariff::units::Lang::Fr)
    );
}

#[test]
fn a_wrong_call_says_what_to_do() {
    for (words, said) in [
        (&["find"][..], "Usage: countertariff find"),
        (&["find", "--lang", "de", "x"], "[possible values: en, fr]"),
        (&["find", "--limit", "0", "x"], "0 is not in 1..=100"),
        (&["find", "--queries"], "a value is required for '--queries <FILE>'"),
        (&["find", "--queries", "/no/such/file"], "/no/such/file cannot be read"),
        (&["find", "--best", "x"], "unexpected argument '--best'"),
        (&["name", "77"], "\"77\" is no code of chapters 1 to 97"),
        (&["name"], "Usage: countertariff name"),
        (&["names", "MX"], "There is no text labels.mx.en"),
    ] {
        let done = call(words);
        let text = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.code() == Some(2) && text.contains(said), "{words:?}: {text}");
    }
}

#[test]
fn words_in_a_batch_file_are_offered_codes_and_none_is_used() {
    use std::io::Write;
    let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
    command.arg("assess").stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut running = command.spawn().expect("the command runs");
    let rows = "into,entry_date,code,value,origin,goods\n\
        US,2025-03-27,,100,CA,maple syrup\n\
        US,2025-03-27,1702.20,100,CA,maple syrup\n\
        US,2025-03-27,,100,CA,qqqq zzzz\n\
        US,2025-03-27,,100,CA,\n";
    running.stdin.take().expect("an input").write_all(rows.as_bytes()).expect("written");
    let output = running.wait_with_output().expect("the command ends");
    let text = String::from_utf8(output.stdout).expect("text");
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert!(lines[0].contains("goods: \"\"maple syrup\"\" may be 1702.20 ("), "{text}");
    assert!(lines[0].contains(",invalid,"), "{text}");
    assert!(!lines[1].contains("may be"), "{text}");
    assert!(lines[2].contains("No code was found for"), "{text}");
    assert!(!lines[3].contains("goods:"), "{text}");
}
