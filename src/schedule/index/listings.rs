//! [`Listings`]: for each code on a list, on which lists it is, and on which days.

use crate::units::Packed;
use crate::units::likely::{Bits, Recent, Way};
use crate::units::packed::{Bytes, pack_number};

/// For each code a place in a table of sets. Neighbours are often on the same lists.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listings(pub Vec<u16>);

impl Listings {
    fn travel<W: Way>(&self, bits: &mut Bits<W>, count: usize) -> Self {
        let (mut recent, mut next) = (Recent::new(0), 0);
        let mut places = Vec::with_capacity(count);
        for turn in 0..count {
            let place = self.0.get(turn).copied().unwrap_or(0);
            let context = [recent.back().min(3), 0, 0];
            places.push(recent.value(bits, place, context, &mut next));
        }
        Self(places)
    }
}

impl Packed for Listings {
    fn pack(&self, to: &mut Vec<u8>) {
        pack_number(self.0.len() as u64, to);
        let mut bits = Bits::written(to);
        self.travel(&mut bits, self.0.len());
        bits.end();
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        let count = from.number() as usize;
        Self::default().travel(&mut Bits::read(from), count)
    }
}
