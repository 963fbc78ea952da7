//! The other answers that can stand beside those of the sheet: those to the open questions of the line in work, and
//! those that would change what it owes.

use super::answered_line::AnsweredLine;
use super::block::{Act, Block, Does, Fold, Rich, Span, text};
use super::reasons::changes;
use super::typed::typed;
use crate::assess::Change;
use crate::schedule::{Fact, FactKind, FactValue};
use crate::sheet::{CompareEvent, Compared, Event, Given, LineId, Otherwise, Side, State};
use crate::words::{self, page as says};

/// Everything that can be chosen, each a button; a sentence while there is nothing.
pub(super) fn answers(state: &State) -> Vec<Block> {
    let lang = state.lang();
    let Some(line) = in_work(state) else {
        return vec![Block::Para("ct-hint", text(says::compare_open_a_line(lang)))];
    };
    let [usual, rare] = changes(&line);
    let items = |changes: &[&Change]| -> Vec<Rich> {
        let beside = changes.iter().filter_map(|change| beside(&line, change.fact, change.value));
        beside.map(|otherwise| item(&line, otherwise)).collect()
    };
    let mut first: Vec<Rich> =
        open_questions(&line).into_iter().map(|otherwise| item(&line, otherwise)).collect();
    first.extend(items(&usual));
    let rare = items(&rare);
    if first.is_empty() && rare.is_empty() {
        let said = if line.answered.answer.is_whole {
            says::compare_no_answers(lang)
        } else {
            says::compare_waiting(lang)
        };
        return vec![Block::Para("ct-hint", text(said))];
    }
    let mut blocks = vec![Block::Para("ct-hint", text(says::compare_answers_hint(lang)))];
    blocks.extend((!first.is_empty()).then_some(Block::List("ct-changes", first)));
    blocks.extend((!rare.is_empty()).then(|| {
        Block::Fold(Fold {
            open: false,
            class: "ct-folded",
            summary: text(says::more_changes(lang)),
            blocks: vec![Block::List("ct-changes", rare)],
        })
    }));
    blocks
}

/// The question that was chosen, with the line it is about where there are several.
pub(super) fn title(state: &State) -> Option<String> {
    let (line, fact) = state.otherwise()?;
    let (place, country) = (place(state, line)?, state.entered()?.1.country);
    let question = words::question(state.lang(), country, fact);
    let several = state.lines().len() > 1;
    let line = several.then(|| says::line_number(state.lang(), place + 1) + " · ");
    Some(line.unwrap_or_default() + &question)
}

/// The two answers, as they stand above their columns.
pub(super) fn labels(state: &State, found: &Compared) -> Option<[String; 2]> {
    let (line, fact) = state.otherwise()?;
    let lang = state.lang();
    let assumed = || {
        let line = state.outcome().lines.get(place(state, line)?)?.now.as_ref()?;
        let assumed = line.answer.assumed.iter().find(|it| it.0 == fact)?.1;
        Some(says::assumed_to_be(lang, &words::answer(lang, state.schedule(), assumed, fact)))
    };
    let said = |side: &Side| {
        let value = side.entry.lines.get(found.line?)?.facts.of(fact)?;
        Some(words::answer(lang, state.schedule(), value, fact))
    };
    let [one, other] = found.sides.each_ref().map(said);
    let this = || says::this_sheet(lang).to_owned();
    Some([one.or_else(assumed).unwrap_or_else(this), other.unwrap_or_else(this)])
}

/// The line in work, with its answer.
fn in_work(state: &State) -> Option<AnsweredLine<'_>> {
    let place = state.open_line()?;
    AnsweredLine::new(state, place, state.outcome().lines.get(place)?.now.as_ref()?)
}

fn place(state: &State, of: LineId) -> Option<usize> {
    state.lines().iter().position(|line| *line == of)
}

/// The answers to what is still to be known: both at once where there are two, else each beside the sheet.
fn open_questions(line: &AnsweredLine<'_>) -> Vec<Otherwise> {
    let mut all = Vec::new();
    for fact in line.now().stakes.iter().map(|stake| stake.fact) {
        match fact.kind() {
            FactKind::YesNo => {
                let no = beside(line, fact, FactValue::No);
                all.extend(no.map(|no| Otherwise { one: given(line, fact, FactValue::Yes), ..no }));
            }
            FactKind::Choice(words) => {
                let places = (0..words.len()).filter_map(|place| u8::try_from(place).ok());
                all.extend(places.filter_map(|place| beside(line, fact, FactValue::Choice(place))));
            }
            // What is typed has no list of answers.
            FactKind::Country
            | FactKind::Code
            | FactKind::Money
            | FactKind::Share
            | FactKind::Rate
            | FactKind::Number
            | FactKind::Quantity
            | FactKind::Claims => {}
        }
    }
    all
}

/// An answer beside what the sheet has; none that no field takes.
fn beside(line: &AnsweredLine<'_>, fact: Fact, value: FactValue) -> Option<Otherwise> {
    Some(Otherwise { line: line.id, fact, one: None, other: given(line, fact, value)? })
}

fn given(line: &AnsweredLine<'_>, fact: Fact, value: FactValue) -> Option<Given> {
    Some(Given { value, text: typed(line, fact, value)? })
}

fn item(line: &AnsweredLine<'_>, otherwise: Otherwise) -> Rich {
    let lang = line.lang;
    let answer = |given: &Given| words::answer(lang, line.schedule, given.value, otherwise.fact);
    let both: Vec<String> = otherwise.one.iter().chain([&otherwise.other]).map(answer).collect();
    let question = words::question(lang, line.law.country, otherwise.fact);
    let text = format!("{question} {}", both.join("\u{a0}/\u{a0}"));
    let does = Does::Event(Event::Compare(CompareEvent::Answered(otherwise)));
    vec![Span::Act(Act { class: "ct-link ct-if", text, does })]
}
