//! [`Assumption`]: what is taken for granted of the amounts of a file, and is said beside them.

use super::column::{Column, Why};
use super::mapping::Mapping;
use super::question::Question;
use super::target::{From, Target};
use crate::entry::LineField;

/// What is taken for granted of the amounts of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Nothing says their currency: it is that of the country entered.
    Currency,
    /// The value of a row is one column times another, by their places.
    Product(usize, usize),
    /// No column says how many there are: this one, what one is worth, is taken for the value of the row.
    PriceOfOne(usize),
}

/// What is taken for granted where the columns are these.
pub(super) fn of(mapping: &Mapping, columns: &[Column]) -> Vec<Assumption> {
    let value = match mapping.from(Target::VALUE) {
        Some(From::Product(one, other)) => Some(Assumption::Product(one, other)),
        Some(From::Column(at)) if columns[at].is_of_one => Some(Assumption::PriceOfOne(at)),
        _ => None,
    };
    let currency = Target::Line(LineField::Currency);
    let is_open = mapping.from(Target::VALUE).is_some()
        && mapping.from(currency).is_none()
        && mapping.everywhere.iter().all(|said| said.0 != currency);
    value.into_iter().chain(is_open.then_some(Assumption::Currency)).collect()
}

/// A price beside a number of pieces is that of one or that of all: only a person knows.
pub(super) fn open_price(mapping: &Mapping, columns: &[Column]) -> Option<Question> {
    let Some(From::Column(price)) = mapping.from(Target::VALUE) else { return None };
    let count = columns.iter().position(|column| column.is_count)?;
    let is_open = columns[price].is_price && columns[price].why != Why::Said;
    is_open.then_some(Question::Price { price, count })
}
