//! Step two: whether a condition holds, in three answers.

use super::assessment::Failing;
use super::case::{Case, Missing};
use super::question::Question;
use crate::schedule::{CodeList, Condition, Fact, Goods, Id};

/// Yes, no with the part that fails, or not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No(Failing),
    Unknown(Missing),
}

impl Truth {
    fn of(answer: Result<bool, Missing>, failing: Failing) -> Self {
        match answer {
            Ok(true) => Self::Yes,
            Ok(false) => Self::No(failing),
            Err(missing) => Self::Unknown(missing),
        }
    }
}

impl<'a> Case<'a> {
    /// Whether the goods are among those named.
    pub fn names(&self, goods: &Goods) -> Truth {
        let named = if goods.lists.is_empty() { Ok(true) } else { self.on_any(&goods.lists) };
        match (named, self.on_any(&goods.except)) {
            (Ok(false), _) | (_, Ok(true)) => Truth::No(Failing::Goods),
            (Ok(true), Ok(false)) => Truth::Yes,
            (Err(missing), _) | (_, Err(missing)) => Truth::Unknown(missing),
        }
    }

    fn on_any(&self, lists: &[Id<CodeList>]) -> Result<bool, Missing> {
        let mut unknown = None;
        for &list in lists {
            match self.listed(list) {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(missing) => unknown = unknown.or(Some(missing)),
            }
        }
        unknown.map_or(Ok(false), Err)
    }

    /// Whether a condition holds. A part that settles it is enough, whatever the others lack.
    pub fn holds(&self, condition: &'a Condition) -> Truth {
        match condition {
            Condition::Always => Truth::Yes,
            Condition::All(parts) => {
                let mut unknown = None;
                for part in parts {
                    match self.holds(part) {
                        Truth::Yes => {}
                        Truth::No(failing) => return Truth::No(failing),
                        Truth::Unknown(missing) => unknown = unknown.or(Some(missing)),
                    }
                }
                unknown.map_or(Truth::Yes, Truth::Unknown)
            }
            Condition::Any(parts) => {
                let (mut unknown, mut first) = (None, None);
                for part in parts {
                    match self.holds(part) {
                        Truth::Yes => return Truth::Yes,
                        Truth::No(failing) => first = first.or(Some(failing)),
                        Truth::Unknown(missing) => unknown = unknown.or(Some(missing)),
                    }
                }
                unknown.map_or(Truth::No(first.unwrap_or(Failing::Goods)), Truth::Unknown)
            }
            Condition::Not(part) => match self.holds(part) {
                Truth::Yes => Truth::No(deciding(part)),
                Truth::No(_) => Truth::Yes,
                Truth::Unknown(missing) => Truth::Unknown(missing),
            },
            Condition::Originates(countries, _) => {
                Truth::of(self.ask(Fact::Origin, Question::In(countries)), Failing::Origin)
            }
            Condition::Is(fact) => self.question(*fact, Question::IsYes),
            Condition::AtLeast(fact, limit) => {
                Truth::of(self.compare(*fact, Question::AtLeast(*limit)), Failing::Fact(*fact))
            }
            Condition::Over(fact, limit) => {
                Truth::of(self.compare(*fact, Question::Over(*limit)), Failing::Fact(*fact))
            }
            Condition::OneOf(fact, words) => self.question(*fact, Question::OneOf(words)),
            Condition::Listed(lists) => Truth::of(self.on_any(lists), Failing::Goods),
            Condition::EnteredUnder(lists) => self.question(Fact::Provision, Question::OnAny(lists)),
            Condition::EnteredUnderAny => self.question(Fact::Provision, Question::IsCode),
            Condition::Claimed(claim) => self.question(Fact::Claims, Question::Claimed(*claim)),
            Condition::In(fact, countries) => self.question(*fact, Question::In(countries)),
            Condition::Given(fact) => Truth::of(Ok(self.is_given(*fact)), Failing::Fact(*fact)),
            Condition::MeasuredIn(unit) => {
                let measured = self.line.quantities.iter().any(|it| it.to(*unit).is_some());
                Truth::of(Ok(measured), Failing::Fact(Fact::Quantity))
            }
            Condition::DeclarationAtMost(limit, counting) => {
                let known = self.declared_at_most(*limit, *counting);
                let stated =
                    || self.compare(Fact::DeclarationValue, Question::Over(*limit)).map(|over| !over);
                Truth::of(known.map_or_else(stated, Ok), Failing::Declaration)
            }
            Condition::ColumnAtLeast(column, rate) => {
                let levied = self.column(*column).map(|working| working.map(|it| it.amount()));
                let least = rate.of(self.basis.amount());
                Truth::of(levied.map(|amount| amount.is_some_and(|it| it >= least)), Failing::Column)
            }
        }
    }

    /// Whether the answer to a question is yes.
    pub fn question(&self, fact: Fact, question: Question<'a>) -> Truth {
        Truth::of(self.ask(fact, question), Failing::Fact(fact))
    }
}

/// The part of a condition that made it hold, for saying why its opposite fails.
fn deciding(condition: &Condition) -> Failing {
    match condition {
        Condition::Always | Condition::Listed(_) => Failing::Goods,
        Condition::All(parts) | Condition::Any(parts) => parts.first().map_or(Failing::Goods, deciding),
        Condition::Not(part) => deciding(part),
        Condition::Originates(..) => Failing::Origin,
        Condition::Is(fact)
        | Condition::AtLeast(fact, _)
        | Condition::Over(fact, _)
        | Condition::OneOf(fact, _)
        | Condition::In(fact, _)
        | Condition::Given(fact) => Failing::Fact(*fact),
        Condition::MeasuredIn(_) => Failing::Fact(Fact::Quantity),
        Condition::EnteredUnder(_) | Condition::EnteredUnderAny => Failing::Fact(Fact::Provision),
        Condition::Claimed(_) => Failing::Fact(Fact::Claims),
        Condition::DeclarationAtMost(..) => Failing::Declaration,
        Condition::ColumnAtLeast(..) => Failing::Column,
    }
}
