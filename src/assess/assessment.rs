//! [`Assessment`]: what is owed, why, why not, and what is still to be known.

use super::working::Working;
use crate::schedule::{
    Claim, Exception, Fact, FactSet, FactValue, Id, Kind, Measure, Notice, Program, Provision, Rate,
    Relation, Relief,
};
use crate::units::{Date, Decimal, TariffCode};

/// The answer to a whole entry. All amounts are in the currency of the country entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// One answer for each line of the entry, in its order.
    pub lines: Vec<LineAssessment>,
    /// Sums over the charges of all lines.
    pub totals: Totals,
    /// How the day stands to the days whose law is known.
    pub standing: Standing,
}

/// How the day asked about stands to the days covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The law of the day was read.
    Covered {
        /// The last day to which it was read.
        law_as_of: Date,
    },
    /// The day lies before the first day written down.
    BeforeCoverage {
        /// That first day.
        starts: Date,
    },
    /// The day lies after the last day read: the answer is that of the last law known.
    AfterCoverage {
        /// The last day read.
        law_as_of: Date,
    },
}

/// What can be said of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Everything that matters is known.
    Assessed,
    /// Something that matters is not known.
    Undecided(Range),
    /// The goods may not be imported; the measure that says so.
    Prohibited(Id<Measure>),
    /// The law of this day or of goods of this origin is not written down here.
    NotCovered(NotCovered),
}

/// Why no answer can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCovered {
    /// The day lies before the first day written down.
    Day,
    /// The law for goods of this origin is not written down.
    Origin,
    /// What this number of chapter 98 or 99, under which they are entered, makes dutiable is not written down.
    Provision(TariffCode),
}

/// The least and the most that an amount can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub low: Decimal,
    /// The most; `None` if it has no bound yet, for want of a quantity.
    pub high: Option<Decimal>,
}

/// The answer to one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineAssessment {
    /// What can be said.
    pub answer: Answer,
    /// What is owed, in the order of a receipt. While the answer is undecided: only what is owed
    /// however the open questions are answered.
    pub charges: Vec<Charge>,
    /// What was looked at and is not owed.
    pub set_aside: Vec<SetAside>,
    /// What may be claimed.
    pub offers: Vec<Id<Relief>>,
    /// The facts not given that would change the answer.
    pub needs: Vec<Fact>,
    /// What each of them decides, in the same order.
    pub stakes: Vec<Stake>,
    /// What some answers to the open questions would add to what is charged: first all that the outcome that
    /// owes the most adds, then what only others would.
    pub open: Vec<OpenCharge>,
    /// The least and the most of all charges on the line; `None` where there is no answer, or what the line bears
    /// of charges on the declaration is open.
    pub all: Option<Range>,
    /// Of the taxes among them, where they are known.
    pub taxes: Option<Range>,
    /// Of the fees among them, where they are known.
    pub fees: Option<Range>,
    /// The ban that would reach the goods under some answer to an open question.
    pub may_be_prohibited: Option<Id<Measure>>,
    /// The facts that were looked at.
    pub consulted: FactSet,
    /// The line's value in the currency of the country entered, when one was given.
    pub value: Option<Decimal>,
    /// What is known to be left out.
    pub not_included: Vec<Id<Notice>>,
    /// The claims made that changed nothing.
    pub idle_claims: Vec<Id<Claim>>,
}

/// What the rates of a line are calculated on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Its value, in the currency of the country entered.
    Value(Decimal),
    /// A hundred, because no value was given: an amount is then the rate in percent.
    PerHundred,
}

impl Basis {
    /// The basis of a line with this value.
    pub fn of(value: Option<Decimal>) -> Self {
        value.map_or(Self::PerHundred, Self::Value)
    }

    /// The number that rates are multiplied by.
    pub fn amount(self) -> Decimal {
        match self {
            Self::Value(value) => value,
            Self::PerHundred => Decimal::ONE_HUNDRED,
        }
    }
}

impl LineAssessment {
    /// What the rates were calculated on.
    pub fn basis(&self) -> Basis {
        Basis::of(self.value)
    }

    /// The sum of the charges of these kinds.
    pub fn total(&self, of: impl Fn(Kind) -> bool) -> Decimal {
        self.charges.iter().filter(|charge| of(charge.kind)).map(|charge| charge.amount).sum()
    }

    /// Every duty: customs duty and whatever comes on top of it, without taxes and fees.
    pub fn duty_total(&self) -> Decimal {
        self.total(Kind::is_duty)
    }
}

/// One amount owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The measure that makes it.
    pub measure: Id<Measure>,
    /// The other measures of its programme that would make the same charge, where it is not known which does: what
    /// decides between them need not be asked.
    pub or: Vec<Id<Measure>>,
    /// Its programme.
    pub program: Id<Program>,
    /// What sort of charge it is.
    pub kind: Kind,
    /// How much, to the cent.
    pub amount: Decimal,
    /// How that was calculated.
    pub working: Working,
    /// The rate of the schedule that was used, where the measure takes one of its columns.
    pub scheduled: Option<Rate>,
}

impl Charge {
    /// The rate of the schedule that was used: of the goods' own code or, for goods entered under a
    /// chapter 98 or 99 number that the schedule prints a rate for, of that number. `None` where the
    /// measure has a rate of its own.
    pub fn scheduled_rate(&self) -> Option<&Rate> {
        self.scheduled.as_ref()
    }

    /// Every measure that makes it, or may.
    pub fn measures(&self) -> impl Iterator<Item = Id<Measure>> + '_ {
        core::iter::once(self.measure).chain(self.or.iter().copied())
    }
}

/// What an open question decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stake {
    /// The question.
    pub fact: Fact,
    /// The greatest difference in what is owed between two outcomes that differ in this answer and agree in all
    /// else that was supposed; `None` while it has no bound.
    pub most: Option<Decimal>,
    /// Whether some answer to it bans the goods, and another does not.
    pub bans: bool,
}

/// A charge that some answers to the open questions add, and others do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCharge {
    /// The charge, as it would be.
    pub charge: Charge,
    /// Whether it is owed in the outcome that owes the most.
    pub in_most: bool,
    /// The answers that make it so, as far as its amount depends on them. A value of `None`: under some of the
    /// codes beneath the one given, or more of something than nothing.
    pub when: Vec<(Fact, Option<FactValue>)>,
}

/// One measure not owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The measure.
    pub measure: Id<Measure>,
    /// Why.
    pub why: WhyNot,
}

/// Why a measure is not owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It does not name the goods.
    NotListed,
    /// A condition of its own fails.
    Condition(Failing),
    /// Its own text, or another, carves the goods out: an exception of the measure.
    Exception(Id<Exception>),
    /// It gives way to this measure, as this relation says.
    Yields {
        /// The measure it gives way to.
        to: Id<Measure>,
        /// The relation.
        relation: Id<Relation>,
    },
    /// The number of chapter 98 or 99 that the goods are entered under makes nothing of them dutiable, as
    /// this says.
    NotDutiable(Id<Provision>),
    /// Another provision of the same programme applies.
    SameProgram(Id<Measure>),
    /// The schedule has no rate for these goods under this treatment.
    NoRate,
    /// It would be owed, but this relief is claimed.
    Relieved(Id<Relief>),
}

/// Which part of a condition fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// The origin of the goods.
    Origin,
    /// This fact, as given or presumed.
    Fact(Fact),
    /// The goods are not on a list.
    Goods,
    /// The size of the declaration.
    Declaration,
    /// The rate of the schedule.
    Column,
}

/// Sums over the charges of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The value of all lines.
    pub value: Decimal,
    /// Freight and insurance of all lines.
    pub freight_and_insurance: Decimal,
    /// The least and the most of all duties; `None` while some line has no amount.
    pub duties: Option<Range>,
    /// The least and the most of taxes; `None` too while charges on the declaration are open.
    pub taxes: Option<Range>,
    /// The least and the most of fees, where those of the taxes are known.
    pub fees: Option<Range>,
    /// The landed cost once every line is decided: value, freight, insurance, duties, taxes, fees.
    pub landed: Option<Range>,
    /// The least and the most of it while a line is undecided, where those of the taxes are known.
    pub landed_between: Option<Range>,
}
