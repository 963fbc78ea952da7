//! A number that was read is written by the page in a way that reads as the same number.

use countertariff::embedded;
use countertariff::entry::number::{NumberOf, read};
use countertariff::entry::{LineField, Place, Problem, ProblemKind};
use countertariff::units::{Decimal, Lang};
use countertariff::words;
use proptest::prelude::*;

const KINDS: [NumberOf; 5] =
    [NumberOf::Money, NumberOf::ExchangeRate, NumberOf::Share, NumberOf::Rate, NumberOf::Quantity];

/// Digits with marks among them, as numbers are written and as they are not.
fn figures() -> impl Strategy<Value = String> {
    let groups = "[0-9]{1,3}([,. \u{a0}\u{202f}'’_][0-9]{3}){0,4}([.,][0-9]{1,4})?";
    prop_oneof![groups, "[0-9]{1,7}([.,][0-9]{0,11})?", "[0-9]{0,4}([., ][0-9]{0,4}){0,3}"]
}

fn written(text: &str, of: NumberOf) -> Result<Decimal, ProblemKind> {
    read(text, of).map(|it| it.number)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_is_read_is_written_so_that_it_reads_as_the_same(text in figures()) {
        for of in KINDS {
            let Ok(number) = written(&text, of) else { continue };
            for lang in Lang::ALL {
                let mut texts = vec![words::plain(lang, number)];
                if of == NumberOf::Money {
                    texts.push(words::amount(lang, number));
                }
                for again in texts {
                    match written(&again, of) {
                        Ok(same) => prop_assert_eq!(same, number, "{} as {:?}, written {}", text, of, again),
                        // 1,234 is asked about where it could be either; never read as the other.
                        Err(ProblemKind::TwoReadings(one, other)) => prop_assert!(
                            of != NumberOf::Money && (one == number || other == number),
                            "{} as {:?}, written {}", text, of, again
                        ),
                        Err(kind) => prop_assert!(false, "{} as {:?}, written {}: {:?}", text, of, again, kind),
                    }
                }
            }
        }
    }

    /// The sentence offers two ways of writing, and each reads as one of the two numbers.
    #[test]
    fn both_ways_of_writing_that_a_question_offers_are_read(text in "[1-9][0-9]{0,2}[.,][0-9]{3}") {
        for (of, field) in [
            (NumberOf::Money, LineField::Value),
            (NumberOf::ExchangeRate, LineField::Fx),
            (NumberOf::Quantity, LineField::Quantity),
        ] {
            let Err(kind @ ProblemKind::TwoReadings(one, other)) = written(&text, of) else { continue };
            for (lang, write, or) in [(Lang::En, "write ", " or "), (Lang::Fr, "écrivez ", " ou ")] {
                let problem = Problem { place: Place::Line(0, field), kind: kind.clone() };
                let sentence = words::problem(lang, embedded::schedule(), &problem);
                let offered = sentence.split_once(write).unwrap().1.trim_end_matches('.');
                let (first, second) = offered.split_once(or).unwrap();
                prop_assert_eq!(written(first, of), Ok(one), "{}", sentence);
                prop_assert_eq!(written(second, of), Ok(other), "{}", sentence);
            }
        }
    }
}
