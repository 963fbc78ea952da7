//! What is known to be left out: of the texts that the answer rests on, and in general.

use super::answered_line::AnsweredLine;
use super::block::{Block, Fold, text};
use crate::assess::WhyNot;
use crate::schedule::{Id, Instrument};
use crate::sheet::State;
use crate::words::page as says;

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
        class: "ct-reason ct-left-out",
        summary: text(says::not_included_title(lang)),
        blocks: vec![Block::List("ct-plain", items)],
    }))
}
