//! The receipt: measure, legal basis, base, rate, amount; the arithmetic folded beneath each.

use super::answered_line::AnsweredLine;
use super::block::{Block, Cell, Fold, Heading, Rich, Row, Span, Table, text};
use super::cite::cites;
use super::goods_name::goods_name;
use super::hue::hue;
use super::sides::undecided_programs;
use crate::assess::{Answer, Charge, Range, Totals};
use crate::schedule::{Fact, Kind};
use crate::sheet::State;
use crate::units::{Decimal, Lang};
use crate::words::{self, page as says};

/// The receipt of one line. With the sums of a sheet on which it is alone, it ends with the landed cost.
pub(super) fn receipt(line: &AnsweredLine<'_>, totals: Option<&Totals>) -> Block {
    let (lang, now) = (line.lang, line.now());
    let (duties, rest): (Vec<&Charge>, Vec<&Charge>) = now.charges.iter().partition(|it| it.kind.is_duty());
    let mut rows = vec![value_row(line)];
    rows.extend(duties.iter().filter_map(|charge| charge_row(line, charge)));
    match now.answer {
        Answer::Undecided(range) => rows.extend(undecided_rows(line, range, duties.is_empty())),
        Answer::Assessed | Answer::Prohibited(_) | Answer::NotCovered(_) => {
            if duties.is_empty() {
                rows.push(row("ct-quiet", says::nothing_charged(lang), String::new()));
            }
            if line.is_priced() {
                rows.push(sum_row(lang, says::tariff(lang), now.duty_total(), "ct-sum"));
            }
        }
    }
    rows.extend(rest.iter().filter_map(|charge| charge_row(line, charge)));
    if let Some(totals) = totals.filter(|_| line.is_priced() && now.answer == Answer::Assessed) {
        rows.extend(landed_rows(lang, totals));
    }
    let amount =
        if line.is_priced() { says::amount_in(lang, line.law.currency.as_str()) } else { String::new() };
    table(lang, line.name(), amount, rows)
}

/// All lines together, under a title; empty while some line has no amount.
pub(super) fn together(state: &State) -> Vec<Block> {
    let text = says::together(state.lang()).to_owned();
    let title = Block::Heading(Heading { level: 3, class: "ct-bill-title", id: None, text });
    all_lines(state).map_or_else(Vec::new, |table| vec![title, table])
}

fn all_lines(state: &State) -> Option<Block> {
    let lang = state.lang();
    let totals = state.outcome().totals.as_ref()?;
    let duties = totals.duties?;
    let mut rows = vec![sum_row(lang, says::goods(lang), totals.value, "")];
    rows.push(row("", says::tariff(lang), between(lang, duties)));
    for (label, range) in [(says::taxes(lang), totals.taxes), (says::fees(lang), totals.fees)] {
        if let Some(range) = range.filter(|range| range.high.is_none_or(|high| !high.is_zero())) {
            rows.push(row("", label, between(lang, range)));
        }
    }
    rows.extend(landed_rows(lang, totals));
    let amount = says::amount_in(lang, state.entered()?.1.currency.as_str());
    Some(table(lang, says::together(lang).to_owned(), amount, rows))
}

/// Freight, insurance, and the total that everything leads to.
fn landed_rows(lang: Lang, totals: &Totals) -> impl Iterator<Item = Row> {
    let moved = totals.freight_and_insurance;
    let freight = (!moved.is_zero()).then(|| sum_row(lang, says::freight_and_insurance(lang), moved, ""));
    let total = totals.landed.map(|landed| row("ct-total", says::landed_cost(lang), between(lang, landed)));
    freight.into_iter().chain(total)
}

/// What is certain is on the receipt already: what may come on top of it, by which measures as far as that is
/// known, and the two together.
fn undecided_rows(line: &AnsweredLine<'_>, range: Range, none_certain: bool) -> Vec<Row> {
    let lang = line.lang;
    let certain = line.now().duty_total();
    let open = Range { low: range.low - certain, high: range.high.map(|high| high - certain) };
    let is_settled = open == Range { low: Decimal::ZERO, high: Some(Decimal::ZERO) };
    let mut rows = Vec::new();
    if none_certain {
        rows.push(row("ct-quiet", says::nothing_certain(lang), String::new()));
    }
    if !is_settled {
        let mut undecided = row("ct-quiet", says::not_decided(lang), column(line, open));
        for program in undecided_programs(line) {
            let name = words::programme(lang, line.schedule, program).to_owned();
            undecided.below.push(Span::Part("ct-undecided", name));
        }
        rows.push(undecided);
    }
    if line.is_priced() {
        rows.push(row("ct-sum", says::tariff(lang), between(lang, range)));
    }
    rows
}

/// A range in the column of amounts; a rate there, while the line has no value.
fn column(line: &AnsweredLine<'_>, range: Range) -> String {
    if line.is_priced() { between(line.lang, range) } else { line.between(range) }
}

fn between(lang: Lang, range: Range) -> String {
    says::between(lang, range, |sum| words::amount(lang, sum))
}

fn table(lang: Lang, caption: String, amount: String, rows: Vec<Row>) -> Block {
    let head = vec![
        Cell { class: "", text: text(says::measure(lang)) },
        Cell { class: "ct-wide", text: text(says::base(lang)) },
        Cell { class: "ct-wide ct-number", text: text(says::rate(lang)) },
        Cell { class: "ct-number", text: text(amount) },
    ];
    Block::Table(Table { class: "ct-receipt", caption, head, rows })
}

fn sum_row(lang: Lang, label: &'static str, sum: Decimal, class: &'static str) -> Row {
    row(class, label, words::amount(lang, sum))
}

/// A row of a label and a figure. No cell spans the middle columns: they vanish on a small screen.
fn row(class: &'static str, label: &'static str, figure: String) -> Row {
    Row { class, cells: cells(text(label), Vec::new(), Vec::new(), text(figure)), below: Vec::new() }
}

fn cells(head: Rich, base: Rich, rate: Rich, amount: Rich) -> Vec<Cell> {
    vec![
        Cell { class: "", text: head },
        Cell { class: "ct-wide ct-base", text: base },
        Cell { class: "ct-wide ct-number ct-rate", text: rate },
        Cell { class: "ct-number", text: amount },
    ]
}

/// The value of the goods, with the exchange that made it.
fn value_row(line: &AnsweredLine<'_>) -> Row {
    let (lang, said) = (line.lang, &line.answered.said);
    let official = line.law.official(lang, said.code);
    let head = vec![
        Span::Swatch("ct-hue-value".to_owned()),
        Span::Text(says::value_of(lang).to_owned() + " "),
        Span::Link("ct-code", said.code.to_string(), official),
    ];
    // Its place is kept until the names have arrived.
    let goods = Span::Part("ct-goods-name", goods_name(line.state, said.code).unwrap_or_default());
    let amount = match line.now().value {
        Some(value) => words::amount(lang, value),
        None => says::no_value(lang).to_owned(),
    };
    let exchanged = said.declared.zip(said.fx).map(|(declared, fx)| {
        let declared = words::money(lang, declared.amount(), declared.currency());
        Span::Part("ct-exchanged", says::exchanged(&declared, &words::plain(lang, fx)))
    });
    Row {
        class: "ct-goods",
        cells: cells(head, Vec::new(), Vec::new(), text(amount)),
        below: core::iter::once(goods).chain(exchanged).chain(declared(line)).collect(),
    }
}

/// What was declared of the goods: on paper only, where the form is not seen.
fn declared<'a>(line: &'a AnsweredLine<'_>) -> impl Iterator<Item = Span> + 'a {
    let lang = line.lang;
    let given = Fact::ALL.iter().filter_map(|fact| Some((*fact, line.answered.said.facts.of(*fact)?)));
    given.map(move |(fact, value)| {
        let question = words::question(lang, line.law.country, fact);
        let answer = words::answer(lang, line.schedule, value, fact);
        Span::Part("ct-declared", format!("{question} {answer}"))
    })
}

/// One charge.
fn charge_row(line: &AnsweredLine<'_>, charge: &Charge) -> Option<Row> {
    let (lang, schedule) = (line.lang, line.schedule);
    let measure = line.measure(charge.measure);
    let name = words::programme(lang, schedule, charge.program);
    let rate = words::levy(lang, schedule, measure, charge.scheduled_rate());
    let base = words::base(lang, schedule, charge);
    let head = vec![Span::Swatch(hue(schedule, charge.program)), Span::Part("ct-measure", name.to_owned())];
    let mut below = cites(schedule, lang, &measure.cites);
    below.push(Span::Part("ct-narrow", says::rate_on_base(&rate, &base)));
    let note = words::confidence(lang, measure.confidence);
    below.extend(note.map(|note| Span::Part("ct-margin", note.to_owned())));
    let mut amount = String::new();
    if line.is_priced() {
        amount = words::amount(lang, charge.amount);
        below.push(Span::Fold(Box::new(working(lang, charge, name))));
    }
    let class = match charge.kind {
        Kind::Tax | Kind::Fee => "ct-charge ct-charge--rest",
        Kind::CustomsDuty
        | Kind::Surtax
        | Kind::AntiDumping
        | Kind::Countervailing
        | Kind::Excise
        | Kind::Prohibition => "ct-charge",
    };
    Some(Row { class, cells: cells(head, text(base), text(rate), text(amount)), below })
}

/// The arithmetic of a charge, and its steps where there are several.
fn working(lang: Lang, charge: &Charge, name: &str) -> Fold {
    let steps: Vec<Rich> = words::steps(lang, &charge.working).into_iter().map(text).collect();
    let arithmetic = Block::Para("ct-arithmetic", text(words::charge_working(lang, charge)));
    let several = (steps.len() > 2).then_some(Block::List("ct-steps", steps));
    Fold {
        class: "ct-working",
        summary: vec![
            Span::Text(says::show_working(lang).to_owned()),
            // Heard on its own, it says of what it is the working.
            Span::Part("ct-unseen", says::colon(lang).to_owned() + name),
        ],
        blocks: core::iter::once(arithmetic).chain(several).collect(),
    }
}
