//! The shape of a TOML file: every key that may stand in one. Unknown keys are refused.

mod amounts;
mod condition;
mod facts;
mod jurisdiction;
mod provision;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use toml::value::Datetime;

pub use amounts::{BaseShape, BaseTable, LevyShape, LevyTable};
pub use condition::ConditionShape;
pub use facts::{FactShape, HintShape, StepsShape};
pub use jurisdiction::JurisdictionShape;
pub use provision::{AllowanceShape, EscapeShape, ProvisionShape};

use super::places::PlaceShape;
use crate::schedule::citation::{Confidence, Part, Title};
use crate::schedule::measure::{Force, LeviedPer, YieldsWhen};
use crate::schedule::program::Kind;

/// A whole file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct File {
    pub instrument: Option<InstrumentShape>,
    pub jurisdiction: Option<JurisdictionShape>,
    pub bases: BTreeMap<String, BaseShape>,
    pub conditions: BTreeMap<String, ConditionShape>,
    pub program: Vec<ProgramShape>,
    pub reason: Vec<ReasonShape>,
    pub presumption: Vec<PresumptionShape>,
    pub list: Vec<ListShape>,
    pub measure: Vec<MeasureShape>,
    pub relation: Vec<RelationShape>,
    pub escape: Vec<EscapeShape>,
    pub provision: Vec<ProvisionShape>,
    pub relief: Vec<ReliefShape>,
    pub suggestion: Vec<SuggestionShape>,
    pub notice: Vec<NoticeShape>,
    pub fact: BTreeMap<String, FactShape>,
}

impl File {
    /// Whether nothing at all is written in it.
    pub fn is_empty(&self) -> bool {
        self.is_common() && self.reason.is_empty() && self.presumption.is_empty() && self.fact.is_empty()
    }

    /// Whether it holds nothing but what is common to all countries.
    pub fn is_common(&self) -> bool {
        self.instrument.is_none()
            && self.jurisdiction.is_none()
            && self.bases.is_empty()
            && self.conditions.is_empty()
            && self.program.is_empty()
            && self.list.is_empty()
            && self.measure.is_empty()
            && self.relation.is_empty()
            && self.escape.is_empty()
            && self.provision.is_empty()
            && self.relief.is_empty()
            && self.suggestion.is_empty()
            && self.notice.is_empty()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstrumentShape {
    pub number: String,
    pub title: Title,
    pub made: Option<Datetime>,
    pub link: Title,
    #[serde(default)]
    pub part: Vec<Part>,
    pub read: Datetime,
    #[serde(default)]
    pub not_formalised: Vec<Title>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgramShape {
    pub id: String,
    pub kind: Kind,
    pub order: u16,
    pub title: Title,
    pub short: Title,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonShape {
    pub id: String,
    pub says: Title,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresumptionShape {
    pub fact: String,
    pub value: String,
    /// Codes; none: all goods of which no presumption above speaks.
    #[serde(default)]
    pub goods: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListShape {
    pub id: String,
    pub file: String,
    pub at: PlaceShape,
    /// Copied out for later: no measure asks about it, and the file is not read.
    #[serde(default)]
    pub unused: bool,
    /// The numbers of chapters 98 and 99 that there are, of a country whose schedule here has none.
    #[serde(default)]
    pub numbers: bool,
}

/// From a first to a last day, both inside.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    pub from: Datetime,
    pub through: Option<Datetime>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    pub instrument: String,
    pub at: PlaceShape,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GoodsShape {
    pub lists: Vec<String>,
    pub codes: Vec<String>,
    pub except_lists: Vec<String>,
    pub except_codes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureShape {
    pub id: String,
    pub program: String,
    pub at: PlaceShape,
    #[serde(default)]
    pub force: Force,
    pub in_force: Days,
    pub ended_by: Option<Cite>,
    #[serde(default)]
    pub goods: GoodsShape,
    pub when: Option<ConditionShape>,
    #[serde(default)]
    pub except: Vec<ExceptShape>,
    /// Another measure of the same instrument with the same exceptions, written once there.
    pub except_like: Option<String>,
    #[serde(default)]
    pub base: BaseShape,
    pub rate: LevyShape,
    #[serde(default)]
    pub per: LeviedPer,
    #[serde(default)]
    pub confidence: Confidence,
    /// Measures of the same programme that do not apply where this one does.
    #[serde(default)]
    pub instead_of: Vec<String>,
    /// Later days on which the same provision says something else.
    #[serde(default)]
    pub period: Vec<PeriodShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodShape {
    pub from: Datetime,
    pub cite: Cite,
    pub rate: Option<LevyShape>,
    pub base: Option<BaseShape>,
    pub when: Option<ConditionShape>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExceptShape {
    pub reason: String,
    pub when: ConditionShape,
    pub at: PlaceShape,
    /// The instrument that says so, when it is not the file's own.
    pub by: Option<String>,
    pub days: Option<Days>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationShape {
    /// Programmes or measures that give way.
    pub yields: Vec<String>,
    /// Programmes or measures they give way to.
    pub to: Vec<String>,
    #[serde(default, rename = "presence")]
    pub yields_when: YieldsWhen,
    pub in_force: Days,
    pub at: PlaceShape,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefShape {
    pub claim: String,
    pub of: Vec<String>,
    #[serde(default)]
    pub goods: GoodsShape,
    pub when: Option<ConditionShape>,
    /// Kinds of charge that stay in the base of taxes when they are relieved.
    #[serde(default)]
    pub taxed: Vec<Kind>,
    pub in_force: Days,
    pub says: Title,
    pub at: PlaceShape,
    #[serde(default)]
    pub confidence: Confidence,
}

/// The civil date of a TOML date; nothing when it carries a time.
pub fn civil(date: &Datetime) -> Option<Date> {
    match (date.date, date.time) {
        (Some(day), None) => Date::new(day.year as i16, day.month as i8, day.day as i8).ok(),
        _ => None,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuggestionShape {
    pub fact: String,
    pub value: String,
    #[serde(default)]
    pub goods: GoodsShape,
    pub when: Option<ConditionShape>,
    pub in_force: Days,
    pub says: Title,
    pub at: PlaceShape,
    #[serde(default)]
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeShape {
    pub id: String,
    #[serde(default)]
    pub goods: GoodsShape,
    pub when: Option<ConditionShape>,
    pub in_force: Days,
    pub says: Title,
    pub at: PlaceShape,
}
