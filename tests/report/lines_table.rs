//! The table of lines: its rows, what they are together, and what stays the very same while somebody types.

use countertariff::entry::{LineField, Place};
use countertariff::report::{Block, Cell, LineRow, Reporter, Screen, plain};
use countertariff::schedule::Fact;
use countertariff::sheet::{Event, State, TableEvent};
use countertariff::units::Lang;

use crate::{on_line, typed};

const ON: &str = "into=US entry_date=2025-03-27";
const STEEL: &str = "code=7208.36.00 value=100000 origin=CA cusma=no";

fn screen(state: &State) -> std::sync::Arc<Screen> {
    Reporter::default().screen(state)
}

fn cells(cells: &[Cell]) -> String {
    let cells = cells.iter().map(|cell| plain(&[Block::Para("", cell.text.clone())]).trim().to_owned());
    cells.collect::<Vec<_>>().join(" | ").replace(['\u{a0}', '\u{202f}'], " ")
}

fn row(row: &LineRow) -> String {
    let name = plain(&[Block::Para("", row.name.clone())]).trim().to_owned();
    format!("{name} | {}", cells(&row.cells))
}

#[test]
fn a_row_says_what_the_line_is_and_what_it_owes() {
    let words =
        format!("{ON} {STEEL} line=Coil; code=cedar value=1; code=2204.21.50 value=7 origin=CA; {STEEL}");
    let of = |lang| -> Vec<String> {
        screen(&typed(lang, &words)).rows.iter().map(|docs| row(&docs.row)).collect()
    };
    let choose = "Choose one of the goods found, or give the tariff code in digits, like 7208.36.00.";
    let steel = "7208.36.00 | Coil | 100,000.00 | Canada | No | 25,000.00 | 25% | waits for other lines";
    assert_eq!(of(Lang::En)[0], format!("1 {steel}"), "only its fees are open, for want of the second line");
    assert_eq!(of(Lang::En)[1], format!("2 cedar | → {choose} | 1 |  |  |  |  | problem"));
    assert_eq!(
        of(Lang::En)[2],
        "3 2204.21.50 |  | 7.00 | Canada |  | 0.00 or more | 0% or more | needs an answer"
    );
    assert_eq!(
        of(Lang::Fr)[3],
        "4 7208.36.00 |  | 100 000,00 | Canada | Non | 25 000,00 | 25 % | attend les autres lignes"
    );
    let whole = screen(&typed(Lang::En, &format!("{ON} {STEEL}; {STEEL}")));
    assert!(row(&whole.rows[0].row).ends_with("25% | decided"));
}

#[test]
fn a_sheet_of_one_line_has_no_table_and_its_line_is_in_work() {
    let screen = screen(&typed(Lang::En, &format!("{ON} {STEEL}")));
    assert!(screen.table.is_none() && screen.rows.is_empty());
    assert_eq!(screen.lines.len(), 1);
}

#[test]
fn a_sheet_of_several_has_a_row_for_each_and_the_form_of_the_one_in_work() {
    let mut state = typed(Lang::En, &format!("{ON} {}", [STEEL; 12].join("; ")));
    assert_eq!((screen(&state).rows.len(), screen(&state).lines.len()), (12, 0));
    state.update(Event::Table(TableEvent::Opened(state.lines()[3])));
    let now = screen(&state);
    assert_eq!(now.lines.len(), 1);
    assert_eq!(now.lines[0].form.number, 4);
    assert!(plain(&now.lines[0].report).contains("Show the working"));
    assert_eq!(now.rows.iter().filter(|docs| docs.row.open).count(), 1);
}

#[test]
fn a_row_of_which_nothing_changed_is_the_very_same() {
    let mut state = typed(Lang::En, &format!("{ON} {}", [STEEL; 30].join("; ")));
    let mut reporter = Reporter::default();
    let before = reporter.screen(&state);
    on_line(&mut state, 4, LineField::Label, "coil");
    let now = reporter.screen(&state);
    for (place, (before, now)) in before.rows.iter().zip(&now.rows).enumerate() {
        assert_eq!(before.row.is(&now.row), place != 4, "row {place}");
    }
}

#[test]
fn the_foot_counts_what_is_not_in_its_sums() {
    let words = format!("{ON} {STEEL}; {STEEL}; code=7208.36.00 value=12x origin=CA cusma=no; code=x");
    for (lang, title, out) in [
        (Lang::En, "All 4 lines", "2 lines are not in these sums"),
        (Lang::Fr, "Les 4 lignes", "2 lignes ne sont pas dans ces sommes"),
    ] {
        let foot = cells(&screen(&typed(lang, &words)).table.as_ref().expect("a table").foot);
        assert!(foot.starts_with(&format!("{title} | {out}")), "{foot}");
    }
}

#[test]
fn what_is_wrong_with_a_line_stands_in_its_row_with_a_way_to_its_field() {
    let state = typed(Lang::En, &format!("{ON} {STEEL}; code=7208.36.00 value=12x origin=CA cusma=no"));
    let wrong = row(&screen(&state).rows[1].row);
    assert!(wrong.contains("→") && wrong.ends_with("problem"), "{wrong}");
}

#[test]
fn only_what_others_do_not_say_is_offered_to_them() {
    let mut state = typed(Lang::En, &format!("{ON} {STEEL}; code=7208.36.00 value=5; {STEEL}"));
    let tools = |state: &State| plain(&screen(state).table.as_ref().expect("a table").tools);
    assert!(!tools(&state).contains("Use on other lines"), "no line is in work");
    state.update(Event::Table(TableEvent::Opened(state.lines()[0])));
    let said = tools(&state);
    assert!(said.contains("(origin, claim)") && said.contains("Fill in where empty (1 line)"), "{said}");
    assert!(!said.contains("Write over"), "nothing else differs: {said}");
    state.update(Event::Table(TableEvent::FilledEmpty));
    assert!(!tools(&state).contains("Use on other lines"));
    assert_eq!(state.text(Place::Line(1, LineField::Fact(Fact::Origin))), "CA");
}
