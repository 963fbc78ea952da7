//! What the buttons of a document do.

use std::collections::BTreeSet;

use countertariff::report::{Act, Block, Does, Rich, Span, hue};
use countertariff::schedule::{Id, Kind};
use countertariff::sheet::{Event, State};
use countertariff::units::{Decimal, Lang};
use countertariff::{assess::Answer, embedded};

use crate::hard_lines::HARD_LINES;
use crate::{document, typed};

/// Every button of a document.
pub fn acts(blocks: &[Block]) -> Vec<Act> {
    let mut acts = Vec::new();
    collect(blocks, &mut acts);
    acts
}

fn collect(blocks: &[Block], acts: &mut Vec<Act>) {
    fn rich(text: &Rich, acts: &mut Vec<Act>) {
        for span in text {
            match span {
                Span::Act(act) => acts.push(act.clone()),
                Span::Fold(fold) => collect(&fold.blocks, acts),
                _ => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Para(_, text) => rich(text, acts),
            Block::List(_, items) => items.iter().for_each(|item| rich(item, acts)),
            Block::Group(group) => collect(&group.blocks, acts),
            Block::Fold(fold) => collect(&fold.blocks, acts),
            Block::Sides(sides) => acts.extend(sides.iter().map(|side| side.choose.clone())),
            Block::Table(table) => table.rows.iter().for_each(|row| rich(&row.below, acts)),
            _ => {}
        }
    }
}

#[test]
fn an_answer_that_is_offered_is_one_that_the_field_takes() {
    let mut done = 0;
    for (what, into, words) in HARD_LINES {
        let value = if words.contains(" value=") { "" } else { "value=10000" };
        let words = format!("into={into} entry_date={words} {value}");
        for act in acts(&document(&typed(Lang::En, &words))) {
            let Does::Event(event @ Event::Typed(..)) = act.does else { continue };
            let mut state = typed(Lang::En, &words);
            // The names of lines are the same in every page that was filled in alike.
            state.update(event);
            assert_eq!(state.outcome().all_problems().collect::<Vec<_>>(), [], "{what}: {}", act.text);
            done += 1;
        }
    }
    assert!(done > 20, "{done} answers are offered");
}

#[test]
fn what_would_change_this_does() {
    let potash = "into=US entry_date=2025-03-27 code=3104.20.00 value=100000 origin=CA cusma=no";
    let mut state = typed(Lang::En, potash);
    let owed = |state: &State| {
        let line = state.outcome().lines[0].now.as_ref().unwrap();
        (line.answer.assessment.answer == Answer::Assessed).then(|| line.answer.assessment.duty_total())
    };
    assert_eq!(owed(&state), Some(Decimal::from(10_000)));
    let claim = acts(&document(&state)).into_iter().find(|act| act.text.ends_with("claim? yes"));
    let Does::Event(event) = claim.expect("the claim would change it").does else { panic!("an event") };
    state.update(event);
    assert_eq!(owed(&state), Some(Decimal::ZERO));
}

#[test]
fn no_two_buttons_of_a_document_have_the_same_name() {
    for (what, into, words) in HARD_LINES {
        let state = typed(Lang::En, &format!("into={into} entry_date={words} value=10000"));
        let names: Vec<String> = acts(&document(&state)).into_iter().map(|act| act.text).collect();
        let different: BTreeSet<&String> = names.iter().collect();
        assert_eq!(different.len(), names.len(), "{what}: {names:?}");
    }
}

#[test]
fn no_two_additional_duties_of_a_country_look_the_same() {
    let schedule = embedded::schedule();
    let mut seen = BTreeSet::new();
    for (id, program) in Id::each(&schedule.law.programs) {
        if program.kind == Kind::Surtax {
            let hue = hue(schedule, id);
            assert!(seen.insert((program.jurisdiction, hue)), "{}", program.id);
        }
    }
    assert!(seen.len() > 20);
    // The style sheet has a rule for each class.
    let style = include_str!("../../style/component.css");
    for class in seen.iter().flat_map(|(_, hue)| hue.split(' ')) {
        assert!(class == "ct-pattern-0" || style.contains(&format!(".{class} ")), "{class}");
    }
}
