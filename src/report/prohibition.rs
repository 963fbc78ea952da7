//! What is said of goods that may not be imported, or may not under one answer.

use super::answered_line::AnsweredLine;
use super::block::{Block, Group, text};
use super::cite::cites;
use crate::schedule::{Id, Measure};
use crate::words::{self, page as says};

/// A full-width plate: the instrument and the day, and no figure.
pub(super) fn prohibited(line: &AnsweredLine<'_>, measure: Id<Measure>) -> Block {
    let lang = line.lang;
    let measure = line.measure(measure);
    let since = says::since(lang, &words::date(lang, measure.window.from()));
    let blocks = vec![
        Block::Para("ct-plate-title", text(says::prohibited_title(lang))),
        Block::Para("", text(since)),
        Block::Para("", cites(line.schedule, lang, &measure.cites)),
    ];
    Block::Group(Group { class: "ct-plate ct-plate--ban", named_by: None, blocks })
}

/// That the goods are banned under one answer to an open question.
pub(super) fn may_be_prohibited(line: &AnsweredLine<'_>, measure: Id<Measure>) -> Block {
    let lang = line.lang;
    let mut rich = text(says::may_be_prohibited(lang).to_owned() + " ");
    rich.extend(cites(line.schedule, lang, &line.measure(measure).cites));
    Block::Para("ct-note ct-note--strong", rich)
}
