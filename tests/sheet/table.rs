//! `src/sheet/table.rs`: the line in work, rows that are pasted, and what is done to many lines at once.

use countertariff::entry::pasted::{Assumed, Unused};
use countertariff::entry::{Field, LineField, Place};
use countertariff::schedule::Fact;
use countertariff::sheet::{Effect, Event, LineState, MOST_LINES, Move, Pasting, State, TableEvent, Target};

use crate::{empty, fact, landed, leaves, steel, types, with_steel};

const ORIGIN: LineField = LineField::Fact(Fact::Origin);

fn does(state: &mut State, event: TableEvent) -> Vec<Effect> {
    state.update(Event::Table(event))
}

fn pastes(state: &mut State, text: &str) -> Vec<Effect> {
    does(state, TableEvent::Pasted(text.to_owned()))
}

/// Four lines of steel, the last of them in work.
fn four() -> State {
    let mut state = with_steel();
    for line in 1..4 {
        state.update(Event::AddedLine);
        steel(&mut state, line, "1000");
    }
    state
}

#[test]
fn one_line_is_in_work_and_that_is_the_last_one_touched() {
    let mut state = with_steel();
    assert_eq!(state.open_line(), Some(0), "a line alone is in work");
    state.update(Event::AddedLine);
    assert_eq!(state.open_line(), Some(1));
    types(&mut state, Place::Line(0, LineField::Value), "5");
    assert_eq!(state.open_line(), Some(0));
    let id = state.lines()[0];
    state.update(Event::DuplicatedLine(id));
    assert_eq!(state.open_line(), Some(1), "the copy");
    let effects = does(&mut state, TableEvent::Closed);
    assert_eq!(effects.first(), Some(&Effect::Focus(Target::Row(state.lines()[1]))));
    assert_eq!(state.open_line(), None);
    let third = state.lines()[2];
    does(&mut state, TableEvent::Opened(third));
    assert_eq!(state.open_line(), Some(2));
}

#[test]
fn a_row_that_is_moved_keeps_the_focus_and_opens_nothing() {
    let mut state = four();
    let (open, moved) = (state.lines()[3], state.lines()[2]);
    let effects = does(&mut state, TableEvent::Moved(moved, Move::Up));
    assert_eq!(state.lines()[1], moved);
    assert!(effects.contains(&Effect::Focus(Target::Row(moved))));
    assert_eq!(state.open_line().map(|line| state.lines()[line]), Some(open));
    state.update(Event::Undid);
    assert_eq!(state.lines()[2], moved);
}

#[test]
fn a_problem_stays_with_its_line_in_the_table_when_lines_are_rearranged() {
    let mut state = four();
    types(&mut state, Place::Line(1, LineField::Code), "8708.29.99");
    leaves(&mut state, Place::Line(1, LineField::Code));
    let wrong = state.lines()[1];
    assert_eq!(state.line_state(1), LineState::Problem);
    state.update(Event::AddedLine);
    state.update(Event::RemovedLine(state.lines()[0]));
    does(&mut state, TableEvent::Moved(wrong, Move::Down));
    assert_eq!(state.lines()[1], wrong);
    assert_eq!(state.line_state(1), LineState::Problem);
    let outcome = &state.outcome().lines[1];
    assert_eq!(state.shown_problems(1, outcome).count(), 1);
}

#[test]
fn what_is_wrong_with_the_line_in_work_waits_until_its_field_was_left() {
    let mut state = four();
    types(&mut state, Place::Line(3, LineField::Code), "7208.3");
    assert_eq!(state.line_state(3), LineState::Waiting);
    leaves(&mut state, Place::Line(3, LineField::Code));
    assert_eq!(state.line_state(3), LineState::Problem);
}

#[test]
fn what_one_line_says_is_said_of_the_others_in_one_step() {
    let mut state = four();
    types(&mut state, Place::Line(1, ORIGIN), "");
    types(&mut state, Place::Line(2, ORIGIN), "MX");
    types(&mut state, Place::Line(3, LineField::Label), "coil");
    let filled = state.filled().expect("there is something to say");
    assert_eq!((filled.fields.as_slice(), filled.empty, filled.other), (&[ORIGIN][..], 1, 2));
    let mut all = four();
    types(&mut all, Place::Line(1, ORIGIN), "");
    types(&mut all, Place::Line(2, ORIGIN), "MX");
    types(&mut all, Place::Line(3, LineField::Label), "coil");
    does(&mut state, TableEvent::FilledEmpty);
    let origins = |state: &State| -> Vec<String> {
        (0..4).map(|line| state.text(Place::Line(line, ORIGIN)).to_owned()).collect()
    };
    assert_eq!(origins(&state), ["CA", "CA", "MX", "CA"]);
    does(&mut all, TableEvent::FilledAll);
    assert_eq!(origins(&all), ["CA"; 4]);
    all.update(Event::Undid);
    assert_eq!(origins(&all), ["CA", "", "MX", "CA"]);
    does(&mut all, TableEvent::FilledAll);
    assert_eq!(all.filled(), None, "then all say the same");
}

#[test]
fn a_rate_of_exchange_goes_only_where_its_currency_is() {
    let mut state = four();
    types(&mut state, Place::Line(1, LineField::Currency), "USD");
    types(&mut state, Place::Line(3, LineField::Currency), "CAD");
    types(&mut state, Place::Line(3, LineField::Fx), "0.7");
    does(&mut state, TableEvent::FilledEmpty);
    let said = |line| {
        (state.text(Place::Line(line, LineField::Currency)), state.text(Place::Line(line, LineField::Fx)))
    };
    assert_eq!((said(0), said(1)), (("CAD", "0.7"), ("USD", "")));
}

#[test]
fn an_empty_line_is_not_filled_down() {
    let mut state = with_steel();
    state.update(Event::AddedLine);
    let first = state.lines()[0];
    does(&mut state, TableEvent::Opened(first));
    assert_eq!(state.filled(), None);
}

const TWELVE: &str = "HTSUS\tDescription\tValue\tCOO\tIncoterm\n\
    7208.36.00\tHot-rolled coil\t40,000.00\tCA\tFOB\n\
    8708.29.99\tBody parts\tUS$12,500\tCanada\tFOB\n\
    \tcedar chairs\t2500\tCA\tFOB\n\
    Total\t\t55,000.00\t\t\n";

#[test]
fn rows_that_are_pasted_into_a_blank_sheet_are_its_lines() {
    let mut state = empty();
    types(&mut state, Place::Sheet(Field::Into), "US");
    let effects = pastes(&mut state, TWELVE);
    assert_eq!(state.lines().len(), 3, "the empty line is replaced");
    assert!(effects.contains(&Effect::Focus(Target::Table)));
    assert_eq!(state.open_line(), None);
    let text = |line, field| state.text(Place::Line(line, field));
    assert_eq!(text(0, LineField::Label), "Hot-rolled coil");
    assert_eq!(text(1, LineField::Value), "US$12,500", "a cell stays as it was written");
    assert_eq!(text(1, LineField::Currency), "USD");
    assert_eq!(text(2, LineField::Code), "cedar chairs", "words stand where a code is missing");
    assert_eq!(
        state.pasting(),
        Some(&Pasting::Added {
            rows: 5,
            lines: 3,
            headings: true,
            sums: 1,
            unused: vec![Unused::Named("Incoterm".to_owned())],
            kept: Vec::new(),
            assumed: Assumed { no_currency: true, ..Assumed::default() },
        })
    );
    assert!(state.may_show(Place::Line(1, LineField::Code)), "what is wrong is said at once");
    state.update(Event::Undid);
    assert_eq!((state.lines().len(), state.pasting()), (1, None));
    state.update(Event::Redid);
    assert_eq!(state.lines().len(), 3);
}

#[test]
fn rows_that_are_pasted_onto_a_sheet_are_added_to_it() {
    let mut state = with_steel();
    let before = landed(&state);
    pastes(&mut state, "7208.36.00;1 000,00 $;CA;non\n9403.60.80;250,00;CA;oui\n");
    assert_eq!(state.lines().len(), 3);
    assert_eq!(state.text(Place::Line(0, LineField::Value)), "100000");
    assert_eq!(state.line_state(1), LineState::Decided);
    assert_ne!(landed(&state), before);
    assert!(state.outcome().all_problems().next().is_none());
}

#[test]
fn a_day_that_the_rows_give_is_that_of_a_blank_sheet_and_of_no_other() {
    let rows = "entry_date,code,value,origin\n2025-03-27,7208.36.00,5,CA\n2025-03-27,7208.36.00,6,CA\n";
    let mut blank = empty();
    pastes(&mut blank, rows);
    assert_eq!(blank.text(Place::Sheet(Field::EntryDate)), "2025-03-27");
    let mut begun = with_steel();
    types(&mut begun, Place::Sheet(Field::EntryDate), "2025-04-01");
    pastes(&mut begun, rows);
    assert_eq!(begun.text(Place::Sheet(Field::EntryDate)), "2025-04-01");
    let Some(Pasting::Added { kept, .. }) = begun.pasting() else { panic!("lines were added") };
    assert_eq!(kept, &[Field::EntryDate]);
}

#[test]
fn more_rows_than_a_sheet_holds_change_nothing() {
    let mut state = with_steel();
    let before = state.draft().clone();
    let rows: String = (0..10_000).map(|row| format!("7208.36.00\t{row}\tCA\n")).collect();
    pastes(&mut state, &rows);
    assert_eq!(state.pasting(), Some(&Pasting::TooMany(10_000)));
    assert_eq!(state.draft(), &before);
    assert_eq!(state.undoes().is_some(), with_steel().undoes().is_some());
    let rows: String = (1..MOST_LINES).map(|row| format!("7208.36.00\t{row}\tCA\n")).collect();
    pastes(&mut state, &rows);
    assert_eq!(state.lines().len(), MOST_LINES);
    state.update(Event::AddedLine);
    assert_eq!((state.lines().len(), state.pasting()), (MOST_LINES, Some(&Pasting::Full)));
    state.update(Event::DuplicatedLine(state.lines()[0]));
    assert_eq!(state.lines().len(), MOST_LINES);
}

#[test]
fn prose_that_is_pasted_is_no_table() {
    let mut state = empty();
    pastes(&mut state, "Cedar chairs, made in Canada.\nThey go to Ohio, by truck, in May.\n");
    assert!(state.is_blank() && state.pasting().is_none());
}

#[test]
fn the_next_line_that_needs_an_answer_is_one_step_away() {
    let mut state = four();
    types(&mut state, Place::Line(1, LineField::Value), "12x");
    types(&mut state, Place::Line(2, fact(Fact::Cusma)), "");
    does(&mut state, TableEvent::Closed);
    let needing: Vec<usize> = (0..4).filter(|line| state.needs_answer(*line)).collect();
    assert_eq!(needing, [1, 2]);
    let ids = state.lines().to_vec();
    let goes = |state: &mut State| does(state, TableEvent::WentOn).first().cloned();
    let field = |line: usize, field| {
        Some(Effect::Focus(Target::Field(countertariff::sheet::Spot::Line(ids[line], field))))
    };
    assert_eq!(goes(&mut state), field(1, LineField::Value));
    assert_eq!(goes(&mut state), field(2, fact(Fact::Cusma)));
    assert_eq!(goes(&mut state), field(1, LineField::Value), "after the last comes the first");
    does(&mut state, TableEvent::Narrowed(true));
    assert!(state.is_narrowed());
}
