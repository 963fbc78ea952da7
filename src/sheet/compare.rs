//! [`Compared`]: the sheet beside another: of another day, another answer, the other way, or of a link.

use std::sync::Arc;

use super::lines::LineId;
use crate::assess::Assessment;
use crate::entry::{Draft, Entry, Problem};
use crate::schedule::{Fact, FactValue};
use crate::share::LinkFault;
use crate::units::Currency;

/// What the sheet is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// The same on another day.
    Day,
    /// The same with a claim under the agreement, and without one.
    Claim,
    /// The same with another answer to one question about a line.
    Answer,
    /// The same kind of goods crossing the other way on the same day.
    OtherWay,
    /// What was charged by the texts made until the day.
    AsCharged,
    /// The sheet of a link.
    Link,
}

/// What has to be typed before something can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The other day.
    Day,
    /// The link.
    Link,
    /// What one unit of the currency of the values is worth in that of the other country.
    Rate,
}

/// Something around a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareEvent {
    /// Something is to be compared, or nothing any more.
    Wanted(Option<With>),
    /// Something was typed that a comparison asks for.
    Typed(Asked, String),
    /// The other way, the goods are to keep their origin, or to be made in the other country.
    KeptOrigin(bool),
    /// One question was answered in two ways, to be set side by side.
    Answered(Otherwise),
}

/// One question about a line, answered in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// The line.
    pub line: LineId,
    /// The question.
    pub fact: Fact,
    /// The answer on the left; `None`: as the sheet has it.
    pub one: Option<Given>,
    /// The answer on the right.
    pub other: Given,
}

/// An answer as it would be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What it says.
    pub value: FactValue,
    /// The text that says so.
    pub text: String,
}

/// Two answers side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The one on the left, and the one on the right.
    pub sides: [Side; 2],
}

/// One of two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What was said.
    pub entry: Entry,
    /// What came of it.
    pub answer: Assessment,
}

/// How a comparison stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The sheet itself has no answer yet.
    NoAnswer,
    /// A day is not read yet.
    NoDay,
    /// No other answer is chosen yet, or its line is gone.
    NoOther,
    /// There is no sheet in what was pasted; `None` while nothing was.
    NoSheet(Option<LinkFault>),
    /// A value in one currency has to be told in the other.
    NoRate(Currency, Currency),
    /// The other sheet cannot be answered as it is.
    Unread(Vec<Problem>),
    /// It is being worked out.
    Waiting,
    /// It is known.
    Known(Arc<Compared>),
}

/// What is compared, and what is known of it.
#[derive(Default)]
pub(super) struct Comparing {
    pub with: Option<With>,
    pub typed: [String; 3],
    pub keeps_origin: bool,
    pub otherwise: Option<Otherwise>,
    pub known: Option<(Of, Comparison)>,
}

/// What a comparison depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Of {
    pub draft: Draft,
    pub with: With,
    pub typed: [String; 3],
    pub keeps_origin: bool,
    pub otherwise: Option<Otherwise>,
}
