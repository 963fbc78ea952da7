//! What there is to say above the sheet: about the link that brought it, about another sheet that waits, and
//! about what was just done.

use super::block::{Act, Block, Does, Group, Rich, Span, text};
use crate::share::LinkFault;
use crate::sheet::{Done, Event, State};
use crate::units::Lang;
use crate::words::{self, page as says};

/// The notices above the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// What is said.
    pub blocks: Vec<Block>,
    /// The label of a box to paste a link into, after one that opened nothing.
    pub paste: Option<&'static str>,
}

pub(super) fn notices(state: &State) -> Notices {
    let lang = state.lang();
    let arrival = state.arrival();
    let mut blocks = Vec::new();
    if let Some(fault) = arrival.fault {
        blocks.push(damaged(state, fault));
    }
    if let Some(said) = was(state) {
        blocks.push(notice("ct-notice", vec![text(said)]));
    }
    if !arrival.unread.is_empty() {
        blocks.push(notice("ct-notice", vec![text(says::unread(lang, &arrival.unread.join(", ")))]));
    }
    if arrival.fault.is_none() && arrival.own.is_some() {
        blocks.push(own(state));
    }
    if let Some(kept) = &arrival.unreadable {
        let close = act(says::close_notice(lang), Event::Dismissed);
        let aside = Rich::from([Span::Part("ct-kept", kept.chars().take(2_000).collect())]);
        blocks.push(notice(
            "ct-notice ct-notice--wrong",
            vec![text(says::kept_unreadable(lang)), aside, close],
        ));
    }
    if state.is_too_long() {
        blocks.push(notice("ct-notice", vec![text(says::too_long_to_link(lang))]));
    }
    if let Some(done) = just_done(state) {
        let choices =
            [act(says::undo(lang), Event::Undid), act(says::close_notice(lang), Event::Dismissed)].concat();
        blocks.push(notice("ct-notice ct-notice--done", vec![text(done), choices]));
    }
    Notices { blocks, paste: arrival.fault.map(|_| says::paste_again(lang)) }
}

fn notice(class: &'static str, paragraphs: Vec<Rich>) -> Block {
    let blocks = paragraphs.into_iter().map(|paragraph| Block::Para("ct-notice-text", paragraph)).collect();
    Block::Group(Group { class, named_by: None, blocks })
}

fn act(text: &str, event: Event) -> Rich {
    vec![Span::Act(Act { class: "ct-link", text: text.to_owned(), does: Does::Event(event) })]
}

/// Why a link opened nothing.
pub(super) fn unopened(lang: Lang, fault: LinkFault) -> &'static str {
    match fault {
        LinkFault::Newer(_) => says::link_newer(lang),
        LinkFault::Incomplete => says::link_incomplete(lang),
        LinkFault::TooLong => says::link_too_long(lang),
        LinkFault::Empty | LinkFault::NotALink => says::link_nothing(lang),
    }
}

/// A link that opened nothing. The sheet of one's own is safe, and one step away.
fn damaged(state: &State, fault: LinkFault) -> Block {
    let lang = state.lang();
    let mut paragraphs = vec![text(unopened(lang, fault))];
    if state.arrival().own.is_some() {
        paragraphs.push(text(says::own_is_safe(lang)));
        paragraphs.push(act(says::keep_mine(lang), Event::WentBackToOwn));
    } else {
        paragraphs.push(act(says::dismiss(lang), Event::KeptThis));
    }
    notice("ct-notice ct-notice--wrong", paragraphs)
}

/// What the total was when the link was made, where it is another one now.
fn was(state: &State) -> Option<String> {
    let lang = state.lang();
    let was = state.arrival().was.as_ref().filter(|was| was.of == *state.draft())?;
    let (_, law) = state.entered()?;
    let now = state.outcome().totals.as_ref().and_then(|totals| totals.landed);
    let same = now.is_some_and(|now| now.low == was.shown.total && law.currency == was.shown.currency);
    if same {
        return None;
    }
    let then = words::money(lang, was.shown.total, was.shown.currency);
    let day = was.law_as_of.map(|day| words::date(lang, day));
    let now = now.map(|now| words::money(lang, now.low, law.currency));
    Some(says::was_and_is(lang, &then, day, now))
}

/// The visitor's own sheet, safe while another is looked at.
fn own(state: &State) -> Block {
    let lang = state.lang();
    let (said, back) = if state.arrival().elsewhere {
        (says::changed_elsewhere(lang), says::show_that_one(lang))
    } else {
        (says::own_waits(lang), says::keep_mine(lang))
    };
    let choices = [act(back, Event::WentBackToOwn), act(says::use_this(lang), Event::KeptThis)].concat();
    notice("ct-notice", vec![text(said), choices])
}

fn just_done(state: &State) -> Option<String> {
    let lang = state.lang();
    match state.just_done()? {
        Done::Removed(line) => Some(says::removed_line(lang, line + 1)),
        Done::Cleared => Some(says::cleared(lang).to_owned()),
        _ => None,
    }
}
