//! What the goods of a line are by name, and the next step to one line of the schedule.

use super::block::{Act, Block, Does, Fold, Rich, Span, text};
use super::goods_name::goods_name;
use super::part::Part;
use super::rate::rate;
use crate::entry::{LineField, is_words};
use crate::schedule::{Found, Id};
use crate::sheet::{Event, GoodsEvent, Ladder, LineId, Standing, State};
use crate::units::TariffCode;
use crate::words::{self, page as says};

/// What the goods of a line are, and the next step; nothing while no code is typed.
pub(super) fn ladder(state: &State, line: usize) -> Part {
    let lang = state.lang();
    let part = |blocks| Part::Goods(format!("l{}-goods", line + 1), says::where_it_stands(lang), blocks);
    let Some((id, code)) = state.lines().get(line).copied().zip(state.typed_code(line)) else {
        return names_missing(state, line).map_or(Part::Empty, |note| part(vec![note]));
    };
    let name = goods_name(state, code).unwrap_or_default();
    let mut blocks = vec![
        Block::Para("ct-goods-path", path(id, code, state.recent().contains(&code))),
        // Its place is kept until the names have arrived.
        Block::Para("ct-goods-name", text(name)),
    ];
    if let Some(ladder) = state.ladder(line) {
        step(state, line, id, &ladder, &mut blocks);
    }
    part(blocks)
}

/// That the words in the field cannot be searched for, and the way to try again.
fn names_missing(state: &State, line: usize) -> Option<Block> {
    let typed = state.draft().line_field(line, LineField::Code);
    if state.names() != Standing::Missing || !is_words(typed) {
        return None;
    }
    let lang = state.lang();
    let does = Does::Event(Event::Goods(GoodsEvent::TriedAgain));
    let again = Act { class: "ct-link", text: says::try_again(lang).to_owned(), does };
    let note = vec![Span::Text(says::names_missing(lang).to_owned() + " "), Span::Act(again)];
    Some(Block::Status(vec![Block::Para("ct-note", note)]))
}

fn step(state: &State, line: usize, id: LineId, ladder: &Ladder, blocks: &mut Vec<Block>) {
    let lang = state.lang();
    let rungs = ladder.branches.iter().map(|code| rung(state, line, id, *code)).collect();
    let rungs = Block::List("ct-rungs", rungs);
    let all = rate(state, line, ladder.code);
    if ladder.settled {
        // Its place is kept while the rate is worked out anew: whoever goes on to the next field finds it where it was.
        let any = says::with_colon(lang, says::any_of_these(lang), &all);
        blocks.push(Block::Para("ct-goods-says", text(if all.is_empty() { String::new() } else { any })));
        let summary = text(says::longer_code(lang));
        blocks.push(Block::Fold(Fold { open: false, class: "ct-more", summary, blocks: vec![rungs] }));
        return;
    }
    blocks.push(Block::Para("ct-goods-says", text(says::which_is_it(lang))));
    blocks.push(rungs);
    let mut note = |note: Rich| blocks.push(Block::Para("ct-hint", note));
    let Some((_, law)) = state.entered() else { return };
    if state.supposes_origin(line) {
        note(text(says::rates_suppose(lang, law.neighbour)));
    }
    // Only where somebody is choosing: what comes later would move the fields beneath.
    if state.is_choosing(line) && ladder.code.len() == 4 {
        for (other, sentence) in state.beside(ladder.code) {
            note(vec![Span::Text(format!("{sentence} ")), choose(id, other, "ct-link", other.to_string())]);
        }
    }
    let mut rulings = text(says::with_colon(lang, says::in_doubt(lang), ""));
    for (says, link) in
        [(says::past_rulings(lang), &law.past_rulings), (says::ask_for_ruling(lang), &law.ask_ruling)]
    {
        let link = link.in_(lang);
        if !link.is_empty() {
            rulings.push(Span::Link("", says.to_owned(), link.to_owned()));
            rulings.push(Span::Text(" ".to_owned()));
        }
    }
    note(rulings);
}

/// One of the codes to choose among: its name, or else its unit and the rate that the schedule prints; what is owed;
/// and the official text of a national line.
fn rung(state: &State, line: usize, id: LineId, code: TariffCode) -> Rich {
    let lang = state.lang();
    let national = code.len() > 6;
    let name = if national { state.label_of(code) } else { state.name_of(code) };
    let name =
        name.map_or_else(|| if national { printed(state, code) } else { String::new() }, str::to_owned);
    let mut rung = vec![
        choose(id, code, "ct-option", format!("{code} {name}")),
        Span::Part("ct-option-rate", rate(state, line, code)),
    ];
    if let Some((_, law)) = state.entered().filter(|_| national) {
        let official = says::official_text(lang).to_owned();
        rung.push(Span::Link("ct-official", official, law.official(lang, code)));
    }
    rung
}

fn choose(id: LineId, code: TariffCode, class: &'static str, text: String) -> Span {
    Span::Act(Act { class, text, does: Does::Event(Event::Goods(GoodsEvent::Chose(id, code))) })
}

/// The unit in which the schedule counts, and the rate that it prints.
fn printed(state: &State, code: TariffCode) -> String {
    let lang = state.lang();
    let printed = || {
        let (into, _) = state.entered()?;
        let tariff = &state.schedule()[into];
        let Found::Line(place) = tariff.find(code) else { return None };
        let units = tariff.units(place).iter().map(|unit| words::unit(lang, *unit));
        // The first column is that of the ordinary rate.
        let column = Id::at(0)?;
        let rate = tariff.rate(place, column, state.outcome().day?).map(|rate| words::rate(lang, rate));
        Some(units.chain(rate).collect::<Vec<String>>().join(" · "))
    };
    printed().unwrap_or_default()
}

/// The way down to a code. For somebody who is choosing each step above it is a way back. Codes alone, so that
/// nothing moves when names arrive.
fn path(id: LineId, code: TariffCode, choosing: bool) -> Rich {
    let mut path = Rich::new();
    for len in [2, 4, 6, 8].into_iter().filter(|len| choosing && *len < code.len()) {
        let above = code.prefix(len);
        path.push(choose(id, above, "ct-link", above.to_string()));
        path.push(Span::Text(" › ".to_owned()));
    }
    if !path.is_empty() {
        path.push(Span::Text(code.to_string()));
    }
    path
}
