//! Rows of the table on paper.

use super::answered_line::AnsweredLine;
use super::block::{Cell, Rich, Row, text};
use crate::assess::Range;
use crate::schedule::{Fact, FactValue};
use crate::sheet::State;
use crate::units::Decimal;
use crate::words::{self, page as says};

/// The sums of all lines, as far as they are known.
pub(super) fn sums(state: &State) -> Vec<Row> {
    let lang = state.lang();
    let Some(totals) = &state.outcome().totals else { return Vec::new() };
    let one = |sum: Decimal| Some(Range { low: sum, high: Some(sum) }).filter(|_| !sum.is_zero());
    let several = state.lines().len() > 1;
    let sums = [
        ("ct-sum", says::goods(lang), one(totals.value).filter(|_| several)),
        ("", says::tariff(lang), totals.duties.filter(|_| several)),
        ("", says::taxes(lang), totals.taxes.filter(|_| several)),
        ("", says::fees(lang), totals.fees.filter(|_| several)),
        ("", says::freight_and_insurance(lang), one(totals.freight_and_insurance)),
        ("ct-total", says::landed_cost(lang), totals.landed.or(totals.landed_between)),
    ];
    let sums = sums.into_iter().filter_map(|(class, name, sum)| Some((class, name, sum?)));
    let between = |range| says::between(lang, range, |sum| words::amount(lang, sum));
    sums.map(|(class, name, sum)| row(class, text(name), Vec::new(), between(sum))).collect()
}

/// What was answered alike for every line of several: it is said once. Nothing while a line has no answer.
pub(super) fn said_of_all(state: &State, lines: &[AnsweredLine<'_>]) -> Vec<(Fact, FactValue)> {
    let [first, rest @ ..] = lines else { return Vec::new() };
    if rest.is_empty() || lines.len() < state.lines().len() {
        return Vec::new();
    }
    let given = Fact::ALL.iter().filter_map(|fact| Some((*fact, first.answered.said.facts.of(*fact)?)));
    let of_all = |(fact, value): &(Fact, FactValue)| {
        rest.iter().all(|line| line.answered.said.facts.of(*fact) == Some(*value))
    };
    given.filter(of_all).collect()
}

/// A question of a line with its answer.
pub(super) fn answered(line: &AnsweredLine<'_>, fact: Fact, value: FactValue) -> String {
    let answer = words::answer(line.lang, line.schedule, value, fact);
    let question = words::question(line.lang, line.law.country, fact);
    let between = if question.ends_with('?') { " " } else { says::colon(line.lang) };
    question + between + &answer
}

/// The row that begins a line: what its goods are, over two columns, and their value.
pub(super) fn goods_row(said: Rich, value: String) -> Row {
    let cells = vec![Cell { class: "", text: said }, Cell { class: "ct-number", text: text(value) }];
    Row { class: "ct-paper-line", cells, below: Vec::new() }
}

/// A row of three cells: what it is, how it came about, how much.
pub(super) fn row(class: &'static str, name: Rich, how: Rich, amount: String) -> Row {
    let cells = [("", name), ("", how), ("ct-number", text(amount))];
    let cells = cells.into_iter().map(|(class, text)| Cell { class, text }).collect();
    Row { class, cells, below: Vec::new() }
}
