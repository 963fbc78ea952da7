//! The options beneath the field for the goods, as a document.

use super::block::{Rich, Span, text};
use super::field::place_id;
use super::options::{GoodsList, GoodsOption};
use super::rate::rate;
use crate::entry::{LineField, Place};
use crate::find::reply::{Fits, Named, pieces};
use crate::sheet::{Event, GoodsEvent, LineId, Standing, State};
use crate::words::page as says;

/// The list of a line with nothing to show.
pub(super) fn closed(state: &State, line: usize) -> GoodsList {
    let id = place_id(Place::Line(line, LineField::Code)) + "-list";
    GoodsList { id, name: says::goods_found(state.lang()), ..GoodsList::default() }
}

/// The list of a line; closed where it has nothing to show.
pub(super) fn goods_list(state: &State, line: usize) -> GoodsList {
    let lang = state.lang();
    let mut doc = closed(state, line);
    let Some(list) = state.list(line) else { return doc };
    let mut headings = 0;
    for (turn, row) in list.rows.iter().enumerate() {
        let option =
            option(state, line, list.line, row, format!("{}-{turn}", doc.id), list.active == Some(turn));
        if option.active {
            doc.active = Some(option.id.clone());
        }
        // A heading begins a group of its own; others stand with what is before them.
        let title = match row.code.len() {
            2 => says::chapters_of_words(lang),
            _ if list.fits.is_none() => says::recent_goods(lang),
            _ => "",
        };
        let begins = if title.is_empty() { row.code.len() == 4 } else { true };
        headings += usize::from(title.is_empty() && begins);
        match doc.groups.last_mut().filter(|group| !begins || (group.0 == title && !title.is_empty())) {
            Some(group) => group.1.push(option),
            None => doc.groups.push((title, vec![option])),
        }
    }
    if headings > 0 {
        doc.status = says::headings(lang, headings);
    }
    doc.note = match (list.fits, state.names()) {
        // Beneath the field the page says so already.
        (None, _) if !list.rows.is_empty() => Rich::new(),
        (_, Standing::Missing) => Rich::new(),
        (None, _) => text(says::names_awaited(lang)),
        (Some(Fits::Well), _) => Rich::new(),
        (Some(Fits::Otherwise), _) => text(says::in_other_language(lang)),
        (Some(Fits::InPart), _) => text(says::weak_match(lang)),
        (Some(Fits::Not(why)), _) => text(says::nothing_found(lang, why)),
    };
    doc.open = !doc.groups.is_empty() || !doc.note.is_empty();
    doc
}

fn option(state: &State, line: usize, of: LineId, row: &Named, id: String, active: bool) -> GoodsOption {
    let lang = state.lang();
    let inside = vec![
        Span::Part("ct-option-code", row.code.to_string()),
        Span::Text(" ".to_owned()),
        Span::Part("ct-option-name", row.name.clone()),
        Span::Text(" ".to_owned()),
        Span::Part("ct-option-rate", rate(state, line, row.code)),
    ];
    let mut why = Rich::new();
    if row.code.len() == 4 {
        let chapter = row.code.prefix(2);
        let name = state.name_of(chapter).unwrap_or_default();
        why.push(Span::Text(says::chapter(lang, &chapter.to_string(), name)));
        for (turn, piece) in pieces(&row.more).enumerate() {
            why.push(match turn {
                0 if row.more.is_empty() => continue,
                0 => Span::Text(format!(" · {piece}")),
                _ if turn % 2 == 0 => Span::Text(piece.to_owned()),
                _ => Span::Part("ct-found", piece.to_owned()),
            });
        }
    }
    GoodsOption {
        id,
        class: if row.code.len() > 4 { "ct-option ct-option--sub" } else { "ct-option" },
        active,
        inside,
        why,
        does: Event::Goods(GoodsEvent::Chose(of, row.code)),
    }
}
