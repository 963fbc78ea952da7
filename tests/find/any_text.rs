//! Whatever is typed, a search ends, and its answer can be drawn.

use countertariff::embedded;
use countertariff::find::{Finder, Found, Names};
use countertariff::units::Lang;
use proptest::prelude::*;

fn finder(lang: Lang) -> Finder {
    Finder::new(Names::read(embedded::names(lang).to_owned()).expect("names"))
}

/// An answer holds what it promises.
fn check(found: &Found, limit: usize) {
    assert!(found.hits.len() <= limit);
    for hit in &found.hits {
        assert!(hit.heading.len() == 4 && !hit.name.is_empty() && hit.best.len() <= 3);
        assert!(hit.best.iter().all(|it| it.code.starts_with(&hit.heading)));
        let mut end = 0;
        for range in &hit.why.marked {
            assert!(range.start >= end && hit.why.phrase.get(range.clone()).is_some(), "{:?}", hit.why);
            end = range.end;
        }
    }
}

#[test]
fn what_nobody_should_type_is_answered() {
    let mut finder = finder(Lang::En);
    for query in [
        "a".repeat(10_000),
        "cheese ".repeat(2_000),
        "é".repeat(5_000),
        "🪑🛋️👩‍👩‍👧".repeat(50),
        "'; DROP TABLE goods; --".to_owned(),
        "<script>alert(1)</script>".to_owned(),
        "1".repeat(400),
        "8704.".repeat(100),
        "....".to_owned(),
        "\u{0}\u{feff}\u{202e}cheese".to_owned(),
        "e\u{301}".repeat(300),
        "x x x x x x x x x x x x x x x x x x x x x x x x".to_owned(),
        "2 x 4 x 8 x 16 x 32".to_owned(),
        "d'l'qu'".to_owned(),
    ] {
        check(&finder.find(&query, 5), 5);
    }
}

#[test]
fn the_same_text_finds_the_same_whatever_was_searched_before() {
    let mut used = finder(Lang::En);
    let queries = ["hot tub", "co", "teak chair", "8704.31", "hot tub", "glass plate", "chedder"];
    for query in queries {
        let again = used.find(query, 10);
        assert_eq!(again, finder(Lang::En).find(query, 10), "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_a_search(texts in proptest::collection::vec(".{0,60}", 20), limit in 0_usize..8) {
        let mut finder = finder(Lang::Fr);
        for text in texts {
            check(&finder.find(&text, limit), limit);
        }
    }

    #[test]
    fn no_text_of_names_stops_its_reading(body in "[-*0-9%=+!\t;a-zé\n]{0,200}") {
        let text = format!("names 1 en\n{body}\n.\n");
        if let Ok(names) = Names::read(text) {
            let _ = (names.name("0101"), names.path("010121"), names.beneath("01"));
            check(&Finder::new(names).find("a0 é 01", 5), 5);
        }
    }
}
