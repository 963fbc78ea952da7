//! What is said of a row that is no goods, and one thing more of a row that is.

use super::columns::COLUMNS;
use super::csv_out::Cells;

const NO_GOODS: &str = "no_goods";

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
        let Some([problems, last]) = self.ends.last_chunk().copied() else { return };
        let from = self.ends.iter().rev().nth(2).copied().unwrap_or_default();
        let between = if problems > from { "; " } else { "" };
        let note = format!("{between}{column}: {said}");
        self.text.insert_str(problems, &note);
        let places = self.ends.len();
        self.ends[places - 2] = problems + note.len();
        self.ends[places - 1] = last + note.len();
    }
}
