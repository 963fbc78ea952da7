//! [`Codes`]: tariff codes in order, small when they travel; and [`CodeList`], codes that an instrument names.

use core::ops::Deref;

use super::citation::Citation;
use super::id::Id;
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
}

impl Deref for Codes {
    type Target = [TariffCode];

    fn deref(&self) -> &[TariffCode] {
        &self.0
    }
}

/// A unit of the last digit of a code of this length, in the padded number.
fn unit(len: u8) -> u64 {
    10_u64.pow(u32::from(10_u8.saturating_sub(len)))
}

/// Codes travel as their lengths, and how far each lies after the one before, in units of its own last digit.
impl Packed for Codes {
    fn pack(&self, to: &mut Vec<u8>) {
        let mut before = 0;
        pack_number(self.len() as u64, to);
        self.iter().for_each(|code| code.len().pack(to));
        for code in self.iter() {
            pack_number(code.padded() / unit(code.len()) - before / unit(code.len()), to);
            before = code.padded();
        }
    }

    /// Steps that lead to no code lead to nothing: the build writes none.
    fn unpack(from: &mut Bytes<'_>) -> Self {
        let lengths = Vec::<u8>::unpack(from);
        let mut before = 0;
        let mut codes = Vec::with_capacity(lengths.len());
        for len in lengths {
            if let Some(code) = TariffCode::new((before / unit(len)).wrapping_add(from.number()), len) {
                before = code.padded();
                codes.push(code);
            }
        }
        Self(codes)
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
