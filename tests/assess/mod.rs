//! One line's answer is what assessing the whole entry again for every alternative would say, and an
//! [`Assessor`] that remembers says what a new one would.

mod brute_force;
mod lines;
mod through;

use super::{Answers, Assessor, Both, assess};
use crate::embedded::schedule;
use crate::entry::{Draft, Entry, Field, LineField, parse};
use crate::schedule::{Fact, FactKind, FactValue, Kind};
use crate::units::Decimal;
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
        brute_force::check_open(now, said);
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
fn what_is_found_out_in_parts_is_what_is_found_out_at_once() {
    let mut random = Random::new(5);
    for _ in 0..60 {
        let entry = random_entry(&mut random, 3);
        let mut in_parts = Assessor::new();
        let mut said = in_parts.answer_within(schedule(), &entry, 0);
        let owed = |answers: &Answers| -> Vec<_> {
            answers.lines.iter().map(|line| (line.assessment.clone(), line.both.clone())).collect()
        };
        let first = owed(&said);
        while said.lines.iter().any(|line| !line.is_whole) {
            assert!(said.lines.iter().all(|line| line.is_whole || line.changes.is_empty()));
            said = in_parts.answer_within(schedule(), &entry, 40);
        }
        let at_once = Assessor::new().answer(schedule(), &entry);
        assert_eq!(first, owed(&at_once), "what is owed is said at once: {}", describe(&entry));
        assert_eq!(said.lines, at_once.lines, "{}", describe(&entry));
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

/// A large line and many that are worth some cents each: their shares of a fee are rounded up until nothing of it is left.
#[test]
fn shares_that_rounding_uses_up_are_answered_as_by_brute_force() {
    let mut draft = Draft { lines: vec![Default::default(); 26], ..Draft::default() };
    draft.set(Field::Into, "US");
    draft.set(Field::EntryDate, "2025-11-03");
    for line in 0..draft.lines.len() {
        draft.set_line(line, LineField::Code, "9403.60.80");
        draft.set_line(line, LineField::Value, if line == 0 { "3400" } else { "0.55" });
        draft.set_line(line, LineField::Fact(Fact::Origin), "CA");
        draft.set_line(line, LineField::Fact(Fact::Cusma), "no");
    }
    let entry = parse(&draft, schedule()).entry.expect("an entry");
    let fees = |line: usize| assess(schedule(), &entry).lines[line].total(|kind| kind == Kind::Fee);
    assert_eq!((fees(1), fees(24)), (Decimal::new(1, 2), Decimal::ZERO), "rounding uses the fee up");
    check(&entry);
}

/// A value of one line that takes the whole declaration over a limit changes what the others owe.
#[test]
fn a_limit_on_the_declaration_reaches_the_lines_that_did_not_change() {
    let mut draft = Draft { lines: vec![Default::default(); 2], ..Draft::default() };
    draft.set(Field::Into, "US");
    draft.set(Field::EntryDate, "2025-11-03");
    for line in 0..2 {
        draft.set_line(line, LineField::Code, "9403.60.80");
        draft.set_line(line, LineField::Value, "1000");
        draft.set_line(line, LineField::Fact(Fact::Origin), "CA");
        draft.set_line(line, LineField::Fact(Fact::Cusma), "no");
    }
    let mut remembers = Assessor::new();
    for value in ["1000", "1200", "1499.99", "1500", "1500.01", "9000", "800"] {
        draft.set_line(0, LineField::Value, value);
        let entry = parse(&draft, schedule()).entry.expect("an entry");
        let said = remembers.answer(schedule(), &entry);
        let plain = assess(schedule(), &entry);
        assert_eq!(said.lines[1].assessment, plain.lines[1], "{value}");
        assert_eq!(said.totals, plain.totals, "{value}");
    }
}
