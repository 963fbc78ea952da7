//! Limits in value: amounts that a number of chapter 98 takes off, that the law itself names, that count only where they
//! are claimed, and goods that are counted together.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use support::{entry, line, owed, with_files};

/// A surtax on goods of Norway, each part of it with a form of its own.
const ORDER: &str = r#"
[instrument]
number   = "SOR/2099-1"
title    = { en = "Order", fr = "Décret" }
link     = { en = "https://example.org/en", fr = "https://example.org/fr" }
read     = 2025-05-21
[[list]]
id   = "ca.test-list"
file = "test-list.csv"
at   = "schedule"
[[program]]
id    = "ca.test.a"
kind  = "surtax"
order = 61
title = { en = "A", fr = "A" }
short = { en = "A", fr = "A" }
[[program]]
id    = "ca.test.b"
kind  = "excise"
order = 86
title = { en = "B", fr = "B" }
short = { en = "B", fr = "B" }
[[measure]]
id       = "ca.test.a/1"
program  = "ca.test.a"
at       = "s. 1"
in_force = { from = 2025-01-01 }
goods    = { lists = ["ca.test-list"] }
when     = { originates_in = ["NO"], under = "marking" }
base     = { less = ["value", { greater_of = [{ share = "10%" }, { claimed = "ca_mx_content_value" }] }] }
rate     = "10%"
except   = [{ reason = "small-declaration", when = { declaration_at_most = "100", counting = ["ca.test-list"] }, at = "s. 2" }]
[[measure]]
id       = "ca.test.b/1"
program  = "ca.test.b"
at       = "s. 3"
in_force = { from = 2025-01-01 }
goods    = { lists = ["ca.test-list"] }
when     = { originates_in = ["NO"], under = "marking" }
base     = { less = [{ duty_paid = ["ca.test.a"] }, { amount = "1000" }] }
rate     = "50%"
[[provision]]
codes     = ["9833"]
at_most   = "500"
takes_off = "400"
dutiable  = "nothing"
taxes     = "nothing"
at        = "s. 4"
says      = { en = "goods", fr = "marchandises" }
[[provision]]
codes         = ["9825.10.00"]
at_most       = "500"
takes_off     = "400"
rate_on_first = "100"
at            = "s. 6"
says          = { en = "goods", fr = "marchandises" }

[[provision]]
codes    = ["9825.30.00"]
allowed  = [{ codes = ["9201"], at_most = "2 No." }]
dutiable = "nothing"
at       = "s. 8"
says     = { en = "goods", fr = "marchandises" }

[[provision]]
codes        = ["9825.20.00"]
except_codes = ["9201.20"]
dutiable     = "nothing"
at           = "s. 7"
says         = { en = "goods", fr = "marchandises" }

[[relief]]
claim    = "ca.test-relief"
of       = ["ca.test.a"]
in_force = { from = 2025-01-01 }
at       = "s. 5"
says     = { en = "Goods", fr = "Marchandises" }
"#;

/// The same, with a relief of duties that leaves them in the base of taxes.
fn files(taxed: bool) -> [(&'static str, String); 2] {
    let order = if taxed {
        ORDER.replace("of       = [\"ca.test.a\"]", "of       = [\"ca.test.a\"]\ntaxed    = [\"surtax\"]")
    } else {
        ORDER.to_owned()
    };
    [
        ("ca/measures/sor-2099-1.toml", order),
        ("ca/lists/test-list.csv", "code,from,through\n9201.20.00,2025-01-01,\n".to_owned()),
    ]
}

const GOODS: &str = "into=CA entry_date=2025-03-10 code=9201.20.00 origin=NO cusma=no shipped_from=NO";

fn owes_under(words: &str, taxed: bool) -> String {
    let files = files(taxed);
    let files: Vec<(&str, &str)> = files.iter().map(|it| (it.0, it.1.as_str())).collect();
    let schedule = with_files(&files).expect("an order without faults");
    let found = line(&schedule, &format!("{GOODS} {words}"));
    owed(&schedule, &found).replace("ca.customs-duty=", "duty=")
}

fn owes(words: &str) -> String {
    owes_under(words, false)
}

#[test]
fn content_counts_where_it_is_claimed_and_is_never_asked_for() {
    // 10% of the value is content unless more is claimed.
    assert!(owes("value=1000").contains("ca.test.a=90"));
    assert!(owes("value=1000 ca_mx_content_value=50").contains("ca.test.a=90"));
    assert!(owes("value=1000 ca_mx_content_value=500").contains("ca.test.a=50"));
}

#[test]
fn an_amount_of_the_law_is_taken_off_what_one_programme_adds_to() {
    // 2,000 and 180, less 1,000: half of it.
    assert!(owes("value=2000").contains("ca.test.b=590"));
    assert!(!owes("value=900").contains("ca.test.b"));
}

#[test]
fn goods_above_the_limit_of_a_number_have_a_smaller_value() {
    assert!(!owes("value=500 provision=9833.00.00").contains("ca.test.a"));
    assert!(!owes("value=500 provision=9833.00.00").contains("ca.gst"));
    // Another 400 are taken off, and then the content.
    assert!(owes("value=501 provision=9833.00.00").contains("ca.test.a=9.09"));
    assert!(owes("value=1400 provision=9833.00.00").contains("ca.test.a=90"));
}

#[test]
fn the_first_of_what_is_left_bears_the_rate_of_the_number() {
    // 400 are taken off; 20% of 100, and 7% of the rest.
    assert!(owes("value=1400 provision=9825.10.00").contains("duty=83"));
    // At the limit the number has all of the goods.
    assert!(owes("value=500 provision=9825.10.00").contains("duty=100"));
}

#[test]
fn of_more_than_is_allowed_the_rest_is_dutiable_with_its_part_of_the_value() {
    // Two of the eight are allowed: 7% of three quarters.
    assert!(owes("value=1000 quantity=8 unit=No. provision=9825.30.00").contains("duty=52.5"));
    assert!(!owes("value=1000 quantity=2 unit=No. provision=9825.30.00").contains("duty="));
    // How many there are is not asked for.
    assert!(!owes("value=1000 provision=9825.30.00").contains("duty="));
}

#[test]
fn goods_that_a_number_leaves_out_are_as_if_entered_without_it() {
    assert_eq!(owes("value=1000 provision=9825.20.00"), owes("value=1000"));
}

#[test]
fn what_is_remitted_is_not_taxed_unless_its_text_says_so() {
    let claimed = "value=1000 claims=ca.test-relief";
    let tax = |owed: &str| owed.split(' ').find(|it| it.starts_with("ca.gst=")).map(str::to_owned);
    let (all, remitted) = (owes("value=1000"), owes(claimed));
    assert!(all.contains("ca.test.a=90") && !remitted.contains("ca.test.a"));
    assert_ne!(tax(&all), tax(&remitted));
    assert_eq!(tax(&all), tax(&owes_under(claimed, true)));
}

#[test]
fn only_goods_on_the_lists_are_counted_together() {
    let files = files(false);
    let files: Vec<(&str, &str)> = files.iter().map(|it| (it.0, it.1.as_str())).collect();
    let schedule = with_files(&files).expect("an order without faults");
    let owes = |others: &str| {
        let mut draft = entry(&schedule, &format!("{GOODS} value=90"));
        draft.lines.extend(entry(&schedule, &format!("{GOODS} {others}")).lines);
        let answer = countertariff::assess::assess(&schedule, &draft);
        owed(&schedule, &answer.lines[0])
    };
    assert!(!owes("code=9202.10.00 value=5000").contains("ca.test.a"));
    assert!(owes("value=11").contains("ca.test.a"));
}
