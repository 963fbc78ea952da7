//! [`FactValue`]: an answer to a fact; [`Presumption`]: what it is taken to be without one.

use super::Fact;
use crate::schedule::Claims;
use crate::units::{Country, Decimal, TariffCode, packed::packed};

/// The answer to a [`Fact`], already read: its shape is that of the fact's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FactValue {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Money in the currency of the country entered, a percentage, or a number.
    Number(Decimal),
    /// The place of a word in the fact's list.
    Choice(u8),
    /// A country.
    Country(Country),
    /// A tariff code.
    Code(TariffCode),
    /// What was claimed.
    Claims(Claims),
    /// The same as the answer to another fact; where that is the country entered, its neighbour.
    SameAs(Fact),
    /// None was given, and none is meant.
    Nothing,
}

packed!(enum FactValue { Yes, No, Number(a), Choice(a), Country(a), Code(a), Claims(a), SameAs(a), .. Nothing });

/// What an empty fact is taken to be, and why: only facts out of the ordinary are presumed.
#[derive(Clone, Debug)]
pub struct Presumption {
    /// The fact.
    pub fact: Fact,
    /// What it is taken to be when it is not given.
    pub value: FactValue,
    /// Of goods under these codes; none: of all goods of which no presumption before it speaks.
    pub goods: Vec<TariffCode>,
}

packed!(struct Presumption { fact, value, goods });
