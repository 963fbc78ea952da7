//! `src/report/ladder.rs`: the steps to a code stand still while somebody types elsewhere.

use countertariff::entry::LineField;
use countertariff::report::{Block, Part, Reporter, plain};
use countertariff::sheet::{Event, GoodsEvent, State};
use countertariff::units::Lang;

use crate::{on_line, typed};

/// The paragraphs of what the goods are, by class, and what they say.
fn paragraphs(state: &State) -> Vec<(&'static str, String)> {
    let screen = Reporter::default().screen(state);
    let parts = screen.lines[0].form.parts.iter();
    let blocks = parts.filter_map(|part| match part {
        Part::Goods(_, _, blocks) => Some(blocks.clone()),
        _ => None,
    });
    let paragraph = |block: Block| match block {
        Block::Para(class, rich) => Some((class, plain(&[Block::Para(class, rich)]))),
        _ => None,
    };
    blocks.flatten().filter_map(paragraph).collect()
}

#[test]
fn the_place_of_the_rate_of_any_line_beneath_stays_while_it_is_worked_out_anew() {
    let mut state = typed(Lang::En, "into=US entry_date=2026-10-01 code=9401.69 origin=CA cusma=no");
    while state.outcome().is_unfinished() {
        state.update(Event::GoOn);
    }
    for _ in 0..20 {
        state.update(Event::Goods(GoodsEvent::HadTime));
    }
    let known = paragraphs(&state);
    assert!(known.iter().any(|it| it.0 == "ct-goods-says" && it.1.starts_with("Any of these")), "{known:?}");
    on_line(&mut state, 0, LineField::Value, "2");
    let anew = paragraphs(&state);
    let classes = |it: &[(&'static str, String)]| it.iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(classes(&anew), classes(&known));
}
