//! How a [`Decimal`] travels: as text where people read it, as mantissa and scale where they do not.
//!
//! A decimal is never read from a float: a TOML file that writes `0.1` without quotes is refused.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use super::Decimal;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// For `#[serde(with = "…")]`.
pub fn serialize<S: Serializer>(number: &Decimal, to: S) -> Result<S::Ok, S::Error> {
    if to.is_human_readable() {
        to.collect_str(number)
    } else {
        (number.mantissa(), number.scale() as u8).serialize(to)
    }
}

/// For `#[serde(with = "…")]`.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
    if from.is_human_readable() {
        return Text::<Decimal>::read(from);
    }
    let (mantissa, scale) = <(i128, u8)>::deserialize(from)?;
    Decimal::try_from_i128_with_scale(mantissa, scale.into())
        .map_err(|_| D::Error::custom("a decimal out of range"))
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        deserialize(from)
    }
}

/// The same for several numbers.
pub mod list {
    use super::{Decimal, Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct One(#[serde(with = "super")] Decimal);

    /// For `#[serde(with = "…")]`.
    pub fn serialize<S: Serializer>(numbers: &[Decimal], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(numbers.iter().map(|number| One(*number)))
    }

    /// For `#[serde(with = "…")]`.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Decimal>, D::Error> {
        Ok(Vec::<One>::deserialize(from)?.into_iter().map(|it| it.0).collect())
    }
}

/// Reads any type that has a text form, and only from text.
pub struct Text<T>(PhantomData<T>);

impl<T: FromStr<Err: fmt::Display>> Text<T> {
    /// Reads `T` from a string, saying what is wrong when it is none.
    pub fn read<'de, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        from.deserialize_str(Self(PhantomData))
    }
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text in quotes")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|why| E::custom(format_args!("\"{text}\": {why}")))
    }
}
