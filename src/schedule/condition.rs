//! [`Condition`]: what must be true of a line for a measure or an exception to reach it.

use super::claims::Claim;
use super::codes::{CodeList, Counting};
use super::fact::Fact;
use super::id::Id;
use super::tariff::Column;
use crate::units::{AdValorem, Country, Decimal, Unit, packed::packed};

/// Under which rule goods are said to originate. It changes no amount; it is said to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginRule {
    /// The marking rules (Canada: SOR/94-23; United States: 19 CFR 102 or substantial transformation).
    Marking,
    /// The rules of origin of the agreement.
    Cusma,
}

packed!(enum OriginRule { Marking, .. Cusma });

/// A question with three answers: yes, no, and not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    AtLeast(Fact, Decimal),
    /// The number is more than this.
    Over(Fact, Decimal),
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
    DeclarationAtMost(Decimal, Option<Id<Counting>>),
    /// The schedule's rate in this column, taken as a percentage of the value, is at least this.
    ColumnAtLeast(Id<Column>, AdValorem),
}

packed!(enum Condition { Always, All(a), Any(a), Not(a), Originates(a, b), Is(a), AtLeast(a, b), Over(a, b), OneOf(a, b), Listed(a), EnteredUnder(a), EnteredUnderAny, Claimed(a), In(a, b), Given(a), MeasuredIn(a), DeclarationAtMost(a, b), .. ColumnAtLeast(a, b) });

impl Condition {
    /// The conditions that this one is made of.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) | Self::Any(parts) => parts,
            Self::Not(part) => core::slice::from_ref(part),
            Self::Always
            | Self::Originates(..)
            | Self::Is(_)
            | Self::AtLeast(..)
            | Self::Over(..)
            | Self::OneOf(..)
            | Self::Listed(_)
            | Self::EnteredUnder(_)
            | Self::EnteredUnderAny
            | Self::Claimed(_)
            | Self::In(..)
            | Self::Given(_)
            | Self::MeasuredIn(_)
            | Self::DeclarationAtMost(..)
            | Self::ColumnAtLeast(..) => &[],
        }
    }

    /// This condition and all that it is made of, the whole before its parts.
    pub fn each<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        see(self);
        self.parts().iter().for_each(|part| part.each(see));
    }

    /// Whether it, or anything that it is made of, is like this.
    pub fn has(&self, is: &dyn Fn(&Self) -> bool) -> bool {
        is(self) || self.parts().iter().any(|part| part.has(is))
    }

    /// Whether it lets goods of a country through, as far as it speaks of their origin: what it asks besides, and
    /// what it asks not to be, may be as it wants.
    pub fn may_hold_of(&self, origin: Country) -> bool {
        let may = |part: &Self| part.may_hold_of(origin);
        match self {
            Self::Originates(countries, _) => countries.contains(&origin),
            Self::Any(parts) => parts.iter().any(may),
            Self::Not(_) => true,
            other => other.parts().iter().all(may),
        }
    }
}
