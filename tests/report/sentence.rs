//! `src/report/sentence.rs`: the sheet in one sentence, in both languages.

use countertariff::entry::{Field, LineField, Place};
use countertariff::find::reply::{Named, Reply};
use countertariff::report::{Piece, Reporter, Sentence, Shape, foot};
use countertariff::sheet::{Event, GoodsEvent, Spot, State};
use countertariff::units::Lang;

use crate::{on_line, page, typed};

fn sentence(state: &State) -> Sentence {
    (*Reporter::default().screen(state).sentence).clone()
}

/// As it is read: of each field what stands in it, or what it asks.
fn read(state: &State) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) | Piece::Goods(_, text) => text.clone(),
        Piece::Field(field) => match &field.shape {
            Shape::Select(choices) => {
                choices.iter().find(|choice| choice.chosen).expect("one is chosen").shown.clone()
            }
            _ if field.text.is_empty() => field.hint.clone(),
            _ => field.text.clone(),
        },
    };
    let text: String = sentence(state).pieces.iter().map(piece).collect();
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2060}', "")
}

const CHAIRS: &str = "entry_date=2026-10-01 code=9401.69.60 value=2500 origin=CA";

#[test]
fn a_sheet_reads_as_a_sentence() {
    let chairs = |lang| {
        let mut state = typed(lang, &format!("into=US {CHAIRS}"));
        let line = if lang == Lang::En { "Cedar chairs" } else { "Chaises de cèdre" };
        on_line(&mut state, 0, LineField::Label, line);
        state
    };
    assert_eq!(
        read(&chairs(Lang::En)),
        "Cedar chairs worth US$2,500, made in Canada, going into the United States on 1 October 2026."
    );
    assert_eq!(
        read(&chairs(Lang::Fr)),
        "Chaises de cèdre d’une valeur de 2 500 $ US, ayant pour origine le Canada et entrant aux États-Unis le \
         1er octobre 2026."
    );
    let oranges = |lang| typed(lang, "into=CA entry_date=2025-03-27 code=0805.10.00 value=25000.5 origin=US");
    assert_eq!(
        read(&oranges(Lang::En)),
        "0805.10.00 worth C$25,000.50, made in the United States, going into Canada on 27 March 2025."
    );
    assert_eq!(
        read(&oranges(Lang::Fr)),
        "0805.10.00 d’une valeur de 25 000,50 $ CA, ayant pour origine les États-Unis et entrant au Canada le \
         27 mars 2025."
    );
}

#[test]
fn what_is_not_said_yet_is_asked_for() {
    assert_eq!(
        read(&page(Lang::En)),
        "Which goods? worth how much?, made in which country?, going into which country? on 1 October 2026."
    );
    assert_eq!(
        read(&page(Lang::Fr)),
        "Quelles marchandises? d’une valeur de combien?, ayant pour origine quel pays? et entrant dans quel pays? \
         le 1er octobre 2026."
    );
    assert!(sentence(&page(Lang::En)).fold.is_none(), "there is nothing but the form");
}

#[test]
fn several_lines_stand_in_it_together() {
    let two = |lang, more: &str| {
        typed(
            lang,
            &format!(
                "into=CA entry_date=2026-10-01 code=0805.10.00 value=2500 origin=US; code=7210.49.00 origin=US {more}"
            ),
        )
    };
    assert_eq!(
        read(&two(Lang::En, "value=1500")),
        "2 lines worth C$4,000.00 in all, going into Canada on 1 October 2026."
    );
    assert_eq!(
        read(&two(Lang::Fr, "value=1500")),
        "2 lignes d’une valeur totale de 4 000,00 $ CA, entrant au Canada le 1er octobre 2026."
    );
    assert_eq!(
        read(&two(Lang::En, "")),
        "2 lines, going into Canada on 1 October 2026.",
        "no sum of some of them"
    );
}

#[test]
fn the_goods_go_by_their_name_as_soon_as_it_is_there() {
    let mut state = typed(Lang::En, &format!("into=US {CHAIRS}"));
    assert!(read(&state).starts_with("9401.69.60 worth"));
    state.update(Event::Arrived);
    let code = "9401.69".parse().expect("a code");
    let chairs = Named { code, name: "Wooden-framed chairs".to_owned(), more: String::new() };
    let names = Reply { names: vec![chairs], ..Reply::default() };
    state.update(Event::Goods(GoodsEvent::Arrived(names.write())));
    assert!(read(&state).starts_with("Wooden-framed chairs worth"), "{}", read(&state));
    let screen = Reporter::default().screen(&state);
    assert!(screen.title.starts_with("Wooden-framed chairs · 9401.69.60"), "{}", screen.title);
    // Nothing typed is too long for it.
    on_line(&mut state, 0, LineField::Label, &"W".repeat(100_000));
    assert!(read(&state).chars().count() < 400);
}

#[test]
fn a_country_that_the_list_lacks_is_in_it_once_it_was_named() {
    let state = typed(Lang::Fr, "into=US entry_date=2026-10-01 code=9401.69.60 value=2500 origin=cn");
    assert!(read(&state).contains("ayant pour origine la Chine et"), "{}", read(&state));
}

#[test]
fn what_is_typed_into_it_stands_as_it_is_typed_until_it_is_left() {
    let mut state = typed(Lang::En, &format!("into=US {CHAIRS}"));
    let value = Spot::Line(state.lines()[0], LineField::Value);
    state.update(Event::Said(value, "US$ 2600".to_owned()));
    assert!(read(&state).contains(" worth US$ 2600,"), "{}", read(&state));
    state.update(Event::Said(value, "26000".to_owned()));
    assert!(read(&state).contains(" worth US$26000,"), "{}", read(&state));
    // That another field was left is heard late on a busy machine.
    let code = Spot::Line(state.lines()[0], LineField::Code);
    state.update(Event::Left(code));
    assert!(read(&state).contains(" worth US$26000,"), "{}", read(&state));
    state.update(Event::Left(value));
    assert!(read(&state).contains(" worth US$26,000,"), "{}", read(&state));
    let day = Spot::Sheet(Field::EntryDate);
    state.update(Event::Said(day, "2026-10-0".to_owned()));
    assert!(read(&state).ends_with(" on 2026-10-0."));
    state.update(Event::Left(day));
    let sentence = sentence(&state);
    assert!(!sentence.wrong.is_empty() || sentence.open, "what is wrong is said once");
    assert_eq!(state.text(Place::Sheet(Field::EntryDate)), "2026-10-0", "nothing typed is lost");
}

#[test]
fn a_blank_sheet_says_at_its_foot_how_to_begin() {
    assert_eq!(foot(&page(Lang::En)), "Say what the goods are, or start from an example.");
}
