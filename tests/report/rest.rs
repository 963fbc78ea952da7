//! What the rest of the program adds to an answer when it comes.

use countertariff::report::{Block, REST, Reporter, Row, Span, Table};
use countertariff::sheet::{Event, RestEvent};
use countertariff::units::Lang;

use crate::typed;

const SHEETS: [&str; 4] = [
    "into=US entry_date=2025-03-27 code=7208.36.00 value=100000 currency=CAD fx=0.6993 origin=CA cusma=no",
    "into=US entry_date=2025-03-27 code=7208.36.00 value=100000 origin=CA",
    "into=CA entry_date=2025-03-27 code=2204.21.10 value=500 origin=US",
    "into=CA entry_date=2025-03-27 code=7208.36.00 origin=US cusma=yes",
];

/// A document with all that is folded in it shut and empty.
fn shut(blocks: &[Block]) -> Vec<Block> {
    let below = |spans: &[Span]| -> Vec<Span> {
        let spans = spans.iter().cloned().map(|span| match span {
            Span::Fold(mut fold) => {
                fold.blocks.clear();
                Span::Fold(fold)
            }
            other => other,
        });
        spans.collect()
    };
    let shut_block = |block: &Block| match block.clone() {
        Block::Group(mut group) => {
            group.blocks = shut(&group.blocks);
            Block::Group(group)
        }
        Block::Table(table) => {
            let rows = table.rows.iter();
            let rows = rows.map(|row| Row { below: below(&row.below), ..row.clone() }).collect();
            Block::Table(Table { rows, ..table })
        }
        other => other,
    };
    blocks.iter().map(shut_block).collect()
}

fn within(blocks: &[Block]) -> &[Block] {
    match blocks {
        [Block::Group(group)] => &group.blocks,
        other => other,
    }
}

#[test]
fn what_comes_with_the_rest_moves_nothing_of_the_first_answer() {
    for (words, lang) in SHEETS.into_iter().flat_map(|words| Lang::ALL.map(|lang| (words, lang))) {
        let mut state = typed(lang, words);
        let mut reporter = Reporter::alone();
        let first = reporter.screen(&state);
        reporter.complete(&REST);
        let whole = reporter.screen(&state);
        assert_eq!(*first.head, *whole.head, "{words}");
        let (before, after) = (shut(&first.lines[0].report), shut(&whole.lines[0].report));
        let (before, after) = (within(&before), within(&after));
        assert!(!before.is_empty() && after.starts_with(before), "{words}: {before:#?} {after:#?}");
        assert!(after.len() > before.len() || words.contains("2204"), "{words}: nothing came beneath it");
        assert!(first.tail.is_empty() && !whole.tail.is_empty(), "{words}");
        // Where it does not come, how far the law was read is said all the same.
        let mut reporter = Reporter::alone();
        state.update(Event::Rest(RestEvent::Missed));
        assert_eq!(reporter.screen(&state).tail.last(), whole.tail.last(), "{words}");
    }
}
