//! [`Measure`], [`Program`], [`Relation`] and [`Relief`]: what the law says, one provision at a time.

use serde::Deserialize;

use super::base::{Base, Levy};
use super::citation::{Citation, Confidence, Title};
use super::claims::Claim;
use super::codes::CodeList;
use super::condition::Condition;
use super::fact::Fact;
use super::id::Id;
use super::program::{Kind, Program};
use crate::units::{Decimal, Window, packed::packed};

/// Whether a measure is law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(clippy::enum_variant_names)] // "in force" is the statute's term
pub enum Force {
    /// Enacted: it applies on the days of its window.
    #[default]
    InForce,
    /// Enacted and revoked before its first day: its window is when it would have run.
    NeverInForce,
    /// Spoken of, not enacted: charged only where somebody asks what if.
    Announced,
}

packed!(enum Force { InForce, NeverInForce, .. Announced });

/// Whether a charge is calculated on each line, or once on the whole declaration and shared out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeviedPer {
    /// Each line by itself.
    #[default]
    Line,
    /// The declaration, shared among its lines by value.
    Declaration,
}

packed!(enum LeviedPer { Line, .. Declaration });

/// Which goods a measure names: those on `lists`, less those on `except`; all goods when `lists` is
/// empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goods {
    /// On any of these; empty means all goods.
    pub lists: Vec<Id<CodeList>>,
    /// And on none of these.
    pub except: Vec<Id<CodeList>>,
}

packed!(struct Goods { lists, except });

/// Goods that a measure does not reach, though it names them.
#[derive(Clone, Debug)]
pub struct Exception {
    /// Why.
    pub reason: Id<Reason>,
    /// When it bites.
    pub when: Condition,
    /// On which days, when not on all days of the measure.
    pub window: Option<Window>,
    /// The text that says so.
    pub cite: Citation,
}

packed!(struct Exception { reason, when, window, cite });

/// Why goods escape, in words: shared by every exception with the same reason.
#[derive(Clone, Debug)]
pub struct Reason {
    /// `cusma-free`.
    pub id: String,
    /// A clause that can follow "not owed:".
    pub says: Title,
}

packed!(struct Reason { id, says });

/// One provision on the days on which it says one thing.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Instrument and provision: `us.ieepa.ca/9903.01.10`. Never reused.
    pub id: String,
    /// The programme it belongs to.
    pub program: Id<Program>,
    /// Whether it is law.
    pub force: Force,
    /// On which days.
    pub window: Window,
    /// On which goods.
    pub goods: Goods,
    /// Under which conditions.
    pub when: Condition,
    /// Goods that escape it.
    pub exceptions: Vec<Exception>,
    /// On what amount it is calculated.
    pub base: Base,
    /// How much.
    pub levy: Levy,
    /// On lines or on the declaration.
    pub per: LeviedPer,
    /// The texts that say so: never empty.
    pub cites: Vec<Citation>,
    /// The text that ended it.
    pub ended_by: Option<Citation>,
    /// How well it is known.
    pub confidence: Confidence,
}

packed!(struct Measure { id, program, force, window, goods, when, exceptions, base, levy, per, cites, ended_by, confidence });

/// What counts as the other measure being there, for one that yields to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YieldsWhen {
    /// It charges more than nothing.
    #[default]
    Owed,
    /// The goods fall under it, whatever it charges.
    ProvidedFor,
}

packed!(enum YieldsWhen { Owed, .. ProvidedFor });

/// One text's statement that one measure gives way to another.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The measures that give way.
    pub yields: Vec<Id<Measure>>,
    /// The measures they give way to.
    pub to: Vec<Id<Measure>>,
    /// When those count as there.
    pub yields_when: YieldsWhen,
    /// On which days.
    pub window: Window,
    /// The text that says so.
    pub cite: Citation,
}

packed!(struct Relation { yields, to, yields_when, window, cite });

/// Something given back or not collected, on a claim.
#[derive(Clone, Debug)]
pub struct Relief {
    /// What the importer writes to claim it.
    pub claim: Id<Claim>,
    /// The programmes it relieves.
    pub of: Vec<Id<Program>>,
    /// On which goods.
    pub goods: Goods,
    /// Under which conditions.
    pub when: Condition,
    /// Kinds of charge that taxes are calculated on all the same, though they are relieved.
    pub taxed: Vec<Kind>,
    /// On which days of import.
    pub window: Window,
    /// What it is and what must be shown.
    pub says: Title,
    /// The text that gives it.
    pub cite: Citation,
    /// How well it is known.
    pub confidence: Confidence,
}

packed!(struct Relief { claim, of, goods, when, taxed, window, says, cite, confidence });

/// A company's rate that the importer enters, with one that may fit: offered, never applied unasked.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// The fact that holds the rate.
    pub fact: Fact,
    /// The rate, in percent.
    pub value: Decimal,
    /// On which goods.
    pub goods: Goods,
    /// Under which conditions.
    pub when: Condition,
    /// On which days.
    pub window: Window,
    /// Whose rate it is.
    pub says: Title,
    /// The text that sets it.
    pub cite: Citation,
    /// How well it is known.
    pub confidence: Confidence,
}

packed!(struct Suggestion { fact, value, goods, when, window, says, cite, confidence });
