//! [`Aid`]: what stands with a question: what it decides, what helps to find out, and what to answer without proof.

use super::block::{Act, Block, Does, Span, text};
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, FactKind};
use crate::sheet::{Answered, Event, State};
use crate::units::Currency;
use crate::words::{self, page as says};

/// What stands with a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aid {
    /// What it decides, while it is open; a sentence, or empty.
    pub decides: String,
    /// What stands beneath it.
    pub beneath: Vec<Block>,
}

impl Aid {
    /// Of the question at a place; empty for a field that is no question.
    pub(super) fn at(state: &State, place: Place) -> Self {
        let Place::Line(line, LineField::Fact(fact)) = place else { return Self::default() };
        let mut beneath = Vec::new();
        beneath.extend(buttons(state, line, place, fact));
        if state.is_unsure(place) {
            beneath.push(Block::Status(to_find_out(state, fact)));
        }
        Self { decides: decides(state, line, fact).unwrap_or_default(), beneath }
    }
}

/// What an open question decides.
fn decides(state: &State, line: usize, fact: Fact) -> Option<String> {
    let lang = state.lang();
    let outcome = state.outcome().lines.get(line)?;
    let stake = outcome.questions.stake(fact)?;
    let Some(most) = stake.most.filter(|_| !stake.bans) else {
        let said = if stake.bans { says::decides_ban(lang) } else { says::decides_unbounded(lang) };
        return Some(said.to_owned());
    };
    if most.is_zero() {
        return Some(says::decides_which(lang).to_owned());
    }
    // While the value cannot be read, the sums are those of the last one.
    let is_of_now = |now: &&Answered| now.answer.assessment.value.is_some() == outcome.questions.priced;
    let now = outcome.now.as_ref().filter(is_of_now)?;
    let currency: Currency = state.schedule().law[now.into].currency;
    Some(match now.answer.assessment.value {
        Some(_) => says::decides(lang, &words::money(lang, most, currency)),
        None => says::decides_share(lang, &words::effective(lang, most)),
    })
}

/// A button that answers as the law does without proof, and one to say that a figure is not known.
fn buttons(state: &State, line: usize, place: Place, fact: Fact) -> Option<Block> {
    let answer = match words::no_proof(fact) {
        "value" => state.draft().line_field(line, LineField::Value).to_owned(),
        answer => answer.to_owned(),
    };
    let others = Fact::PORTIONS.iter().filter(|other| **other != fact);
    let shared = Fact::PORTIONS.contains(&fact)
        && others.into_iter().any(|it| !state.draft().line_field(line, LineField::Fact(*it)).is_empty());
    let spot = state.spot(place)?;
    let act = |text: &str, event| {
        Span::Act(Act { class: "ct-link", text: text.to_owned(), does: Does::Event(event) })
    };
    let is_all = shared && words::no_proof(fact) == "value";
    let typed = state.text(place).trim();
    let mut acts = Vec::new();
    if !answer.is_empty() && !is_all && typed != answer {
        acts.push(act(says::no_proof(state.lang()), Event::Typed(spot, answer)));
    }
    let is_figure = !matches!(fact.kind(), FactKind::YesNo | FactKind::Choice(_) | FactKind::Claims);
    if is_figure && typed.is_empty() && fact != Fact::Code && !state.is_unsure(place) {
        acts.push(Span::Text(" ".to_owned()));
        acts.push(act(says::dont_know(state.lang()), Event::Unsure(spot)));
    }
    (!acts.is_empty()).then_some(Block::Para("ct-aid", acts))
}

/// The steps that help to find out, as soon as they are here.
fn to_find_out(state: &State, fact: Fact) -> Vec<Block> {
    let lang = state.lang();
    let Some((steps, (_, law))) = state.steps(fact).zip(state.entered()) else {
        let missing = state.names() == crate::sheet::Standing::Missing;
        let said = if missing { says::not_found_out(lang) } else { says::finding_out(lang) };
        return vec![Block::Para("ct-hint", text(said))];
    };
    let steps = steps.iter().map(|step| text(words::with_agreement(lang, law.country, step)));
    vec![Block::Para("ct-label", text(says::to_find_out(lang))), Block::List("ct-steps", steps.collect())]
}
