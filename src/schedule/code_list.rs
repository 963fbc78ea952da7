//! [`CodeList`]: the codes that an instrument names, and [`CodeRun`], how codes travel small.

use serde::{Deserialize, Serialize};

use super::citation::Citation;
use crate::units::{TariffCode, Window};

/// Codes of one length in rising order, each written as its distance from the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeRun {
    len: u8,
    steps: Vec<u64>,
}

impl CodeRun {
    /// Packs codes into one run for each length present.
    pub fn pack(codes: &[TariffCode]) -> Vec<Self> {
        let mut codes = codes.to_vec();
        codes.sort();
        [2, 4, 6, 8, 10]
            .into_iter()
            .filter_map(|len| {
                let mut before = 0;
                let steps: Vec<u64> = codes
                    .iter()
                    .filter(|code| code.len() == len)
                    .map(|code| {
                        let digits = code.padded() / 10_u64.pow(u32::from(10 - len));
                        let step = digits - before;
                        before = digits;
                        step
                    })
                    .collect();
                (!steps.is_empty()).then_some(Self { len, steps })
            })
            .collect()
    }

    /// The codes again.
    pub fn codes(&self) -> impl Iterator<Item = TariffCode> + '_ {
        self.steps.iter().scan(0_u64, |digits, step| {
            *digits = digits.saturating_add(*step);
            TariffCode::new(*digits, self.len)
        })
    }
}

/// The codes of a list that stand on it over the same days.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ListPeriod {
    /// On which days; none: on every day.
    pub window: Option<Window>,
    /// Which codes.
    pub runs: Vec<CodeRun>,
}

/// A list of codes named by an instrument. A code on it covers everything beneath it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CodeList {
    /// Its name: `us.note-33b`. Empty for the few codes written in a measure itself.
    pub id: String,
    /// The text that prints it.
    pub cite: Citation,
    /// Its codes.
    pub periods: Vec<ListPeriod>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_codes_come_back() {
        let codes: Vec<TariffCode> = ["0102", "0406.10.20", "0406.10.84", "7208.36.00.30", "9903.00.00"]
            .map(|c| c.parse().unwrap())
            .into();
        let mut back: Vec<TariffCode> = CodeRun::pack(&codes).iter().flat_map(CodeRun::codes).collect();
        back.sort();
        assert_eq!(back, codes);
    }
}
