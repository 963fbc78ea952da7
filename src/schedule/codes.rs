//! [`Codes`]: tariff codes in order, small when they travel; and [`CodeList`], codes that an instrument names.

use core::ops::Deref;

use serde::{Deserialize, Serialize};

use super::citation::Citation;
use super::id::Id;
use crate::units::TariffCode;

/// A list of codes named by an instrument. A code on it covers everything beneath it. Which codes they are, and
/// on which days, is in the [`Index`](super::Index).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CodeList {
    /// Its name: `us.note-33b`. Empty for the few codes written in a measure itself.
    pub id: String,
    /// The text that prints it.
    pub cite: Citation,
}

/// Lists whose goods are counted together in a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counting {
    /// Goods on any of these count.
    pub lists: Vec<Id<CodeList>>,
}

/// Codes in rising order, each once: every code stands before those beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Steps", into = "Steps")]
pub struct Codes(Vec<TariffCode>);

/// How codes travel: their lengths, and how far each lies after the one before, in units of its own last digit.
#[derive(Serialize, Deserialize)]
struct Steps {
    lengths: Vec<u8>,
    steps: Vec<u64>,
}

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

impl From<Codes> for Steps {
    fn from(codes: Codes) -> Self {
        let mut before = 0;
        let step = |code: &TariffCode| {
            let step = code.padded() / unit(code.len()) - before / unit(code.len());
            before = code.padded();
            step
        };
        Self { steps: codes.iter().map(step).collect(), lengths: codes.iter().map(|it| it.len()).collect() }
    }
}

impl From<Steps> for Codes {
    /// Codes again. Steps that lead to no code lead to nothing: the build writes none.
    fn from(steps: Steps) -> Self {
        let mut before = 0;
        let code = |(len, step): (u8, u64)| {
            let code = TariffCode::new(before / unit(len) + step, len)?;
            before = code.padded();
            Some(code)
        };
        Self(steps.lengths.into_iter().zip(steps.steps).filter_map(code).collect())
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
        let bytes = postcard::to_allocvec(&codes).unwrap();
        assert_eq!(postcard::from_bytes::<Codes>(&bytes).unwrap(), codes);
    }
}
