//! Which fact tells of which part of the goods, where a rate falls on a part.

use super::Fact;
use crate::schedule::rate::Part;
use crate::units::Unit;

impl Fact {
    /// The facts that are portions of one value, and together no more than it.
    pub const PORTIONS: [Self; 3] = [Self::SteelValue, Self::AluminumValue, Self::CopperValue];

    /// The fact that holds the value of a part of the goods; none: the whole value is meant.
    pub const fn value_of(part: Part) -> Option<Self> {
        match part {
            Part::Case => Some(Self::CaseValue),
            Part::CaseAndStrap => Some(Self::CaseAndStrapValue),
            Part::Strap => Some(Self::StrapValue),
            Part::Battery => Some(Self::BatteryValue),
            Part::Movement => Some(Self::MovementValue),
            Part::MovementAndCase => Some(Self::MovementAndCaseValue),
            Part::Apparatus => Some(Self::ApparatusValue),
            Part::Rifle => Some(Self::RifleValue),
            Part::TelescopicSight => Some(Self::TelescopicSightValue),
            Part::LeadContent => Some(Self::LeadValue),
            Part::EntireSet
            | Part::EntireContents
            | Part::CopperContent
            | Part::ZincContent
            | Part::TungstenContent
            | Part::MolybdenumContent
            | Part::ManganeseContent
            | Part::SiliconContent
            | Part::MagnesiumContent
            | Part::AlcoholContent
            | Part::MorphineContent
            | Part::TotalSugars
            | Part::DrainedWeight
            | Part::CleanWeight
            | Part::ContentsAndContainer
            | Part::IncludingContainer
            | Part::RecordingSurface
            | Part::ImmediateContainers
            | Part::OtherPieces
            | Part::Pins => None,
        }
    }

    /// The fact that holds how much there is of a part of the goods, and in what; none where no rate
    /// that applies here falls on it.
    pub const fn quantity_of(part: Part) -> Option<(Self, Unit)> {
        match part {
            Part::LeadContent => Some((Self::LeadKg, Unit::Kilogram)),
            Part::CopperContent => Some((Self::CopperKg, Unit::Kilogram)),
            Part::TungstenContent => Some((Self::TungstenKg, Unit::Kilogram)),
            Part::MolybdenumContent => Some((Self::MolybdenumKg, Unit::Kilogram)),
            Part::MagnesiumContent => Some((Self::MagnesiumKg, Unit::Kilogram)),
            Part::TotalSugars => Some((Self::TotalSugarsKg, Unit::Kilogram)),
            Part::DrainedWeight => Some((Self::DrainedKg, Unit::Kilogram)),
            Part::CleanWeight => Some((Self::CleanKg, Unit::Kilogram)),
            Part::EntireContents => Some((Self::ContentsKg, Unit::Kilogram)),
            Part::ContentsAndContainer | Part::IncludingContainer => Some((Self::GrossKg, Unit::Kilogram)),
            Part::AlcoholContent => Some((Self::AlcoholPfLiters, Unit::ProofLitre)),
            Part::OtherPieces => Some((Self::OtherPieces, Unit::Number)),
            Part::Pins => Some((Self::Pins, Unit::Number)),
            Part::Case
            | Part::CaseAndStrap
            | Part::Strap
            | Part::Battery
            | Part::Movement
            | Part::MovementAndCase
            | Part::Apparatus
            | Part::Rifle
            | Part::TelescopicSight
            | Part::EntireSet
            | Part::ZincContent
            | Part::ManganeseContent
            | Part::SiliconContent
            | Part::MorphineContent
            | Part::RecordingSurface
            | Part::ImmediateContainers => None,
        }
    }

    /// Whether nothing bounds the answer, so that a missing one leaves the duty without a most.
    pub const fn is_open_ended(self) -> bool {
        matches!(
            self,
            Self::Quantity
                | Self::LeadKg
                | Self::CopperKg
                | Self::TungstenKg
                | Self::MolybdenumKg
                | Self::MagnesiumKg
                | Self::TotalSugarsKg
                | Self::DrainedKg
                | Self::CleanKg
                | Self::ContentsKg
                | Self::GrossKg
                | Self::AlcoholPfLiters
                | Self::Jewels
                | Self::OtherPieces
                | Self::Pins
                | Self::OtherCode
        )
    }
}
