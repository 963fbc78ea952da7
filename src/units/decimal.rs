//! How a [`Decimal`] travels: as text where people read it, in the compiled law as its decimals and its digits.
//!
//! A decimal is never read from a float: a TOML file that writes `0.1` without quotes is refused.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::Decimal;
use super::packed::{Bytes, Packed, pack_number};

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(|why| D::Error::custom(format_args!("\"{text}\": {why}")))
    }
}

/// What marks a number less than zero, beside how many decimals it has.
const NEGATIVE: u8 = 0x80;

/// The digits are a whole number in three parts.
impl Packed for Decimal {
    fn pack(&self, to: &mut Vec<u8>) {
        to.push(self.scale() as u8 | if self.is_sign_negative() { NEGATIVE } else { 0 });
        let digits = self.mantissa().unsigned_abs();
        for part in [digits, digits >> 32, digits >> 64] {
            pack_number((part as u32).into(), to);
        }
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        let scale = from.byte();
        let [low, middle, high] = [from.number(), from.number(), from.number()].map(|part| part as u32);
        Self::from_parts(low, middle, high, scale & NEGATIVE != 0, (scale & !NEGATIVE).into())
    }
}
