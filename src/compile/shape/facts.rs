//! The words of a fact as written in `facts.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::schedule::Title;

/// What `facts.toml` says of one fact.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FactShape {
    pub question: Option<Title>,
    pub name: Option<Title>,
    pub hint: Option<HintShape>,
    pub hint_like: Option<String>,
    pub declared: Option<Title>,
    pub holds: Option<Title>,
    pub fails: Option<Title>,
    pub clause_like: Option<String>,
    pub chosen: Option<Title>,
    pub not_chosen: Option<Title>,
    pub choices: BTreeMap<String, ChoiceShape>,
    /// What to answer without proof.
    pub no_proof: String,
    /// What helps to find out.
    pub find_out: Option<StepsShape>,
    pub find_out_like: Option<String>,
}

/// Steps in both languages, as many in the one as in the other.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepsShape {
    pub en: Vec<String>,
    pub fr: Vec<String>,
}

/// A hint for every country, or one for each by its letters.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum HintShape {
    Everywhere(Title),
    Into(BTreeMap<String, Title>),
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceShape {
    pub choice: Title,
    pub clause: Title,
}
