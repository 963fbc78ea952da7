//! What can be done with the lines of a table: go on to the next, narrow them down, fill down.

use super::block::{Act, Block, Does, Rich, Span};
use crate::entry::LineField;
use crate::schedule::Fact;
use crate::sheet::{Event, State, TableEvent};
use crate::words::{self, page as says};

/// What can be done with many lines: go on to the next that needs an answer, see only those, say of all what one says.
pub(super) fn tools(state: &State, needing: usize) -> Vec<Block> {
    let lang = state.lang();
    let act =
        |class, text: String, event| Span::Act(Act { class, text, does: Does::Event(Event::Table(event)) });
    let mut blocks = Vec::new();
    let mut going = Rich::new();
    if needing > 0 {
        going.push(act(
            "ct-button ct-button--plain",
            says::next_to_answer(lang).to_owned(),
            TableEvent::WentOn,
        ));
    }
    if state.is_narrowed() {
        going.push(act(
            "ct-link",
            says::show_all_lines(lang, state.lines().len()),
            TableEvent::Narrowed(false),
        ));
    } else if needing > 0 {
        going.push(act("ct-link", says::show_only(lang, needing), TableEvent::Narrowed(true)));
    }
    if !going.is_empty() {
        blocks.push(Block::Para("ct-lines-tools", going));
    }
    if let Some((line, filled)) = state.open_line().zip(state.filled()) {
        let names: Vec<String> = filled.fields.iter().map(|field| field_name(state, *field)).collect();
        let said = says::fill_down(lang, line + 1, &names);
        let mut rich = vec![Span::Text(said)];
        if filled.empty > 0 {
            rich.push(act("ct-link", says::fill_empty(lang, filled.empty), TableEvent::FilledEmpty));
        }
        if filled.other > filled.empty {
            rich.push(act("ct-link", says::fill_all(lang, filled.other), TableEvent::FilledAll));
        }
        blocks.push(Block::Para("ct-lines-tools", rich));
    }
    blocks
}

/// What a field that lines share is called among others.
fn field_name(state: &State, field: LineField) -> String {
    let lang = state.lang();
    match field {
        LineField::Currency => words::small(says::currency_label(lang)),
        LineField::Fx => words::small(says::fx(lang)),
        LineField::Fact(Fact::Origin) => words::small(says::origin_head(lang)),
        LineField::Fact(Fact::Cusma) => words::small(says::claim_head(lang)),
        LineField::Fact(fact) => {
            let country = state.entered().map(|(_, law)| law.country);
            country.map_or_else(String::new, |country| words::question(lang, country, fact))
        }
        _ => String::new(),
    }
}
