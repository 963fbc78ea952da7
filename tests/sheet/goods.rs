//! Goods by name: what is asked of the search, what is done with its answers, and the steps to a code.

use countertariff::assess::Range;
use countertariff::entry::{Field, LineField, Place};
use countertariff::find::reply::{Fits, Named, Reply, Search};
use countertariff::schedule::Fact;
use countertariff::sheet::{Effect, Event, GoodsEvent, LineId, Rate, Standing, State, Step};
use countertariff::units::{Lang, TariffCode};

use crate::{empty, fact, steel, types, with_steel};

const GOODS: Place = Place::Line(0, LineField::Code);

fn code(text: &str) -> TariffCode {
    text.parse().expect("a code")
}

fn line(state: &State) -> LineId {
    state.lines()[0]
}

fn goods(state: &mut State, event: GoodsEvent) -> Vec<Effect> {
    state.update(Event::Goods(event))
}

/// What typing into the field of the goods asks for.
fn asks(state: &mut State, text: &str) -> Vec<String> {
    let spot = state.spot(GOODS).expect("the field");
    let effects = state.update(Event::Typed(spot, text.to_owned()));
    asked(&effects, "find")
}

fn asked(effects: &[Effect], what: &str) -> Vec<String> {
    let requests = effects.iter().filter_map(|effect| match effect {
        Effect::Ask(request) => Some(request.clone()),
        _ => None,
    });
    requests.filter(|request| request.split('\t').nth(2) == Some(what)).collect()
}

/// The number of the last search of what was asked.
fn turn(asked: &[String]) -> u32 {
    asked[0].split('\t').nth(3).and_then(|turn| turn.parse().ok()).expect("a number")
}

/// What a search found: headings and subheadings, in their order.
fn finds(state: &mut State, turn: u32, codes: &[&str]) {
    let row = |digits: &&str| Named { code: code(digits), name: (*digits).to_owned(), more: String::new() };
    let search = Search { turn, fits: Fits::Well, rows: codes.iter().map(row).collect() };
    arrives(state, Reply { search: Some(search), ..Reply::default() });
}

fn arrives(state: &mut State, reply: Reply) {
    goods(state, GoodsEvent::Arrived(reply.write()));
}

fn options(state: &State) -> Vec<String> {
    let list = state.list(0).expect("a list");
    list.rows.iter().map(|row| row.code.to_string()).collect()
}

#[test]
fn words_are_searched_for_and_digits_are_not() {
    let mut state = empty();
    assert_eq!(asks(&mut state, "cedar chair"), ["en\t\tfind\t1\tcedar chair"]);
    types(&mut state, Place::Sheet(Field::Into), "US");
    assert_eq!(asks(&mut state, "cedar\tchairs"), ["en\tUS\tfind\t2\tcedar chairs"]);
    assert_eq!(asks(&mut state, "94"), ["en\tUS\tfind\t3\t94"]);
    for text in ["9401", "9401.61", "HS 9401.61.40", "7.208E+07", "", "  ", "?!"] {
        assert_eq!(asks(&mut state, text), [""; 0], "{text:?}");
        assert!(state.list(0).is_none(), "{text:?}");
    }
}

#[test]
fn ten_thousand_letters_are_asked_for_as_a_few() {
    let mut state = empty();
    let asked = asks(&mut state, &"chair ".repeat(2_000));
    assert!(asked[0].len() < 250, "{}", asked[0].len());
}

#[test]
fn keys_go_through_the_options_and_come_back_to_the_first() {
    let mut state = empty();
    let asked = asks(&mut state, "chair");
    finds(&mut state, turn(&asked), &["9401", "940161", "940169", "9403"]);
    assert_eq!(options(&state), ["9401", "9401.61", "9401.69", "9403"]);
    assert_eq!(state.chosen_option(), None);
    let mut at = |step: Step| {
        goods(&mut state, GoodsEvent::Stepped(step));
        state.chosen_option().map(|option| option.1.to_string()).expect("an option")
    };
    assert_eq!(at(Step::Down), "9401");
    assert_eq!(at(Step::Down), "9401.61");
    assert_eq!(at(Step::Last), "9403");
    assert_eq!(at(Step::Down), "9401");
    assert_eq!(at(Step::Up), "9403");
    assert_eq!(at(Step::First), "9401");
}

#[test]
fn what_arrives_late_never_moves_an_option_that_somebody_stands_on() {
    let mut state = empty();
    let asked = asks(&mut state, "chair");
    finds(&mut state, turn(&asked), &["9401"]);
    // Another letter: the options stay until the answer comes, and an arrow key is quicker than it.
    let again = asks(&mut state, "chairs");
    goods(&mut state, GoodsEvent::Stepped(Step::Down));
    finds(&mut state, turn(&again), &["9403"]);
    assert_eq!(state.chosen_option(), Some((line(&state), code("9401"))));
    // An answer to what is no longer asked is none.
    let last = asks(&mut state, "garden chairs");
    finds(&mut state, turn(&again), &["9403"]);
    assert_eq!(options(&state), ["9401"]);
    finds(&mut state, turn(&last), &["9403"]);
    assert_eq!(options(&state), ["9403"]);
}

#[test]
fn a_code_is_written_only_when_it_is_chosen() {
    let mut state = empty();
    let asked = asks(&mut state, "chair");
    finds(&mut state, turn(&asked), &["9401"]);
    let spot = state.spot(GOODS).expect("the field");
    state.update(Event::Left(spot));
    assert_eq!(state.text(GOODS), "chair");
    assert!(state.list(0).is_none(), "the list closes");
    let id = line(&state);
    let effects = goods(&mut state, GoodsEvent::Chose(id, code("9401.61")));
    assert_eq!(state.text(GOODS), "9401.61");
    assert!(effects.contains(&Effect::KeepRecent));
    state.update(Event::Undid);
    assert_eq!(state.text(GOODS), "chair", "and it can be undone");
}

#[test]
fn the_last_choices_are_offered_in_an_empty_field() {
    let mut state = empty();
    let id = line(&state);
    goods(&mut state, GoodsEvent::Entered(id));
    assert!(state.list(0).is_none(), "there are none yet");
    for choice in ["9403", "9403.60", "8704.31", "9403.60.80"] {
        goods(&mut state, GoodsEvent::Chose(id, code(choice)));
    }
    types(&mut state, GOODS, "");
    goods(&mut state, GoodsEvent::Entered(id));
    // The steps on the way to a code are not choices of their own.
    assert_eq!(options(&state), ["9403.60.80", "8704.31"]);
}

#[test]
fn names_are_asked_for_once_and_again_in_the_other_language() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "US");
    let spot = state.spot(GOODS).expect("the field");
    let effects = state.update(Event::Typed(spot, "7208.36.00".to_owned()));
    let names = asked(&effects, "name");
    assert!(names[0].starts_with("en\tUS\tname\t7208 720836 72083600"), "{names:?}");
    let again = state.update(Event::Left(spot));
    assert_eq!(asked(&again, "name"), [""; 0]);
    let named = Named { code: code("7208.36"), name: "Hot-rolled coils".into(), more: String::new() };
    arrives(&mut state, Reply { names: vec![named], ..Reply::default() });
    assert_eq!(state.name_of(code("7208.36.00")), Some("Hot-rolled coils"));
    let turned = state.update(Event::TurnedTo(Lang::Fr));
    assert_eq!(state.name_of(code("7208.36.00")), None);
    assert_eq!(asked(&turned, "warm").len(), 1);
    assert!(asked(&turned, "name")[0].starts_with("fr\tUS\tname\t7208 "));
}

#[test]
fn names_that_did_not_arrive_are_not_asked_for_until_somebody_tries_again() {
    let mut state = with_steel();
    goods(&mut state, GoodsEvent::Missed);
    assert_eq!(state.names(), Standing::Missing);
    let spot = state.spot(GOODS).expect("the field");
    let typed = state.update(Event::Typed(spot, "7208.37.00".to_owned()));
    assert_eq!(asked(&typed, "name"), [""; 0]);
    let again = goods(&mut state, GoodsEvent::TriedAgain);
    assert_eq!(again[0], Effect::FetchNames);
    assert!(asked(&again, "name")[0].contains("72083700"));
    assert_eq!(state.names(), Standing::Awaited);
}

/// Works out all rates that are wanted; says how many there were.
fn all_rates(state: &mut State) -> usize {
    let mut turns = 0;
    while goods(state, GoodsEvent::HadTime).contains(&Effect::RateNext) {
        turns += 1;
        assert!(turns < 500, "it ends");
    }
    turns
}

fn exactly(state: &State, of: &str) -> Option<String> {
    match state.rate(0, code(of))? {
        Rate::Of(Range { low, high: Some(high) }) if low == high => Some(low.normalize().to_string()),
        other => Some(format!("{other:?}")),
    }
}

#[test]
fn the_ladder_leads_down_to_one_line() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "US");
    types(&mut state, Place::Sheet(Field::EntryDate), "2026-10-01");
    types(&mut state, GOODS, "9403");
    let step = state.ladder(0).expect("a step");
    assert!(step.branches.iter().all(|branch| branch.len() == 6 && code("9403").covers(*branch)));
    assert!(!step.settled);
    let mut steps = 0;
    while let Some(ladder) = state.ladder(0).filter(|ladder| !ladder.settled) {
        let id = line(&state);
        let next = *ladder.branches.last().expect("a branch");
        assert!(next.len() > ladder.code.len(), "{next} is beneath {}", ladder.code);
        goods(&mut state, GoodsEvent::Chose(id, next));
        steps += 1;
        assert!(steps < 5, "it ends");
    }
}

#[test]
fn nothing_more_is_asked_where_all_branches_agree() {
    let mut state = empty();
    steel(&mut state, 0, "100000");
    types(&mut state, GOODS, "7208");
    let ladder = state.ladder(0).expect("a step");
    assert!(ladder.settled, "all of heading 7208 owes the same on that day");
    all_rates(&mut state);
    assert_eq!(exactly(&state, "7208").as_deref(), Some("25"));
}

#[test]
fn the_rate_of_a_branch_is_that_of_a_line_with_its_code() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "CA");
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-27");
    types(&mut state, Place::Line(0, fact(Fact::Origin)), "US");
    types(&mut state, Place::Line(0, fact(Fact::Cusma)), "no");
    types(&mut state, GOODS, "9403");
    assert!(all_rates(&mut state) > 3);
    let branches = state.ladder(0).expect("a step").branches;
    let rates: Vec<_> = branches.iter().map(|branch| state.rate(0, *branch)).collect();
    for (branch, rate) in branches.iter().zip(rates) {
        types(&mut state, GOODS, &branch.to_string());
        let answer = &state.outcome().lines[0].now.as_ref().expect("an answer").answer.assessment;
        let owed = match answer.answer {
            countertariff::assess::Answer::Undecided(range) => range,
            _ => Range { low: answer.duty_total(), high: Some(answer.duty_total()) },
        };
        assert_eq!(rate, Some(Rate::Of(owed)), "{branch}");
    }
}

#[test]
fn another_answer_makes_the_rates_anew() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "US");
    types(&mut state, Place::Sheet(Field::EntryDate), "2025-03-27");
    types(&mut state, GOODS, "7208");
    assert!(state.supposes_origin(0));
    all_rates(&mut state);
    assert!(state.rate(0, code("7208")).is_some());
    types(&mut state, Place::Line(0, fact(Fact::Cusma)), "yes");
    assert_eq!(state.rate(0, code("7208")), None);
    all_rates(&mut state);
    assert!(state.rate(0, code("7208")).is_some());
    types(&mut state, Place::Line(0, fact(Fact::Origin)), "CA");
    assert!(!state.supposes_origin(0));
}
