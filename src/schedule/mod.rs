//! Floor 1. What the law says: a closed vocabulary for open data.
//!
//! Invariant: the law does not know who is importing. A measure without a citation is a fault, and law with
//! a fault is never compiled.

pub mod base;
pub mod citation;
mod claims;
pub mod codes;
pub mod condition;
pub mod exchange;
pub mod fact;
mod id;
pub mod index;
pub mod jurisdiction;
mod known;
pub mod measure;
pub mod notice;
pub mod program;
pub mod provision;
pub mod rate;
mod silence;
mod tables;
pub mod tariff;

use std::sync::Arc;

use crate::units::packed::{Bytes, pack_number, packed};
use crate::units::{Packed, TariffCode};

pub use base::{Base, Levy};
pub use citation::{Citation, Confidence, Instrument, Part, Title};
pub use claims::{Claim, Claims};
pub use codes::{CodeList, Codes, Counting};
pub use condition::{Condition, OriginRule};
pub use exchange::{DayRate, ExchangeRates, RateSource};
pub use fact::{Fact, FactKind, FactSet, FactValue, Presumption};
pub use id::Id;
pub use index::Index;
pub use jurisdiction::{ExchangeRule, Jurisdiction};
pub use measure::{
    Exception, Force, Goods, LeviedPer, Measure, Reason, Relation, Relief, Suggestion, YieldsWhen,
};
pub use notice::Notice;
pub use program::{Kind, Program};
pub use provision::{Allowance, Limit, Origins, Provision, Reach};
pub use rate::Rate;
pub use tariff::{Column, Found, Tariff};

/// Everything written down of the law, in tables whose rows name each other by [`Id`].
#[derive(Clone, Debug, Default)]
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
    /// What numbers of chapters 98 and 99 make dutiable.
    pub provisions: Vec<Provision>,
    /// Goods that are counted together in a declaration.
    pub countings: Vec<Counting>,
    /// What may be claimed.
    pub reliefs: Vec<Relief>,
    /// Rates that may be entered.
    pub suggestions: Vec<Suggestion>,
    /// What answers leave out.
    pub notices: Vec<Notice>,
    /// Exchange rates that may be used.
    pub exchange: Vec<ExchangeRates>,
    /// Who published them.
    pub rate_sources: Vec<RateSource>,
    /// What may stand in the field of claims.
    pub claims: Vec<Claim>,
    /// Why goods escape.
    pub reasons: Vec<Reason>,
    /// What empty facts are taken to be.
    pub presumptions: Vec<Presumption>,
}

packed!(struct Law { jurisdictions, instruments, lists, programs, measures, relations, provisions, countings, reliefs, suggestions, notices, exchange, rate_sources, claims, reasons, presumptions });

/// The law, its schedules, and the look-ups over both. A copy shares what is the same.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// The law.
    pub law: Arc<Law>,
    /// One schedule for each jurisdiction, in the same order.
    pub tariffs: Arc<[Tariff]>,
    /// Look-ups.
    pub index: Index,
    /// Whether what is only announced is taken to be enacted.
    announced: bool,
}

impl Schedule {
    /// Puts together what the compiler made. `tariffs` stand in the order of the law's jurisdictions.
    pub fn new(law: Law, tariffs: Vec<Tariff>, index: Index) -> Self {
        Self { law: Arc::new(law), tariffs: tariffs.into(), index, announced: false }
    }

    /// The bytes that a build carries.
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.law.pack(&mut bytes);
        pack_number(self.tariffs.len() as u64, &mut bytes);
        self.tariffs.iter().for_each(|tariff| tariff.pack(&mut bytes));
        self.index.pack(&mut bytes);
        bytes
    }

    /// Reads what a compiler of this version packed. Other bytes are some other law, or none.
    pub fn unpack(bytes: &[u8]) -> Self {
        let from = &mut Bytes::new(bytes);
        Self::new(Packed::unpack(from), Packed::unpack(from), Packed::unpack(from))
    }

    /// The same law with what is only announced taken to be enacted: for a what-if, never for an answer.
    #[must_use]
    pub fn supposing_announced(&self) -> Self {
        let (law, tariffs, mut index) = (self.law.clone(), self.tariffs.clone(), self.index.clone());
        index.suppose_announced();
        Self { law, tariffs, index, announced: true }
    }

    /// What the law says of a number of chapter 98 or 99: the record that names most of its digits.
    pub fn provision(&self, jurisdiction: Id<Jurisdiction>, code: TariffCode) -> Option<Id<Provision>> {
        let ours = Id::each(&self.law.provisions).filter(|it| it.1.jurisdiction == jurisdiction);
        let naming = ours.filter_map(|(id, it)| Some((it.names(code)?, id)));
        naming.max_by_key(|it| it.0).map(|it| it.1)
    }

    /// Whether the law here decides goods entered under a number of chapter 98 or 99.
    pub fn knows(&self, jurisdiction: Id<Jurisdiction>, code: TariffCode) -> bool {
        let prints = |tariff: &Tariff| tariff.find(code) != Found::Nothing;
        self.provision(jurisdiction, code).is_some()
            || self.tariffs.get(usize::from(jurisdiction)).is_some_and(prints)
    }

    /// The country entered, if its law is here.
    pub fn jurisdiction(&self, country: crate::units::Country) -> Option<Id<Jurisdiction>> {
        Id::find(&self.law.jurisdictions, |it| it.country == country)
    }
}
