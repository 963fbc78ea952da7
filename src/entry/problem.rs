//! [`Problem`]: what keeps a draft from being an entry, for people to mend.

use super::draft::{Field, LineField};
use crate::schedule::{Fact, FactKind};
use crate::units::{Country, Currency, Date, TariffCode};

/// Where a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In a field of the sheet.
    Sheet(Field),
    /// In a field of a line, counted from 0.
    Line(usize, LineField),
}

impl Place {
    /// The name of the column.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Sheet(field) => field.column(),
            Self::Line(_, field) => field.column(),
        }
    }
}

/// What is wrong. Each has a sentence in both languages that says how to put it right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The sheet has no lines.
    NoLines,
    /// Nothing was given, and something is needed.
    Missing,
    /// More text than any answer has.
    TooLong,
    /// Not a country whose law is here; the ones that are.
    NotACountryEntered(Vec<Country>),
    /// Not a day of the calendar.
    NotADay,
    /// Not a number.
    NotANumber,
    /// Below zero.
    Negative,
    /// More than any line is worth, or any measure comes to.
    TooLarge,
    /// A money amount with more than two decimals, or a number with too many.
    TooFine,
    /// Not a currency known here.
    NotACurrency,
    /// The two currencies differ and no exchange rate was given.
    NeedsFx(Currency, Currency),
    /// An exchange rate of zero.
    ZeroFx,
    /// Not two letters of a country.
    NotACountry,
    /// Not yes or no.
    NotYesOrNo,
    /// Not one of the words known.
    NotOneOf(&'static [&'static str]),
    /// A share above 100%.
    OverHundred,
    /// A part worth more than the line.
    PartOverWhole(Fact),
    /// Parts worth more than the line together.
    PartsOverWhole,
    /// A code of two digits: a chapter.
    CodeTooShort,
    /// A provision that is no number of chapter 98 or 99.
    NotAProvision,
    /// A code with something else than digits in it.
    CodeNotDigits,
    /// A code with an odd number of digits: a spreadsheet may have eaten its first zero.
    CodeLostZero(String),
    /// A code of more than ten digits.
    CodeTooLong,
    /// A code in chapter 98 or 99, which belongs in the field for the provision.
    CodeIsProvision,
    /// The schedule has no such code; the nearest heading that it has.
    NoSuchCode(Option<TariffCode>),
    /// A statistical number that is none since this day; those that took its place.
    CodeRenumbered {
        /// The first day on which it is none.
        since: Date,
        /// Its successors.
        successors: Vec<TariffCode>,
    },
    /// A quantity without its unit.
    NeedsUnit,
    /// A unit not known.
    NotAUnit,
    /// A claim that no relief here answers to.
    NotAClaim(String),
    /// Rows of one declaration that disagree.
    Disagrees,
}

/// One problem, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

/// What keeps a text from being the answer to a fact of this kind.
pub(super) fn misread(kind: FactKind) -> ProblemKind {
    match kind {
        FactKind::YesNo => ProblemKind::NotYesOrNo,
        FactKind::Choice(words) => ProblemKind::NotOneOf(words),
        FactKind::Country => ProblemKind::NotACountry,
        FactKind::Code => ProblemKind::CodeNotDigits,
        FactKind::Money | FactKind::Share | FactKind::Rate | FactKind::Number | FactKind::Quantity => {
            ProblemKind::NotANumber
        }
        FactKind::Claims => ProblemKind::NotAClaim(String::new()),
    }
}
