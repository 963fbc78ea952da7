//! Floor 1. What the law says: a closed vocabulary for open data.
//!
//! Invariant: the law does not know who is importing. A measure without a citation is a fault, and law with
//! a fault is never compiled.

pub mod base;
pub mod citation;
pub mod code_list;
pub mod condition;
pub mod fact;
pub mod index;
pub mod jurisdiction;
pub mod measure;
pub mod rate;
pub mod tariff;

use serde::{Deserialize, Serialize};

pub use base::{Base, Levy};
pub use citation::{Citation, Confidence, Instrument, Title};
pub use code_list::CodeList;
pub use condition::{Condition, OriginRule};
pub use fact::{Fact, FactKind, FactValue, Presumption};
pub use index::Index;
pub use jurisdiction::Jurisdiction;
pub use measure::{
    Exception, Force, Goods, Kind, Measure, Per, Presence, Program, Reason, Relation, Relief, Suggestion,
};
pub use rate::Rate;
pub use tariff::{Found, Tariff, TariffTable};

/// Everything written down of the law, in tables that name each other by place.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Law {
    /// Countries entered.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Texts.
    pub instruments: Vec<Instrument>,
    /// Lists of codes.
    pub lists: Vec<CodeList>,
    /// Lines of measures.
    pub programs: Vec<Program>,
    /// Provisions.
    pub measures: Vec<Measure>,
    /// Who gives way to whom.
    pub relations: Vec<Relation>,
    /// What may be claimed.
    pub reliefs: Vec<Relief>,
    /// Rates that may be entered.
    pub suggestions: Vec<Suggestion>,
    /// Ids that may stand in `claims`.
    pub claims: Vec<String>,
    /// Why goods escape.
    pub reasons: Vec<Reason>,
    /// What empty facts are taken to be.
    pub presumptions: Vec<Presumption>,
}

/// The law, its schedules, and the look-ups over both.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// The law.
    pub law: Law,
    /// One schedule for each jurisdiction, in the same order.
    pub tariffs: Vec<Tariff>,
    /// Look-ups.
    pub index: Index,
}

impl Schedule {
    /// Makes the look-ups. `tariffs` stand in the order of the law's jurisdictions.
    pub fn new(law: Law, tariffs: Vec<Tariff>) -> Self {
        let index = Index::new(&law);
        Self { law, tariffs, index }
    }

    /// The same law with what is only announced taken to be enacted: for a what-if, never for an answer.
    #[must_use]
    pub fn supposing_announced(&self) -> Self {
        let mut law = self.law.clone();
        for measure in law.measures.iter_mut().filter(|it| it.force == Force::Announced) {
            measure.force = Force::InForce;
        }
        Self::new(law, self.tariffs.clone())
    }

    /// The place of the country entered.
    pub fn jurisdiction(&self, country: crate::units::Country) -> Option<u8> {
        self.law.jurisdictions.iter().position(|it| it.country == country).map(|place| place as u8)
    }
}
