//! [`Codes`]: tariff codes in order, small when they travel; and [`CodeList`], codes that an instrument names.

use core::cmp::Ordering;
use core::ops::Deref;

use super::citation::Citation;
use super::id::Id;
use crate::units::likely::{Bits, Way};
use crate::units::packed::{Bytes, pack_number, packed};
use crate::units::{Packed, TariffCode};

/// A list of codes named by an instrument. A code on it covers everything beneath it. Which codes they are, and
/// on which days, is in the [`Index`](super::Index).
#[derive(Clone, Debug)]
pub struct CodeList {
    /// Its name: `us.note-33b`. Empty for the few codes written in a measure itself.
    pub id: String,
    /// The text that prints it.
    pub cite: Citation,
}

packed!(struct CodeList { id, cite });

/// Lists whose goods are counted together in a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// Goods on any of these count.
    pub lists: Vec<Id<CodeList>>,
}

packed!(struct Counting { lists });

/// Codes in rising order, each once: every code stands before those beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes(Vec<TariffCode>);

impl Codes {
    /// Puts codes in order.
    pub fn new(mut codes: Vec<TariffCode>) -> Self {
        codes.sort_unstable();
        codes.dedup();
        Self(codes)
    }

    /// Codes that are in order.
    pub(in crate::schedule) fn in_order(codes: Vec<TariffCode>) -> Self {
        Self(codes)
    }
}

impl Deref for Codes {
    type Target = [TariffCode];

    fn deref(&self) -> &[TariffCode] {
        &self.0
    }
}

/// The digits of a code in pairs, those of the chapter first.
type Pairs = [u32; 5];

fn pairs(code: TariffCode) -> Pairs {
    let mut left = code.padded();
    let mut pairs = [0; 5];
    for pair in pairs.iter_mut().rev() {
        *pair = (left % 100) as u32;
        left /= 100;
    }
    pairs
}

/// Which pair of digits, counted from 0, makes a code another one than the one before.
pub(super) fn changed(codes: &[TariffCode], turn: usize) -> u32 {
    let Some(before) = turn.checked_sub(1) else { return 0 };
    let (now, before) = (pairs(codes[turn]), pairs(codes[before]));
    now.iter().zip(&before).take_while(|pair| pair.0 == pair.1).count() as u32
}

/// Codes travel pair of digits by pair of digits, from the first that is another one than in the code before.
pub(super) fn travel<W: Way>(bits: &mut Bits<W>, given: &[TariffCode], count: usize) -> Vec<TariffCode> {
    const LENGTH: u32 = 1;
    const CHANGE: u32 = 2;
    const STEP: u32 = 3;
    const PAIR: u32 = 4;
    let mut codes = Vec::with_capacity(count);
    let (mut before, mut lengths, mut changed) = ([0; 5], [0; 2], 0);
    for turn in 0..count {
        let code = given.get(turn).map_or(([0; 5], 0), |code| (pairs(*code), u32::from(code.len() / 2)));
        let length = bits.number(code.1, LENGTH, [lengths[0], lengths[1], 0]).min(5);
        let other = (0..length).find(|at| code.0[*at as usize] != before[*at as usize]);
        let change = bits.number(other.unwrap_or(length), CHANGE, [length, before[3], changed]);
        let mut now = [0; 5];
        for at in 0..length {
            let (pair, last) = (code.0[at as usize], before[at as usize]);
            now[at as usize] = match at.cmp(&change) {
                Ordering::Less => last,
                Ordering::Equal => {
                    let step = pair.saturating_sub(last + 1);
                    (last + 1).saturating_add(bits.number(step, STEP, [at, last, length]))
                }
                Ordering::Greater => bits.number(pair, PAIR, [at, 0, 0]),
            };
        }
        let digits = now.iter().fold(0_u64, |digits, pair| digits * 100 + u64::from((*pair).min(99)));
        codes.extend(TariffCode::of_padded(digits, (length * 2) as u8));
        (before, lengths, changed) = (now, [length, lengths[0]], change);
    }
    codes
}

impl Packed for Codes {
    fn pack(&self, to: &mut Vec<u8>) {
        pack_number(self.len() as u64, to);
        let mut bits = Bits::written(to);
        travel(&mut bits, self, self.len());
        bits.end();
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        let count = from.number() as usize;
        Self::in_order(travel(&mut Bits::read(from), &[], count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_travelled_come_back() {
        let texts =
            ["72", "7208", "7208.36.00", "7208.36.00.30", "7208.36.10", "0102", "9903.00.00.99", "9904"];
        let codes = Codes::new(texts.iter().filter_map(|it| it.parse().ok()).collect());
        assert_eq!(codes.len(), texts.len());
        let mut bytes = Vec::new();
        codes.pack(&mut bytes);
        assert_eq!(Codes::unpack(&mut Bytes::new(&bytes)), codes);
    }
}
