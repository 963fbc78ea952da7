//! What is said of a row that is no goods, and one thing more of a row that is.

use super::columns::COLUMNS;
use super::csv_out::Cells;

const NO_GOODS: &str = "no_goods";
/// The answers beside which is said what was taken for granted.
const WITH_AMOUNTS: [&str; 2] = ["assessed", "undecided"];

/// The places of columns of the answer.
const CURRENCY: usize = 1;
const ASSUMED: usize = 14;
const PROBLEMS: usize = 15;

impl Cells<'_> {
    /// The cells of a row that is no goods, and what it is.
    pub(super) fn no_goods(&mut self, what: &str) {
        self.clear();
        self.say(NO_GOODS);
        self.blanks(COLUMNS.len() - 3);
        self.say(what);
        self.blanks(1);
    }

    /// Says one thing more of the row, among its problems.
    pub(super) fn note(&mut self, column: &str, said: &str) {
        self.add(PROBLEMS, &[column, ": ", said]);
    }

    /// Says one thing more that was taken for granted, of a row that was answered.
    pub(super) fn assume(&mut self, column: &str, text: &str) {
        if self.iter().next().is_some_and(|status| WITH_AMOUNTS.contains(&status)) {
            self.add(ASSUMED, &[column, "=", text]);
        }
    }

    /// Says that amounts were read in the currency of the country entered.
    pub(super) fn assume_own_currency(&mut self) {
        let currency = self.iter().nth(CURRENCY).unwrap_or_default().to_owned();
        self.assume("currency", &currency);
    }

    /// Adds a part to a cell of several.
    fn add(&mut self, cell: usize, said: &[&str]) {
        let (Some(from), Some(to)) = (self.ends.get(cell - 1), self.ends.get(cell).copied()) else { return };
        let between = if to > *from { "; " } else { "" };
        let part = [&[between], said].concat().concat();
        self.text.insert_str(to, &part);
        self.ends.iter_mut().skip(cell).for_each(|end| *end += part.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_are_those_of_the_columns() {
        let named = [CURRENCY, ASSUMED, PROBLEMS].map(|at| COLUMNS[at]);
        assert_eq!(named, ["out_currency", "assumed", "problems"]);
    }
}
