//! [`Kind`]: what sort of charge a programme makes.

use serde::{Deserialize, Serialize};

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

impl Kind {
    /// Whether it counts towards the duty total: customs duty and every duty on top of it.
    pub const fn is_duty(self) -> bool {
        matches!(
            self,
            Self::CustomsDuty | Self::Surtax | Self::AntiDumping | Self::Countervailing | Self::Excise
        )
    }
}
