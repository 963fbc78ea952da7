//! A fact as a noun within a sentence.

use super::question;
use crate::schedule::Fact;
use crate::units::Lang;

/// A fact as it stands in a sentence: `the value of the steel`, `la valeur de l’acier`; for yes or
/// no, the answer to its question.
pub fn name(lang: Lang, fact: Fact) -> String {
    let (en, fr) = match fact {
        Fact::Cusma => {
            ("the answer on the CUSMA (USMCA) claim", "la réponse sur la demande au titre de l’ACEUM")
        }
        Fact::CommerceApproved
        | Fact::PassengerVehicle
        | Fact::Mhdv
        | Fact::AutoPart
        | Fact::MhdvPart
        | Fact::KnockDownKit
        | Fact::CivilAircraft
        | Fact::CabinetOrVanity
        | Fact::EquipmentPart
        | Fact::Drone
        | Fact::PatentedPharma
        | Fact::PharmaUse
        | Fact::SemiconductorBand
        | Fact::ThermalImaging
        | Fact::SemiconductorExemptUse
        | Fact::ParticularArticle
        | Fact::UsMelted
        | Fact::CaMxMelted
        | Fact::ChinaMelted
        | Fact::Transshipped
        | Fact::InTransit
        | Fact::Donation
        | Fact::Informational
        | Fact::PersonalBaggage
        | Fact::Packaged
        | Fact::OverQuota
        | Fact::QuotaPermit
        | Fact::OriginalEquipment
        | Fact::UsReturned => return answer_to(lang, fact),
        Fact::Origin => ("the country of origin", "le pays d’origine"),
        Fact::Code => ("the tariff code", "le code tarifaire"),
        Fact::Quantity => ("the quantity", "la quantité"),
        Fact::SteelValue => ("the value of the steel", "la valeur de l’acier"),
        Fact::AluminumValue => ("the value of the aluminum", "la valeur de l’aluminium"),
        Fact::CopperValue => ("the value of the copper", "la valeur du cuivre"),
        Fact::UsContentValue => ("the value of the US content", "la valeur du contenu américain"),
        Fact::CaMxContentValue => {
            ("the value of the Canadian and Mexican content", "la valeur du contenu canadien et mexicain")
        }
        Fact::ProcessingValue => {
            ("the value of the work done abroad", "la valeur du travail fait à l’étranger")
        }
        Fact::CaseValue => ("the value of the case", "la valeur du boîtier"),
        Fact::CaseAndStrapValue => {
            ("the value of the case and the strap, band or bracelet", "la valeur du boîtier et du bracelet")
        }
        Fact::StrapValue => ("the value of the strap, band or bracelet", "la valeur du bracelet"),
        Fact::BatteryValue => ("the value of the battery", "la valeur de la pile"),
        Fact::MovementValue => ("the value of the movement", "la valeur du mouvement"),
        Fact::MovementAndCaseValue => {
            ("the value of the movement and the case", "la valeur du mouvement et du boîtier")
        }
        Fact::ApparatusValue => ("the value of the apparatus", "la valeur de l’appareil"),
        Fact::RifleValue => ("the value of the rifle", "la valeur de la carabine"),
        Fact::TelescopicSightValue => {
            ("the value of the telescopic sight", "la valeur de la lunette de visée")
        }
        Fact::LeadValue => ("the value of the lead content", "la valeur du plomb contenu"),
        Fact::LeadKg => ("the weight of the lead", "le poids du plomb"),
        Fact::CopperKg => ("the weight of the copper", "le poids du cuivre"),
        Fact::TungstenKg => ("the weight of the tungsten", "le poids du tungstène"),
        Fact::MolybdenumKg => ("the weight of the molybdenum", "le poids du molybdène"),
        Fact::MagnesiumKg => ("the weight of the magnesium", "le poids du magnésium"),
        Fact::TotalSugarsKg => ("the weight of the sugars", "le poids des sucres"),
        Fact::DrainedKg => ("the drained weight", "le poids égoutté"),
        Fact::CleanKg => ("the clean weight", "le poids lavé"),
        Fact::ContentsKg => ("the weight of the contents", "le poids du contenu"),
        Fact::GrossKg => ("the weight with the container", "le poids avec le contenant"),
        Fact::AlcoholPfLiters => ("the proof liters of alcohol", "les litres d’alcool à 50 %"),
        Fact::Jewels => ("the number of jewels", "le nombre de rubis"),
        Fact::OtherPieces => ("the number of other pieces", "le nombre d’autres pièces"),
        Fact::Pins => ("the number of pins", "le nombre de pointes"),
        Fact::SugarDegrees => ("the degrees of the sugar", "les degrés du sucre"),
        Fact::OtherCode => ("the code whose rate applies", "le code dont le taux s’applique"),
        Fact::DeclarationValue => ("the value of the whole declaration", "la valeur de toute la déclaration"),
        Fact::MetalWeightShare => ("the share of metal in the weight", "la part du métal dans le poids"),
        Fact::UsMetalShare => ("the share of US metal", "la part du métal américain"),
        Fact::AdRate => ("the anti-dumping rate", "le taux antidumping"),
        Fact::CvdRate => ("the countervailing rate", "le taux compensateur"),
        Fact::AgeYears => ("the age of the vehicle", "l’âge du véhicule"),
        Fact::GrossWeightKg => ("the gross vehicle weight", "le poids nominal brut du véhicule"),
        Fact::Importer => ("who imports", "la qualité de l’importateur"),
        Fact::Province => ("the province or territory", "la province ou le territoire"),
        Fact::Mode => ("the mode of transport", "le mode de transport"),
        Fact::ShippedFrom => ("the country shipped from", "le pays d’expédition"),
        Fact::Provision => ("the chapter 98 or 99 provision", "la disposition du chapitre 98 ou 99"),
        Fact::Claims => ("the relief claimed", "l’exonération demandée"),
    };
    lang.pick(en, fr).to_owned()
}

/// The answer to a question that does not name the agreement.
fn answer_to(lang: Lang, fact: Fact) -> String {
    let nowhere = "US".parse().map(|into| question(lang, into, fact));
    let asked = nowhere.unwrap_or_default();
    match lang {
        Lang::En => format!("the answer to “{asked}”"),
        Lang::Fr => format!("la réponse à «\u{a0}{asked}\u{a0}»"),
    }
}
