//! Faults that hostile and ordinary files, links and calls once showed and that no other test holds: docs/reliability.md names
//! the test of each.
#![cfg(not(target_arch = "wasm32"))]

use countertariff::entry::Draft;
use countertariff::share::{self, Sheet};
use countertariff::sheet::{Kept, State};
use countertariff::units::Lang;
use countertariff::words::page as says;
use countertariff::{batch, embedded};

/// Each of these once took minutes: the cost grew with the cube of the lines.
#[test]
fn a_declaration_of_thousands_of_lines_ends() {
    let steel: String = (0..2_000).map(|line| format!("1,US,2025-03-27,7208.36.00,{line},CA,no\n")).collect();
    let clock = "2,US,2025-03-27,9102,,,\n";
    let headings: String = (1..=20).map(|line| format!("3,US,2025-03-27,84{line:02},,,\n")).collect();
    let file = format!("entry,into,entry_date,code,value,origin,cusma\n{steel}{clock}{headings}");
    let mut out = Vec::new();
    let summary = batch::run(embedded::schedule(), file.as_bytes(), &mut out).expect("a batch file");
    assert_eq!((summary.rows, summary.unread), (2_021, 0));
}

#[test]
fn a_link_of_two_thousand_empty_lines_opens() {
    let sheet = Sheet {
        draft: Draft { lines: vec![Default::default(); 2_000], ..Draft::default() },
        ..Sheet::default()
    };
    let link = share::encode(&sheet).expect("nothing is short");
    let (today, sheet) = ("2026-10-01".parse().expect("a day"), share::decode(&link));
    let state = State::new(embedded::schedule(), today, Lang::En, Some(sheet), Kept::Nothing, false);
    assert_eq!(state.draft().lines.len(), 2_000);
}

/// The answer once stood beside the one before, under the same names.
#[test]
fn a_file_of_answers_given_in_again_is_answered_anew_and_no_longer() {
    let answered = |file: &[u8]| {
        let mut out = Vec::new();
        batch::run(embedded::schedule(), file, &mut out).map(|_| out)
    };
    let file = b"into,entry_date,code,status of mine,value\nUS,2025-03-27,7208.36.00,paid,5\nUS,x,7208,,\n";
    let once = answered(file).expect("a batch file");
    assert_eq!(String::from_utf8(answered(&once).expect("a batch file")), String::from_utf8(once));
    // A column of one's own that is called as one of ours is not thereby an answer.
    let own =
        answered(b"into,entry_date,code,status\nUS,2025-03-27,7208.36.00,paid\n").expect("a batch file");
    assert!(String::from_utf8(own).expect("text").contains(",paid,undecided,"));
}

#[test]
fn what_is_kept_and_what_leaves_the_page_is_said_where_it_matters() {
    for (lang, address_only, carries_the_code) in [
        (Lang::En, "in the address of this page only", "carries the code"),
        (Lang::Fr, "ne figure que dans l’adresse de cette page", "porte le code"),
    ] {
        assert!(says::own_waits(lang).contains(address_only), "{}", says::own_waits(lang));
        assert!(says::private(lang).contains(carries_the_code), "{}", says::private(lang));
    }
}
