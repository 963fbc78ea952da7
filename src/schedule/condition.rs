//! [`Condition`]: what must be true of a line for a measure or an exception to reach it.

use serde::{Deserialize, Serialize};

use super::claims::Claim;
use super::codes::{CodeList, Counting};
use super::fact::Fact;
use super::id::Id;
use super::tariff::Column;
use crate::units::{AdValorem, Country, Decimal, Unit};

/// Under which rule goods are said to originate. It changes no amount; it is said to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OriginRule {
    /// The marking rules (Canada: SOR/94-23; United States: 19 CFR 102 or substantial transformation).
    Marking,
    /// The rules of origin of the agreement.
    Cusma,
}

/// A question with three answers: yes, no, and not known yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// No condition.
    Always,
    /// Every one of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// The goods originate in one of these countries.
    Originates(Vec<Country>, OriginRule),
    /// The fact is yes.
    Is(Fact),
    /// The number is at least this.
    AtLeast(Fact, #[serde(with = "crate::units::decimal")] Decimal),
    /// The number is more than this.
    Over(Fact, #[serde(with = "crate::units::decimal")] Decimal),
    /// The word is one of these, by their places in the fact's list.
    OneOf(Fact, Vec<u8>),
    /// The goods are on one of these lists.
    Listed(Vec<Id<CodeList>>),
    /// They are entered under a chapter 98 or 99 number on one of these lists.
    EnteredUnder(Vec<Id<CodeList>>),
    /// They are entered under some chapter 98 or 99 number.
    EnteredUnderAny,
    /// This is claimed.
    Claimed(Id<Claim>),
    /// The country that a fact tells, other than the origin, is one of these.
    In(Fact, Vec<Country>),
    /// The fact was given at all.
    Given(Fact),
    /// How much of the goods there is was given in a unit that converts into this one.
    MeasuredIn(Unit),
    /// The whole declaration is worth at most this, in the currency of the country entered; or, of its goods, only
    /// those counted by the law's counting of this place.
    DeclarationAtMost(#[serde(with = "crate::units::decimal")] Decimal, Option<Id<Counting>>),
    /// The schedule's rate in this column, taken as a percentage of the value, is at least this.
    ColumnAtLeast(Id<Column>, AdValorem),
}
