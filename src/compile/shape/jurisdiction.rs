//! The shape of `[jurisdiction]`.

use serde::Deserialize;
use toml::value::Datetime;

use crate::compile::places::PlaceShape;
use crate::schedule::citation::Title;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JurisdictionShape {
    pub country: String,
    pub name: Title,
    pub currency: String,
    pub covered_from: Datetime,
    pub law_as_of: Datetime,
    pub origins: Vec<String>,
    pub any_origin: bool,
    /// The country over the border.
    pub neighbour: String,
    pub columns: Vec<String>,
    /// Facts that are asked for before all others, though they are presumed.
    #[serde(default)]
    pub asks_first: Vec<String>,
    pub rounding: String,
    pub rounding_at: PlaceShape,
    pub code_link: Title,
    /// Where customs publishes its rulings on codes.
    #[serde(default)]
    pub past_rulings: Title,
    /// Where it is asked for one.
    pub ask_ruling: Title,
    /// The agreement between the three countries, as readers here call it.
    pub agreement: Title,
    /// The value on which percentages fall, as the law calls it.
    pub value_name: Title,
    /// The way into the country: `Into Canada`.
    pub into: Title,
    /// Which way that is on a map: `north` or `south`.
    pub bound: String,
    pub exchange: Option<ExchangeShape>,
}

/// At which rate customs there converts a value in another currency.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangeShape {
    pub by_day: bool,
    pub says: Title,
    pub at: PlaceShape,
}
