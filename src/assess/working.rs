//! [`Working`]: how an amount was calculated, every step with its operands.

use crate::schedule::Fact;
use crate::schedule::rate::UnitBasis;
use crate::units::{AdValorem, Decimal, Quantity};

/// A step and the steps beneath it. The amount of a charge is the amount of its working, rounded
/// once; nothing else explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Working {
    /// Free: no rate.
    Free,
    /// The value of the line.
    Value(Decimal),
    /// An amount that the importer declared.
    Declared(Fact, Decimal),
    /// A fixed amount written in the law.
    Flat(Decimal),
    /// A rate times what it is calculated on.
    Share {
        /// The rate.
        rate: AdValorem,
        /// Of what.
        of: Box<Working>,
        /// The product, not rounded.
        product: Decimal,
    },
    /// So much for each unit.
    PerUnit {
        /// How much, in the currency of the schedule.
        amount: Decimal,
        /// For what.
        per: UnitBasis,
        /// How many units the goods come to.
        units: Decimal,
        /// The quantity as declared.
        declared: Quantity,
        /// The product, not rounded.
        product: Decimal,
    },
    /// The first less the second, not below zero.
    Less {
        /// From this.
        from: Box<Working>,
        /// This.
        take: Box<Working>,
        /// What is left.
        left: Decimal,
    },
    /// The sum of all.
    Sum {
        /// The parts.
        parts: Vec<Working>,
        /// The sum.
        total: Decimal,
    },
    /// One of two, by size.
    Chosen {
        /// Whether the greater is taken, or the lesser.
        greater: bool,
        /// The one taken.
        taken: Box<Working>,
        /// The one left.
        left: Box<Working>,
    },
    /// What was charged before by others, added to a value.
    DutyPaid(Decimal),
    /// The portions of the value on which others are calculated.
    Portions(Decimal),
    /// As much as is lacking to a rate, after what others charge.
    TopUp {
        /// The rate and what it comes to.
        to: Box<Working>,
        /// What the others charge.
        counted: Decimal,
        /// What is lacking.
        lacking: Decimal,
    },
    /// A share of a charge on the whole declaration.
    SharedOut {
        /// How the whole was calculated.
        whole: Box<Working>,
        /// What the whole comes to, to the cent.
        amount: Decimal,
        /// This line's part of what it is calculated on.
        mine: Decimal,
        /// All of what it is calculated on.
        all: Decimal,
        /// This line's share, to the cent.
        share: Decimal,
    },
    /// A rate on something that this fact would tell, and that is not given.
    Unbounded(Fact),
}

impl Working {
    /// What the step comes to, not rounded.
    pub fn amount(&self) -> Decimal {
        match self {
            Self::Free | Self::Unbounded(_) => Decimal::ZERO,
            Self::Value(amount)
            | Self::Declared(_, amount)
            | Self::Flat(amount)
            | Self::DutyPaid(amount)
            | Self::Portions(amount) => *amount,
            Self::Share { product, .. } | Self::PerUnit { product, .. } => *product,
            Self::Less { left, .. } => *left,
            Self::Sum { total, .. } => *total,
            Self::Chosen { taken, .. } => taken.amount(),
            Self::TopUp { lacking, .. } => *lacking,
            Self::SharedOut { share, .. } => *share,
        }
    }

    pub(super) fn share(rate: AdValorem, of: Self) -> Self {
        let product = rate.of(of.amount());
        Self::Share { rate, of: Box::new(of), product }
    }

    pub(super) fn less(from: Self, take: Self) -> Self {
        let left = (from.amount() - take.amount()).max(Decimal::ZERO);
        Self::Less { from: Box::new(from), take: Box::new(take), left }
    }

    pub(super) fn sum(parts: Vec<Self>) -> Self {
        let total = parts.iter().map(Self::amount).sum();
        Self::Sum { parts, total }
    }

    pub(super) fn chosen(greater: bool, a: Self, b: Self) -> Self {
        let first = if greater { a.amount() >= b.amount() } else { a.amount() <= b.amount() };
        let (taken, left) = if first { (a, b) } else { (b, a) };
        Self::Chosen { greater, taken: Box::new(taken), left: Box::new(left) }
    }

    /// Whether some part has no bound yet.
    pub fn is_unbounded(&self) -> bool {
        self.unbounded().is_some()
    }

    /// The fact for want of which some part has no bound.
    pub fn unbounded(&self) -> Option<Fact> {
        match self {
            Self::Unbounded(fact) => Some(*fact),
            Self::Free
            | Self::Value(_)
            | Self::Declared(..)
            | Self::Flat(_)
            | Self::DutyPaid(_)
            | Self::Portions(_)
            | Self::PerUnit { .. } => None,
            Self::Share { of, .. } => of.unbounded(),
            Self::Less { from, .. } => from.unbounded(),
            Self::Sum { parts, .. } => parts.iter().find_map(Self::unbounded),
            Self::Chosen { taken, left, .. } => taken.unbounded().or_else(|| left.unbounded()),
            Self::TopUp { to, .. } => to.unbounded(),
            Self::SharedOut { whole, .. } => whole.unbounded(),
        }
    }

    /// Whether some part is calculated on units rather than on the value.
    pub fn has_units(&self) -> bool {
        match self {
            Self::PerUnit { .. } | Self::Flat(_) | Self::Unbounded(_) | Self::SharedOut { .. } => true,
            Self::Free | Self::Value(_) | Self::Declared(..) | Self::DutyPaid(_) | Self::Portions(_) => false,
            Self::Share { of, .. } => of.has_units(),
            Self::Less { from, .. } => from.has_units(),
            Self::Sum { parts, .. } => parts.iter().any(Self::has_units),
            Self::Chosen { taken, left, .. } => taken.has_units() || left.has_units(),
            Self::TopUp { to, .. } => to.has_units(),
        }
    }
}
