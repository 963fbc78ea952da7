//! Which columns of amounts are values, prices and quantities, by what stands in them.

use super::arithmetic::{is_product, total_among};
use super::column::{Column, Why};
use super::heading::{self, Heading};
use super::heading_words;
use super::look::Look;
use super::row::FileRow;
use super::target::Target;
use crate::entry::LineField;
use crate::entry::number::{NumberOf, read};
use crate::units::Currency;

/// A column that is a price times how many there are is the value, and the price is one of one: whatever stands above it, if that
/// is no value already.
pub(super) fn totals(
    columns: &mut [Column],
    headings: &[Option<Heading>],
    looks: &[Look],
    rows: &[&FileRow],
    names: &[String],
) {
    let value = columns.iter().position(|it| it.target == Some(Target::VALUE));
    if value.is_some_and(|at| !columns[at].is_price) {
        return;
    }
    let place = |is: &dyn Fn(&Column) -> bool| columns.iter().position(is);
    let price = place(&|it: &Column| it.is_unit_price).or(value);
    let (Some(price), Some(count)) = (price, place(&|it: &Column| it.is_count)) else { return };
    let may_be = |at: &usize| {
        let is_open = columns[*at].target.is_none() || Some(*at) == value;
        let is_named_so = names.get(*at).is_none_or(|name| !heading_words::names_other(name));
        *at != price && *at != count && is_open && is_named_so && looks[*at].most(looks[*at].amounts)
    };
    let Some(total) = (0..columns.len()).filter(may_be).find(|at| is_product(rows, price, count, *at)) else {
        return;
    };
    columns.iter_mut().filter(|it| it.target == Some(Target::VALUE)).for_each(|it| it.target = None);
    let why = if headings[total].is_some() { Why::Heading } else { Why::Cells };
    (columns[total].target, columns[total].why, columns[total].is_price) = (Some(Target::VALUE), why, false);
}

/// Of columns that give the same values in several currencies, that in the currency of the country entered needs no rate of exchange:
/// its place, where another was taken for the value by its heading.
pub(super) fn in_own_currency(
    columns: &[Option<(Target, Why)>],
    names: &[String],
    value: usize,
    own: Currency,
) -> Option<usize> {
    let heading = |at: usize| names.get(at).and_then(|name| heading::read(name));
    let taken = heading(value).filter(|it| it.currency.is_some_and(|currency| currency != own))?;
    let by_heading = matches!(columns.get(value), Some(Some((_, Why::Heading))));
    let is_same = |at: &usize| {
        let is_free = matches!(columns.get(*at), Some(None));
        let other = heading(*at).filter(|_| is_free);
        other.is_some_and(|it| it.meaning == taken.meaning && it.currency == Some(own))
    };
    (0..names.len()).find(is_same).filter(|_| by_heading)
}

/// Where no heading is known: a number before a unit is a quantity; of the others the value is the product of two, or else
/// looks like money, or else is the largest.
pub(super) fn by_cells(columns: &mut [Column], looks: &[Look], rows: &[&FileRow]) {
    let is_unit = |at: usize| looks[at].most(looks[at].units) && looks[at].figures == 0;
    let free =
        |columns: &[Column], at: usize| columns[at].target.is_none() && looks[at].most(looks[at].amounts);
    let unit =
        (1..columns.len()).find(|at| columns[*at].target.is_none() && is_unit(*at) && free(columns, at - 1));
    if columns.iter().any(|column| column.target == Some(Target::VALUE) || column.is_unit_price) {
        return;
    }
    let amounts: Vec<usize> = (0..columns.len()).filter(|at| free(columns, *at)).collect();
    let total = total_among(rows, &amounts);
    if let Some(unit) = unit {
        (columns[unit].target, columns[unit].why) = (Some(Target::Line(LineField::Unit)), Why::Cells);
        (columns[unit - 1].target, columns[unit - 1].why) =
            (Some(Target::Line(LineField::Quantity)), Why::Cells);
    }
    let largest = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(at));
        cells.filter_map(|cell| read(cell, NumberOf::Money).ok()).map(|it| it.number).max()
    };
    let is_beside_currency = |at: usize| {
        let is_one = |at: usize| {
            columns.get(at).is_some_and(|it| it.target == Some(Target::Line(LineField::Currency)))
        };
        is_one(at + 1) || at.checked_sub(1).is_some_and(is_one)
    };
    let looks_like = |at: &usize| (is_beside_currency(*at), looks[*at].most(looks[*at].money), largest(*at));
    let likeliest = || amounts.iter().copied().filter(|at| free(columns, *at)).max_by_key(looks_like);
    if let Some(at) = total.or_else(likeliest) {
        (columns[at].target, columns[at].why) = (Some(Target::VALUE), Why::Cells);
    }
}
