//! What stands beside an answer: coverage, confidence, kinds.

use countertariff::assess::{NotCovered, Standing};
use countertariff::embedded;
use countertariff::schedule::{Confidence, Kind};
use countertariff::units::{Date, Lang};
use countertariff::words;

use crate::spaced;

#[test]
fn how_far_the_law_was_read_is_said() {
    let law_as_of = Date::constant(2025, 6, 30);
    let starts = Date::constant(2025, 1, 1);
    let standings = [
        Standing::Covered { law_as_of },
        Standing::BeforeCoverage { starts },
        Standing::AfterCoverage { law_as_of },
    ];
    for standing in standings {
        let [en, fr] = Lang::ALL.map(|lang| spaced(&words::standing(lang, standing)));
        assert!(en.contains("June 2025") || en.contains("1 January 2025"), "{en}");
        assert!(fr.contains("juin 2025") || fr.contains("1er janvier 2025"), "{fr}");
    }
    assert_eq!(spaced(&words::standing(Lang::En, standings[0])), "The law as read to 30 June 2025.");
    let us = embedded::schedule().jurisdiction("US".parse().unwrap()).unwrap();
    let said = |lang| spaced(&words::not_covered(lang, embedded::schedule(), us, NotCovered::Origin));
    assert!(said(Lang::En).contains("originating in Canada and Mexico"));
    assert!(said(Lang::Fr).contains("originaires du Canada et du Mexique"));
}

#[test]
fn only_what_is_not_sure_has_a_note() {
    for lang in Lang::ALL {
        assert_eq!(words::confidence(lang, Confidence::Primary), None);
        for unsure in [Confidence::Transcribed, Confidence::Secondary, Confidence::Inferred] {
            assert!(words::confidence(lang, unsure).is_some_and(|note| note.ends_with('.')));
        }
        assert!(!words::kind(lang, Kind::Prohibition).is_empty());
    }
}
