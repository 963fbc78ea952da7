//! Floor 2. What the importer says: a [`Draft`] as typed, read once into an [`Entry`].
//!
//! Invariant: reading returns every problem, each naming its field; an entry cannot be malformed,
//! only incomplete. No arithmetic on duties happens here.

mod answer;
mod claimed;
mod code;
pub mod day;
pub mod draft;
mod elsewhere;
mod line;
pub mod number;
pub mod parse;
pub mod pasted;
mod plain;
pub mod problem;
pub mod tidy;

pub use answer::yes_or_no;
pub use claimed::claimed;
pub use code::{as_code, code_offers, is_words};
pub use draft::{Draft, Field, LineField};
pub use elsewhere::{is_of_elsewhere, shared_with_elsewhere};
pub use parse::{Parsed, parse};
pub use plain::plain;
pub use problem::{Place, Problem, ProblemKind};

use crate::schedule::{Fact, FactValue, Id, Jurisdiction};
use crate::units::{Date, Decimal, Money, Quantity, TariffCode};

/// So many lines of one declaration are worked out together. Of a longer one none is: each would bear a wrong share of what is owed
/// once, and all of them at a time are more than a browser holds.
pub const MOST_LINES: usize = 10_000;

/// Goods crossing a border together on one day, on one declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The country entered.
    pub into: Id<Jurisdiction>,
    /// The day whose law applies.
    pub entry_date: Date,
    /// The lines; never empty.
    pub lines: Vec<EntryLine>,
    /// Whether these are all the lines of the declaration: not so when some could not be read.
    pub whole: bool,
}

impl Entry {
    /// What the whole declaration is worth, in the currency of the country entered; nothing while a
    /// line has no value.
    pub fn value(&self) -> Option<Decimal> {
        self.lines.iter().map(|line| line.value_for_duty).sum()
    }
}

/// One line of goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// Its tariff code.
    pub code: TariffCode,
    /// Its value as declared; none: only rates are asked for.
    pub declared: Option<Money>,
    /// Units of the currency of the country entered for one of the declared currency, when they differ.
    pub fx: Option<Decimal>,
    /// Its value in the currency of the country entered, to the cent.
    pub value_for_duty: Option<Decimal>,
    /// How much of it there is, in the units given.
    pub quantities: Vec<Quantity>,
    /// International freight, in the currency of the country entered.
    pub freight: Decimal,
    /// International insurance, likewise.
    pub insurance: Decimal,
    /// What else was said of it.
    pub facts: Facts,
}

/// Answers to facts, some of them not given yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Facts([Option<FactValue>; Fact::ALL.len()]);

impl Default for Facts {
    fn default() -> Self {
        Self([None; Fact::ALL.len()])
    }
}

impl Facts {
    /// The answer to a fact, if it was given.
    pub fn of(&self, fact: Fact) -> Option<FactValue> {
        self.0[fact as usize]
    }

    /// The same answers with one more, or one changed.
    #[must_use]
    pub fn with(mut self, fact: Fact, value: FactValue) -> Self {
        self.0[fact as usize] = Some(value);
        self
    }

    /// Answers a fact.
    pub fn answer(&mut self, fact: Fact, value: Option<FactValue>) {
        self.0[fact as usize] = value;
    }
}
