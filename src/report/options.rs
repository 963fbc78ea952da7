//! [`GoodsList`]: what stands in the list beneath the field for the goods.

use super::block::Rich;
use crate::sheet::Event;

/// The options beneath the field for the goods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoodsList {
    /// Its id.
    pub id: String,
    /// What it is a list of.
    pub name: &'static str,
    /// Whether it is in sight.
    pub open: bool,
    /// Its groups: a title, which may be empty, and the options.
    pub groups: Vec<(&'static str, Vec<GoodsOption>)>,
    /// The id of the option that Enter chooses.
    pub active: Option<String>,
    /// How much was found, for those who hear the page.
    pub status: String,
    /// What there is to say instead of options, or besides.
    pub note: Rich,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodsOption {
    /// Its id.
    pub id: String,
    /// Its class.
    pub class: &'static str,
    /// Whether Enter chooses it.
    pub active: bool,
    /// Its code, its name, what is owed.
    pub inside: Rich,
    /// Of a heading its chapter, and why it was found.
    pub why: Rich,
    /// To choose it.
    pub does: Event,
}
