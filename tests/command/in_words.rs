//! `countertariff explain` and `through`.

use crate::said;
use crate::support::compare_golden;

const STEEL: [&str; 10] =
    ["--into", "US", "--code", "7208.36.00", "--origin", "CA", "--claim", "no", "--value", "100000"];

fn with<'a>(call: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [call].into_iter().chain(STEEL).chain(more.iter().copied()).collect()
}

#[test]
fn goods_are_explained_with_every_working_in_both_languages() {
    for lang in ["en", "fr"] {
        let (status, text, why) = said(&with("explain", &["--date", "2025-03-27", "--lang", lang]), "");
        assert_eq!((status, why.as_str()), (0, ""));
        compare_golden(&format!("command/explain-{lang}.txt"), &text);
    }
}

#[test]
fn without_workings_it_is_what_the_page_copies() {
    use countertariff::report::as_text;
    use countertariff::sheet::{Kept, State};
    use countertariff::units::{Date, Lang};
    let link = "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=100000";
    let sheet = countertariff::share::decode(link).expect("a link");
    let law = countertariff::embedded::schedule();
    let state = State::new(law, Date::constant(2026, 10, 9), Lang::En, Some(Ok(sheet)), Kept::Nothing, true);
    let (_, text, _) = said(&["explain", "--brief", link], "");
    assert_eq!(text.trim_end(), as_text(&state).trim_end());
    assert_eq!(said(&with("explain", &["--brief", "--date", "2025-03-27"]), "").1, text);
}

#[test]
fn what_is_said_beside_a_link_counts_in_its_place() {
    let link = "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=100000";
    let (_, text, _) = said(&["explain", "--brief", link, "--value", "200", "--set", "mode=rail"], "");
    assert!(text.contains("US$50.00") && text.contains("Rail"), "{text}");
}

#[test]
fn what_is_wrong_or_missing_is_said_on_standard_error() {
    for (words, status, about) in [
        (&["explain", "--code", "810.4"][..], 1, "into: "),
        (&["explain", "--into", "US", "--date", "yesterday", "--code", "7208.36.00"], 1, "entry_date: "),
        (&["explain", "nonsense"], 2, "not a link to a sheet"),
        (&["explain", "--set", "colour=red"], 2, "There is no column \"colour\""),
        (&["through", "--into", "US", "--code", "zz"], 1, "code: "),
        (&["through", "--into", "US", "--code", "7208.36.00", "--line", "2"], 2, "--line takes"),
        (&["through", "--into", "US", "--code", "7208"], 2, "--format csv"),
    ] {
        let (code, text, why) = said(words, "");
        assert!((code, text.as_str()) == (status, "") && why.contains(about), "{words:?}: {code} {why}");
    }
}

#[test]
fn a_line_through_time_in_words_and_as_rows() {
    for (name, more) in [
        ("through-en.txt", &["--lang", "en"][..]),
        ("through-fr.txt", &["--lang", "fr"]),
        ("through-as-charged-en.txt", &["--as-charged"]),
        ("through.csv", &["--format", "csv"]),
        ("through.json", &["--format", "json"]),
        ("through-as-charged.csv", &["--format", "csv", "--as-charged"]),
    ] {
        let (status, text, why) = said(&with("through", more), "");
        assert_eq!((status, why.as_str()), (0, ""), "{name}");
        compare_golden(&format!("command/{name}"), &text);
    }
    // The day of the sheet answers nothing here.
    let rows = said(&with("through", &["--format", "csv"]), "").1;
    assert_eq!(said(&with("through", &["--format", "csv", "--date", "2025-03-27"]), "").1, rows);
    // A heading has a course as rows: ranges, where the lines beneath it differ.
    let (status, text, _) = said(&["through", "--into", "US", "--code", "8703", "--format", "csv"], "");
    assert!(status == 0 && text.contains(",undecided,"), "{text}");
}
