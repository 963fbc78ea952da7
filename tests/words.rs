//! The words: figures as written in both languages, a sentence for every variant, and whole answers
//! as people read them.

use countertariff::units::Decimal;

#[path = "words/answers.rs"]
mod answers;
#[path = "words/facts.rs"]
mod facts;
#[path = "words/figures.rs"]
mod figures;
#[path = "support/hard_lines.rs"]
mod hard_lines;
#[path = "words/problems.rs"]
mod problems;
#[path = "words/stated.rs"]
mod stated;
#[path = "words/workings.rs"]
mod workings;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// With plain spaces, so that a table can be read.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// Compares a text with the file it was last read and found good in. With `UPDATE_GOLDEN=1` in the
/// environment the file is written instead, to be read again.
fn compare(file: &str, text: &str) {
    let path = format!("{}/tests/golden/words/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, known, "{file} differs: read it, then run again with UPDATE_GOLDEN=1");
}
