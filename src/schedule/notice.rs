//! [`Notice`]: what no answer here includes, for the goods that it concerns.

use super::citation::{Citation, Title};
use super::condition::Condition;
use super::id::Id;
use super::jurisdiction::Jurisdiction;
use super::measure::Goods;
use crate::units::{Window, packed::packed};

/// A charge or a rule that the law here does not work out, with the goods that it touches. It changes no
/// amount: it is said beside the figure.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its name: `us.excise.alcohol`.
    pub id: String,
    /// Into which country.
    pub jurisdiction: Id<Jurisdiction>,
    /// On which goods.
    pub goods: Goods,
    /// Under which conditions.
    pub when: Condition,
    /// On which days.
    pub window: Window,
    /// What is left out: a noun phrase that can follow "Not included:".
    pub says: Title,
    /// The text that charges it.
    pub cite: Citation,
}

packed!(struct Notice { id, jurisdiction, goods, when, window, says, cite });
