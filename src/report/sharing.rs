//! The link to the sheet, and what it means for privacy.

use super::block::{Act, Block, Does, Group, Heading, Span, text};
use super::export::{acts, exported};
use crate::share::encode;
use crate::sheet::State;
use crate::words::page as says;

/// The longest payload that hosts take in the part of an address that is sent to them, in characters.
const LONGEST_FOR_MAIL: usize = 6_000;

/// The buttons that copy a link, and the link once it was copied.
pub(super) fn sharing(state: &State) -> Block {
    let lang = state.lang();
    let mut blocks = vec![Block::Heading(Heading {
        level: 3,
        class: "",
        id: Some("sharing-title".to_owned()),
        text: says::sharing_title(lang).to_owned(),
    })];
    match length_of_link(state) {
        Some(length) if !state.is_too_long() => {
            blocks.push(Block::Para("ct-hint", text(says::sharing_hint(lang))));
            let copy = Act {
                class: "ct-button ct-button--plain",
                text: says::copy_link(lang).to_owned(),
                does: Does::CopyLink,
            };
            let mut ways = vec![Span::Act(copy)];
            if length <= LONGEST_FOR_MAIL {
                let copy = Act {
                    class: "ct-link",
                    text: says::copy_mail_link(lang).to_owned(),
                    does: Does::CopyMailLink,
                };
                ways.push(Span::Act(copy));
                blocks.push(Block::Para("ct-sharing-ways", ways));
                blocks.push(Block::Para("ct-hint", text(says::mail_link_hint(lang))));
            } else {
                blocks.push(Block::Para("ct-sharing-ways", ways));
            }
        }
        // What is to be said of it stands above the sheet.
        Some(_) | None => {}
    }
    blocks.push(Block::Para("ct-sharing-ways", acts(state).into_iter().map(Span::Act).collect()));
    blocks.push(Block::Status(exported(state)));
    let copied = state.copied().map(|link| Block::Copy("copied-link", says::copied(lang), link.to_owned()));
    blocks.push(Block::Status(copied.into_iter().collect()));
    Block::Group(Group { class: "ct-sharing", named_by: Some("sharing-title".to_owned()), blocks })
}

/// How long the payload of the link is; at most so long where that is enough to know; `None` if it is too long
/// for a link. This is asked at every letter, so a sheet that is short by any measure is not encoded.
fn length_of_link(state: &State) -> Option<usize> {
    let fields = state.draft().lines.iter().flat_map(|line| line.values());
    // Four characters hold three bytes of text; a field takes at most two beside its text.
    let at_most = fields.map(|text| (text.len() + 4) * 4 / 3).sum::<usize>() + 200;
    if at_most <= LONGEST_FOR_MAIL {
        return Some(at_most);
    }
    encode(&state.to_link()).ok().map(|payload| payload.len())
}
