//! [`Program`]: a line of measures through time, and what [`Kind`] of charge it makes.

use serde::{Deserialize, Serialize};

use super::citation::Title;
use super::id::Id;
use super::jurisdiction::Jurisdiction;
use crate::units::packed::packed;

/// What sort of charge a programme makes. The order is that in which totals are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The duty of the schedule itself.
    CustomsDuty,
    /// A duty on top of it, by order or proclamation.
    Surtax,
    /// An anti-dumping duty.
    AntiDumping,
    /// A countervailing duty.
    Countervailing,
    /// An excise duty or tax.
    Excise,
    /// A sales tax.
    Tax,
    /// A fee for the processing of an entry or the use of a harbour.
    Fee,
    /// An import ban.
    Prohibition,
}

packed!(enum Kind { CustomsDuty, Surtax, AntiDumping, Countervailing, Excise, Tax, Fee, .. Prohibition });

impl Kind {
    /// Whether it counts towards the duty total: customs duty and every duty on top of it.
    pub const fn is_duty(self) -> bool {
        matches!(
            self,
            Self::CustomsDuty | Self::Surtax | Self::AntiDumping | Self::Countervailing | Self::Excise
        )
    }
}

/// A line of measures through time that others may refer to. A line of goods bears at most one
/// measure of a programme.
#[derive(Clone, Debug)]
pub struct Program {
    /// Stable for ever: `us.s232.steel`.
    pub id: String,
    /// Whose law it is.
    pub jurisdiction: Id<Jurisdiction>,
    /// What sort of charge.
    pub kind: Kind,
    /// Where it stands on a receipt.
    pub order: u16,
    /// Its full name.
    pub title: Title,
    /// Its name in a narrow column.
    pub short: Title,
}

packed!(struct Program { id, jurisdiction, kind, order, title, short });
