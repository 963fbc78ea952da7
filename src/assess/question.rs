//! [`Question`]: what a run asked of a fact, and whether another value would have been answered
//! alike. An alternative that is answered alike everywhere leads to the same charges, and is not run.

use super::law_of_day::LawOfDay;
use crate::schedule::{Claim, CodeList, Fact, FactValue, Found, Id};
use crate::units::{Country, Decimal};

/// What is asked of the value of a fact. Every look at a fact goes through one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question<'a> {
    /// Is it yes?
    IsYes,
    /// Is it at least this?
    AtLeast(Decimal),
    /// Is it more than this?
    Over(Decimal),
    /// Is it one of these words?
    OneOf(&'a [u8]),
    /// Is it one of these countries?
    In(&'a [Country]),
    /// Is this among the claims?
    Claimed(Id<Claim>),
    /// Is it a code on one of these lists?
    OnAny(&'a [Id<CodeList>]),
    /// Is it any code?
    IsCode,
    /// Is it a code that the schedule prints a rate for? Where it is, the rate depends on the code itself.
    Scheduled,
    /// Is it a number that makes less than all of the goods dutiable? Where it is, how much depends on it.
    Dutiable,
    /// Was it given at all?
    Given,
    /// On this list, which only some codes beneath the one given are on?
    Listed(Id<CodeList>),
    /// What is it? Any other value may lead elsewhere.
    Exactly,
}

impl<'a> Question<'a> {
    /// The answer for a value; `None` where only the value itself answers.
    pub fn answer(self, law: &LawOfDay<'_>, value: FactValue) -> Option<bool> {
        let number = |is: &dyn Fn(Decimal) -> bool| match value {
            FactValue::Number(number) => Some(is(number)),
            _ => None,
        };
        match self {
            Self::IsYes => Some(value == FactValue::Yes),
            Self::AtLeast(limit) => number(&|number| number >= limit),
            Self::Over(limit) => number(&|number| number > limit),
            Self::OneOf(words) => Some(matches!(value, FactValue::Choice(word) if words.contains(&word))),
            Self::In(countries) => {
                Some(matches!(value, FactValue::Country(country) if countries.contains(&country)))
            }
            Self::Claimed(claim) => Some(matches!(value, FactValue::Claims(set) if set.contains(claim))),
            Self::OnAny(lists) => Some(match value {
                FactValue::Code(code) => {
                    let membership = law.provision(code).membership;
                    lists.iter().any(|list| membership.on(*list) == Some(true))
                }
                _ => false,
            }),
            Self::IsCode => Some(matches!(value, FactValue::Code(_))),
            Self::Scheduled => match value {
                FactValue::Code(code) if matches!(law.provision(code).found, Found::Line(_)) => None,
                _ => Some(false),
            },
            Self::Dutiable => match value {
                FactValue::Code(code) if law.provision(code).rule.is_some() => None,
                _ => Some(false),
            },
            Self::Given => Some(true),
            Self::Listed(_) | Self::Exactly => None,
        }
    }
}

/// One question of a run, with its answer; `None` when only the value itself could answer, or nothing
/// was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Note<'a> {
    pub fact: Fact,
    pub question: Question<'a>,
    pub answer: Option<bool>,
}

/// How a case differs from the one that a run was made for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    /// Another answer to a fact.
    Answer(Fact, FactValue),
    /// A fact that nothing bounds, supposed to be nothing or beyond any bound.
    OpenEnded(Fact),
    /// A list settled.
    Listed(Id<CodeList>),
}

impl Change {
    /// The fact under which runs note what depends on this.
    pub fn fact(self) -> Fact {
        match self {
            Self::Answer(fact, _) | Self::OpenEnded(fact) => fact,
            Self::Listed(_) => Fact::Code,
        }
    }

    /// Whether a question of a run might now be answered otherwise.
    pub fn moves(self, law: &LawOfDay<'_>, note: &Note<'_>) -> bool {
        match self {
            Self::Listed(list) => note.question == Question::Listed(list),
            _ if note.fact != self.fact() => false,
            Self::OpenEnded(_) => true,
            // Whether goods are under a number with a limit depends on more than the number.
            Self::Answer(Fact::Provision, FactValue::Code(code)) if law.has_limit(code) => true,
            Self::Answer(_, value) => {
                note.answer.is_none() || note.question.answer(law, value) != note.answer
            }
        }
    }
}
