//! What it means for the law that nothing was said of a fact.

use super::base::Base;
use super::condition::Condition;
use super::{Law, fact::Fact};

impl Law {
    /// Whether the law takes it for an answer that a fact was not given: an amount that counts only where it is
    /// claimed, a measure that asks whether there is a figure at all, the worth of a declaration. Of every other fact
    /// that nobody presumes, silence leaves the answer open.
    pub fn hears_silence(&self, fact: Fact) -> bool {
        let asks = |condition: &Condition| {
            matches!(condition, Condition::Given(of) if *of == fact)
                || fact == Fact::Quantity && matches!(condition, Condition::MeasuredIn(_))
                || fact == Fact::DeclarationValue && matches!(condition, Condition::DeclarationAtMost(..))
        };
        self.measures.iter().any(|measure| {
            measure.when.has(&asks)
                || measure.exceptions.iter().any(|exception| exception.when.has(&asks))
                || measure.base.claims(fact, &asks)
        }) || self.reliefs.iter().any(|relief| relief.when.has(&asks))
    }
}

impl Base {
    /// Whether an amount in it counts only where it is claimed, or one of its cases asks.
    fn claims(&self, fact: Fact, asks: &dyn Fn(&Condition) -> bool) -> bool {
        match self {
            Self::Value | Self::Declared(_) | Self::Amount(_) => false,
            Self::Claimed(of) => *of == fact,
            Self::Less(one, other) | Self::GreaterOf(one, other) | Self::LesserOf(one, other) => {
                one.claims(fact, asks) || other.claims(fact, asks)
            }
            Self::Share(_, of) | Self::DutyPaid(of, ..) | Self::Outside(of, _) => of.claims(fact, asks),
            Self::Cases(cases, last) => {
                cases.iter().any(|(when, base)| when.has(asks) || base.claims(fact, asks))
                    || last.claims(fact, asks)
            }
        }
    }
}
