//! One line's answer is what assessing the whole entry again for every alternative would say, and an
//! [`Assessor`] that remembers says what a new one would.

mod brute_force;
mod lines;

use super::{Answers, Assessor, Both, assess};
use crate::embedded::schedule;
use crate::entry::Entry;
use crate::schedule::{Fact, FactKind, FactValue};
use lines::{Random, describe, golden, random_entry};

/// Holds everything said of an entry against the brute force.
fn check(entry: &Entry) {
    let law = schedule();
    let answers = Assessor::new().answer(law, entry);
    let plain = assess(law, entry);
    assert_eq!(answers.totals, plain.totals, "{}", describe(entry));
    assert_eq!(answers.standing, plain.standing, "{}", describe(entry));
    let rows = super::Days::new(law).answer(entry);
    for (line, answer) in answers.lines.iter().enumerate() {
        let said = || format!("line {line} of {}", describe(entry));
        let now = &plain.lines[line];
        assert_eq!(answer.assessment, *now, "{}", said());
        assert_eq!(answer.assumed, brute_force::assumed(law, entry, line, now), "{}", said());
        assert_eq!(answer.changes, brute_force::changes(law, entry, line, now), "{}", said());
        assert_eq!(rows[line], (now.clone(), answer.assumed.clone()), "{}", said());
        let claim = now.needs.iter().find(|fact| **fact == Fact::Cusma);
        let open = claim.or_else(|| now.needs.iter().find(|fact| fact.kind() == FactKind::YesNo));
        let both = open.map(|question| {
            let then = |value| brute_force::with_answer(law, entry, line, *question, value);
            Both { question: *question, yes: then(FactValue::Yes), no: then(FactValue::No) }
        });
        assert_eq!(answer.both, both, "{}", said());
        brute_force::check_search(law, entry, line);
    }
}

#[test]
fn every_golden_row_is_answered_as_by_brute_force() {
    let entries = golden();
    assert!(entries.len() > 300, "{} rows", entries.len());
    entries.iter().for_each(check);
}

#[test]
fn thousands_of_random_lines_are_answered_as_by_brute_force() {
    let mut random = Random::new(1);
    (0..2_000).for_each(|_| check(&random_entry(&mut random, 1)));
}

#[test]
fn random_entries_of_several_lines_are_answered_as_by_brute_force() {
    let mut random = Random::new(2);
    for _ in 0..400 {
        let lines = 2 + random.below(4);
        check(&random_entry(&mut random, lines));
    }
}

#[test]
fn an_assessor_that_remembers_says_what_a_new_one_would() {
    let mut random = Random::new(3);
    let mut remembers = Assessor::new();
    let mut entry = random_entry(&mut random, 4);
    for step in 0..600 {
        lines::edit(&mut random, &mut entry);
        let (old, new) = (remembers.answer(schedule(), &entry), Assessor::new().answer(schedule(), &entry));
        let say = |answers: &Answers| {
            let lines: Vec<_> = answers.lines.iter().map(|it| (**it).clone()).collect();
            (lines, answers.totals.clone(), answers.standing)
        };
        assert_eq!(say(&old), say(&new), "step {step}: {}", describe(&entry));
    }
}

#[test]
fn a_line_in_which_nothing_changed_comes_back_as_the_same() {
    let mut random = Random::new(4);
    // Goods into Canada bear no charge on the declaration, so that no line looks at another.
    let mut entry = random_entry(&mut random, 6);
    entry.into = schedule().jurisdiction("CA".parse().unwrap()).unwrap();
    let mut assessor = Assessor::new();
    let before = assessor.answer(schedule(), &entry);
    entry.lines.remove(0);
    let after = assessor.answer(schedule(), &entry);
    for (old, new) in before.lines.iter().skip(1).zip(&after.lines) {
        assert!(std::sync::Arc::ptr_eq(old, new) || **old != **new, "an equal answer was made anew");
    }
}
