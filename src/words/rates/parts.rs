//! What of the goods a rate falls on.

use crate::schedule::rate::Part;
use crate::units::Lang;

/// The part after a rate or a unit: `on lead content`, `sur la teneur en plomb`.
pub fn of_part(lang: Lang, part: Part) -> String {
    let fr = match part {
        Part::Case => "sur le boîtier",
        Part::CaseAndStrap => "sur le boîtier et le bracelet",
        Part::Strap => "sur le bracelet",
        Part::Battery => "sur la pile",
        Part::Movement => "sur le mouvement",
        Part::MovementAndCase => "sur le mouvement et le boîtier",
        Part::Apparatus => "sur l’appareil",
        Part::Rifle => "sur la carabine",
        Part::TelescopicSight => "sur la lunette de visée, s’il y en a une",
        Part::EntireSet => "sur l’assortiment entier",
        Part::EntireContents => "sur tout le contenu du contenant",
        Part::LeadContent => "sur la teneur en plomb",
        Part::CopperContent => "sur la teneur en cuivre",
        Part::ZincContent => "sur la teneur en zinc",
        Part::TungstenContent => "sur la teneur en tungstène",
        Part::MolybdenumContent => "sur la teneur en molybdène",
        Part::ManganeseContent => "sur la teneur en manganèse",
        Part::SiliconContent => "sur la teneur en silicium",
        Part::MagnesiumContent => "sur la teneur en magnésium",
        Part::AlcoholContent => "sur la teneur en alcool éthylique",
        Part::MorphineContent => "de morphine anhydre contenue",
        Part::TotalSugars => "de sucres totaux",
        Part::DrainedWeight => "sur le poids égoutté",
        Part::CleanWeight => "de poids net lavé",
        Part::ContentsAndContainer => "sur le contenu et le contenant",
        Part::IncludingContainer => "y compris le poids du contenant",
        Part::RecordingSurface => "de surface d’enregistrement",
        Part::ImmediateContainers => "de contenants immédiats",
        Part::OtherPieces => "d’autres pièces ou parties",
        Part::Pins => "d’épingles",
    };
    match lang {
        Lang::Fr => fr.to_owned(),
        Lang::En => match part {
            Part::MorphineContent
            | Part::TotalSugars
            | Part::CleanWeight
            | Part::RecordingSurface
            | Part::ImmediateContainers
            | Part::OtherPieces
            | Part::Pins => format!("of {}", part.as_str()),
            Part::EntireContents
            | Part::LeadContent
            | Part::CopperContent
            | Part::ZincContent
            | Part::TungstenContent
            | Part::MolybdenumContent
            | Part::ManganeseContent
            | Part::SiliconContent
            | Part::MagnesiumContent
            | Part::AlcoholContent
            | Part::DrainedWeight
            | Part::ContentsAndContainer => format!("on {}", part.as_str()),
            Part::IncludingContainer => part.as_str().to_owned(),
            Part::Case
            | Part::CaseAndStrap
            | Part::Strap
            | Part::Battery
            | Part::Movement
            | Part::MovementAndCase
            | Part::Apparatus
            | Part::Rifle
            | Part::TelescopicSight
            | Part::EntireSet => format!("on the {}", part.as_str()),
        },
    }
}
