//! [`Part`]: what of the goods is valued, weighed or counted.

use crate::units::packed::packed_by_place;

/// A part of the goods that a rate falls on, or the way in which the goods are weighed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say all there is to say
pub enum Part {
    Case,
    CaseAndStrap,
    Strap,
    Battery,
    Movement,
    MovementAndCase,
    Apparatus,
    Rifle,
    TelescopicSight,
    EntireSet,
    EntireContents,
    LeadContent,
    CopperContent,
    ZincContent,
    TungstenContent,
    MolybdenumContent,
    ManganeseContent,
    SiliconContent,
    MagnesiumContent,
    AlcoholContent,
    MorphineContent,
    TotalSugars,
    DrainedWeight,
    CleanWeight,
    ContentsAndContainer,
    IncludingContainer,
    RecordingSurface,
    ImmediateContainers,
    OtherPieces,
    Pins,
}

packed_by_place!(Part);

impl Part {
    /// Every part.
    pub const ALL: [Self; 30] = [
        Self::Case,
        Self::CaseAndStrap,
        Self::Strap,
        Self::Battery,
        Self::Movement,
        Self::MovementAndCase,
        Self::Apparatus,
        Self::Rifle,
        Self::TelescopicSight,
        Self::EntireSet,
        Self::EntireContents,
        Self::LeadContent,
        Self::CopperContent,
        Self::ZincContent,
        Self::TungstenContent,
        Self::MolybdenumContent,
        Self::ManganeseContent,
        Self::SiliconContent,
        Self::MagnesiumContent,
        Self::AlcoholContent,
        Self::MorphineContent,
        Self::TotalSugars,
        Self::DrainedWeight,
        Self::CleanWeight,
        Self::ContentsAndContainer,
        Self::IncludingContainer,
        Self::RecordingSurface,
        Self::ImmediateContainers,
        Self::OtherPieces,
        Self::Pins,
    ];

    /// What the schedule calls it, with no article: `lead content`.
    pub const fn as_str(self) -> &'static str {
        self.row().1
    }

    /// What stands between a unit and the part: `/kg` ` on ` `lead content`.
    pub(super) const fn joiner(self) -> &'static str {
        self.row().0
    }

    /// The schedule's other spellings, before or after the unit: "clean kg", "cy kg", "Pb kg".
    pub(super) const fn marks(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::LeadContent => (&["pb"], &[]),
            Self::CopperContent => (&["cu"], &[]),
            Self::ZincContent => (&["zn"], &[]),
            Self::TungstenContent => (&["w"], &[]),
            Self::MolybdenumContent => (&["mo"], &[]),
            Self::ManganeseContent => (&["mn"], &[]),
            Self::SiliconContent => (&["si"], &[]),
            Self::MagnesiumContent => (&["mg"], &[]),
            Self::MorphineContent => (&[], &["amc"]),
            Self::TotalSugars => (&[], &["ttlsug"]),
            Self::CleanWeight => (&["clean", "cy"], &[]),
            Self::Case
            | Self::CaseAndStrap
            | Self::Strap
            | Self::Battery
            | Self::Movement
            | Self::MovementAndCase
            | Self::Apparatus
            | Self::Rifle
            | Self::TelescopicSight
            | Self::EntireSet
            | Self::EntireContents
            | Self::AlcoholContent
            | Self::DrainedWeight
            | Self::ContentsAndContainer
            | Self::IncludingContainer
            | Self::RecordingSurface
            | Self::ImmediateContainers
            | Self::OtherPieces
            | Self::Pins => (&[], &[]),
        }
    }

    /// Whether it is a component of the goods, rather than a way of measuring them. The inventory
    /// of forms draws the line here: a rate on drained weight is plainly specific, one on lead
    /// content is not.
    pub const fn is_component(self) -> bool {
        match self {
            Self::Case
            | Self::CaseAndStrap
            | Self::Strap
            | Self::Battery
            | Self::Movement
            | Self::MovementAndCase
            | Self::Apparatus
            | Self::Rifle
            | Self::TelescopicSight
            | Self::EntireSet
            | Self::EntireContents
            | Self::LeadContent
            | Self::CopperContent
            | Self::ZincContent
            | Self::TungstenContent
            | Self::MolybdenumContent
            | Self::ManganeseContent
            | Self::SiliconContent
            | Self::MagnesiumContent
            | Self::AlcoholContent => true,
            Self::MorphineContent
            | Self::TotalSugars
            | Self::DrainedWeight
            | Self::CleanWeight
            | Self::ContentsAndContainer
            | Self::IncludingContainer
            | Self::RecordingSurface
            | Self::ImmediateContainers
            | Self::OtherPieces
            | Self::Pins => false,
        }
    }

    const fn row(self) -> (&'static str, &'static str) {
        match self {
            Self::Case => (" on the ", "case"),
            Self::CaseAndStrap => (" on the ", "case and strap, band or bracelet"),
            Self::Strap => (" on the ", "strap, band or bracelet"),
            Self::Battery => (" on the ", "battery"),
            Self::Movement => (" on the ", "movement"),
            Self::MovementAndCase => (" on the ", "movement and case"),
            Self::Apparatus => (" on the ", "apparatus"),
            Self::Rifle => (" on the ", "rifle"),
            Self::TelescopicSight => (" on the ", "telescopic sight, if any"),
            Self::EntireSet => (" on the ", "entire set"),
            Self::EntireContents => (" on ", "entire contents of container"),
            Self::LeadContent => (" on ", "lead content"),
            Self::CopperContent => (" on ", "copper content"),
            Self::ZincContent => (" on ", "zinc content"),
            Self::TungstenContent => (" on ", "tungsten content"),
            Self::MolybdenumContent => (" on ", "molybdenum content"),
            Self::ManganeseContent => (" on ", "manganese content"),
            Self::SiliconContent => (" on ", "silicon content"),
            Self::MagnesiumContent => (" on ", "magnesium content"),
            Self::AlcoholContent => (" on ", "ethyl alcohol content"),
            Self::MorphineContent => (" of ", "anhydrous morphine content"),
            Self::TotalSugars => (" of ", "total sugars"),
            Self::DrainedWeight => (" on ", "drained weight"),
            Self::CleanWeight => (" of ", "clean weight"),
            Self::ContentsAndContainer => (" on ", "contents and container"),
            Self::IncludingContainer => (", ", "including weight of container"),
            Self::RecordingSurface => (" of ", "recording surface"),
            Self::ImmediateContainers => (" of ", "immediate containers"),
            Self::OtherPieces => (" of ", "other pieces or parts"),
            Self::Pins => (" ", "pins"),
        }
    }
}
