//! What is remembered of a sheet between one letter and the next changes nothing: however it came about, a sheet is answered as one
//! that is opened anew.

use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place};
use countertariff::schedule::Fact;
use countertariff::share::Sheet;
use countertariff::sheet::{Event, Kept, LineOutcome, Move, State};
use countertariff::units::Lang;
use proptest::prelude::*;

use crate::{TODAY, empty, fact, steel, types};

const CODES: [&str; 5] = ["7208.36.00", "9403.60.80", "2204.21.80", "7208.3", "8708.29.51"];
const VALUES: [&str; 6] = ["1000", "799.99", "2600", "12x", "250000", ""];
const WAYS: [&str; 3] = ["US", "CA", "France"];
const DAYS: [&str; 4] = ["2025-03-27", "2026-10-01", "2025-02-30", "2025-11-20"];
const OTHERS: [(Fact, [&str; 4]); 4] = [
    (Fact::Origin, ["CA", "US", "MX", "?!"]),
    (Fact::Cusma, ["no", "yes", "", "perhaps"]),
    (Fact::SteelValue, ["500", "1500", "", "much"]),
    (Fact::DeclarationValue, ["", "500000", "2000", "1e"]),
];

/// One thing that a person does: what, to which line, and how.
type Act = (u8, usize, usize);

fn act(state: &mut State, (what, line, how): Act) {
    let count = state.lines().len();
    let line = line % count;
    let id = state.lines()[line];
    match what {
        0..=2 => types(state, Place::Line(line, LineField::Code), CODES[how % CODES.len()]),
        3..=5 => types(state, Place::Line(line, LineField::Value), VALUES[how % VALUES.len()]),
        6..=9 => {
            let (of, said) = OTHERS[usize::from(what) - 6];
            types(state, Place::Line(line, fact(of)), said[how % said.len()]);
        }
        10 => types(state, Place::Sheet(Field::Into), WAYS[how % WAYS.len()]),
        11 => types(state, Place::Sheet(Field::EntryDate), DAYS[how % DAYS.len()]),
        12 if count < 5 => drop(state.update(Event::AddedLine)),
        13 if count < 5 => drop(state.update(Event::DuplicatedLine(id))),
        14 if count > 1 => drop(state.update(Event::RemovedLine(id))),
        15 => drop(state.update(Event::MovedLine(id, if how % 2 == 0 { Move::Up } else { Move::Down }))),
        16 => drop(state.update(Event::Undid)),
        _ => drop(state.update(Event::Redid)),
    }
}

/// Finds out all that can be found out.
fn whole(state: &mut State) {
    for _ in 0..500 {
        if !state.outcome().is_unfinished() {
            return;
        }
        state.update(Event::GoOn);
    }
    panic!("it never ends");
}

/// What a line says of itself now. What it said before a slip is its past, and the questions of a line with a slip may be.
fn now(line: &LineOutcome) -> LineOutcome {
    let is_clean = line.now.is_some() && line.problems.is_empty();
    let questions = if is_clean { line.questions.clone() } else { Default::default() };
    LineOutcome { before: None, questions, ..line.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn a_sheet_that_was_edited_is_answered_as_one_opened_anew(
        acts in prop::collection::vec((0..18_u8, 0..5_usize, 0..8_usize), 1..16),
    ) {
        let mut state = empty();
        for line in 0..3 {
            if line > 0 {
                state.update(Event::AddedLine);
            }
            steel(&mut state, line, "1000");
        }
        for one in acts {
            act(&mut state, one);
        }
        whole(&mut state);
        let opened = Sheet { draft: state.draft().clone(), ..Sheet::default() };
        let mut anew =
            State::new(embedded::schedule(), TODAY, Lang::En, Some(Ok(opened)), Kept::Nothing, false);
        whole(&mut anew);
        let (edited, anew) = (state.outcome(), anew.outcome());
        prop_assert_eq!(edited.into, anew.into);
        prop_assert_eq!(edited.day, anew.day);
        prop_assert_eq!(&edited.totals, &anew.totals);
        prop_assert_eq!(edited.standing, anew.standing);
        prop_assert!(edited.all_problems().eq(anew.all_problems()));
        let lines = edited.lines.iter().map(|line| now(line));
        prop_assert_eq!(lines.collect::<Vec<_>>(), anew.lines.iter().map(|line| now(line)).collect::<Vec<_>>());
    }
}
