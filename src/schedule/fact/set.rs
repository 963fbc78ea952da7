//! [`FactSet`]: some of the facts, one bit each.

use super::Fact;

/// A set of facts.
///
/// ```
/// use countertariff::schedule::{Fact, FactSet};
/// let mut set = FactSet::EMPTY;
/// assert!(set.insert(Fact::Cusma));
/// assert!(!set.insert(Fact::Cusma));
/// assert_eq!(set.union(FactSet::of(Fact::Origin)).iter().collect::<Vec<_>>(), [Fact::Origin, Fact::Cusma]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FactSet(u128);

impl FactSet {
    /// None of them.
    pub const EMPTY: Self = Self(0);

    /// One fact.
    #[must_use]
    pub const fn of(fact: Fact) -> Self {
        Self(1 << (fact as u8))
    }

    /// Adds a fact; says whether it is new.
    pub const fn insert(&mut self, fact: Fact) -> bool {
        let before = self.0;
        self.0 |= Self::of(fact).0;
        self.0 != before
    }

    /// Whether the fact is among them.
    pub const fn contains(self, fact: Fact) -> bool {
        self.0 & Self::of(fact).0 != 0
    }

    /// The facts of either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The facts, in the order of [`Fact::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Fact> {
        Fact::ALL.iter().copied().filter(move |fact| self.contains(*fact))
    }
}
