//! `src/sheet/compare.rs`: the sheet beside another.

use std::sync::Arc;

use countertariff::assess::{Answer, assess};
use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place, parse};
use countertariff::schedule::{Fact, FactValue};
use countertariff::share::{LinkFault, encode};
use countertariff::sheet::{
    Asked, CompareEvent, Compared, Comparison, Effect, Event, Given, Move, Otherwise, State, With,
};
use countertariff::units::{Currency, Date, Decimal};

use crate::{empty, fact, steel, types, with_steel};

pub fn goes_on(state: &mut State) {
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
}

pub fn wants(state: &mut State, with: With) {
    let effects = state.update(Event::Compare(CompareEvent::Wanted(Some(with))));
    assert!(effects.contains(&Effect::GoOn), "it is worked out in a pause");
    goes_on(state);
}

fn asked(state: &mut State, what: Asked, text: &str) {
    state.update(Event::Compare(CompareEvent::Typed(what, text.to_owned())));
    goes_on(state);
}

pub fn known(state: &State) -> Arc<Compared> {
    match state.comparison() {
        Some(Comparison::Known(found)) => found,
        other => panic!("{other:?}"),
    }
}

fn duties(found: &Compared) -> [String; 2] {
    [0, 1].map(|side| {
        let lines = &found.sides[side].answer.lines;
        lines.iter().map(|line| line.duty_total()).sum::<Decimal>().normalize().to_string()
    })
}

#[test]
fn a_sheet_of_an_earlier_day_is_compared_with_today_at_first() {
    let mut state = with_steel();
    goes_on(&mut state);
    wants(&mut state, With::Day);
    let found = known(&state);
    assert_eq!(found.sides[0].entry.entry_date, Date::constant(2025, 3, 27));
    assert_eq!(found.sides[1].entry.entry_date, crate::TODAY);
    assert_eq!(duties(&found), ["25000", "50000"]);
}

#[test]
fn a_sheet_of_today_is_compared_with_the_day_before_the_last_change() {
    let mut state = with_steel();
    types(&mut state, Place::Sheet(Field::EntryDate), "2026-10-01");
    goes_on(&mut state);
    wants(&mut state, With::Day);
    assert_eq!(state.asked(Asked::Day), "2026-04-05", "the last change of this steel was on the 6th");
}

#[test]
fn each_side_is_what_assessing_it_says_and_the_earlier_day_stands_first() {
    let mut state = with_steel();
    wants(&mut state, With::Day);
    asked(&mut state, Asked::Day, "1 February 2025");
    let found = known(&state);
    let days: Vec<Date> = found.sides.iter().map(|side| side.entry.entry_date).collect();
    assert_eq!(days, [Date::constant(2025, 2, 1), Date::constant(2025, 3, 27)]);
    let entry = parse(state.draft(), embedded::schedule()).entry.unwrap();
    assert_eq!(found.sides[1].answer, assess(embedded::schedule(), &entry));
    asked(&mut state, Asked::Day, "1 Febr");
    assert_eq!(state.comparison(), Some(Comparison::NoDay));
    assert_eq!(state.asked(Asked::Day), "1 Febr", "what is typed stays");
}

#[test]
fn a_claim_is_made_on_all_lines_and_the_sheet_stays_as_it_is() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    steel(&mut state, 1, "1000");
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-10");
    let before = state.draft().clone();
    let undoes = state.undoes();
    wants(&mut state, With::Claim);
    assert_eq!(duties(&known(&state)), ["0", "25250"]);
    assert_eq!(*state.draft(), before);
    assert_eq!(state.undoes(), undoes, "there is nothing more to undo");
}

#[test]
fn the_other_way_goods_of_the_other_country_bear_the_counter_tariff_on_the_value_converted_once() {
    let mut state = with_steel();
    wants(&mut state, With::OtherWay);
    let found = known(&state);
    let [here, there] = &found.sides;
    let law = &embedded::schedule().law;
    assert_eq!(law[there.entry.into].country.as_str(), "CA");
    assert_eq!(here.entry.entry_date, there.entry.entry_date);
    let line = &there.entry.lines[0];
    assert_eq!(line.code.to_string(), "7208.36");
    assert!(matches!(line.facts.of(Fact::Origin), Some(FactValue::Country(it)) if it.as_str() == "US"));
    let declared = line.declared.unwrap();
    assert_eq!((declared.currency(), declared.amount()), (Currency::Usd, Decimal::from(100_000)));
    assert_eq!(line.value_for_duty, Some(Decimal::from(100_000) * line.fx.unwrap()));
    let surtax: Decimal =
        there.answer.lines[0].charges.iter().filter(|it| it.kind.is_duty()).map(|it| it.amount).sum();
    assert_eq!(surtax, line.value_for_duty.unwrap() / Decimal::from(4));
    state.update(Event::Compare(CompareEvent::KeptOrigin(true)));
    goes_on(&mut state);
    let line = known(&state).sides[1].entry.lines[0].clone();
    assert!(matches!(line.facts.of(Fact::Origin), Some(FactValue::Country(it)) if it.as_str() == "CA"));
}

#[test]
fn the_persons_own_rate_counts_and_a_missing_one_is_asked_for() {
    let mut state = with_steel();
    wants(&mut state, With::OtherWay);
    asked(&mut state, Asked::Rate, "1.5");
    assert_eq!(known(&state).sides[1].entry.lines[0].value_for_duty, Some(Decimal::from(150_000)));
    // No rate is published for a day to come.
    types(&mut state, Place::Sheet(Field::EntryDate), "2027-06-01");
    asked(&mut state, Asked::Rate, "");
    assert_eq!(state.comparison(), Some(Comparison::NoRate(Currency::Usd, Currency::Cad)));
    asked(&mut state, Asked::Rate, "a lot");
    assert!(matches!(state.comparison(), Some(Comparison::Unread(_))), "{:?}", state.comparison());
}

#[test]
fn a_value_already_in_the_money_of_the_other_country_is_not_converted_there() {
    let mut state = with_steel();
    types(&mut state, Place::Line(0, LineField::Currency), "CAD");
    types(&mut state, Place::Line(0, LineField::Fx), "0.7");
    wants(&mut state, With::OtherWay);
    let found = known(&state);
    assert_eq!(found.sides[0].entry.lines[0].value_for_duty, Some(Decimal::from(70_000)));
    assert_eq!(found.sides[1].entry.lines[0].value_for_duty, Some(Decimal::from(100_000)));
}

#[test]
fn turning_the_sheet_itself_never_gives_its_value_another_currency() {
    let mut state = with_steel();
    types(&mut state, Place::Sheet(Field::Into), "CA");
    assert_eq!(state.text(Place::Line(0, LineField::Currency)), "USD");
    types(&mut state, Place::Sheet(Field::Into), "US");
    assert_eq!(state.text(Place::Line(0, LineField::Value)), "100000");
    assert!(matches!(state.text(Place::Line(0, LineField::Currency)), "" | "USD"));
}

#[test]
fn what_was_charged_then_stands_beside_what_was_settled_since() {
    let mut state = with_steel();
    wants(&mut state, With::AsCharged);
    assert_eq!(duties(&known(&state)), ["50000", "25000"]);
}

#[test]
fn the_sheet_of_a_link_is_compared_and_a_bad_link_is_said_to_be_bad() {
    let mut other = empty();
    steel(&mut other, 0, "200000");
    let link = format!("https://example.org/#{}", encode(&other.to_link()).unwrap());
    let mut state = with_steel();
    wants(&mut state, With::Link);
    assert_eq!(state.comparison(), Some(Comparison::NoSheet(None)));
    asked(&mut state, Asked::Link, &link);
    assert_eq!(duties(&known(&state)), ["25000", "50000"]);
    assert_eq!(state.text(Place::Line(0, LineField::Value)), "100000", "the own sheet stays");
    for bad in [&link[..link.len() - 3], "prose", "#", "https://example.org/#1"] {
        asked(&mut state, Asked::Link, bad);
        assert!(
            matches!(state.comparison(), Some(Comparison::NoSheet(Some(_)))),
            "{bad} {:?}",
            state.comparison()
        );
    }
    asked(&mut state, Asked::Link, &("https://example.org/#1".to_owned() + &"A".repeat(2_000_000)));
    assert!(matches!(
        state.comparison(),
        Some(Comparison::NoSheet(Some(LinkFault::TooLong | LinkFault::Incomplete)))
    ));
}

#[test]
fn a_sheet_without_an_answer_is_compared_with_nothing() {
    let mut state = with_steel();
    wants(&mut state, With::Claim);
    types(&mut state, Place::Line(0, LineField::Value), "a lot");
    goes_on(&mut state);
    assert_eq!(state.comparison(), Some(Comparison::NoAnswer));
    types(&mut state, Place::Line(0, LineField::Value), "1000");
    types(&mut state, Place::Line(0, fact(Fact::Cusma)), "");
    goes_on(&mut state);
    let found = known(&state);
    assert!(found.sides.iter().all(|side| side.answer.lines[0].answer == Answer::Assessed));
    state.update(Event::Compare(CompareEvent::Wanted(None)));
    assert_eq!(state.comparison(), None);
}

#[test]
fn the_rate_published_for_one_currency_serves_the_other_way_too() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "CA");
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-20");
    for (field, text) in
        [(LineField::Code, "2208.30.00"), (LineField::Value, "12500"), (fact(Fact::Origin), "US")]
    {
        types(&mut state, Place::Line(0, field), text);
    }
    wants(&mut state, With::OtherWay);
    let found = known(&state);
    let there = &found.sides[1].entry.lines[0];
    let law = &embedded::schedule().law;
    let published = law.exchange[0].on(Date::constant(2025, 3, 20)).unwrap().rate;
    let value = (Decimal::from(12_500) / published).round_dp(2);
    assert_eq!(there.value_for_duty, Some(value));
    assert!(matches!(there.facts.of(Fact::Origin), Some(FactValue::Country(it)) if it.as_str() == "CA"));
}

fn chosen(state: &mut State, fact: Fact, one: Option<(FactValue, &str)>, other: (FactValue, &str)) {
    let given = |(value, text): (FactValue, &str)| Given { value, text: text.to_owned() };
    let line = state.lines()[0];
    let otherwise = Otherwise { line, fact, one: one.map(given), other: given(other) };
    state.update(Event::Compare(CompareEvent::Answered(otherwise)));
    goes_on(state);
}

#[test]
fn any_answer_stands_beside_that_of_the_sheet_which_stays_as_it_is() {
    let mut state = with_steel();
    let (before, undoes) = (state.draft().clone(), state.undoes());
    wants(&mut state, With::Answer);
    assert_eq!(state.comparison(), Some(Comparison::NoOther), "nothing was chosen yet");
    chosen(&mut state, Fact::InTransit, None, (FactValue::Yes, "yes"));
    let found = known(&state);
    assert_eq!(found.sides[0].entry.lines[0].facts.of(Fact::InTransit), None);
    assert_eq!(found.sides[1].entry.lines[0].facts.of(Fact::InTransit), Some(FactValue::Yes));
    let mut answered = with_steel();
    types(&mut answered, Place::Line(0, fact(Fact::InTransit)), "yes");
    let entry = parse(answered.draft(), embedded::schedule()).entry.unwrap();
    assert_eq!(found.sides[1].answer, assess(embedded::schedule(), &entry));
    assert_eq!((state.draft(), state.undoes()), (&before, undoes));
    // What else is typed goes for both sides.
    types(&mut state, Place::Line(0, LineField::Value), "200000");
    goes_on(&mut state);
    assert!(known(&state).sides.iter().all(|side| side.answer.totals.value == Decimal::from(200_000)));
}

#[test]
fn an_open_question_is_answered_in_two_ways_at_once() {
    let mut state = with_steel();
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-10");
    types(&mut state, Place::Line(0, fact(Fact::Cusma)), "");
    goes_on(&mut state);
    chosen(&mut state, Fact::Cusma, Some((FactValue::Yes, "yes")), (FactValue::No, "no"));
    assert_eq!(duties(&known(&state)), ["0", "25000"]);
}

#[test]
fn a_comparison_follows_its_line_and_ends_with_it() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    steel(&mut state, 1, "1000");
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-10");
    goes_on(&mut state);
    let first = state.lines()[0];
    chosen(&mut state, Fact::Cusma, None, (FactValue::Yes, "yes"));
    assert_eq!(duties(&known(&state)), ["25250", "250"]);
    state.update(Event::MovedLine(first, Move::Down));
    goes_on(&mut state);
    assert_eq!(duties(&known(&state)), ["25250", "250"]);
    state.update(Event::RemovedLine(first));
    goes_on(&mut state);
    assert_eq!(state.comparison(), Some(Comparison::NoOther));
    assert_eq!(state.otherwise(), None);
}
