//! `src/report/share.rs`: the ways to share a sheet.

use countertariff::entry::Field;
use countertariff::report::{Block, Does, Reporter, ShareDoc, Span, as_text, plain};
use countertariff::sheet::{Event, State};
use countertariff::units::Lang;

use crate::{on_sheet, page, typed};

const STEEL: &str = "into=US entry_date=2025-03-27 code=7208.36.00 value=100000 origin=CA cusma=no";

fn shared(mut state: State) -> ShareDoc {
    state.update(Event::Shared(true));
    let screen = Reporter::default().screen(&state);
    let share = screen.share.as_ref().expect("the ways are open");
    ShareDoc::clone(share)
}

fn offered(share: &ShareDoc) -> Vec<Does> {
    let spans = share.ways.iter().flat_map(|block| match block {
        Block::Para(_, rich) => rich.as_slice(),
        _ => &[],
    });
    spans.filter_map(|span| if let Span::Act(act) = span { Some(act.does.clone()) } else { None }).collect()
}

#[test]
fn a_link_for_mail_is_offered_only_for_a_sheet_that_hosts_take() {
    let short = offered(&shared(typed(Lang::En, STEEL)));
    assert!(short.contains(&Does::CopyMailLink) && short.contains(&Does::CopyText));
    // Lines that cannot be read are in the link all the same.
    let label: String = ('a'..='z').cycle().take(380).collect();
    let more: Vec<String> = (0..40).map(|line| format!("; code=x line={label}{line}")).collect();
    let long = offered(&shared(typed(Lang::En, &format!("{STEEL} {}", more.concat()))));
    assert!(!long.contains(&Does::CopyMailLink));
    assert!(long.contains(&Does::CopyLink));
}

#[test]
fn a_sheet_too_long_for_a_link_is_still_copied_as_text() {
    let label: String = ('a'..='z').cycle().take(390).collect();
    let more: Vec<String> = (0..150).map(|line| format!("; code=x line={label}{line}")).collect();
    let share = shared(typed(Lang::En, &format!("{STEEL} {}", more.concat())));
    let ways = offered(&share);
    assert!(ways.contains(&Does::CopyText) && !ways.contains(&Does::CopyLink));
    assert!(plain(&share.ways).contains("too long to be held by a link"));
}

#[test]
fn of_an_empty_sheet_there_is_nothing_to_share_and_it_is_said() {
    for (lang, said) in
        [(Lang::En, "There is nothing to share yet"), (Lang::Fr, "Il n’y a encore rien à partager")]
    {
        let share = shared(page(lang));
        // A sheet that was saved as a file can still be opened.
        assert!(share.fields.is_empty());
        assert_eq!(offered(&share), [Does::Export(countertariff::sheet::Export::Open)]);
        assert!(plain(&share.ways).contains(said));
    }
}

#[test]
fn what_was_copied_is_shown_until_the_sheet_changes() {
    let mut state = typed(Lang::En, STEEL);
    state.update(Event::Shared(true));
    for (by_hand, said) in [(false, "Copied · the text"), (true, "copy it from here. · the text")] {
        state.update(Event::Copied("the text".to_owned(), by_hand));
        assert!(plain(&shared_of(&state).ways).contains(said));
    }
    on_sheet(&mut state, Field::Title, "Coils");
    assert!(!plain(&shared_of(&state).ways).contains("the text"), "the link is another one now");
}

fn shared_of(state: &State) -> ShareDoc {
    ShareDoc::clone(Reporter::default().screen(state).share.as_ref().expect("the ways are open"))
}

#[test]
fn the_answer_as_text_has_the_receipt_and_nothing_to_press() {
    let mut state = typed(Lang::En, STEEL);
    on_sheet(&mut state, Field::Title, "Coils");
    let text = as_text(&state);
    for said in ["Coils", "US$125,346.40", "EO 14193", "25,000.00", "The law as read to"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for left_out in ["Show the working", "more measures in force do not name", "<"] {
        assert!(!text.contains(left_out), "{left_out}: {text}");
    }
}

#[test]
fn the_answer_as_text_has_every_line() {
    let lines = format!("{STEEL}; code=7210.49.00 value=5000 origin=CA cusma=no");
    let text = as_text(&typed(Lang::En, &lines));
    for said in ["7208.36.00", "7210.49.00", "25,000.00", "1,250.00"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}
