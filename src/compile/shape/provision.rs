//! The shape of what a number of chapter 98 or 99 makes dutiable, and of an exception to many measures.

use serde::Deserialize;

use super::{BaseShape, ConditionShape, Days, PlaceShape};
use crate::schedule::{Kind, Title};

/// One exception to every measure of some programmes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscapeShape {
    pub of: Vec<String>,
    pub reason: String,
    pub when: ConditionShape,
    pub at: PlaceShape,
    pub days: Option<Days>,
}

/// What a number of chapter 98 or 99 makes dutiable.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvisionShape {
    /// The numbers, each with all that is beneath it.
    pub codes: Vec<String>,
    /// What customs duty and surtaxes, or the kinds named in `of`, may fall on.
    pub dutiable: Option<BaseShape>,
    pub of: Option<Vec<Kind>>,
    /// What fees may fall on.
    pub fees: Option<BaseShape>,
    /// What taxes may fall on, before the duties that they are calculated on.
    pub taxes: Option<BaseShape>,
    /// The most that goods under it may be worth; of dearer goods, `takes_off` or as much is taken off the value.
    pub at_most: Option<String>,
    pub takes_off: Option<String>,
    /// How much of what is left bears the rate of the number itself; none of it where nothing is said.
    pub rate_on_first: Option<String>,
    /// How much of some goods may be entered under it.
    #[serde(default)]
    pub allowed: Vec<AllowanceShape>,
    /// Codes of goods that cannot be entered under it.
    #[serde(default)]
    pub except_codes: Vec<String>,
    /// Programmes that are charged on all of their own bases all the same.
    #[serde(default)]
    pub in_full: Vec<String>,
    /// Countries of origin decided besides the usual ones; `any`: all.
    #[serde(default)]
    pub origins: Vec<String>,
    /// Few goods are entered under it: it is not among the other answers tried for goods under no number.
    #[serde(default)]
    pub seldom: bool,
    pub says: Title,
    pub at: PlaceShape,
}

/// How much of some goods a number allows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllowanceShape {
    pub codes: Vec<String>,
    /// A number and a unit: `1.5 l`.
    pub at_most: String,
}
