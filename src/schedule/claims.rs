//! [`Claim`] and [`Claims`]: what an importer may ask for, and what one asked for.

use super::id::Id;
use crate::units::Packed;
use crate::units::packed::{Bytes, packed};

/// Something that an importer may claim: a relief, or a treatment that a condition asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// As it is written in the field of claims: `ca.remission-2025`.
    pub id: String,
}

packed!(struct Claim { id });

/// Some of the claims of the law, one bit each.
///
/// ```
/// use countertariff::schedule::{Claims, Id};
/// let mut claims = Claims::NONE;
/// claims.insert(Id::FIRST);
/// assert!(claims.contains(Id::FIRST));
/// assert_eq!(claims.iter().collect::<Vec<_>>(), [Id::FIRST]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Claims(u64);

impl Claims {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// How many claims the law may have; the compiler sees to it.
    pub const CAPACITY: usize = 64;

    /// One claim.
    pub fn of(claim: Id<Claim>) -> Self {
        let mut claims = Self::NONE;
        claims.insert(claim);
        claims
    }

    /// Adds a claim.
    pub fn insert(&mut self, claim: Id<Claim>) {
        self.0 |= bit(claim);
    }

    /// Whether the claim is among them.
    pub fn contains(self, claim: Id<Claim>) -> bool {
        self.0 & bit(claim) != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The claims, in the order of the law.
    pub fn iter(self) -> impl Iterator<Item = Id<Claim>> {
        (0..Self::CAPACITY).filter_map(Id::at).filter(move |claim| self.contains(*claim))
    }
}

/// The bit of a claim; none for one beyond the room that there is.
impl Packed for Claims {
    fn pack(&self, to: &mut Vec<u8>) {
        self.0.pack(to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        Self(u64::unpack(from))
    }
}

fn bit(claim: Id<Claim>) -> u64 {
    u32::try_from(usize::from(claim)).ok().and_then(|turn| 1_u64.checked_shl(turn)).unwrap_or(0)
}
