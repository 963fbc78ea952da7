//! The shape of a base and of a levy in a TOML file.

use serde::Deserialize;

use super::ConditionShape;

/// A base: a name, or a table.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum BaseShape {
    /// `value`, or the name of a base of the jurisdiction.
    Name(String),
    /// Anything calculated.
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
    pub claimed: Option<String>,
    pub amount: Option<String>,
    pub less: Option<(BaseShape, BaseShape)>,
    pub greater_of: Option<(BaseShape, BaseShape)>,
    pub lesser_of: Option<(BaseShape, BaseShape)>,
    pub share: Option<String>,
    /// Of what the share is, what the duties are added to, or what the portions are taken from.
    pub of: Option<BaseShape>,
    /// Kinds of charge, and programmes.
    pub duty_paid: Option<Vec<String>>,
    pub outside: Option<Vec<String>>,
    pub cases: Option<Vec<CaseShape>>,
    pub otherwise: Option<BaseShape>,
}

impl BaseTable {
    /// Every key, and whether it is written.
    pub fn keys(&self) -> [(&'static str, bool); 12] {
        [
            ("declared", self.declared.is_some()),
            ("claimed", self.claimed.is_some()),
            ("amount", self.amount.is_some()),
            ("less", self.less.is_some()),
            ("greater_of", self.greater_of.is_some()),
            ("lesser_of", self.lesser_of.is_some()),
            ("share", self.share.is_some()),
            ("of", self.of.is_some()),
            ("duty_paid", self.duty_paid.is_some()),
            ("outside", self.outside.is_some()),
            ("cases", self.cases.is_some()),
            ("otherwise", self.otherwise.is_some()),
        ]
    }
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
    pub counting: Option<Vec<String>>,
    pub flat: Option<String>,
    pub at_least: Option<LevyShape>,
    pub at_most: Option<LevyShape>,
}

impl LevyTable {
    /// Every key, and whether it is written.
    pub fn keys(&self) -> [(&'static str, bool); 8] {
        [
            ("rate", self.rate.is_some()),
            ("column", self.column.is_some()),
            ("entered", self.entered.is_some()),
            ("top_up_to", self.top_up_to.is_some()),
            ("counting", self.counting.is_some()),
            ("flat", self.flat.is_some()),
            ("at_least", self.at_least.is_some()),
            ("at_most", self.at_most.is_some()),
        ]
    }
}
