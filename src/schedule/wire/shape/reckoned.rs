//! The shape of a base and of a levy in a TOML file.

use serde::Deserialize;

use super::ConditionShape;
use crate::schedule::measure::Kind;

/// A base: a name, or a table.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum BaseShape {
    /// `value`, or the name of a base of the jurisdiction.
    Name(String),
    /// Anything reckoned.
    Table(Box<BaseTable>),
}

impl Default for BaseShape {
    fn default() -> Self {
        Self::Name("value".into())
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BaseTable {
    pub declared: Option<String>,
    pub less: Option<(BaseShape, BaseShape)>,
    pub greater_of: Option<(BaseShape, BaseShape)>,
    pub lesser_of: Option<(BaseShape, BaseShape)>,
    pub share: Option<String>,
    /// Of what the share is, what the duties are added to, or what the portions are taken from.
    pub of: Option<BaseShape>,
    pub duty_paid: Option<Vec<Kind>>,
    pub outside: Option<Vec<String>>,
    pub cases: Option<Vec<CaseShape>>,
    pub otherwise: Option<BaseShape>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseShape {
    pub when: ConditionShape,
    pub base: BaseShape,
}

/// A levy: a rate as text, or a table.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum LevyShape {
    /// `25%`, `Free`, `prohibited`, or any rate that a schedule can print.
    Text(String),
    /// Anything else.
    Table(Box<LevyTable>),
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LevyTable {
    pub rate: Option<String>,
    pub column: Option<String>,
    pub entered: Option<String>,
    pub top_up_to: Option<String>,
    pub counting: Vec<String>,
    pub flat: Option<String>,
    pub at_least: Option<LevyShape>,
    pub at_most: Option<LevyShape>,
}
