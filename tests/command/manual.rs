//! Manual pages, completions and docs/command.md say what can be asked.

use std::collections::BTreeSet;
use std::fs;

use crate::{folder, said};

const CALLS: [&str; 9] = ["assess", "explain", "through", "link", "law", "find", "name", "names", "check"];

/// The options that the help of a call names.
fn options(call: &str) -> BTreeSet<String> {
    let (status, help, _) = said(&[call, "--help"], "");
    assert_eq!(status, 0, "{call}");
    let words = help.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.filter(|word| word.starts_with("--") && word.len() > 2).map(str::to_owned).collect()
}

#[test]
fn every_call_and_option_is_in_the_document() {
    let document =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/command.md")).expect("the document");
    for call in CALLS {
        assert!(document.contains(&format!("`countertariff {call}")), "docs/command.md lacks {call}");
        for option in
            options(call).iter().filter(|option| !["--help", "--version"].contains(&option.as_str()))
        {
            assert!(document.contains(&format!("`{option}")), "docs/command.md lacks {option} of {call}");
        }
    }
    for status in 0..=3 {
        assert!(
            document.contains(&format!("| {status} |")),
            "docs/command.md lacks the exit status {status}"
        );
    }
}

#[test]
fn pages_and_completions_are_made_of_the_calls() {
    let folder = folder("manual");
    let (status, _, why) = said(&["manual", folder.to_str().expect("text")], "");
    assert_eq!((status, why.as_str()), (0, ""));
    let whole = fs::read_to_string(folder.join("man1/countertariff.1")).expect("a page");
    assert!(whole.contains("Exit status") && whole.contains("assess"), "{whole}");
    let page = fs::read_to_string(folder.join("man1/countertariff-assess.1")).expect("a page");
    for option in options("assess") {
        assert!(page.contains(&option.replace('-', "\\-")), "the page lacks {option}");
    }
    for shell in [
        "countertariff.bash",
        "countertariff.fish",
        "_countertariff",
        "_countertariff.ps1",
        "countertariff.elv",
    ] {
        let text = fs::read_to_string(folder.join("completions").join(shell)).expect("a completion");
        assert!(text.contains("assess") && text.contains("safe-cells"), "{shell}");
    }
    fs::remove_dir_all(folder).expect("the folder goes");
    assert!(!said(&["--help"], "").1.contains("manual"), "it is for those who package the command");
}
