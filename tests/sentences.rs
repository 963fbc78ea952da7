//! The eleven sentences of law that every design must pass (docs/architecture.md), one test each.
//! Those that the law here holds are tested on it; the others on a law written for the test.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use countertariff::assess::WhyNot;
use countertariff::embedded;
use countertariff::schedule::Schedule;
use support::{entry, line, owed, with_files};

fn owes(words: &str) -> String {
    let schedule = embedded::schedule();
    let found = line(schedule, words);
    owed(schedule, &found)
}

#[test]
fn sentence_1_listed_items_of_an_origin_bear_a_rate_of_their_value() {
    let goods = "into=CA entry_date=2025-03-13 code=7213.91.00 value=10000 cusma=yes";
    assert_eq!(owes(&format!("{goods} origin=US")), "ca.surtax.us-steel-aluminum=2500 ca.gst=625");
    assert_eq!(owes(&format!("{goods} origin=MX")), "ca.gst=500");
}

#[test]
fn sentence_2_marking_origin_and_entitlement_are_two_facts() {
    // Marked as US goods, entitled or not: the surtax is the same and the customs duty is not.
    let goods = "into=CA entry_date=2025-03-13 code=7326.20.00 value=10000 origin=US";
    assert_eq!(owes(&format!("{goods} cusma=yes")), "ca.surtax.us-steel-aluminum=2500 ca.gst=625");
    assert_eq!(
        owes(&format!("{goods} cusma=no")),
        "ca.customs-duty=650 ca.surtax.us-steel-aluminum=2500 ca.gst=657.5"
    );
}

#[test]
fn sentence_3_chapters_98_and_99_escape_unless_listed() {
    let goods = "into=CA entry_date=2025-03-20 code=7213.91.00 value=10000 origin=US cusma=yes";
    // 9948.00.00 is in schedule 4 of the order, so goods of schedule 2 entered under it do not escape.
    assert!(owes(&format!("{goods} provision=9948.00.00")).contains("steel-aluminum=2500"));
    assert!(!owes(&format!("{goods} provision=9813.00.00")).contains("steel-aluminum"));
}

#[test]
fn sentence_4_goods_in_transit_escape() {
    let goods = "into=CA entry_date=2025-03-17 code=7216.10.00 value=10000 origin=US cusma=yes";
    assert_eq!(owes(&format!("{goods} in_transit=yes")), "ca.gst=500");
    assert_eq!(owes(&format!("{goods} in_transit=no")), "ca.surtax.us-steel-aluminum=2500 ca.gst=625");
}

#[test]
fn sentence_5_the_base_is_an_expression() {
    let car = "into=CA entry_date=2025-04-09 code=8703.23.00 value=40000 origin=US cusma=yes age_years=1";
    assert!(owes(&format!("{car} ca_mx_content_value=0")).starts_with("ca.surtax.us-motor-vehicles=8500 "));
    assert!(
        owes(&format!("{car} ca_mx_content_value=12000")).starts_with("ca.surtax.us-motor-vehicles=7000 ")
    );
    assert!(
        owes(&format!("{car} ca_mx_content_value=4000")).starts_with("ca.surtax.us-motor-vehicles=8500 ")
    );
}

/// Two orders on the same goods, and what relates them.
fn two_orders(relation: &str) -> Schedule {
    let order = |number: &str, rate: &str, rest: &str| {
        format!(
            r#"
[instrument]
number   = "SOR/2099-{number}"
title    = {{ en = "Order {number}", fr = "Décret {number}" }}
link     = {{ en = "https://example.org/en", fr = "https://example.org/fr" }}
read     = 2025-05-21
[[program]]
id    = "ca.surtax.order-{number}"
kind  = "surtax"
order = 6{number}
title = {{ en = "Order {number}", fr = "Décret {number}" }}
short = {{ en = "Order {number}", fr = "Décret {number}" }}
[[measure]]
id       = "ca.surtax.order-{number}/s-1"
program  = "ca.surtax.order-{number}"
at       = "s. 1"
in_force = {{ from = 2025-01-01 }}
goods    = {{ codes = ["7208"] }}
{rest}
rate     = "{rate}"
"#
        )
    };
    let one = order("1", "50%", "");
    let two = format!("{}{relation}", order("2", "25%", ""));
    with_files(&[("ca/measures/order-1.toml", &one), ("ca/measures/order-2.toml", &two)]).expect("no faults")
}

#[test]
fn sentence_6_one_measure_displaces_a_whole_kind() {
    let law = two_orders(
        r#"
[[relation]]
yields   = ["ca.surtax.order-2", "ca.surtax.us-steel-aluminum", "ca.surtax.us-2025-1", "ca.surtax.us-motor-vehicles"]
to       = ["ca.surtax.order-1"]
presence = "provided-for"
in_force = { from = 2025-01-01 }
at       = { en = "s. 2: despite any other order, only this surtax applies", fr = "art. 2 : malgré tout autre décret, seule cette surtaxe s’applique" }
"#,
    );
    let found = line(&law, "into=CA entry_date=2025-03-20 code=7208.10.00 value=1000 origin=US cusma=yes");
    assert_eq!(owed(&law, &found), "ca.surtax.order-1=500 ca.gst=75");
}

#[test]
fn sentence_7_a_measure_yields_to_named_others_and_a_suppressed_one_suppresses_nothing() {
    let law = two_orders(
        r#"
[[relation]]
yields   = ["ca.surtax.order-1"]
to       = ["ca.surtax.order-2"]
in_force = { from = 2025-01-01 }
at       = { en = "s. 2(a): not goods already subject to the other order", fr = "art. 2(a) : non les marchandises déjà visées par l’autre décret" }
[[relation]]
yields   = ["ca.surtax.order-2"]
to       = ["ca.surtax.us-steel-aluminum"]
in_force = { from = 2025-01-01 }
at       = "s. 2(b)"
"#,
    );
    let us = line(&law, "into=CA entry_date=2025-03-20 code=7208.10.00 value=1000 origin=US cusma=yes");
    assert_eq!(owed(&law, &us), "ca.surtax.us-steel-aluminum=250 ca.surtax.order-1=500 ca.gst=87.5");
    let other = line(&law, "into=CA entry_date=2025-03-20 code=7208.10.00 value=1000 origin=KR cusma=no");
    assert_eq!(owed(&law, &other), "ca.surtax.order-2=250 ca.gst=62.5");
}

#[test]
fn sentence_8_a_condition_looks_at_the_whole_declaration() {
    let schedule = embedded::schedule();
    let by_courier = |value: &str| {
        let words = format!(
            "into=CA entry_date=2025-05-12 code=6403.99.30 value={value} origin=US cusma=no importer=personal province=AB mode=courier"
        );
        entry(schedule, &words)
    };
    let one = countertariff::assess::assess(schedule, &by_courier("100"));
    assert!(!owed(schedule, &one.lines[0]).contains("ca.customs-duty"));
    // Two parcels of C$100 on one declaration are worth more than C$150 together.
    let mut both = by_courier("100");
    both.lines.push(both.lines[0].clone());
    let both = countertariff::assess::assess(schedule, &both);
    assert!(
        owed(schedule, &both.lines[0]).contains("ca.customs-duty=11"),
        "{}",
        owed(schedule, &both.lines[0])
    );
}

#[test]
fn sentence_9_enacted_is_not_in_force_and_an_end_has_its_own_citation() {
    let schedule = embedded::schedule();
    let goods = "code=0805.10.00 value=1000 origin=US cusma=yes";
    for (day, owed) in [
        ("2025-02-05", ""),
        ("2025-03-03", ""),
        ("2025-03-04", "ca.surtax.us-2025-1=250"),
        ("2025-08-31", "ca.surtax.us-2025-1=250"),
        ("2025-09-01", ""),
    ] {
        assert_eq!(owes(&format!("into=CA entry_date={day} {goods}")), owed, "{day}");
    }
    for measure in schedule.law.measures.iter().filter(|it| it.id.starts_with("ca.surtax.us-2025-1/")) {
        let end = measure.ended_by.as_ref().expect("both orders were repealed");
        let number = &schedule.law[end.instrument].number;
        assert!(number == "SOR/2025-16" || number == "SOR/2025-181");
    }
}

#[test]
fn sentence_10_relief_is_offered_and_not_subtracted_unless_claimed() {
    let schedule = embedded::schedule();
    let goods = "into=CA entry_date=2025-05-01 code=7604.21.00 value=10000 origin=US cusma=yes";
    let unclaimed = line(schedule, goods);
    assert!(owed(schedule, &unclaimed).contains("steel-aluminum=2500"));
    // For use in manufacturing, and for use in health care and safety.
    assert_eq!(unclaimed.offers.len(), 2);
    let claimed = line(schedule, &format!("{goods} claims=ca.remission.manufacturing"));
    assert!(!owed(schedule, &claimed).contains("steel-aluminum"));
    assert!(claimed.set_aside.iter().any(|it| matches!(it.why, WhyNot::Relieved(_))));
}

#[test]
fn sentence_11_a_floor_counts_the_ordinary_duty_and_portions_are_shared() {
    let law = with_files(&[(
        "us/measures/proc-99997.toml",
        r#"
[instrument]
number   = "Proc. 99997"
title    = { en = "Fifteen in all", fr = "Quinze en tout" }
link     = { en = "https://example.org/en", fr = "https://example.org/fr" }
read     = 2025-05-21
[[program]]
id    = "us.s232.in-all"
kind  = "surtax"
order = 62
title = { en = "Fifteen in all", fr = "Quinze en tout" }
short = { en = "In all", fr = "En tout" }
[[program]]
id    = "us.s122.rest"
kind  = "surtax"
order = 63
title = { en = "On the rest", fr = "Sur le reste" }
short = { en = "Rest", fr = "Reste" }
[[measure]]
id       = "us.s232.in-all/1"
program  = "us.s232.in-all"
at       = "clause 1"
in_force = { from = 2025-01-01 }
goods    = { codes = ["7604.29.30"] }
rate     = { top_up_to = "15%", counting = ["us.mfn"] }
[[measure]]
id       = "us.s122.rest/1"
program  = "us.s122.rest"
at       = "clause 2"
in_force = { from = 2025-06-04 }
goods    = { codes = ["7606.12.30"] }
base     = { outside = ["us.s232.aluminum"] }
rate     = "10%"
"#,
    )])
    .expect("no faults");
    let goods = |code: &str, day: &str| {
        let words = format!(
            "into=US entry_date={day} code={code} value=10000 origin=CA cusma=no aluminum_value=9000"
        );
        owed(&law, &line(&law, &words))
    };
    // Column 1 is 2.6%: 12.4 points are lacking.
    assert!(goods("7604.29.30", "2025-02-10").starts_with("us.mfn=260 us.s232.in-all=1240 "));
    // 9,000 of 10,000 is aluminum and bears 50%; the rest bears 10%.
    assert!(
        goods("7606.12.30", "2025-06-04").starts_with("us.mfn=300 us.s232.aluminum=4500 us.s122.rest=100 ")
    );
}
