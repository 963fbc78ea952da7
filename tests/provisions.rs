//! What a number of chapter 98 or 99 makes dutiable caps every measure, wherever its own base comes from.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use countertariff::assess::{Answer, WhyNot};
use countertariff::embedded;
use countertariff::schedule::Kind;
use support::{line, owed, with_files};

/// A surtax on Canadian goods with each sort of base, and what numbers of heading 9820 make dutiable of them.
const ORDER: &str = r#"
[instrument]
number   = "Proc. 99999"
title    = { en = "Order", fr = "Décret" }
link     = { en = "https://example.org/en", fr = "https://example.org/fr" }
read     = 2025-05-21
[[program]]
id    = "us.test.a"
kind  = "surtax"
order = 61
title = { en = "A", fr = "A" }
short = { en = "A", fr = "A" }
[[program]]
id    = "us.test.b"
kind  = "surtax"
order = 62
title = { en = "B", fr = "B" }
short = { en = "B", fr = "B" }
[[program]]
id    = "us.test.tax"
kind  = "tax"
order = 95
title = { en = "Tax", fr = "Taxe" }
short = { en = "Tax", fr = "Taxe" }
[[measure]]
id       = "us.test.a/1"
program  = "us.test.a"
at       = "s. 1"
in_force = { from = 2025-01-01 }
base     = { declared = "steel_value" }
rate     = "10%"
[[measure]]
id       = "us.test.b/1"
program  = "us.test.b"
at       = "s. 2"
in_force = { from = 2025-01-01 }
base     = { outside = ["us.test.a"] }
rate     = "10%"
[[measure]]
id       = "us.test.tax/1"
program  = "us.test.tax"
at       = "s. 3"
in_force = { from = 2025-01-01 }
base     = { duty_paid = ["surtax"] }
rate     = "10%"
[[relation]]
yields   = ["us.test.tax"]
to       = ["us.test.b"]
presence = "provided-for"
in_force = { from = 2025-02-01 }
at       = "s. 4"
[[provision]]
codes    = ["9820"]
dutiable = "nothing"
fees     = "nothing"
origins  = ["US"]
at       = "s. 5"
says     = { en = "goods that come back", fr = "marchandises qui reviennent" }
[[provision]]
codes    = ["9820.11.03"]
dutiable = { declared = "processing_value" }
taxes    = { declared = "processing_value" }
at       = "s. 5"
says     = { en = "goods worked on", fr = "marchandises ouvrées" }
[[provision]]
codes    = ["9820.11.06"]
dutiable = { declared = "processing_value" }
in_full  = ["us.test.a"]
at       = "s. 5"
says     = { en = "goods worked on", fr = "marchandises ouvrées" }
"#;

/// Wood of Canada in January 2025, when no surtax of the law itself is in force.
const GOODS: &str =
    "into=US entry_date=2025-01-15 code=4421.99.98.80 value=10000 origin=CA cusma=yes steel_value=4000";

fn owes(words: &str) -> String {
    let schedule = with_files(&[("us/measures/proc-99999.toml", ORDER)]).expect("an order without faults");
    owed(&schedule, &line(&schedule, words))
}

#[test]
fn every_sort_of_base_is_capped_once() {
    assert_eq!(owes(GOODS), "us.test.a=400 us.test.b=600 us.test.tax=1100");
    // The metal is worth more than the work, and nothing of the work is left outside it. The tax falls on
    // the work and on what was charged on it.
    let under = format!("{GOODS} provision=9820.11.03 processing_value=1000");
    assert_eq!(owes(&under), "us.test.a=100 us.test.tax=110");
    let more = format!("{GOODS} provision=9820.11.03 processing_value=5000");
    assert_eq!(owes(&more), "us.test.a=400 us.test.b=100 us.test.tax=550");
}

#[test]
fn what_is_charged_in_full_is_not_capped() {
    let under = format!("{GOODS} provision=9820.11.06 processing_value=1000");
    assert_eq!(owes(&under), "us.test.a=400 us.test.tax=1040");
}

#[test]
fn of_which_nothing_is_dutiable_gives_way_to_nothing() {
    let schedule = with_files(&[("us/measures/proc-99999.toml", ORDER)]).expect("an order without faults");
    let goods = GOODS.replace("2025-01-15", "2025-02-01");
    // The tax gives way to B on goods that are provided for in it, and these are not.
    assert_eq!(owes(&goods), "us.test.a=400 us.test.b=600");
    let found = line(&schedule, &format!("{goods} provision=9820.11.09"));
    assert_eq!(owed(&schedule, &found), "us.test.tax=1000");
    assert!(found.set_aside.iter().any(|it| matches!(it.why, WhyNot::NotDutiable(_))));
}

#[test]
fn the_value_of_the_work_is_asked_for() {
    let schedule = embedded::schedule();
    let found = line(
        schedule,
        "into=US entry_date=2026-01-29 code=9503.00.00.73 value=310 origin=CA cusma=no provision=9802.00.40",
    );
    assert!(matches!(found.answer, Answer::Undecided(range) if range.low.is_zero() && range.high.is_some()));
    assert_eq!(found.needs.iter().map(ToString::to_string).collect::<Vec<_>>(), ["processing_value"]);
}

#[test]
fn goods_of_the_country_itself_are_decided_where_that_is_the_point() {
    let schedule = embedded::schedule();
    let goods =
        "into=US entry_date=2026-01-29 code=9503.00.00.73 value=310 origin=US cusma=no processing_value=25";
    let back = line(schedule, &format!("{goods} provision=9801.00.10"));
    assert!(matches!(back.answer, Answer::Assessed) && back.charges.is_empty());
    assert!(matches!(line(schedule, goods).answer, Answer::NotCovered(_)));
    // Repaired in Canada, from where they come unless it is said otherwise.
    let repaired = format!("{goods} provision=9802.00.40");
    assert_eq!(owed(schedule, &line(schedule, &repaired)), "us.ieepa.ca=8.75");
    assert_eq!(owed(schedule, &line(schedule, &format!("{repaired} shipped_from=MX"))), "us.ieepa.mx=6.25");
    assert_eq!(owed(schedule, &line(schedule, &format!("{repaired} processed_in=DE"))), "");
}

/// Under each number that the law here knows, no duty of the US falls on more than it makes dutiable.
#[test]
fn no_duty_exceeds_its_rate_on_what_is_dutiable() {
    let schedule = embedded::schedule();
    let goods = [
        "code=7306.29.60.10 steel_value=9000 metal_weight_share=95 us_metal_share=0 us_melted=no",
        "code=8708.99.68.90 auto_part=yes mhdv_part=no knock_down_kit=no steel_value=3000 aluminum_value=2000 metal_weight_share=50 us_metal_share=0 us_melted=no",
        "code=8429.51.10.15 metal_weight_share=90 us_metal_share=0 steel_value=5000 equipment_part=no",
        "code=9403.40.90.60 cabinet_or_vanity=yes",
        "code=9503.00.00.73",
    ];
    let days = [
        "2025-03-20",
        "2025-05-10",
        "2025-09-20",
        "2025-12-10",
        "2026-03-01",
        "2026-05-10",
        "2026-07-01",
        "2026-08-25",
        "2026-10-01",
    ];
    let dutiable = [
        ("9801.00.10", 0),
        ("9802.00.40", 1000),
        ("9802.00.50", 1000),
        ("9802.00.80", 4000),
        ("9813.00.05", 0),
    ];
    let mut judged = 0;
    for goods in goods {
        for day in days {
            for claim in ["yes", "no"] {
                for (number, most) in dutiable {
                    let words = format!(
                        "into=US entry_date={day} value=10000 origin=CA us_melted=no steel_value=5000 aluminum_value=1000 copper_value=0 auto_part=no mhdv_part=no equipment_part=no {goods} cusma={claim} provision={number} \
                         processing_value=1000 us_content_value=6000 commerce_approved=no ca_mx_melted=no particular_article=no civil_aircraft=no \
                         original_equipment=no mode=truck"
                    );
                    let found = line(schedule, &words);
                    assert!(matches!(found.answer, Answer::Assessed), "{words}: needs {:?}", found.needs);
                    for charge in
                        found.charges.iter().filter(|it| matches!(it.kind, Kind::CustomsDuty | Kind::Surtax))
                    {
                        // No rate of the law on these goods is above 50%.
                        assert!(
                            charge.amount * countertariff::units::Decimal::TWO <= most.into(),
                            "{words}: {charge:?}"
                        );
                        judged += 1;
                    }
                }
            }
        }
    }
    assert!(judged > 100, "{judged} charges");
}
