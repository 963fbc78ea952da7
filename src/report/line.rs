//! Everything about one line. It depends on that line alone, so that its document can be kept while others
//! change.

use super::answered_line::{Added, AnsweredLine};
use super::block::{Block, Group, Heading, Rich, Span, text};
use super::figure;
use super::goods_name::goods_name;
use super::prohibition::{may_be_prohibited, prohibited};
use super::receipt::receipt;
use super::sides::sides;
use crate::assess::{Answer, Totals};
use crate::entry::LineField;
use crate::schedule::Fact;
use crate::sheet::State;
use crate::words::{self, page as says};

/// The document of the line at a place, with what the rest of the program adds to it once that is here; empty where
/// there is nothing to say of it.
pub(super) fn line(state: &State, line: usize, added: Option<&'static Added>) -> Vec<Block> {
    let Some(outcome) = state.outcome().lines.get(line) else { return Vec::new() };
    let answered =
        |answered| AnsweredLine::new(state, line, answered).map(|line| AnsweredLine { added, ..line });
    match (&outcome.now, &outcome.before) {
        (Some(now), _) => answered(now).map(|line| bill(title(&line), whole(&line, landed(state)))),
        (None, Some(before)) => answered(before).map(|line| bill(title(&line), as_before(&line))),
        // The head and the row of the line say what keeps its answer away.
        (None, None) => None,
    }
    .into_iter()
    .collect()
}

/// The sums of a sheet of one line, which are those of the line.
fn landed(state: &State) -> Option<&Totals> {
    state.outcome().totals.as_ref().filter(|_| state.lines().len() == 1)
}

fn bill(title: Block, blocks: Vec<Block>) -> Block {
    let blocks = core::iter::once(title).chain(blocks).collect();
    Block::Group(Group { class: "ct-bill", named_by: None, blocks })
}

/// The title of a line alone on its sheet is not seen; for those who go by headings it is there.
fn title(line: &AnsweredLine<'_>) -> Block {
    let class = if line.alone { "ct-unseen" } else { "ct-bill-title" };
    Block::Heading(Heading { level: 3, class, id: None, text: line.name() })
}

/// The answer to a line.
fn whole(line: &AnsweredLine<'_>, totals: Option<&Totals>) -> Vec<Block> {
    match line.now().answer {
        Answer::Assessed => core::iter::once(receipt(line, totals)).chain(beneath(line)).collect(),
        Answer::Undecided(_) => {
            let mut blocks = Vec::new();
            blocks.extend(line.now().may_be_prohibited.map(|measure| may_be_prohibited(line, measure)));
            blocks.extend(needs(line));
            blocks.extend(sides(line));
            blocks.push(receipt(line, totals));
            blocks.extend(beneath(line));
            blocks
        }
        Answer::Prohibited(measure) => vec![prohibited(line, measure)],
        Answer::NotCovered(why) => {
            let title = text(says::not_covered_title(line.lang));
            let why = words::not_covered(line.lang, line.schedule, line.answered.into, why);
            let blocks = vec![Block::Para("ct-plate-title", title), Block::Para("", text(why))];
            vec![Block::Group(Group { class: "ct-plate", named_by: None, blocks })]
        }
    }
}

/// What stands beneath the receipt.
fn beneath(line: &AnsweredLine<'_>) -> Option<Block> {
    line.added.and_then(|added| (added.reasons)(line))
}

/// The answer before the last change, under a sentence that says for what it was. Nothing in it can be
/// chosen: its questions are those of another line.
fn as_before(line: &AnsweredLine<'_>) -> Vec<Block> {
    let said = says::before_last_change(line.lang, &was(line));
    let blocks = match line.now().answer {
        Answer::Assessed | Answer::Undecided(_) => {
            let mut blocks = Vec::new();
            blocks.extend(figure::of_line(line));
            blocks.push(receipt(line, None));
            blocks.extend(line.added.and_then(|added| (added.reasons_before)(line)));
            blocks
        }
        Answer::Prohibited(_) | Answer::NotCovered(_) => whole(line, None),
    };
    vec![
        Block::Para("ct-note", text(said)),
        Block::Group(Group { class: "ct-before", named_by: None, blocks }),
    ]
}

/// Goods, code, day and value of an answer.
fn was(line: &AnsweredLine<'_>) -> String {
    let AnsweredLine { lang, answered, .. } = *line;
    let value = answered.said.declared;
    let value = value.map(|value| words::money(lang, value.amount(), value.currency()));
    let goods = goods_name(line.state, answered.said.code);
    let day = words::date(lang, answered.day);
    let parts = [goods, Some(answered.said.code.to_string()), Some(day), value];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The facts that would settle the answer, each a way to its question.
fn needs(line: &AnsweredLine<'_>) -> Option<Block> {
    let lang = line.lang;
    let item = |fact: &Fact| -> Rich {
        let field = match fact {
            Fact::Code => LineField::Code,
            Fact::Quantity => LineField::Quantity,
            other => LineField::Fact(*other),
        };
        vec![Span::Goto(line.spot(field), words::question(lang, line.law.country, *fact))]
    };
    let items: Vec<Rich> = line.now().needs.iter().map(item).collect();
    if items.is_empty() {
        return None;
    }
    let blocks = vec![Block::Para("ct-label", text(says::needs(lang))), Block::List("", items)];
    Some(Block::Group(Group { class: "ct-needs", named_by: None, blocks }))
}
