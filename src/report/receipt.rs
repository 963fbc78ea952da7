//! The receipt: measure, legal basis, base, rate, amount; the arithmetic folded beneath each.

use super::answered_line::AnsweredLine;
use super::block::{Block, Cell, Heading, Rich, Row, Span, Table, text};
use super::charge_row::{answered, charge_row, open_row};
use super::goods_name::goods_name;
use crate::assess::{Answer, Range, Totals};
use crate::schedule::{Fact, Kind};
use crate::sheet::State;
use crate::units::{Decimal, Lang};
use crate::words::{self, page as says};

/// The receipt of one line: the tariff, taxes, fees, and what they are together; then what is not in it. While the
/// answer is open, what only some answers bring stands in rows of its own, so that both ends can be read off. With
/// the sums of a sheet on which the line is alone, it ends with the landed cost.
pub(super) fn receipt(line: &AnsweredLine<'_>, totals: Option<&Totals>) -> Block {
    let (lang, now) = (line.lang, line.now());
    let mut rows = vec![value_row(line)];
    rows.extend(tariff_rows(line));
    for kind in [Kind::Tax, Kind::Fee] {
        rows.extend(rest_rows(line, kind));
    }
    if line.is_priced() {
        let rest = now.charges.iter().any(|it| !it.kind.is_duty())
            || now.all.is_some_and(|all| all.low != all.high.unwrap_or(all.low));
        let all = now.all.filter(|_| rest);
        rows.extend(all.map(|all| row("ct-sum", says::payable(lang), between(lang, all))));
    }
    if let Some(totals) = totals.filter(|_| line.is_priced()) {
        rows.extend(landed_rows(lang, totals));
    }
    rows.extend(left_out_row(line));
    let amount =
        if line.is_priced() { says::amount_in(lang, line.law.currency.as_str()) } else { String::new() };
    table(lang, line.name(), amount, rows)
}

/// Duties: what is certain, then what is open, then the sum of both.
fn tariff_rows(line: &AnsweredLine<'_>) -> Vec<Row> {
    let (lang, now) = (line.lang, line.now());
    let mut rows: Vec<Row> =
        now.charges.iter().filter(|it| it.kind.is_duty()).map(|charge| charge_row(line, charge)).collect();
    let Answer::Undecided(range) = now.answer else {
        if rows.is_empty() {
            rows.push(row("ct-quiet", says::nothing_charged(lang), String::new()));
        }
        if line.is_priced() {
            rows.push(sum_row(lang, says::tariff(lang), now.duty_total(), "ct-sum"));
        }
        return rows;
    };
    if rows.is_empty() {
        rows.push(row("ct-quiet", says::nothing_certain(lang), String::new()));
    }
    let least = range.low - now.duty_total();
    if !least.is_zero() && range.high != Some(range.low) {
        let least = format!("+\u{a0}{}", line.in_column(least));
        rows.push(row("ct-open ct-quiet", says::at_least_row(lang), least));
    }
    rows.extend(now.open.iter().filter(|it| it.charge.kind.is_duty()).map(|open| open_row(line, open)));
    let sum = if line.is_priced() { between(lang, range) } else { line.between(range) };
    rows.push(row("ct-sum", says::tariff(lang), sum));
    rows
}

/// Taxes or fees. Where what is open of them does not add up to the most of them, only their range is shown.
fn rest_rows(line: &AnsweredLine<'_>, kind: Kind) -> Vec<Row> {
    let (lang, now) = (line.lang, line.now());
    let certain = now.charges.iter().filter(|it| it.kind == kind);
    let mut rows: Vec<Row> = certain.map(|charge| charge_row(line, charge)).collect();
    let open = || now.open.iter().filter(|it| it.charge.kind == kind && it.in_most);
    if kind == Kind::Tax
        && line.is_priced()
        && let Some(taxes) = now.taxes.filter(|it| it.high != Some(it.low))
    {
        let known = now.total(|it| it == kind);
        let most: Decimal = known + open().map(|it| it.charge.amount).sum::<Decimal>();
        if Some(most) == taxes.high {
            rows.extend(open().map(|open| open_row(line, open)));
        }
        rows.push(row("ct-sum", says::taxes(lang), between(lang, taxes)));
    } else if rows.len() > 1 && line.is_priced() {
        let (label, sum) = (
            if kind == Kind::Tax { says::taxes(lang) } else { says::fees(lang) },
            now.total(|it| it == kind),
        );
        rows.push(sum_row(lang, label, sum, "ct-sum"));
    }
    rows
}

/// That something is charged on these goods which no answer here includes: what, stands beside the figure.
fn left_out_row(line: &AnsweredLine<'_>) -> Option<Row> {
    let lang = line.lang;
    let says = vec![Span::Part("ct-measure", says::not_included_row(lang).to_owned())];
    (!line.now().not_included.is_empty()).then(|| Row {
        class: "ct-left-out-row",
        cells: cells(says, Vec::new(), Vec::new(), text(says::unknown_amount(lang))),
        below: Vec::new(),
    })
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
    let total = totals
        .landed
        .or(totals.landed_between)
        .map(|landed| row("ct-total", says::landed_cost(lang), between(lang, landed)));
    freight.into_iter().chain(total)
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
    let given = Fact::ALL.iter().filter_map(|fact| Some((*fact, line.answered.said.facts.of(*fact)?)));
    given.map(move |(fact, value)| Span::Part("ct-declared", answered(line, fact, Some(value))))
}
