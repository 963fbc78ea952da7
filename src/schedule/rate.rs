//! [`Rate`]: what a column of a schedule says is owed, in the schedule's own terms.

mod elsewhere;
mod part;
mod read;
mod unit_basis;
mod write;

use crate::units::{Decimal, packed::packed};

pub use self::elsewhere::Elsewhere;
pub use self::part::Part;
pub use self::unit_basis::UnitBasis;
use crate::units::AdValorem;

/// A rate of duty of the United States' or Canada's schedule. Amounts of money in it are in the
/// currency of the schedule, which it does not name.
///
/// A rate is read by [`str::parse`] from the text of the schedule, and printed in one canonical
/// English spelling that reads back to an equal rate. An empty cell is no rate: it is refused.
///
/// ```
/// use countertariff::schedule::rate::{Class, Rate};
/// let rate: Rate = "5.7¢/kg on drained weight+ 8%".parse().unwrap();
/// assert_eq!(rate.to_string(), "5.7¢/kg on drained weight + 8%");
/// assert_eq!(rate.class(), Class::Compound);
/// assert!("8".parse::<Rate>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Rate {
    /// Nothing is owed.
    Free,
    /// A percentage of the value of the goods.
    AdValorem(AdValorem),
    /// A percentage of the value of one part of the goods (the case, the battery, the lead content).
    AdValoremOn(AdValorem, Part),
    /// So much money for each unit of measure.
    Specific(Specific),
    /// All of them together; two at least.
    Sum(Vec<Rate>),
    /// The first, but not less than the second.
    AtLeast(Box<Rate>, Box<Rate>),
    /// The first, but not more than the second.
    AtMost(Box<Rate>, Box<Rate>),
    /// Sugar: so much per unit, less so much for each degree under `under`, but not less than `floor`.
    Degrees {
        /// What is owed at `under` degrees.
        full: Specific,
        /// What is taken off for each degree (fractions in proportion), per unit of `full`.
        less: Decimal,
        /// The degrees at which nothing is taken off.
        under: Decimal,
        /// What is owed at the least.
        floor: Specific,
    },
    /// The rate of some other code or note, which the importer must name.
    Elsewhere(Elsewhere),
    /// A rate whose total shall not exceed a duty found elsewhere.
    CappedElsewhere(Box<Rate>, Elsewhere),
    /// Free, under bond.
    UnderBond,
    /// The schedule gives no rate.
    NotApplicable,
}

packed!(enum Rate { Free, AdValorem(a), AdValoremOn(a, b), Specific(a), Sum(a), AtLeast(a, b), AtMost(a, b), Degrees { full, less, under, floor }, Elsewhere(a), CappedElsewhere(a, b), UnderBond, .. NotApplicable });

/// So much money for each unit of measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Specific {
    /// In units of the schedule's currency: 1.5¢ is 0.015.
    pub amount: Decimal,
    /// For each of what.
    pub per: UnitBasis,
}

packed!(struct Specific { amount, per });

/// How a rate is built, in the words of the inventory of forms (`tests/golden/rates`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// "Free".
    Free,
    /// "6.5%".
    AdValorem,
    /// "1.5¢/kg".
    Specific,
    /// A sum.
    Compound,
    /// A sum or a single rate that falls on a component of the goods.
    Component,
    /// Sugar by its degrees.
    SugarDegree,
    /// "The rate applicable to …".
    ReferenceText,
    /// "See …".
    SeeReference,
    /// "238% but not less than $1.25/kg".
    AdvWithMin,
    /// "4.68¢/kg but not less than 12.5%", and with "plus 4%" after it.
    SpecificWithMinAdv,
    /// "5% but not less than 4.74¢/kg or more than 9.48¢/kg".
    MinAndMax,
    /// "N/A".
    NotApplicable,
    /// "Free, under bond"; and forms that neither schedule has.
    Other,
}

impl Rate {
    /// Every quantity that must be known to calculate it, each once, in the order of the text.
    pub fn units(&self) -> Vec<UnitBasis> {
        let mut units = Vec::new();
        let mut add = |per: UnitBasis| {
            if !units.contains(&per) {
                units.push(per);
            }
        };
        self.visit(&mut |rate| {
            if let Self::Specific(specific) = rate {
                add(specific.per);
            } else if let Self::Degrees { full, floor, .. } = rate {
                add(full.per);
                add(floor.per);
            }
        });
        units
    }

    /// Every part of the goods whose *value* must be known to calculate it, each once. The parts that
    /// are weighed or counted are in [`Rate::units`].
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        self.visit(&mut |rate| {
            if let Self::AdValoremOn(_, part) = rate
                && !parts.contains(part)
            {
                parts.push(*part);
            }
        });
        parts
    }

    /// Whether nothing is owed whatever the goods are worth: `Free`, or a rate of zero.
    pub fn is_free(&self) -> bool {
        match self {
            Self::Free => true,
            Self::AdValorem(percent) | Self::AdValoremOn(percent, _) => percent.is_zero(),
            Self::Specific(specific) => specific.amount.is_zero(),
            Self::Sum(rates) => rates.iter().all(Self::is_free),
            Self::AtLeast(rate, bound) => rate.is_free() && bound.is_free(),
            Self::AtMost(rate, bound) => rate.is_free() || bound.is_free(),
            Self::CappedElsewhere(rate, _) => rate.is_free(),
            Self::Degrees { full, floor, .. } => full.amount.is_zero() && floor.amount.is_zero(),
            Self::Elsewhere(_) | Self::UnderBond | Self::NotApplicable => false,
        }
    }

    /// How it is built.
    pub fn class(&self) -> Class {
        if self.names_component() {
            return Class::Component;
        }
        match self {
            Self::Free => Class::Free,
            Self::AdValorem(_) => Class::AdValorem,
            Self::AdValoremOn(..) => Class::Component,
            Self::Specific(_) => Class::Specific,
            Self::Sum(rates) => match rates.as_slice() {
                // "1.88¢/kg but not less than 4% plus 4%" is listed with the bounds, not the sums.
                [Self::AtLeast(rate, bound), ..] => bounded(rate, bound),
                _ => Class::Compound,
            },
            Self::AtLeast(rate, bound) => bounded(rate, bound),
            Self::AtMost(rate, _) if matches!(**rate, Self::AtLeast(..)) => Class::MinAndMax,
            Self::CappedElsewhere(rate, _) => rate.class(),
            Self::Degrees { .. } => Class::SugarDegree,
            Self::Elsewhere(Elsewhere::Note(_) | Elsewhere::Provision(_)) => Class::SeeReference,
            Self::Elsewhere(_) => Class::ReferenceText,
            Self::NotApplicable => Class::NotApplicable,
            Self::AtMost(..) | Self::UnderBond => Class::Other,
        }
    }

    fn names_component(&self) -> bool {
        let weighed = self.units().into_iter().filter_map(|per| per.of).any(Part::is_component);
        weighed || self.parts().into_iter().any(Part::is_component)
    }

    /// Calls `see` with this rate and then with every rate inside it.
    fn visit(&self, see: &mut impl FnMut(&Self)) {
        see(self);
        match self {
            Self::Sum(rates) => rates.iter().for_each(|rate| rate.visit(see)),
            Self::AtLeast(rate, bound) | Self::AtMost(rate, bound) => {
                rate.visit(see);
                bound.visit(see);
            }
            Self::CappedElsewhere(rate, _) => rate.visit(see),
            Self::Free
            | Self::AdValorem(_)
            | Self::AdValoremOn(..)
            | Self::Specific(_)
            | Self::Degrees { .. }
            | Self::Elsewhere(_)
            | Self::UnderBond
            | Self::NotApplicable => {}
        }
    }
}

impl Class {
    /// The inventory's name of it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::AdValorem => "ad_valorem",
            Self::Specific => "specific",
            Self::Compound => "compound",
            Self::Component => "component",
            Self::SugarDegree => "sugar_degree",
            Self::ReferenceText => "reference_text",
            Self::SeeReference => "see_reference",
            Self::AdvWithMin => "adv_with_min",
            Self::SpecificWithMinAdv => "specific_with_min_adv",
            Self::MinAndMax => "min_and_max",
            Self::NotApplicable => "n/a",
            Self::Other => "other",
        }
    }
}

fn bounded(rate: &Rate, bound: &Rate) -> Class {
    if matches!((rate, bound), (Rate::AdValorem(_), Rate::Specific(_))) {
        Class::AdvWithMin
    } else if matches!((rate, bound), (Rate::Specific(_), Rate::AdValorem(_))) {
        Class::SpecificWithMinAdv
    } else {
        Class::Other
    }
}
