//! [`Compared`]: the sheet beside another: of another day, another answer, the other way, or of a link.

use std::sync::Arc;

use super::lines::LineId;
use crate::assess::Assessment;
use crate::entry::{Draft, Entry, Problem};
use crate::schedule::{Fact, FactValue};
use crate::share::{Beside, LinkFault, SaidBeside};
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

impl With {
    /// Every kind of comparison, with the word for it in a link.
    const WORDS: [(Self, &str); 6] = [
        (Self::Day, "day"),
        (Self::Claim, "claim"),
        (Self::Answer, "answer"),
        (Self::OtherWay, "other-way"),
        (Self::AsCharged, "as-charged"),
        (Self::Link, "link"),
    ];

    /// The word for it in a link.
    pub(super) fn word(self) -> &'static str {
        Self::WORDS.iter().find(|it| it.0 == self).map_or("", |it| it.1)
    }

    /// The kind of comparison that a link names.
    pub(super) fn named(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|it| it.1 == word).map(|it| it.0)
    }

    /// What belongs to a comparison of this kind, beside the word for it.
    pub(super) fn asks(self) -> &'static [Beside] {
        match self {
            Self::Day => &[Beside::Day],
            Self::Claim | Self::AsCharged => &[],
            Self::Answer => &[Beside::Question, Beside::One, Beside::Other],
            Self::OtherWay => &[Beside::Rate, Beside::KeepsOrigin],
            Self::Link => &[Beside::Link],
        }
    }
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

impl Asked {
    /// Where it stands among what is said of a comparison.
    pub(super) fn beside(self) -> Beside {
        match self {
            Self::Day => Beside::Day,
            Self::Link => Beside::Link,
            Self::Rate => Beside::Rate,
        }
    }
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
    /// The place in both entries of the line one question of which is answered in two ways.
    pub line: Option<usize>,
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
    /// What was said of it.
    pub said: SaidBeside,
    /// The line one question of which is answered in two ways, wherever it stands now.
    pub line: Option<LineId>,
    /// Whether it came with the sheet.
    pub came: bool,
    pub known: Option<(Of, Comparison)>,
}

/// What a comparison depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Of {
    pub draft: Draft,
    pub with: With,
    pub said: SaidBeside,
    pub line: Option<LineId>,
}
