//! A question, a hint, a noun and two clauses for every fact.

use countertariff::embedded;
use countertariff::schedule::{Claims, Fact, FactKind, FactValue, Id};
use countertariff::units::{Country, Lang};
use countertariff::words;

use crate::number;

#[test]
fn every_fact_is_asked_explained_and_answered() {
    let schedule = embedded::schedule();
    for into in ["US", "CA"].map(|letters| letters.parse::<Country>().unwrap()) {
        for &fact in Fact::ALL {
            let said = |lang| {
                let question = words::question(lang, into, fact);
                let asks = fact.kind() == FactKind::YesNo;
                assert_eq!(question.ends_with('?'), asks, "{fact}: {question}");
                let hint = words::hint(lang, into, fact);
                assert!(hint.ends_with('.') && hint.len() > 40, "{fact}: {hint}");
                assert!(!words::name(lang, fact).is_empty());
                let yes = words::clause(lang, into, fact, true);
                let no = words::clause(lang, into, fact, false);
                assert!(!yes.is_empty() && !no.is_empty() && yes != no, "{fact}");
                for text in [&question, &hint, &yes, &no] {
                    assert!(!text.contains("  "), "{fact}: {text}");
                }
                (question, hint, yes, no)
            };
            let (en, fr) = (said(Lang::En), said(Lang::Fr));
            assert!(en.0 != fr.0 && en.1 != fr.1 && en.2 != fr.2 && en.3 != fr.3, "{fact}");
            if let FactKind::Choice(choices) = fact.kind() {
                for (place, word) in choices.iter().enumerate() {
                    for lang in Lang::ALL {
                        assert_ne!(words::choice(lang, fact, place as u8), *word, "{fact}");
                    }
                }
            }
        }
    }
    let claims = FactValue::Claims(Claims::of(Id::FIRST));
    assert!(!words::answer(Lang::En, schedule, claims, Fact::Claims).is_empty());
    let share = FactValue::Number(number("12.5"));
    assert_eq!(words::answer(Lang::En, schedule, share, Fact::MetalWeightShare), "12.5%");
    assert!(words::question(Lang::En, "US".parse().unwrap(), Fact::Cusma).contains("USMCA"));
    assert!(words::question(Lang::En, "CA".parse().unwrap(), Fact::Cusma).contains("CUSMA"));
    assert!(words::question(Lang::Fr, "CA".parse().unwrap(), Fact::Cusma).contains("ACEUM"));
}
