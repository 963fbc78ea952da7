//! Whatever text stands in whatever field, reading it ends without a panic.

use countertariff::embedded;
use countertariff::entry::number::{NumberOf, read};
use countertariff::entry::{Draft, Field, LineField, parse};
use proptest::prelude::*;

/// What spreadsheets write for a sum below zero, and what stands in a field while it is typed.
const BELOW_ZERO: [&str; 16] = [
    "$-5", "$-5.00", "$(5.00)", "$ -5", "$−5", "'-5", "%-1", "+-1", "_-1", "CAD $-5", "$-", "$(", "--",
    "(-(", "US$C$-", "-",
];

/// Text made of what numbers, days, codes and countries are made of, and of anything else.
fn any_text() -> impl Strategy<Value = String> {
    let signs = "[-−+()$%'’_.,0-9 \u{a0}\u{202f}\u{200b}\u{feff}=\"/:TEe-]{0,40}";
    let words = "(CAD|USD|US|CA|C|HS|HTS|mars|March|1er|é|États|no|oui|2025|7208|0|9{1,30}|[ $%.,/-]){0,12}";
    prop_oneof![signs, words, any::<String>(), Just("-".repeat(500)), Just("$(".repeat(30_000))]
}

#[test]
fn a_sign_after_a_currency_ends() {
    for text in BELOW_ZERO {
        assert!(read(text, NumberOf::Money).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_in_any_field_ends(text in any_text(), many in any_text()) {
        let schedule = embedded::schedule();
        for into in ["US", "CA", &text] {
            let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
            draft.set(Field::Into, into);
            draft.set(Field::EntryDate, &text);
            for (place, field) in LineField::all().enumerate() {
                draft.set_line(0, field, if place % 2 == 0 { &text } else { &many });
            }
            let parsed = parse(&draft, schedule);
            prop_assert!(parsed.entry.is_some() || !parsed.problems.is_empty());
        }
    }
}
