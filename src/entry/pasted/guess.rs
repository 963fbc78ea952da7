//! What a column without a heading holds, by what stands in it.

use super::column::Meaning;
use crate::entry::number::{self, NumberOf};
use crate::entry::{Field, LineField, ProblemKind, as_code, day, yes_or_no};
use crate::schedule::Fact;
use crate::units::{Currency, Unit, country_name};

/// What most of the cells of a column look like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Code,
    YesNo,
    Currency,
    Unit,
    Country,
    Day,
    Amount,
    Words,
    Nothing,
}

/// What each column of these rows holds; no two hold the same.
pub(super) fn columns(rows: &[Vec<String>]) -> Vec<Meaning> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let cells = |at: usize| {
        rows.iter().filter_map(move |row| row.get(at)).map(String::as_str).filter(|it| !it.is_empty())
    };
    let looks: Vec<Look> = (0..width).map(|at| look(&cells(at).collect::<Vec<_>>())).collect();
    let mut meanings = vec![Meaning::Nothing; width];
    let mut first = |look: Look, meaning: Meaning| {
        if let Some(at) = looks.iter().position(|it| *it == look) {
            meanings[at] = meaning;
        }
    };
    first(Look::Code, Meaning::Line(LineField::Code));
    first(Look::YesNo, Meaning::Line(LineField::Fact(Fact::Cusma)));
    first(Look::Currency, Meaning::Line(LineField::Currency));
    first(Look::Country, Meaning::Line(LineField::Fact(Fact::Origin)));
    first(Look::Day, Meaning::Sheet(Field::EntryDate));
    // The longest words are those that say what the goods are.
    let length = |at: &usize| cells(*at).map(str::len).sum::<usize>();
    if let Some(at) = (0..width).filter(|at| looks[*at] == Look::Words).max_by_key(length) {
        meanings[at] = Meaning::Goods;
    }
    // A number before a unit is a quantity; of the others the largest is the value of the line.
    let mut amounts: Vec<usize> = (0..width).filter(|at| looks[*at] == Look::Amount).collect();
    if let Some(unit) = looks.iter().position(|it| *it == Look::Unit)
        && let Some(counted) = amounts.iter().position(|at| at + 1 == unit)
    {
        meanings[unit] = Meaning::Line(LineField::Unit);
        meanings[amounts.remove(counted)] = Meaning::Line(LineField::Quantity);
    }
    let largest = |at: &usize| {
        let read = cells(*at).filter_map(|cell| number::read(cell, NumberOf::Money).ok());
        read.map(|it| it.number).max()
    };
    if let Some(at) = amounts.into_iter().max_by_key(largest) {
        meanings[at] = Meaning::Line(LineField::Value);
    }
    meanings
}

/// Whether a cell may be read as a code: four digits or more, and no amount.
pub fn is_code(cell: &str) -> bool {
    let long_enough = cell.chars().filter(char::is_ascii_digit).count() >= 4;
    long_enough && !cell.contains(['$', ',', '%']) && as_code(cell).is_some_and(|code| code.chapter() > 0)
}

fn look(cells: &[&str]) -> Look {
    if cells.is_empty() {
        return Look::Nothing;
    }
    // A wrong cell among many does not hide what the others are.
    let most =
        |is: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| is(cell)).count() * 5 >= cells.len() * 3;
    let all = |is: &dyn Fn(&str) -> bool| cells.iter().all(|cell| is(cell));
    // Years, counts and round sums are digits too: a column of codes has points in it, or six digits and more.
    let plainly_code = |cell: &str| {
        is_code(cell) && (cell.contains('.') || cell.chars().filter(char::is_ascii_digit).count() >= 6)
    };
    if most(&plainly_code) && all(&|cell| cell.chars().any(|c| c.is_ascii_digit()) || is_long(cell)) {
        Look::Code
    } else if all(&|cell| yes_or_no(cell).is_some() && !cell.chars().any(|c| c.is_ascii_digit())) {
        Look::YesNo
    } else if most(&|cell| cell.parse::<Currency>().is_ok()) {
        Look::Currency
    } else if most(&|cell| cell.parse::<Unit>().is_ok()) {
        Look::Unit
    } else if most(&|cell| country_name::read(cell).is_some()) {
        Look::Country
    } else if most(&|cell| day::read(cell).is_ok()) {
        Look::Day
    } else if most(&is_amount) {
        Look::Amount
    } else if cells.iter().any(|cell| cell.chars().any(char::is_alphabetic)) {
        Look::Words
    } else {
        Look::Nothing
    }
}

/// Words where a code is missing.
fn is_long(cell: &str) -> bool {
    cell.len() > 3
}

fn is_amount(cell: &str) -> bool {
    match number::read(cell, NumberOf::Money) {
        Ok(_) | Err(ProblemKind::TwoReadings(..) | ProblemKind::TooFine) => true,
        Err(_) => false,
    }
}
