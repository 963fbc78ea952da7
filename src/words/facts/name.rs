//! A fact as a noun within a sentence.

use super::question;
use crate::schedule::Fact;
use crate::units::Lang;

/// A fact as it stands in a sentence: `the value of the steel`, `la valeur de l’acier`; for yes or
/// no, the answer to its question.
pub fn name(lang: Lang, fact: Fact) -> String {
    let (en, fr) = match fact {
        Fact::Cusma => (
            "the answer on the claim under the agreement (CUSMA, USMCA)",
            "la réponse sur la demande au titre de l’ACEUM",
        ),
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
        Fact::MetalWeightShare => ("the share of metal in the weight", "la part du métal dans le poids"),
        Fact::UsMetalShare => ("the share of US metal", "la part du métal américain"),
        Fact::AdRate => ("the anti-dumping deposit rate", "le taux de dépôt antidumping"),
        Fact::CvdRate => ("the countervailing deposit rate", "le taux de dépôt compensateur"),
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
