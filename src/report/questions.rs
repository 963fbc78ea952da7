//! The questions that a code on a day can trigger, and no others, as parts of the form of a line.

use super::field::{Choice, FieldDoc, Look, Shape, choices};
use super::part::{Fold, Part};
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, FactKind, Id};
use crate::sheet::State;
use crate::words::{self, page as says};

/// Everything to ask of a line beyond what it is, what it is worth and where it is from: a title, a place for
/// each ordinary question, and a fold with a place for each that is out of the ordinary.
pub(super) fn parts(state: &State, line: usize) -> Vec<Part> {
    let lang = state.lang();
    let open = state.open_questions(line);
    let asked = |shown: &[(Fact, bool)]| shown.iter().any(|question| question.1);
    let part = |(fact, shown): &(Fact, bool)| {
        let field = shown.then(|| question(state, line, *fact)).flatten();
        Part::field(field)
    };
    let mut parts =
        vec![if asked(&open.ordinary) { Part::Title(says::questions_title(lang)) } else { Part::Empty }];
    parts.extend(open.ordinary.iter().map(part));
    let presumed: Vec<Part> = open.presumed.iter().map(part).collect();
    let questions = state.outcome().lines.get(line).map(|line| &line.questions);
    let some_assumed = questions.is_some_and(|questions| !questions.assumed.is_empty());
    parts.push(Part::Fold(Fold {
        summary: says::out_of_the_ordinary(lang),
        mark: some_assumed.then(|| says::assumed(lang)),
        hint: says::out_of_the_ordinary_hint(lang),
        empty: !asked(&open.presumed),
        open: presumed.iter().any(Part::has_error),
        parts: presumed,
    }));
    parts
}

/// One question, in the shape that its kind of answer takes.
fn question(state: &State, line: usize, fact: Fact) -> Option<FieldDoc> {
    let lang = state.lang();
    let (_, law) = state.entered()?;
    let place = Place::Line(line, LineField::Fact(fact));
    let mut label = words::question(lang, law.country, fact);
    match fact.kind() {
        FactKind::Money => {
            let currency = state.currency_of(line).map(|currency| says::in_unit(currency.as_str()));
            label.push_str(&currency.unwrap_or_default());
        }
        FactKind::Share | FactKind::Rate => label.push_str(&says::in_unit("%")),
        _ => {}
    }
    let mut hint = words::hint(lang, law.country, fact);
    let questions = &state.outcome().lines.get(line)?.questions;
    if let Some((_, value)) = questions.assumed.iter().find(|assumed| assumed.0 == fact) {
        hint.push(' ');
        let answer = words::answer(lang, state.schedule(), *value, fact);
        hint.push_str(&says::assumed_to_be(lang, &answer));
    }
    let shape =
        match fact.kind() {
            FactKind::YesNo => yes_no(state, place),
            FactKind::Choice(list) => {
                let mut pairs = vec![(String::new(), says::choose_one(lang).to_owned())];
                pairs.extend(list.iter().enumerate().map(|(turn, word)| {
                    ((*word).to_owned(), words::choice(lang, fact, turn as u8).to_owned())
                }));
                pairs.push(("?".to_owned(), says::dont_know(lang).to_owned()));
                let typed = if state.is_unsure(place) { "?" } else { state.text(place).trim() };
                Shape::Select(choices(pairs, typed))
            }
            FactKind::Country => Shape::Text(Look::Words),
            FactKind::Code => Shape::Text(Look::Code),
            FactKind::Claims => claims(state, line, place)?,
            FactKind::Money | FactKind::Share | FactKind::Rate | FactKind::Number | FactKind::Quantity => {
                Shape::Text(Look::Figure)
            }
        };
    let mut field = FieldDoc::at(state, place, label, hint, shape)?;
    if fact == Fact::Claims && field.error.is_none() {
        field.error = idle_claims(state, line);
    }
    Some(field)
}

/// That claims made change nothing for the goods, where they do not.
fn idle_claims(state: &State, line: usize) -> Option<String> {
    let now = state.outcome().lines.get(line)?.now.as_ref()?;
    let idle = now.answer.assessment.idle_claims.iter();
    let said: Vec<String> =
        idle.map(|claim| words::idle_claim(state.lang(), state.schedule(), *claim)).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Yes, no, and the answer not given yet.
pub(super) fn yes_no(state: &State, place: Place) -> Shape {
    let lang = state.lang();
    let typed = state.text(place).trim().to_owned();
    let choice = |value: &str, shown: &str| Choice {
        value: value.to_owned(),
        shown: shown.to_owned(),
        chosen: if typed.is_empty() {
            value == "?" && state.is_unsure(place)
        } else {
            reads_as(&typed) == value
        },
    };
    let offered = vec![
        choice("yes", says::yes(lang)),
        choice("no", says::no(lang)),
        choice("?", says::dont_know(lang)),
    ];
    Shape::Radios(offered, None)
}

/// The choice that an answer as typed is shown as; none where it cannot be read.
fn reads_as(typed: &str) -> &str {
    match crate::entry::yes_or_no(typed) {
        Some(true) => "yes",
        Some(false) => "no",
        None => typed,
    }
}

/// The reliefs that may be claimed for these goods, each a box to tick. A claim that cannot be read is a field
/// of text, so that it can be mended.
fn claims(state: &State, line: usize, place: Place) -> Option<Shape> {
    let lang = state.lang();
    let law = &state.schedule().law;
    let typed = state.text(place);
    let given: Vec<&str> = typed.split([';', ',']).map(str::trim).filter(|name| !name.is_empty()).collect();
    let outcome = state.outcome().lines.get(line)?;
    if outcome.problem(LineField::Fact(Fact::Claims)).is_some() {
        return Some(Shape::Text(Look::Words));
    }
    let reliefs = Id::each(&law.reliefs);
    let mut offered: Vec<Choice> = reliefs
        .filter_map(|(id, relief)| {
            let claim = &law[relief.claim].id;
            let chosen = given.contains(&claim.as_str());
            let open = chosen || outcome.questions.offers.contains(&id);
            let shown = relief.says.in_(lang).to_owned();
            open.then(|| Choice { value: claim.clone(), shown, chosen })
        })
        .collect();
    offered.dedup_by(|one, other| one.value == other.value);
    (!offered.is_empty()).then_some(Shape::Checks(offered))
}
