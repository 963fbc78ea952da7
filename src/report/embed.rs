//! The answer in a frame of another page: the figure, the bar, the picture through time, and where it comes from.

use super::answered_line::AnsweredLine;
use super::bar::bar;
use super::block::{Block, Group, Heading, Span, text};
use super::figure::figure;
use super::not_included::beside_figure;
use super::notices::link_fault;
use super::open::open;
use super::prohibition::prohibited;
use super::spoken;
use crate::assess::Answer;
use crate::entry::{Field, LineField};
use crate::sheet::State;
use crate::words::{self, page as says};

/// The most that is listed as open.
const MOST_OPEN: usize = 5;

/// What a frame shows of a sheet above the picture through time. `link` opens the whole sheet.
pub fn embed(state: &State, link: &str) -> Vec<Block> {
    let lang = state.lang();
    let fault = state.arrival().fault.map(|fault| link_fault(lang, fault));
    let mut blocks = Vec::new();
    let mut source = String::new();
    match fault.or_else(|| state.is_blank().then(|| says::link_nothing(lang))) {
        Some(sentence) => blocks.push(Block::Para("ct-note", text(sentence))),
        None => {
            blocks = answer(state);
            let standing = state.outcome().standing;
            source = standing.map_or_else(String::new, |standing| words::standing(lang, standing) + " ");
            source.push_str(says::estimate(lang));
            source.push(' ');
        }
    }
    let whole = Span::Link("", says::open_full(lang).to_owned(), link.to_owned());
    let from = Span::Strong(says::name(lang).to_owned() + says::colon(lang));
    blocks.push(Block::Para("ct-standing", vec![from, Span::Text(source), whole]));
    blocks
}

fn answer(state: &State) -> Vec<Block> {
    let lang = state.lang();
    let lines = AnsweredLine::all(state);
    let goods = match state.lines().len() {
        _ if !state.draft().field(Field::Title).is_empty() => vec![state.draft().field(Field::Title)],
        1 => [LineField::Label, LineField::Code].map(|field| state.draft().line_field(0, field)).to_vec(),
        _ => vec![says::paper_title(lang)],
    };
    let goods: Vec<&str> = goods.into_iter().filter(|part| !part.is_empty()).collect();
    let title = Heading { level: 1, class: "ct-answer-title", id: None, text: goods.join(" · ") };
    let way = state.entered().map_or("", |(_, law)| says::way(lang, law.country).into);
    let day = state.outcome().day.map(|day| words::date(lang, day));
    let mut blocks =
        vec![Block::Heading(title), Block::Para("ct-answer-context", text(says::context(way, day)))];
    match lines.as_slice() {
        [only] if let Answer::Prohibited(measure) = only.now().answer => {
            blocks.push(prohibited(only, measure))
        }
        _ => {
            let figure = figure(state, &lines);
            if figure.is_empty() {
                blocks.push(Block::Para("ct-note ct-note--strong", text(spoken(state))));
            }
            blocks.extend(figure);
        }
    }
    blocks.extend(beside_figure(state, &lines));
    let open = open(state, &lines, MOST_OPEN);
    if !open.is_empty() {
        let because = Block::Para("ct-label", text(says::still_open(lang)));
        let blocks_of = vec![because, Block::List("ct-plain", open)];
        blocks.push(Block::Group(Group { class: "ct-needs", named_by: None, blocks: blocks_of }));
    }
    blocks.extend(bar(state, &lines));
    blocks
}

/// Of the line in work through time, what a frame shows: the picture, and what its layers are.
pub fn embedded_course(course: &[Block]) -> Vec<Block> {
    let mut shown = Vec::new();
    for block in course {
        match block {
            Block::Group(group) => shown.extend(embedded_course(&group.blocks)),
            // In a frame the answer is the page.
            Block::Heading(heading) => shown.push(Block::Heading(Heading { level: 2, ..heading.clone() })),
            Block::Chart(_) => shown.push(block.clone()),
            Block::List("ct-layers-names", _) => shown.push(block.clone()),
            _ => {}
        }
    }
    shown
}
