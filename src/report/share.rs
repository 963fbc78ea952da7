//! [`ShareDoc`]: the ways to share the sheet, as a document.

use super::block::{Act, Block, Does, Rich, Row, Span, text};
use super::export::exported;
use super::field::{FieldDoc, Look, Shape};
use super::{head, line, plain, tail};
use crate::entry::{Field, Place};
use crate::share::encode;
use crate::sheet::State;
use crate::words::page as says;

/// The longest payload that hosts take in the part of an address that is sent to them, in characters.
const LONGEST_FOR_MAIL: usize = 6_000;

/// The ways to share the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareDoc {
    /// Their title.
    pub title: &'static str,
    /// The title and the note of the sheet, which travel in its link; none while the sheet is empty.
    pub fields: Vec<FieldDoc>,
    /// What can be done.
    pub ways: Vec<Block>,
}

/// The ways, while they are open.
pub(super) fn share(state: &State) -> Option<ShareDoc> {
    if !state.is_shared() {
        return None;
    }
    let lang = state.lang();
    let title = says::sharing_title(lang);
    if state.is_blank() {
        let open = super::export::open(lang);
        let ways = vec![
            Block::Para("", text(says::nothing_to_share(lang))),
            Block::Para("ct-share-ways", vec![Span::Act(open)]),
            Block::Para("ct-hint", text(says::open_json_hint(lang))),
            Block::Status(exported(state)),
        ];
        return Some(ShareDoc { title, fields: Vec::new(), ways });
    }
    let fields = [
        (Field::Title, says::share_title(lang), says::share_title_hint(lang)),
        (Field::Note, says::share_note(lang), says::share_note_hint(lang)),
    ];
    let field = |(field, label, hint): (Field, &'static str, &str)| {
        FieldDoc::at(state, Place::Sheet(field), label, hint.to_owned(), Shape::Text(Look::Words))
    };
    let mut acts = Vec::new();
    let mut hints = Vec::new();
    match encode(&state.to_link()) {
        Ok(payload) => {
            acts.push(act("ct-button", says::copy_link(lang), Does::CopyLink));
            hints.push(says::sharing_hint(lang));
            if payload.len() <= LONGEST_FOR_MAIL {
                acts.push(plainly(says::copy_mail_link(lang), Does::CopyMailLink));
                hints.push(says::mail_link_hint(lang));
            }
        }
        Err(_) => hints.push(says::too_long_to_link(lang)),
    }
    acts.push(plainly(says::copy_text(lang), Does::CopyText));
    acts.extend(super::export::acts(state));
    hints.push(says::open_json_hint(lang));
    let copied = state.copied().map(|copied| {
        let label = if copied.by_hand { says::copy_by_hand(lang) } else { says::copied(lang) };
        Block::Copy("copied", label, copied.text.clone())
    });
    let mut ways = vec![Block::Para("ct-share-ways", acts.into_iter().map(Span::Act).collect())];
    ways.push(Block::Status(copied.into_iter().chain(exported(state)).collect()));
    ways.extend(hints.into_iter().map(|hint| Block::Para("ct-hint", text(hint))));
    Some(ShareDoc { title, fields: fields.into_iter().filter_map(field).collect(), ways })
}

fn act(class: &'static str, text: &str, does: Does) -> Act {
    Act { class, text: text.to_owned(), does }
}

fn plainly(text: &str, does: Does) -> Act {
    act("ct-button ct-button--plain", text, does)
}

/// The answer as text, for a message: without the workings, without measures that do not name the goods, and
/// with nothing to press.
pub fn as_text(state: &State) -> String {
    written(state, Workings::LeftOut)
}

/// The answer as text, as [`as_text`], and beneath each charge how it was worked out.
pub fn as_text_with_workings(state: &State) -> String {
    written(state, Workings::Kept)
}

/// Whether the text says how each charge was worked out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Workings {
    Kept,
    LeftOut,
}

fn written(state: &State, workings: Workings) -> String {
    let lines = (0..state.lines().len()).flat_map(|place| line(state, place));
    plain(&brief(head(state).into_iter().chain(lines).chain(tail(state)).collect(), workings))
}

fn brief(blocks: Vec<Block>, workings: Workings) -> Vec<Block> {
    let brief_block = |block| match block {
        Block::Fold(fold) if fold.class == "ct-folded" => None,
        Block::Group(mut group) => {
            group.blocks = brief(group.blocks, workings);
            Some(Block::Group(group))
        }
        Block::List(class, items) => {
            Some(Block::List(class, items.into_iter().map(|item| said(item, workings)).collect()))
        }
        Block::Table(mut table) => {
            let rows = table.rows.into_iter();
            table.rows = rows.map(|row| Row { below: said(row.below, workings), ..row }).collect();
            Some(Block::Table(table))
        }
        other => Some(other),
    };
    blocks.into_iter().filter_map(brief_block).collect()
}

/// A line of text with what its buttons say.
fn said(rich: Rich, workings: Workings) -> Rich {
    let spans = rich.into_iter().filter_map(|span| match span {
        Span::Fold(_) if workings == Workings::LeftOut => None,
        Span::Act(act) => Some(Span::Text(act.text)),
        other => Some(other),
    });
    spans.collect()
}
