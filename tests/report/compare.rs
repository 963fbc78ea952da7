//! Two answers side by side, as they are read.

use countertariff::assess::LineAssessment;
use countertariff::report::{Act, Ask, Block, Does, Reporter, Table, plain};
use countertariff::sheet::{Asked, CompareEvent, Comparison, Effect, Event, State, With};
use countertariff::units::Lang;

use crate::acts::acts;
use crate::typed;

const STEEL: &str = "into=US entry_date=2025-03-27 code=7208.36.00 value=40000 origin=CA cusma=no";

fn compared(lang: Lang, words: &str, with: With) -> State {
    let mut state = typed(lang, words);
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
    state.update(Event::Compare(CompareEvent::Wanted(Some(with))));
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
    state
}

fn said(state: &State) -> String {
    plain(&Reporter::default().screen(state).compare).replace(['\u{a0}', '\u{202f}'], " ")
}

fn table(blocks: &[Block]) -> Option<&Table> {
    blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Group(group) => table(&group.blocks),
        Block::Fold(fold) => table(&fold.blocks),
        _ => None,
    })
}

#[test]
fn two_days_differ_by_programmes_and_only_those_are_inked() {
    let state = compared(Lang::En, STEEL, With::Day);
    let said = said(&state);
    for row in [
        "27 March 2025: US$10,000.00 (25%). 1 October 2026: US$20,000.00 (50%). US$10,000.00 more.",
        "Goods | 40,000.00 | 40,000.00 | the same",
        "IEEPA, Canada | 10,000.00 | — | −10,000.00",
        "Metals (s. 232) | — | 20,000.00 | +20,000.00",
        "Tariff | 10,000.00 | 20,000.00 | +10,000.00",
    ] {
        assert!(said.contains(row), "{row:?} in {said}");
    }
    let screen = Reporter::default().screen(&state);
    let table = table(&screen.compare).expect("a table");
    for row in &table.rows {
        let same = plain(&[Block::Para("", row.cells[3].text.clone())]).contains("the same");
        assert!(row.class != "ct-same" || same, "{row:?}");
        assert!(!same || matches!(row.class, "ct-same" | "ct-sum" | "ct-total"), "{row:?}");
    }
}

#[test]
fn the_same_in_french() {
    let said = said(&compared(Lang::Fr, STEEL, With::Day));
    let row = "27 mars 2025 : 10 000,00 $ US (25 %). 1er octobre 2026 : 20 000,00 $ US (50 %). 10 000,00 $ US de plus.";
    assert!(said.contains(row), "{said}");
    assert!(said.contains("identique"), "{said}");
}

#[test]
fn the_differences_add_up_to_that_of_the_tariff() {
    for with in [With::Day, With::Claim, With::AsCharged] {
        let state = compared(Lang::En, STEEL, with);
        let Some(Comparison::Known(found)) = state.comparison() else { panic!("{with:?}") };
        let duties = |side: usize| found.sides[side].answer.lines[0].duty_total();
        let all = duties(1) - duties(0);
        let all = match all.is_zero() {
            true => "the same".to_owned(),
            false => countertariff::words::amount(Lang::En, all.abs()),
        };
        let text = said(&state);
        let row = text.lines().find(|line| line.trim().starts_with("Tariff |")).expect("a sum");
        assert!(row.ends_with(&all), "{with:?} {row} {all}");
    }
}

#[test]
fn both_ways_stand_on_one_spine_in_their_own_money_with_the_exchange_in_sight() {
    for lang in [Lang::En, Lang::Fr] {
        let said = said(&compared(lang, STEEL, With::OtherWay));
        let rows = match lang {
            Lang::En => ["Into the United States", "Into Canada", "US$40,000.00 × 1.4", "Bank of Canada"],
            Lang::Fr => ["Vers les États-Unis", "Vers le Canada", "40 000,00 $ US × 1,4", "Banque du Canada"],
        };
        assert!(said.contains("7208.36") && said.contains("points"), "{said}");
        for row in rows {
            assert!(said.contains(row), "{row:?} in {said}");
        }
    }
}

#[test]
fn several_lines_are_compared_by_totals_for_each_programme() {
    let two = format!("{STEEL};code=7208.36.00 value=10000 origin=CA cusma=no");
    let said = said(&compared(Lang::En, &two, With::Day));
    assert!(said.contains("IEEPA, Canada | 12,500.00 | — | −12,500.00"), "{said}");
}

#[test]
fn a_bad_link_is_said_to_be_bad() {
    let mut state = compared(Lang::En, STEEL, With::Link);
    let bad = CompareEvent::Typed(Asked::Link, "no link at all".to_owned());
    state.update(Event::Compare(bad));
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
    assert!(said(&state).contains("There is no sheet in this link."), "{}", said(&state));
}

#[test]
fn a_rate_that_is_none_is_said_beside_its_field_and_nowhere_else() {
    for lang in Lang::ALL {
        let mut state = compared(lang, STEEL, With::OtherWay);
        for text in ["$-5", "0", "ask the broker", "😀", &format!("1{}", "0".repeat(40))] {
            state.update(Event::Compare(CompareEvent::Typed(Asked::Rate, (*text).to_owned())));
            while state.update(Event::GoOn).contains(&Effect::GoOn) {}
            let screen = Reporter::default().screen(&state);
            let error = asked(&screen.compare).and_then(|ask| ask.error.clone()).expect("an error");
            assert!(error.len() > 20, "{text}: {error}");
            assert_eq!(plain(&screen.compare).matches(&error).count(), 1, "{}", plain(&screen.compare));
        }
    }
}

fn asked(blocks: &[Block]) -> Option<&Ask> {
    blocks.iter().find_map(|block| match block {
        Block::Ask(ask) => Some(ask),
        Block::Group(group) => asked(&group.blocks),
        Block::Fold(fold) => asked(&fold.blocks),
        _ => None,
    })
}

/// The buttons that set other answers beside those of the sheet, in their order.
fn offered(state: &State) -> Vec<Act> {
    acts(&Reporter::default().screen(state).compare)
        .into_iter()
        .filter(|act| matches!(act.does, Does::Event(Event::Compare(CompareEvent::Answered(_)))))
        .collect()
}

fn chooses(state: &mut State, act: &Act) {
    if let Does::Event(event) = &act.does {
        state.update(event.clone());
    }
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
}

#[test]
fn every_answer_that_is_offered_has_another_outcome_and_says_which_is_which() {
    for lang in Lang::ALL {
        let mut state = compared(lang, STEEL, With::Answer);
        let acts = offered(&state);
        assert!(acts.len() > 2, "{acts:?}");
        for act in acts {
            chooses(&mut state, &act);
            let Some(Comparison::Known(found)) = state.comparison() else { panic!("{}", act.text) };
            let [one, two] = [0, 1].map(|side| &found.sides[side].answer.lines[0]);
            let owed = |line: &LineAssessment| (line.answer.clone(), line.all);
            assert_ne!(owed(one), owed(two), "{}", act.text);
            let screen = Reporter::default().screen(&state);
            let head = &table(&screen.compare).expect("a table").head;
            let heads = [1, 2]
                .map(|column| plain(&[Block::Para("", head[column].text.clone())]))
                .map(|head| head.trim().trim_end_matches("USD").trim().to_owned());
            assert_ne!(heads[0], heads[1], "{}", act.text);
            assert!(act.text.contains(&heads[1]), "{:?} stands under {:?}", act.text, heads);
        }
    }
}

#[test]
fn an_open_question_is_offered_with_both_its_answers() {
    for (lang, both) in [(Lang::En, "yes\u{a0}/\u{a0}no"), (Lang::Fr, "oui\u{a0}/\u{a0}non")] {
        let open = STEEL.replace(" cusma=no", "").replace("2025-03-27", "2025-03-10");
        let mut state = compared(lang, &open, With::Answer);
        let first = offered(&state).into_iter().next().expect("the claim is open");
        assert!(first.text.ends_with(both), "{}", first.text);
        chooses(&mut state, &first);
        let said = said(&state);
        let row = match lang {
            Lang::En => "no: US$10,000.00 (25%). US$10,000.00 more.",
            Lang::Fr => "non : 10 000,00 $ US (25 %). 10 000,00 $ US de plus.",
        };
        assert!(said.contains(row), "{said}");
    }
}
