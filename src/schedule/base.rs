//! [`Base`] and [`Levy`]: on what amount a measure is calculated, and how much it is.

use super::condition::Condition;
use super::fact::Fact;
use super::id::Id;
use super::program::{Kind, Program};
use super::rate::Rate;
use super::tariff::Column;
use crate::units::{AdValorem, Decimal, packed::packed};

/// The amount on which a rate is calculated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// The value for duty, or customs value, of the line.
    Value,
    /// An amount that the importer declares.
    Declared(Fact),
    /// An amount that counts only where the importer claims it: nothing when it was not given, and never asked for.
    Claimed(Fact),
    /// An amount of money written in the law.
    Amount(Decimal),
    /// The first less the second, not below zero.
    Less(Box<Base>, Box<Base>),
    /// The greater of the two.
    GreaterOf(Box<Base>, Box<Base>),
    /// The lesser of the two.
    LesserOf(Box<Base>, Box<Base>),
    /// A share of another.
    Share(AdValorem, Box<Base>),
    /// Another plus every charge of these kinds, and of these programmes, already on the line, less those that are
    /// remitted.
    DutyPaid(Box<Base>, Vec<Kind>, Vec<Id<Program>>),
    /// Another less the portions of the value that these programmes are calculated on.
    Outside(Box<Base>, Vec<Id<Program>>),
    /// The first whose condition holds, else the last.
    Cases(Vec<(Condition, Base)>, Box<Base>),
}

packed!(enum Base { Value, Declared(a), Claimed(a), Amount(a), Less(a, b), GreaterOf(a, b), LesserOf(a, b), Share(a, b), DutyPaid(a, b, c), Outside(a, b), .. Cases(a, b) });

/// How much is levied on a base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Levy {
    /// A rate written in the instrument.
    Rate(Rate),
    /// The rate that the schedule prints for the code in this column.
    Column(Id<Column>),
    /// The rate that the importer enters: a company's deposit rate.
    Entered(Fact),
    /// As much as brings these programmes and this one together up to the rate.
    TopUp(AdValorem, Vec<Id<Program>>),
    /// A fixed amount.
    Flat(Decimal),
    /// The first, but not less than the second.
    AtLeast(Box<Levy>, Box<Levy>),
    /// The first, but not more than the second.
    AtMost(Box<Levy>, Box<Levy>),
    /// The goods may not be imported.
    Prohibited,
}

packed!(enum Levy { Rate(a), Column(a), Entered(a), TopUp(a, b), Flat(a), AtLeast(a, b), AtMost(a, b), .. Prohibited });
