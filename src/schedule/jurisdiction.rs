//! [`Jurisdiction`]: a country whose customs law is written down here, and how far.

use serde::{Deserialize, Serialize};

use super::citation::{Citation, Title};
use crate::units::{Country, Currency, Date, Rounding};

/// A country whose law is here.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Jurisdiction {
    /// The country goods enter.
    pub country: Country,
    /// Its name.
    pub name: Title,
    /// The currency its duties are calculated in.
    pub currency: Currency,
    /// The first day covered.
    #[serde(with = "crate::units::day")]
    pub covered_from: Date,
    /// The last day to which the law was read.
    #[serde(with = "crate::units::day")]
    pub law_as_of: Date,
    /// The countries of origin that a form offers, the usual one first.
    pub origins: Vec<Country>,
    /// Whether the law here decides goods of other origins too.
    pub any_origin: bool,
    /// The names of the schedule's columns of rates.
    pub columns: Vec<String>,
    /// The country over the border: goods that come back are taken to come from there.
    pub neighbour: Country,
    /// How charges are rounded.
    pub rounding: Rounding,
    /// The text that says so.
    pub rounding_cite: Citation,
    /// Where to look a code up in the official schedule; `{}` stands for the code.
    pub code_link: Title,
}

impl Jurisdiction {
    /// Whether the law here decides goods of this origin.
    pub fn decides(&self, origin: Country) -> bool {
        self.any_origin || self.origins.contains(&origin)
    }
}
