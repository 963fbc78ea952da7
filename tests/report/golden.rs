//! Whole documents as they were last read and found good.

use std::fmt::Write as _;

use countertariff::report::{examples, plain, spoken};
use countertariff::sheet::{EXAMPLES, Event};
use countertariff::units::Lang;

use crate::hard_lines::HARD_LINES;
use crate::support::compare_golden;
use crate::{page, text, typed};

#[test]
fn the_examples_read_as_they_were_found_good() {
    for lang in Lang::ALL {
        let mut state = page(lang);
        let mut all = plain(&examples(&state)).replace(['\u{a0}', '\u{202f}'], " ");
        for place in 0..EXAMPLES.len() {
            state.update(Event::Began(place));
            write!(all, "\n== {} ==\n\n{}", spoken(&state), text(&state)).unwrap();
        }
        compare_golden(&format!("report/examples-{}.txt", lang.tag()), &all);
    }
}

#[test]
fn the_hard_lines_read_as_they_were_found_good() {
    for lang in Lang::ALL {
        let mut all = String::new();
        for (what, into, words) in HARD_LINES {
            let value = if words.contains(" value=") { "" } else { "value=10000" };
            let state = typed(lang, &format!("into={into} entry_date={words} {value}"));
            write!(all, "== {what}: into {into}, {words} ==\n\n{}\n", text(&state)).unwrap();
        }
        compare_golden(&format!("report/hard-lines-{}.txt", lang.tag()), &all);
    }
}

#[test]
fn every_example_is_answered_and_has_a_card() {
    for lang in Lang::ALL {
        let cards = plain(&examples(&page(lang)));
        assert_eq!(
            cards.lines().count(),
            EXAMPLES.len() + 2,
            "a title, one card each, the way to the waves:\n{cards}"
        );
        for place in 0..EXAMPLES.len() {
            let mut state = page(lang);
            state.update(Event::Began(place));
            assert_eq!(state.outcome().all_problems().collect::<Vec<_>>(), [], "example {place}");
        }
    }
}
