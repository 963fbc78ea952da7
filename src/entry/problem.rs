//! [`Problem`]: what keeps a draft from being an entry, for people to mend.

use super::draft::{Field, LineField};
use crate::schedule::{Fact, FactKind};
use crate::units::{Country, Currency, Date, Decimal, TariffCode};

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
    /// What could be two days: the day first, and the month first.
    TwoDays(Date, Date),
    /// The number by which a spreadsheet counts days.
    SerialDay,
    /// Not a number.
    NotANumber,
    /// What could be two numbers: with the mark before the decimals, and with it between thousands.
    TwoReadings(Decimal, Decimal),
    /// A percent or currency sign beside a number that is none of these.
    UnwantedSign(char),
    /// The currency written beside an amount, and the one in which the line's amounts are.
    OtherCurrency(Currency, Currency),
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
    /// Not a country by its letters or a name known here.
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
    /// A provision that the schedule of the country entered does not have; the nearest that it has.
    NoSuchProvision(Option<TariffCode>),
    /// A code with something else than digits in it.
    CodeNotDigits,
    /// A code with an odd number of digits, or a point after an odd number of them: a spreadsheet may
    /// have eaten its zeros.
    CodeLostZero {
        /// How many digits it has.
        digits: u8,
        /// The codes of the schedule that it can have been.
        offers: Vec<TariffCode>,
    },
    /// A code that a spreadsheet shows as a number, like `7.208E+07`.
    CodeAsNumber,
    /// A code of more than ten digits.
    CodeTooLong,
    /// A code in chapter 98 or 99, which belongs in the field for the provision.
    CodeIsProvision,
    /// The schedule has no such code; the nearest heading that it has.
    NoSuchCode(Option<TariffCode>),
    /// Ten digits of which the last two are no statistical number of the item; the numbers that it has.
    NoSuchEnding {
        /// The item of eight digits.
        item: TariffCode,
        /// The statistical numbers beneath it.
        numbers: Vec<TariffCode>,
    },
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
