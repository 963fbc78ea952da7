//! What is not known stays open: ranges, the questions that move them, offers, and what is only
//! announced.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use countertariff::assess::Answer;
use countertariff::embedded;
use countertariff::schedule::{Fact, Schedule};
use support::{entry, line, owed};

fn owes(words: &str) -> String {
    let schedule = embedded::schedule();
    owed(schedule, &line(schedule, words))
}

#[test]
fn unknown_is_an_answer_with_its_ends_and_its_questions() {
    let schedule = embedded::schedule();
    let found = line(schedule, "into=US entry_date=2025-03-27 code=7208.36.00 value=100000 origin=CA");
    // Claimed or not, 25% is owed: by the steel duty or by the emergency duty. The amounts are equal
    // and the programmes are not, so the claim is asked for.
    let Answer::Undecided(range) = found.answer else { panic!("{:?}", found.answer) };
    let twenty_five = countertariff::units::Decimal::from(25_000);
    assert_eq!((range.low, range.high), (twenty_five, Some(twenty_five)));
    assert_eq!(found.needs, [Fact::Cusma]);
}

#[test]
fn a_fact_is_asked_for_when_it_matters_beside_others() {
    // With and without approval the duty on a car runs from nothing to 25%, by its content in the one
    // case and by its age in the other: the approval still decides, once the rest is known.
    let schedule = embedded::schedule();
    let found =
        line(schedule, "into=US entry_date=2025-04-03 code=8703.23.01 value=30000 origin=CA cusma=yes");
    for fact in [Fact::CommerceApproved, Fact::PassengerVehicle, Fact::UsContentValue, Fact::AgeYears] {
        assert!(found.needs.contains(&fact), "{:?} lacks {fact}", found.needs);
    }
}

#[test]
fn a_line_that_cannot_be_read_leaves_limits_on_the_declaration_open() {
    let schedule = embedded::schedule();
    let mut entry = entry(
        schedule,
        "into=CA entry_date=2025-05-12 code=6403.99.30 value=100 origin=US cusma=no importer=personal province=AB mode=courier",
    );
    entry.whole = false;
    let found = countertariff::assess::assess(schedule, &entry).lines.remove(0);
    assert_eq!(found.needs, [Fact::DeclarationValue], "{:?}", found.answer);
}

#[test]
fn a_possible_ban_is_said() {
    let schedule = embedded::schedule();
    let found = line(
        schedule,
        "into=US entry_date=2026-10-01 code=2203.00.00.30 value=1000 origin=CA cusma=yes aluminum_value=0",
    );
    assert_eq!(found.needs, [Fact::Packaged]);
    assert!(found.may_be_prohibited.is_some());
}

#[test]
fn an_unknown_origin_is_every_origin_the_law_tells_apart() {
    let schedule = embedded::schedule();
    let found = line(schedule, "into=CA entry_date=2025-03-10 code=7208.36.00 value=1000");
    let Answer::Undecided(range) = found.answer else { panic!("{:?}", found.answer) };
    // Goods of Russia, which have the General Tariff.
    assert_eq!(range.high, Some(countertariff::units::Decimal::from(350)));
    assert!(found.needs.contains(&Fact::Origin));
}

#[test]
fn a_deposit_rate_is_offered_by_its_day_and_never_applied_unasked() {
    let schedule = embedded::schedule();
    let offered = |day: &str, more: &str| -> Vec<String> {
        let entry = entry(
            schedule,
            &format!("into=US entry_date={day} code=4407.12.00 value=1000 origin=CA cusma=yes {more}"),
        );
        let answers = countertariff::assess::Assessor::new().answer(schedule, &entry);
        answers.lines[0].suggestions.iter().map(|it| schedule.law[*it].value.to_string()).collect()
    };
    assert_eq!(offered("2025-03-27", ""), ["7.66", "6.74", "6.04", "14.19"]);
    assert_eq!(offered("2025-10-14", ""), ["20.53", "14.63", "6.04", "14.19"]);
    assert_eq!(offered("2025-10-14", "ad_rate=9.65"), ["14.63", "14.19"]);
    assert!(
        owes("into=US entry_date=2025-10-14 code=4407.12.00 value=1000 origin=CA cusma=yes")
            .starts_with("us.s232.wood=100")
    );
}

#[test]
fn what_is_announced_is_charged_in_a_what_if_and_never_otherwise() {
    let schedule = embedded::schedule();
    let car = "into=US entry_date=2027-01-01 code=8703.23.01 value=1000 origin=CA cusma=yes passenger_vehicle=no age_years=1 civil_aircraft=no";
    let owed_under = |schedule: &Schedule| owed(schedule, &line(schedule, car));
    assert!(!owed_under(schedule).contains("us.s338.ca"));
    assert!(owed_under(&schedule.supposing_announced()).contains("us.s338.ca=500"));
}
