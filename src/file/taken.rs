//! What a person says of the columns, in the place of what was found.

use super::arithmetic;
use super::column::{Column, Why};
use super::row::FileRow;
use super::said::{ColumnName, NotSaid, Said, SaidFrom};
use super::target::Target;

/// Puts what was said in the place of what was found.
pub(super) fn apply(
    columns: &mut [Column],
    product: &mut Option<(usize, usize)>,
    names: &[String],
    said: &Said,
) -> Result<(), NotSaid> {
    let width = columns.len();
    let place = |column: &ColumnName| match column {
        ColumnName::Numbered(place) if (1..=width).contains(place) => Ok(place - 1),
        ColumnName::Named(name) => {
            let at = names.iter().position(|it| it == name);
            let at = at.or_else(|| names.iter().position(|it| it.eq_ignore_ascii_case(name)));
            at.ok_or_else(|| NotSaid::NoSuchColumn(name.clone()))
        }
        ColumnName::Numbered(place) => Err(NotSaid::NoSuchColumn(format!("#{place}"))),
    };
    for (target, from) in &said.columns {
        columns
            .iter_mut()
            .filter(|column| column.target == Some(*target))
            .for_each(|column| column.target = None);
        if *target == Target::VALUE {
            columns.iter_mut().for_each(|column| column.is_unit_price = false);
        }
        match from {
            SaidFrom::Nothing => {}
            SaidFrom::Column(column) => {
                let column = &mut columns[place(column)?];
                (column.target, column.why) = (Some(*target), Why::Said);
            }
            SaidFrom::Product(one, other) => *product = Some((place(one)?, place(other)?)),
        }
    }
    Ok(())
}

/// Where rows that add others up tell of a price whether it is that of one piece or of all, it is not asked about: the price
/// and how many there are, if it is that of one.
pub(super) fn told_by_sums(columns: &mut [Column], rows: &[FileRow]) -> Option<(usize, usize)> {
    let is_open = |it: &Column| it.target == Some(Target::VALUE) && it.is_price && it.why != Why::Said;
    let price = columns.iter().position(is_open)?;
    let count = columns.iter().position(|it| it.is_count)?;
    let is_of_one = arithmetic::sums_are_of_products(rows, price, count)?;
    columns[price].is_price = false;
    is_of_one.then(|| columns[price].target = None)?;
    Some((price, count))
}

/// A price of one piece and how many there are, where no column says what all are worth.
pub(super) fn price_times_quantity(columns: &[Column]) -> Option<(usize, usize)> {
    if columns.iter().any(|it| it.target == Some(Target::VALUE)) {
        return None;
    }
    let price = columns.iter().position(|it| it.is_unit_price)?;
    let quantity = columns.iter().position(|it| it.is_count)?;
    Some((price, quantity))
}
