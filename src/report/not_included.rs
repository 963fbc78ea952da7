//! What is known to be left out: of these goods, of the texts that the answer rests on, and in general.

use super::answered_line::AnsweredLine;
use super::block::{Block, Fold, Group, Rich, Span, text};
use crate::assess::WhyNot;
use crate::schedule::{Id, Instrument, Notice};
use crate::sheet::State;
use crate::words::{self, page as says};

/// What the answer to these lines leaves out.
pub(super) fn not_included(state: &State, lines: &[AnsweredLine<'_>]) -> Option<Block> {
    let lang = state.lang();
    if lines.is_empty() {
        return None;
    }
    let law = &state.schedule().law;
    let mut texts = vec![false; law.instruments.len()];
    let mut rests_on = |instrument: Id<Instrument>| texts[usize::from(instrument)] = true;
    for line in lines {
        rests_on(line.law.rounding_cite.instrument);
        let charged = line.now().charges.iter().map(|charge| charge.measure);
        let aside = line.now().set_aside.iter().filter(|aside| aside.why != WhyNot::NotListed);
        let measures = charged.chain(aside.map(|aside| aside.measure));
        measures
            .map(|measure| line.measure(measure))
            .flat_map(|measure| &measure.cites)
            .for_each(|cite| rests_on(cite.instrument));
    }
    // In the order of the law's own table, each once.
    let named = texts.iter().zip(&law.instruments).filter(|(known, _)| **known);
    let left_out = named.flat_map(|(_, text)| &text.not_formalised);
    let left_out = left_out.map(|part| part.in_(lang));
    let items = core::iter::once(says::never_included(lang)).chain(left_out).map(text).collect();
    Some(Block::Fold(Fold {
        open: false,
        class: "ct-reason ct-left-out",
        summary: text(says::not_included_title(lang)),
        blocks: vec![Block::List("ct-plain", items)],
    }))
}

/// What is left out of the figure for these very goods, beside it; nothing where nothing is known to be.
pub(super) fn beside_figure(state: &State, lines: &[AnsweredLine<'_>]) -> Option<Block> {
    let lang = state.lang();
    let mut named: Vec<Id<Notice>> = Vec::new();
    for notice in lines.iter().flat_map(|line| &line.now().not_included) {
        if !named.contains(notice) {
            named.push(*notice);
        }
    }
    if named.is_empty() {
        return None;
    }
    let item = |notice: &Id<Notice>| -> Rich {
        let (label, link) = words::citation(state.schedule(), lang, &state.schedule().law[*notice].cite);
        let said = words::left_out(lang, state.schedule(), *notice);
        vec![Span::Text(format!("{said} ")), Span::Cite(label, link)]
    };
    let title = Block::Para("ct-label", text(says::not_in_figure(lang)));
    let blocks = vec![title, Block::List("ct-plain", named.iter().map(item).collect())];
    Some(Block::Group(Group { class: "ct-needs", named_by: None, blocks }))
}
