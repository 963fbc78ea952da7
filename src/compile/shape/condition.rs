//! The shape of a condition in a TOML file.

use serde::Deserialize;

/// A condition: exactly one of its questions, with what the question needs.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ConditionShape {
    pub all: Option<Vec<ConditionShape>>,
    pub any: Option<Vec<ConditionShape>>,
    pub not: Option<Box<ConditionShape>>,
    pub originates_in: Option<Vec<String>>,
    pub under: Option<String>,
    pub is: Option<String>,
    pub fact: Option<String>,
    pub column: Option<String>,
    pub at_least: Option<String>,
    pub over: Option<String>,
    pub one_of: Option<Vec<String>>,
    pub listed: Option<Vec<String>>,
    pub entered_under: Option<Vec<String>>,
    pub entered_under_any: Option<bool>,
    pub claimed: Option<String>,
    pub shipped_from: Option<Vec<String>>,
    pub processed_in: Option<Vec<String>>,
    pub given: Option<String>,
    pub measured_in: Option<String>,
    pub declaration_at_most: Option<String>,
    pub counting: Option<Vec<String>>,
    pub named: Option<String>,
}

impl ConditionShape {
    /// Every key, and whether it is written.
    pub fn keys(&self) -> [(&'static str, bool); 22] {
        [
            ("all", self.all.is_some()),
            ("any", self.any.is_some()),
            ("not", self.not.is_some()),
            ("originates_in", self.originates_in.is_some()),
            ("under", self.under.is_some()),
            ("is", self.is.is_some()),
            ("fact", self.fact.is_some()),
            ("column", self.column.is_some()),
            ("at_least", self.at_least.is_some()),
            ("over", self.over.is_some()),
            ("one_of", self.one_of.is_some()),
            ("listed", self.listed.is_some()),
            ("entered_under", self.entered_under.is_some()),
            ("entered_under_any", self.entered_under_any.is_some()),
            ("claimed", self.claimed.is_some()),
            ("shipped_from", self.shipped_from.is_some()),
            ("processed_in", self.processed_in.is_some()),
            ("given", self.given.is_some()),
            ("measured_in", self.measured_in.is_some()),
            ("declaration_at_most", self.declaration_at_most.is_some()),
            ("counting", self.counting.is_some()),
            ("named", self.named.is_some()),
        ]
    }
}
