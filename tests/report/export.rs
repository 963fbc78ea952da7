//! The sheet on paper, in a frame, and as a picture.

use countertariff::report::{Block, acts, embed, embedded_course, exported, paper, plain, qr};
use countertariff::sheet::{CompareEvent, Event, ExportFault, Exported, State, With};
use countertariff::units::Lang;

use crate::{page, typed};

const LINK: &str = "https://tariff.example/#1DBGqARwhjAopgpaQEwAKkJOHUhGAxBMlLQFbnMh";
const STEEL: &str = "into=US entry_date=2025-03-27 code=7208.36.00 origin=CA cusma=no value=40000";
const CHEESE: &str = "into=CA entry_date=2025-03-27 code=0406.10.20 value=12000 origin=US cusma=yes";
const WINE: &str =
    "into=US entry_date=2026-10-01 code=2204.21.50 origin=CA cusma=no value=3000 quantity=100 unit=l";

fn on_paper(state: &State) -> String {
    plain(&paper(state, Some(LINK))).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn paper_says_what_was_declared_charged_and_cited_and_how_to_open_the_sheet() {
    let says = on_paper(&typed(Lang::En, STEEL));
    for said in [
        "Country of origin: Canada · Entered under a USMCA claim? no | 40,000.00",
        "[2] | 25% × 40,000.00 = 10,000.00 | 10,000.00",
        "Landed cost |  | 50,138.56",
        LINK,
        "[2] EO 14193, s. 2(a)",
        " www.federalregister.gov/",
        "Assumed: How the goods travel: Truck",
        "Printed on 1 October 2026.",
        "The law as read to",
    ] {
        assert!(says.contains(said), "{said} is missing:\n{says}");
    }
    assert!(!says.contains("DRAFT"), "{says}");
}

#[test]
fn what_is_open_makes_a_draft_and_a_range_stays_one() {
    let says = on_paper(&typed(Lang::En, CHEESE));
    assert!(says.contains("DRAFT\n") && says.contains("A draft: still open\n- Quantity\n"), "{says}");
    assert!(says.contains("32,460.00 or more"), "{says}");
    let says = on_paper(&typed(Lang::Fr, CHEESE));
    assert!(says.contains("ÉBAUCHE\n") && says.contains("32 460,00 ou plus"), "{says}");
}

#[test]
fn a_ban_and_a_day_that_is_not_covered_are_printed_as_such() {
    assert!(on_paper(&typed(Lang::En, WINE)).contains("These goods may not be imported. [1] | Since"));
    let before = STEEL.replace("2025-03-27", "2020-01-01");
    assert!(on_paper(&typed(Lang::En, &before)).contains("Not covered | The law is written down here from"));
}

#[test]
fn a_share_of_a_charge_takes_one_row_and_says_once_how_the_whole_came_about() {
    let says = on_paper(&typed(Lang::En, &format!("{STEEL}; {}", &STEEL[30..])));
    assert_eq!(says.matches("by value: 40,000.00 of 80,000.00").count(), 2, "{says}");
    assert_eq!(says.matches("0.3464% × 80,000.00").count(), 1, "{says}");
}

#[test]
fn a_text_cited_at_several_places_is_one_footnote_with_a_number_for_each() {
    let car = "into=US entry_date=2026-10-01 code=8703.23.01 value=1 origin=CA";
    let says = on_paper(&typed(Lang::En, &format!("{car}; code=8708.29.51 value=1 origin=CA")));
    assert_eq!(says.matches("Proc. 10908").count(), 1, "{says}");
    assert!(
        says.contains("[2.1] Proc. 10908, heading 9903.94.01; note 33(b) · [2.2] heading 9903.94.05"),
        "{says}"
    );
    assert_eq!(says.matches("[2.2]").count(), 2, "marked where it is cited, and at the foot: {says}");
    assert_eq!(
        says.matches("https://").count(),
        1,
        "addresses are printed without what all begin with: {says}"
    );
}

#[test]
fn what_every_line_says_alike_is_said_once_and_what_one_says_with_it() {
    let first = "into=US entry_date=2026-10-01 code=7208.36.00 value=1 origin=CA cusma=no";
    let second = "code=7208.37.00 value=1 origin=CA";
    let says = on_paper(&typed(Lang::En, &format!("{first}; {second} cusma=no")));
    assert!(
        says.contains("All lines: Country of origin: Canada · Entered under a USMCA claim? no\n"),
        "{says}"
    );
    assert_eq!(says.matches("Country of origin").count(), 1, "{says}");
    let says = on_paper(&typed(Lang::En, &format!("{first}; {second} cusma=yes")));
    assert!(says.contains("All lines: Country of origin: Canada\n"), "{says}");
    assert!(says.contains("7208.37.00 · Entered under a USMCA claim? yes"), "{says}");
    let says = on_paper(&typed(Lang::Fr, &format!("{first}; {second}; code=oops")));
    assert!(!says.contains("Toutes les lignes"), "a line without an answer says nothing yet: {says}");
}

#[test]
fn an_empty_sheet_is_printed_as_it_stands() {
    assert_eq!(paper(&page(Lang::En), Some(LINK)), []);
}

#[test]
fn a_frame_shows_the_figure_the_bar_and_where_it_comes_from() {
    let says =
        |words: &str, lang| plain(&embed(&typed(lang, words), LINK)).replace(['\u{a0}', '\u{202f}'], " ");
    let steel = says(STEEL, Lang::En);
    assert!(steel.contains("Landed cost US$50,138.56") && steel.contains("Goods 40,000.00 + "), "{steel}");
    assert!(steel.contains("Countertariff:") && steel.contains("Open the whole sheet"), "{steel}");
    assert!(says(CHEESE, Lang::En).contains("Still open\n- Quantity"));
    assert!(says(WINE, Lang::En).contains("These goods may not be imported."));
    let empty = plain(&embed(&page(Lang::Fr), LINK));
    assert!(empty.contains("Ce lien ne contient aucune feuille."), "{empty}");
}

#[test]
fn a_frame_shows_of_time_the_picture_and_nothing_to_press() {
    let mut state = typed(Lang::En, STEEL);
    while state.update(Event::GoOn).contains(&countertariff::sheet::Effect::GoOn) {}
    let mut reporter = countertariff::report::Reporter::default();
    let screen = reporter.screen(&state);
    let shown = embedded_course(&screen.course);
    assert!(shown.iter().any(|block| matches!(block, Block::Chart(_))));
    assert!(!shown.iter().any(|block| matches!(block, Block::Fold(_) | Block::Group(_))));
}

#[test]
fn a_picture_of_a_link_is_square_and_of_a_long_one_there_is_none() {
    let code = qr(Lang::En, LINK).expect("a picture");
    // 68 bytes take version 4, of 33 dots, and the margin of four dots around it.
    assert_eq!(code.side, 33 + 8);
    assert!(code.path.starts_with("M4 4h7v1h-7z"), "the corner is dark: {}", code.path);
    assert!(qr(Lang::En, &"x".repeat(1_273)).is_some());
    assert_eq!(qr(Lang::En, &"x".repeat(1_274)), None);
}

#[test]
fn what_came_of_taking_the_sheet_along_is_said_until_the_sheet_changes() {
    for lang in Lang::ALL {
        let mut state = typed(lang, STEEL);
        assert_eq!(acts(&state).len(), 6);
        assert_eq!(exported(&state), []);
        let faults = [
            ExportFault::Missed,
            ExportFault::TooLong,
            ExportFault::NoLink,
            ExportFault::TooBig,
            ExportFault::NotJson,
            ExportFault::NotASheet,
            ExportFault::Newer,
        ];
        for fault in faults {
            state.update(Event::Exported(Some(Exported::Failed(fault))));
            assert!(plain(&exported(&state)).len() > 40);
        }
        state.update(Event::Exported(Some(Exported::Qr("x".repeat(2_000)))));
        assert!(!plain(&exported(&state)).is_empty(), "too long a link is said");
        state.update(Event::Exported(Some(Exported::Embed(LINK.to_owned()))));
        let source = plain(&exported(&state));
        assert!(source.contains(&format!("?embed&amp;lang={}#1DBG", lang.tag())), "{source}");
        crate::on_line(&mut state, 0, countertariff::entry::LineField::Value, "41000");
        assert_eq!(exported(&state), []);
    }
}

#[test]
fn what_is_compared_is_printed_too_without_what_can_be_pressed() {
    let mut state = typed(Lang::En, STEEL);
    state.update(Event::Compare(CompareEvent::Wanted(Some(With::Day))));
    while state.update(Event::GoOn).contains(&countertariff::sheet::Effect::GoOn) {}
    let says = on_paper(&state);
    assert!(says.contains("Compare: Two days\n"), "{says}");
    assert!(says.contains("US$10,000.00 more"), "{says}");
    assert!(says.contains("Landed cost | 50,138.56 | 60,138.56 | +10,000.00"), "{says}");
    assert!(!says.contains("Stop comparing") && !says.contains("The other day"), "{says}");
}

#[test]
fn a_sheet_that_could_not_be_opened_is_said_above_the_sheet_unless_the_ways_to_share_say_it() {
    let said =
        |state: &State| plain(&countertariff::report::Reporter::default().screen(state).notices.blocks);
    for lang in Lang::ALL {
        let mut state = typed(lang, STEEL);
        state.update(Event::Exported(Some(Exported::Failed(ExportFault::NotJson))));
        assert!(said(&state).contains("JSON"), "{}", said(&state));
        state.update(Event::Shared(true));
        state.update(Event::Exported(Some(Exported::Failed(ExportFault::NotJson))));
        assert!(!said(&state).contains("JSON"), "{}", said(&state));
    }
}
