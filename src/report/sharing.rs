//! The link to the sheet, and what it means for privacy.

use super::block::{Act, Block, Does, Group, Heading, Span, text};
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
    match encode(&state.to_link()) {
        Ok(payload) if !state.is_too_long() => {
            blocks.push(Block::Para("ct-hint", text(says::sharing_hint(lang))));
            let copy = Act {
                class: "ct-button ct-button--plain",
                text: says::copy_link(lang).to_owned(),
                does: Does::CopyLink,
            };
            let mut ways = vec![Span::Act(copy)];
            if payload.len() <= LONGEST_FOR_MAIL {
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
        Ok(_) | Err(_) => blocks.push(Block::Para("ct-note", text(says::too_long_to_link(lang)))),
    }
    let copied = state.copied().map(|link| Block::Copy("copied-link", says::copied(lang), link.to_owned()));
    blocks.push(Block::Status(copied.into_iter().collect()));
    Block::Group(Group { class: "ct-sharing", named_by: Some("sharing-title".to_owned()), blocks })
}
