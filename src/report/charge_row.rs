//! The rows of charges on a receipt: those that are certain, and those that only some answers bring.

use super::answered_line::AnsweredLine;
use super::block::{Block, Cell, Fold, Rich, Row, Span, text};
use super::cite::cites;
use super::hue::hue;
use crate::assess::{Charge, OpenCharge};
use crate::schedule::{Fact, FactKind, FactValue};
use crate::units::Lang;
use crate::words::{self, page as says};

/// One charge.
pub(super) fn charge_row(line: &AnsweredLine<'_>, charge: &Charge) -> Row {
    let mut row = row_of(line, charge);
    if line.is_priced() {
        let name = words::programme(line.lang, line.schedule, charge.program);
        row.below.push(Span::Fold(Box::new(working(line, charge, name))));
    }
    let amount = if line.is_priced() { words::amount(line.lang, charge.amount) } else { String::new() };
    row.cells.push(number(text(amount)));
    row
}

/// One charge that only some answers bring, with those answers.
pub(super) fn open_row(line: &AnsweredLine<'_>, open: &OpenCharge) -> Row {
    let mut row = row_of(line, &open.charge);
    row.class = if open.in_most { "ct-charge ct-open" } else { "ct-charge ct-open ct-open--or" };
    let when = when(line, open);
    if !when.is_empty() {
        row.below.insert(0, Span::Part("ct-when", when));
    }
    row.cells.push(number(text(added(line, open))));
    row
}

/// What an open charge would add.
pub(super) fn added(line: &AnsweredLine<'_>, open: &OpenCharge) -> String {
    match open.charge.working.unbounded() {
        Some(fact) => says::depends_on(line.lang, &words::name(line.lang, fact)),
        None => format!("+\u{a0}{}", line.in_column(open.charge.amount)),
    }
}

/// The answers that bring an open charge.
pub(super) fn when(line: &AnsweredLine<'_>, open: &OpenCharge) -> String {
    let lang = line.lang;
    let lead = if open.in_most { says::if_(lang) } else { says::or_else(lang) };
    let unbounded = open.charge.working.unbounded();
    let answers = open.when.iter().filter(|it| Some(it.0) != unbounded);
    let when: Vec<String> = answers.map(|(fact, value)| answered(line, *fact, *value)).collect();
    if when.is_empty() { String::new() } else { format!("{lead}{}{}", says::colon(lang), when.join(" · ")) }
}

/// One answer to a question, as it is or would be.
pub(super) fn answered(line: &AnsweredLine<'_>, fact: Fact, value: Option<FactValue>) -> String {
    let lang = line.lang;
    let question = words::question(lang, line.law.country, fact);
    match (value, fact.kind()) {
        (Some(value), FactKind::YesNo) => {
            format!("{question} {}", words::answer(lang, line.schedule, value, fact))
        }
        (Some(value), _) => {
            let answer = words::answer(lang, line.schedule, value, fact);
            question + says::colon(lang) + &answer
        }
        (None, FactKind::Code) => says::some_codes(lang).to_owned(),
        (None, _) => question,
    }
}

/// A charge without its amount.
fn row_of(line: &AnsweredLine<'_>, charge: &Charge) -> Row {
    let (lang, schedule) = (line.lang, line.schedule);
    let measure = line.measure(charge.measure);
    let name = words::programme(lang, schedule, charge.program);
    let rate = words::levy(lang, schedule, measure, charge.scheduled_rate());
    let base = words::base(lang, schedule, charge);
    let head = vec![Span::Swatch(hue(schedule, charge.program)), Span::Part("ct-measure", name.to_owned())];
    let mut below = cites(schedule, lang, &measure.cites);
    for other in &charge.or {
        below.push(Span::Part("ct-or", says::or_by(lang).to_owned()));
        below.extend(cites(schedule, lang, &line.measure(*other).cites));
    }
    below.push(Span::Part("ct-narrow", says::rate_on_base(&rate, &base)));
    let note = words::confidence(lang, measure.confidence);
    below.extend(note.map(|note| Span::Part("ct-margin", note.to_owned())));
    let cells = vec![
        Cell { class: "", text: head },
        Cell { class: "ct-wide ct-base", text: text(base) },
        Cell { class: "ct-wide ct-number ct-rate", text: text(rate) },
    ];
    let class = if charge.kind.is_duty() { "ct-charge" } else { "ct-charge ct-charge--rest" };
    Row { class, cells, below }
}

fn number(text: Rich) -> Cell {
    Cell { class: "ct-number", text }
}

/// The arithmetic of a charge, folded away: what is in it comes with the rest of the program.
fn working(line: &AnsweredLine<'_>, charge: &Charge, name: &str) -> Fold {
    let lang = line.lang;
    Fold {
        open: false,
        class: "ct-working",
        summary: vec![
            Span::Text(says::show_working(lang).to_owned()),
            // Heard on its own, it says of what it is the working.
            Span::Part("ct-unseen", says::colon(lang).to_owned() + name),
        ],
        blocks: line.added.map_or_else(Vec::new, |added| (added.working)(lang, charge)),
    }
}

/// The arithmetic of a charge, and its steps where there are several.
pub(super) fn arithmetic(lang: Lang, charge: &Charge) -> Vec<Block> {
    let steps: Vec<Rich> = words::steps(lang, &charge.working).into_iter().map(text).collect();
    let arithmetic = Block::Para("ct-arithmetic", text(words::charge_working(lang, charge)));
    let several = (steps.len() > 2).then_some(Block::List("ct-steps", steps));
    core::iter::once(arithmetic).chain(several).collect()
}
