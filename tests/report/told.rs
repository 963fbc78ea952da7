//! `src/report/told.rs`: what came with a link beside its sheet.

use countertariff::embedded;
use countertariff::entry::{Field, LineField};
use countertariff::report::{Reporter, head, plain, title_and_note};
use countertariff::share::{Sheet, Shown, decode, encode};
use countertariff::sheet::{Event, Kept, State};
use countertariff::units::{Currency, Date, Decimal, Lang};

use crate::{TODAY, on_line, typed};

const STEEL: &str = "into=US entry_date=2025-03-27 code=7208.36.00 value=100000 origin=CA cusma=no";

/// A sheet of steel with this title and this note.
fn sheet(title: &str, note: &str) -> Sheet {
    let mut sheet = typed(Lang::En, STEEL).to_link();
    sheet.draft.set(Field::Title, title);
    sheet.draft.set(Field::Note, note);
    sheet
}

/// The page of somebody who opens a link to it.
fn opened(lang: Lang, sheet: Sheet) -> State {
    let sheet = Sheet { lang: Some(lang), ..decode(&encode(&sheet).unwrap()).unwrap() };
    State::new(embedded::schedule(), TODAY.parse().unwrap(), lang, Some(Ok(sheet)), Kept::Nothing, false)
}

fn said(state: &State) -> String {
    plain(&head(state)).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_title_and_a_note_are_read_as_the_words_of_whoever_shared_them() {
    for (lang, by) in
        [(Lang::En, "From whoever shared this link:"), (Lang::Fr, "De la personne qui a partagé ce lien :")]
    {
        let mut state = opened(lang, sheet("Coils for March", "Check the mill.\nThen call."));
        let text = said(&state);
        assert!(text.starts_with(&format!("{by}\nCoils for March\nCheck the mill.\nThen call.\n")), "{text}");
        let quoted = match lang {
            Lang::En => "“Coils for March” · Countertariff",
            Lang::Fr => "«\u{a0}Coils for March\u{a0}» · Countertariff",
        };
        assert_eq!(Reporter::default().screen(&state).title, quoted);
        let title = countertariff::sheet::Spot::Sheet(Field::Title);
        state.update(Event::Typed(title, "Mine".to_owned()));
        assert!(said(&state).starts_with("Mine\n"), "what the reader writes is not another's");
    }
}

#[test]
fn anybodys_text_is_cut_to_its_length_and_turns_nothing_around_it() {
    let long = "x".repeat(10_000);
    let [title, note] = title_and_note(&opened(Lang::En, sheet(&long, &long)));
    assert_eq!(title.unwrap(), format!("{}… (cut here, 9,900 more)", "x".repeat(100)));
    assert_eq!(note.unwrap(), format!("{}… (cut here, 9,600 more)", "x".repeat(400)));
    let state = opened(Lang::En, sheet("\u{202e}evil\u{7}\u{1b}\u{2066}\n", "\u{1}\u{2}\u{3}"));
    assert_eq!(title_and_note(&state), [Some("evil".to_owned()), None]);
    // A page of line breaks is no page.
    let [_, note] = title_and_note(&opened(Lang::En, sheet("", &("a\n".repeat(150) + "b"))));
    assert_eq!(note.unwrap().lines().count(), 9);
    // Nothing of it is lost on the way on.
    let state = opened(Lang::En, sheet(&long, &long));
    assert_eq!(state.to_link().draft.field(Field::Note).len(), 10_000);
}

/// The last day to which the law of the United States was read.
fn read_to() -> String {
    let schedule = embedded::schedule();
    let into = schedule.jurisdiction("US".parse().unwrap()).unwrap();
    schedule.law[into].law_as_of.to_string()
}

/// The link as it was made under the law as read to a day, when this total was shown.
fn made(law_as_of: &str, total: &str) -> Sheet {
    let shown = Some(Shown { currency: Currency::Usd, total: total.parse::<Decimal>().unwrap() });
    Sheet { law_as_of: Some(law_as_of.parse::<Date>().unwrap()), shown, ..sheet("", "") }
}

#[test]
fn what_the_link_showed_is_said_and_where_it_is_the_same() {
    let law = read_to();
    let text = said(&opened(Lang::En, made(&law, "125346.40")));
    assert!(
        text.contains(
            "it showed US$125,346.40, under the law as read to 9 October 2026. It is the same now."
        ),
        "{text}"
    );
    let text = said(&opened(Lang::Fr, made(&law, "125346.40")));
    assert!(
        text.contains(
            "ce lien montrait 125 346,40 $ US, selon la loi lue jusqu’au 9 octobre 2026. C’est le même"
        ),
        "{text}"
    );
}

#[test]
fn where_the_total_is_another_one_no_more_is_said_than_is_known_of_why() {
    let law = read_to();
    for (made_under, because) in [
        // EO 14289 was made on 29 April 2025, and has a part in the answer: steel gives way under it.
        ("2025-04-01", "Made after that day, and part of this estimate: [EO 14289"),
        ("2026-10-01", "No text in this estimate was made after that day."),
        (law.as_str(), "The law was read to the same day then"),
        ("2027-01-01", "read to a later day than here. Reload the page"),
    ] {
        let mut state = opened(Lang::En, made(made_under, "99.00"));
        let text = said(&state);
        assert!(text.contains("it showed US$99.00"), "{text}");
        assert!(text.contains("Now it is US$125,346.40, under the law as read to 9 October 2026."), "{text}");
        assert!(text.contains(because), "{made_under}: {text}");
        assert!(text.contains("Reload") == (made_under == "2027-01-01"));
        on_line(&mut state, 0, LineField::Value, "5");
        assert!(!said(&state).contains("showed"), "of another sheet nothing was shown");
    }
}

#[test]
fn ones_own_sheet_is_not_said_to_be_the_same() {
    let state = typed(Lang::En, STEEL);
    let sheet = state.to_link();
    let own = State::new(
        embedded::schedule(),
        TODAY.parse().unwrap(),
        Lang::En,
        Some(Ok(sheet)),
        Kept::Nothing,
        true,
    );
    assert!(said(&own).starts_with("## Estimate"));
}

#[test]
fn of_what_is_no_single_figure_now_it_is_said_so() {
    let open =
        typed(Lang::En, "into=US entry_date=2025-03-27 code=7208.36.00 value=100000 origin=CA").to_link();
    assert_eq!(open.shown, None, "and none is said to have been shown");
    let shown = Some(Shown { currency: Currency::Usd, total: Decimal::ONE });
    let text = said(&opened(Lang::En, Sheet { shown, ..open }));
    assert!(text.contains("Now it is not a single figure"), "{text}");
}

#[test]
fn details_of_a_newer_link_are_said_to_be_kept() {
    let newer = include_str!("../golden/share/v1.txt");
    let sheet = newer.lines().filter_map(|line| decode(line.split('\t').next()?).ok());
    let sheet = sheet.into_iter().find(|sheet| !sheet.unknown.is_empty()).expect("a link of a newer writer");
    for (lang, said) in [
        (Lang::En, "newer version of this page made this link"),
        (Lang::Fr, "version plus récente de cette page"),
    ] {
        let state = opened(lang, sheet.clone());
        let notices = plain(&Reporter::default().screen(&state).notices.blocks);
        assert!(notices.contains(said), "{notices}");
        assert_eq!(state.to_link().unknown, sheet.unknown);
    }
}
