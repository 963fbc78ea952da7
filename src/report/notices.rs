//! What there is to say above the sheet: about the link that brought it, about another sheet that waits, and
//! about what was just done.

use super::answered_line::Added;
use super::block::{Act, Block, Does, Group, Rich, Span, text};
use super::export::failed;
use crate::entry::Field;
use crate::share::LinkFault;
use crate::sheet::{Done, Event, Exported, MOST_LINES, Pasting, RestEvent, State};
use crate::units::Lang;
use crate::words::page as says;

/// The notices above the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// What is said.
    pub blocks: Vec<Block>,
    /// The label of a box to paste a link into, after one that opened nothing.
    pub paste: Option<&'static str>,
}

pub(super) fn notices(state: &State, added: Option<&'static Added>) -> Notices {
    let lang = state.lang();
    let arrival = state.arrival();
    let mut blocks: Vec<Block> = missed(state).into_iter().collect();
    if let Some(fault) = arrival.fault {
        blocks.push(damaged(state, fault));
    }
    if !arrival.unread.is_empty() {
        blocks.push(notice("ct-notice", vec![text(says::unread(lang, &arrival.unread.join(", ")))]));
    }
    if state.unknown() > 0 {
        blocks.push(notice("ct-notice", vec![text(says::newer_details(lang, state.unknown()))]));
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
    if state.is_unkept() {
        let close = act(says::close_notice(lang), Event::Dismissed);
        blocks.push(notice("ct-notice", vec![text(says::unkept(lang)), close]));
    }
    blocks.extend(added.map_or_else(Vec::new, |added| (added.happened)(state)));
    Notices { blocks, paste: arrival.fault.map(|_| says::paste_again(lang)) }
}

/// What was just done, and what came of it.
pub(super) fn happened(state: &State) -> Vec<Block> {
    let lang = state.lang();
    let mut blocks = Vec::new();
    // What was pasted or dropped; the ways to share say it themselves.
    if let Some(Exported::Failed(why)) = state.exported().filter(|_| !state.is_shared()) {
        let close = act(says::close_notice(lang), Event::Exported(None));
        blocks.push(notice("ct-notice ct-notice--wrong", vec![text(failed(lang, *why)), close]));
    }
    if let Some(pasting) = state.pasting() {
        blocks.push(pasted(state, pasting));
    }
    if let Some(done) = just_done(state) {
        let choices =
            [act(says::undo(lang), Event::Undid), act(says::close_notice(lang), Event::Dismissed)].concat();
        blocks.push(notice("ct-notice ct-notice--done", vec![text(done), choices]));
    }
    blocks
}

/// The rest of the program did not arrive.
fn missed(state: &State) -> Option<Block> {
    let lang = state.lang();
    let again = act(says::rest_again(lang), Event::Rest(RestEvent::Wanted));
    let paragraphs = vec![text(says::rest_missed(lang)), again];
    state.misses_the_rest().then(|| notice("ct-notice ct-notice--wrong", paragraphs))
}

fn notice(class: &'static str, paragraphs: Vec<Rich>) -> Block {
    let blocks = paragraphs.into_iter().map(|paragraph| Block::Para("ct-notice-text", paragraph)).collect();
    Block::Group(Group { class, named_by: None, blocks })
}

fn act(text: &str, event: Event) -> Rich {
    vec![Span::Act(Act { class: "ct-link", text: text.to_owned(), does: Does::Event(event) })]
}

/// Why there is no sheet in a link.
pub(super) fn link_fault(lang: Lang, fault: LinkFault) -> &'static str {
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
    let mut paragraphs = vec![text(link_fault(lang, fault))];
    if state.arrival().own.is_some() {
        paragraphs.push(text(says::own_is_safe(lang)));
        paragraphs.push(act(says::keep_mine(lang), Event::WentBackToOwn));
    } else {
        paragraphs.push(act(says::dismiss(lang), Event::KeptThis));
    }
    notice("ct-notice ct-notice--wrong", paragraphs)
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
        Done::FilledDown => Some(says::filled_down(lang).to_owned()),
        _ => None,
    }
}

/// What became of rows that were pasted: every row and every column is accounted for.
fn pasted(state: &State, pasting: &Pasting) -> Block {
    let lang = state.lang();
    let close = act(says::close_notice(lang), Event::Dismissed);
    match pasting {
        Pasting::Added { rows, lines, headings, sums, unused, kept, assumed } => {
            let mut said = vec![says::pasted(lang, *rows, *lines)];
            said.extend(headings.then(|| says::headings_read(lang).to_owned()));
            said.extend((*sums > 0).then(|| says::sums_left_out(lang, *sums)));
            said.extend((!unused.is_empty()).then(|| says::columns_unused(lang, unused)));
            said.extend(kept.iter().filter_map(|field| match field {
                Field::EntryDate => Some(says::day_kept(lang).to_owned()),
                Field::Into => Some(says::way_kept(lang).to_owned()),
                // Rows say nothing of these.
                Field::Title | Field::Note => None,
            }));
            let shared = (assumed.shared_codes > 0).then(|| says::codes_shared(lang, assumed.shared_codes));
            said.extend(shared);
            said.extend(assumed.price.iter().map(|price| says::price_as_value(lang, price)));
            said.extend(assumed.no_currency.then(|| says::no_currency_named(lang).to_owned()));
            let choices = [act(says::undo(lang), Event::Undid), close].concat();
            notice("ct-notice ct-notice--done", vec![text(said.join(" ")), choices])
        }
        Pasting::TooMany(rows) => {
            let said = says::too_many_rows(lang, *rows, MOST_LINES);
            notice("ct-notice ct-notice--wrong", vec![and_the_files(lang, said), close])
        }
        Pasting::Full => {
            let said = says::is_full(lang, MOST_LINES);
            notice("ct-notice ct-notice--wrong", vec![and_the_files(lang, said), close])
        }
    }
}

/// What was too much for a sheet, and the page that takes it.
fn and_the_files(lang: Lang, said: String) -> Rich {
    let files = Span::Link("", says::to_the_files(lang).to_owned(), format!("files.{}.html", lang.tag()));
    vec![Span::Text(said + " "), files]
}
