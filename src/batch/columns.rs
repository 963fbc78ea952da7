//! What an answer adds to its row: the columns, and codes that are offered.

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words, a code of their own, or several things one after another.
    Text,
    /// An amount or a percentage, always with two decimals; or nothing.
    Amount,
}

/// The columns of the answer, in their order, and what each holds.
const ANSWER: [(&str, Holds); 17] = [
    ("status", Holds::Text),
    ("out_currency", Holds::Text),
    ("customs_duty", Holds::Amount),
    ("additional_duties", Holds::Amount),
    ("duty_total", Holds::Amount),
    ("taxes", Holds::Amount),
    ("fees", Holds::Amount),
    ("landed_total", Holds::Amount),
    ("effective_rate", Holds::Amount),
    ("charges", Holds::Text),
    ("set_aside", Holds::Text),
    ("low", Holds::Amount),
    ("high", Holds::Amount),
    ("needs", Holds::Text),
    ("assumed", Holds::Text),
    ("problems", Holds::Text),
    ("not_included", Holds::Text),
];

/// The names of the columns, in their order.
pub const COLUMNS: [&str; ANSWER.len()] = {
    let mut names = [""; ANSWER.len()];
    let mut at = 0;
    while at < ANSWER.len() {
        names[at] = ANSWER[at].0;
        at += 1;
    }
    names
};

/// What each of the columns holds, in their order.
pub fn columns_hold() -> impl ExactSizeIterator<Item = Holds> {
    ANSWER.iter().map(|column| column.1)
}

/// A code that words may mean, and its name.
pub type Offer = (String, String);
