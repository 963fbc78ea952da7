//! Which columns of amounts are the product of two others: so a total is told from a price, and a value from a weight.

use super::number::{self, DecimalMark};
use super::row::FileRow;
use super::table;
use crate::units::Decimal;

/// How far a total may be from its product, for each piece that it is of: prices of one are rounded.
const PER_PIECE: Decimal = Decimal::from_parts(5, 0, 0, false, 3);
/// And how far in all.
const IN_ALL: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// Whether one column is a price of one times how many there are, in nearly all rows that show it. A row of one piece shows nothing.
pub(super) fn is_product(rows: &[&FileRow], price: usize, count: usize, total: usize) -> bool {
    [DecimalMark::Point, DecimalMark::Comma].into_iter().any(|mark| {
        let (mut fit, mut other) = (0, 0);
        for row in rows {
            let cell = |at: usize| row.cells.get(at).and_then(|cell| number::exact(cell, Some(mark)));
            let (Some(price), Some(count), Some(total)) = (cell(price), cell(count), cell(total)) else {
                continue;
            };
            if count == Decimal::ONE || count.is_zero() || price.is_zero() {
                continue;
            }
            if price.checked_mul(count).is_some_and(|product| is_near(product, count, total)) {
                fit += 1;
            } else {
                other += 1;
            }
        }
        fit > 0 && other * 4 <= fit
    })
}

fn is_near(product: Decimal, count: Decimal, total: Decimal) -> bool {
    let far = product.checked_sub(total).map(Decimal::abs);
    let may = count.checked_mul(PER_PIECE).and_then(|may| may.checked_add(IN_ALL));
    far.zip(may).is_some_and(|(far, may)| far <= may)
}

/// Of these columns, that which is the product of two others: the first such of several.
pub(super) fn total_among(rows: &[&FileRow], amounts: &[usize]) -> Option<usize> {
    // Columns beyond these are no invoice, and all ways to take three of many take long.
    const MOST: usize = 12;
    let amounts = &amounts[..amounts.len().min(MOST)];
    let shows = |total: &usize| {
        let others = || amounts.iter().filter(|at| *at != total);
        others().any(|price| {
            // Either may be the price: the product is the same.
            others().filter(|count| *count > price).any(|count| {
                is_product(rows, *price, *count, *total) && is_product(rows, *count, *price, *total)
            })
        })
    };
    amounts.iter().copied().find(shows)
}

/// Whether the rows that add others up add prices times how many there are, rather than prices as they stand; nothing where
/// they show neither, or both.
pub(super) fn sums_are_of_products(rows: &[FileRow], price: usize, count: usize) -> Option<bool> {
    let (mut of_products, mut of_prices) = (false, false);
    for mark in [DecimalMark::Point, DecimalMark::Comma] {
        // Since the last sum, and from the first row on.
        let mut sums = [(Decimal::ZERO, Decimal::ZERO); 2];
        for row in rows {
            let cell = |at: usize| row.cells.get(at).and_then(|cell| number::exact(cell, Some(mark)));
            let Some(own) = cell(price) else { continue };
            if table::names_sum(row.cells.iter()) {
                for (products, prices) in sums.iter().filter(|it| it.0 != it.1) {
                    of_products |= own == *products;
                    of_prices |= own == *prices;
                }
                sums[0] = (Decimal::ZERO, Decimal::ZERO);
            } else if let Some(product) = cell(count).and_then(|count| own.checked_mul(count)) {
                for sum in &mut sums {
                    let added = sum.0.checked_add(product).zip(sum.1.checked_add(own));
                    *sum = added.unwrap_or(*sum);
                }
            }
        }
    }
    (of_products != of_prices).then_some(of_products)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<FileRow> {
        let row = |line: &str| FileRow { cells: line.split(';').collect::<Vec<_>>().into(), fault: None };
        text.lines().map(row).collect()
    }

    #[test]
    fn a_sum_beneath_prices_tells_of_what_they_are() {
        let one = rows("A;10;90,00\nB;2;50,00\nTotal;;1.000,00");
        let all = rows("A;10;900.00\nB;2;100.00\nTotal;12;1,000.00");
        let neither = rows("A;1;90.00\nTotal;;90.00\nB;2;45.00");
        let told = [one, all, neither].map(|rows| sums_are_of_products(&rows, 2, 1));
        assert_eq!(told, [Some(true), Some(false), None]);
    }

    #[test]
    fn a_total_is_a_price_times_a_number_of_pieces_to_the_cent() {
        let held = rows("100;45,00;4.500,00;12500\n10;50,00;500,00;120\n3;0,333;1,00;90");
        let rows: Vec<&FileRow> = held.iter().collect();
        assert!(is_product(&rows, 1, 0, 2) && !is_product(&rows, 1, 0, 3));
        assert_eq!(total_among(&rows, &[0, 1, 2, 3]), Some(2));
        let one = self::rows("1;45,00;45,00");
        assert!(!is_product(&one.iter().collect::<Vec<_>>(), 1, 0, 2), "one piece shows nothing");
    }
}
