//! What the worker answers the page, and how the page reads it.

use countertariff::embedded;
use countertariff::find::reply::{Fits, Named, Reply, Search, marked, pieces};
use countertariff::find::{Desk, Nothing};
use proptest::prelude::*;

/// A desk that has read the names and labels of these files.
fn desk(files: &[&str]) -> Desk {
    let mut desk = Desk::default();
    for name in files {
        let text = embedded::text(name).unwrap_or_else(|| panic!("{name} is there"));
        assert!(desk.learn(text.to_owned()), "{name} can be read");
    }
    desk
}

fn asked(desk: &mut Desk, request: &str) -> Reply {
    Reply::read(&desk.answer(request))
}

#[test]
fn names_are_given_for_codes_of_every_length() {
    let mut desk = desk(&["names.en"]);
    let reply = asked(&mut desk, "en\tUS\tname\t94 9401 940161 94016140 nonsense 77");
    let named: Vec<(String, bool)> =
        reply.names.iter().map(|it| (it.code.to_string(), it.name.is_empty())).collect();
    let expected = [("94", false), ("9401", false), ("9401.61", false), ("9401.61.40", false), ("77", true)];
    assert_eq!(named, expected.map(|(code, empty)| (code.to_owned(), empty)));
    assert!(reply.beside.iter().any(|it| it.name == "9403"), "seats are not other furniture");
}

#[test]
fn a_search_is_answered_under_its_number_with_the_chapters_of_its_headings() {
    let mut desk = desk(&["names.en", "names.fr"]);
    let reply = asked(&mut desk, "en\t\tfind\t7\tmaple syrup");
    let search = reply.search.expect("a search");
    assert_eq!((search.turn, search.fits), (7, Fits::Well));
    assert_eq!(search.rows[0].code.to_string(), "1702");
    assert!(reply.names.iter().any(|it| it.code.to_string() == "17" && !it.name.is_empty()));
    let reply = asked(&mut desk, "fr\t\tfind\t8\tzzzzzz");
    assert_eq!(reply.search.map(|it| it.fits), Some(Fits::Not(Nothing::NoMatch)));
}

#[test]
fn what_has_not_arrived_is_answered_with_nothing() {
    let mut empty = Desk::default();
    for request in ["en\tUS\tname\t9401", "en\tUS\tfind\t1\tchair", "en\t\twarm\t", "", "x", "\t\t\t\t"] {
        assert_eq!(asked(&mut empty, request), Reply::default(), "{request}");
    }
    for text in ["", "names 1 en\n", "labels 1 us en\n", "names 2 en\n.\n", "<!doctype html>"] {
        assert!(!empty.learn(text.to_owned()), "{text:?}");
    }
}

#[test]
fn a_phrase_keeps_which_letters_matched() {
    let phrase = marked(&["", "cedar", " ", "chair", "s"]);
    assert_eq!(pieces(&phrase).collect::<Vec<_>>(), ["", "cedar", " ", "chair", "s"]);
}

fn named() -> impl Strategy<Value = Named> {
    ("[0-9]{2}([0-9]{2}){0,4}", "[^\\p{C}]{0,20}", "[^\\p{C}]{0,20}").prop_map(|(code, name, more)| Named {
        code: code.parse().expect("digits"),
        name,
        more,
    })
}

proptest! {
    #[test]
    fn a_reply_comes_back_as_it_was(
        names in prop::collection::vec(named(), 0..4),
        rows in prop::collection::vec(named(), 0..4),
        turn in any::<u32>(),
    ) {
        let search = Some(Search { turn, fits: Fits::InPart, rows });
        let reply = Reply { search, names, ..Reply::default() };
        prop_assert_eq!(Reply::read(&reply.write()), reply);
    }

    #[test]
    fn any_text_is_read_as_a_reply_and_any_request_answered(text in "\\PC{0,200}", request in "[a-z\t0-9]{0,60}") {
        let _ = Reply::read(&text);
        let _ = Desk::default().answer(&request);
    }
}
