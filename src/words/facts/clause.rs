//! What a fact says of the goods, as a clause that explains why a measure is not owed.

use crate::schedule::Fact;
use crate::units::{Country, Lang};
use crate::words::country::agreement;

/// A clause that says of the goods that the fact holds, or that it does not. A fact not given and
/// presumed is one that does not hold.
pub fn clause(lang: Lang, into: Country, fact: Fact, holds: bool) -> String {
    let (yes, no) = match (lang, sides(fact)) {
        (_, Sides::Claimed) => return claimed(lang, agreement(lang, into), holds),
        (Lang::En, Sides::Declared(how, _)) if holds => return format!("declared {how}"),
        (Lang::En, Sides::Declared(how, _)) => return format!("not declared {how}"),
        (Lang::Fr, Sides::Declared(_, how)) if holds => return format!("déclarées {how}"),
        (Lang::Fr, Sides::Declared(_, how)) => return format!("non déclarées {how}"),
        (Lang::En, Sides::Told(yes, no, _, _)) | (Lang::Fr, Sides::Told(_, _, yes, no)) => (yes, no),
    };
    if holds { yes } else { no }.to_owned()
}

fn claimed(lang: Lang, agreement: &str, holds: bool) -> String {
    match (lang, holds) {
        (Lang::En, true) => format!("entered under a {agreement} claim"),
        (Lang::En, false) => format!("not entered under a {agreement} claim"),
        (Lang::Fr, true) => format!("déclarées au titre de l’{agreement}"),
        (Lang::Fr, false) => format!("non déclarées au titre de l’{agreement}"),
    }
}

/// The two sides of a fact.
enum Sides {
    /// Entered under the agreement, or not.
    Claimed,
    /// How the goods are declared, in English and in French, or are not.
    Declared(&'static str, &'static str),
    /// When it holds and when it does not, in English and then in French.
    Told(&'static str, &'static str, &'static str, &'static str),
}

use Sides::{Claimed, Declared, Told};

fn sides(fact: Fact) -> Sides {
    match fact {
        Fact::Origin => Told(
            "of an origin that it leaves out",
            "of another origin",
            "d’une origine qu’elle exclut",
            "d’une autre origine",
        ),
        Fact::Cusma => Claimed,
        Fact::Code => Told(
            "under a code that it leaves out",
            "under another code",
            "sous un code qu’elle exclut",
            "sous un autre code",
        ),
        Fact::Quantity => Told(
            "of a quantity that it leaves out",
            "of another quantity",
            "d’une quantité qu’elle exclut",
            "d’une autre quantité",
        ),
        Fact::CommerceApproved => Declared(
            "as approved by the US Department of Commerce",
            "comme approuvées par le département du Commerce des États-Unis",
        ),
        Fact::PassengerVehicle => Declared("as a car or light truck", "comme voiture ou camionnette"),
        Fact::Mhdv => Declared("as a medium- or heavy-duty vehicle", "comme véhicule moyen ou lourd"),
        Fact::AutoPart => {
            Declared("as a part of a car or light truck", "comme pièce de voiture ou de camionnette")
        }
        Fact::MhdvPart => {
            Declared("as a part of a medium- or heavy-duty vehicle", "comme pièce de véhicule moyen ou lourd")
        }
        Fact::KnockDownKit => Declared(
            "as a vehicle kit or compilation of parts",
            "comme véhicule en pièces détachées ou ensemble de pièces",
        ),
        Fact::CivilAircraft => Declared("for civil aircraft", "pour l’aviation civile"),
        Fact::CabinetOrVanity => Declared(
            "as a kitchen cabinet, a vanity or a part of one",
            "comme armoire de cuisine, meuble-lavabo ou partie de ceux-ci",
        ),
        Fact::EquipmentPart => Declared(
            "as a part only for making farm, industrial or mobile equipment",
            "comme pièce servant uniquement à fabriquer du matériel agricole, industriel ou mobile",
        ),
        Fact::Drone => {
            Declared("for a drone or its docking station", "pour un drone ou sa station d’accueil")
        }
        Fact::PatentedPharma => {
            Declared("as a patented medicine or its ingredient", "comme médicament breveté ou son ingrédient")
        }
        Fact::PharmaUse => Declared("for pharmaceutical use", "à usage pharmaceutique"),
        Fact::SemiconductorBand => Declared(
            "within the performance and bandwidth limits",
            "dans les limites de performance et de débit",
        ),
        Fact::SemiconductorExemptUse => Declared("for an exempt end use", "pour un usage final exempté"),
        Fact::ParticularArticle => Declared(
            "as the very article that the list describes",
            "comme l’article même que décrit la liste",
        ),
        Fact::UsMelted => {
            Declared("of metal melted or smelted in the United States", "de métal fondu aux États-Unis")
        }
        Fact::CaMxMelted => Declared(
            "of metal melted or smelted in Canada or Mexico",
            "de métal fondu au Canada ou au Mexique",
        ),
        Fact::ChinaMelted => Declared("of metal melted or smelted in China", "de métal fondu en Chine"),
        Fact::Transshipped => Told(
            "found by customs to be transshipped",
            "not found by customs to be transshipped",
            "dont la douane a constaté le transbordement",
            "sans transbordement constaté par la douane",
        ),
        Fact::InTransit => Told(
            "in transit on the day it began",
            "not in transit on the day it began",
            "en transit le jour où elle a commencé",
            "qui n’étaient pas en transit le jour où elle a commencé",
        ),
        Fact::Donation => Declared("as a donation for relief", "comme don de secours"),
        Fact::Informational => Declared("as informational material", "comme matériel d’information"),
        Fact::PersonalBaggage => Declared("as personal baggage", "comme bagages personnels"),
        Fact::Packaged => {
            Declared("as packed for the consumer", "comme conditionnées pour la vente au détail")
        }
        Fact::OverQuota => {
            Told("over the quota", "within the quota", "hors contingent", "dans les limites du contingent")
        }
        Fact::QuotaPermit => Declared("under a quota permit", "sous une licence de contingent"),
        Fact::OriginalEquipment => Told(
            "for use as original equipment",
            "not declared for use as original equipment",
            "destinées à servir d’équipement d’origine",
            "non déclarées comme équipement d’origine",
        ),
        Fact::UsReturned => Declared("as US goods coming back", "comme marchandises américaines de retour"),
        Fact::SteelValue => Told(
            "with a value declared for the steel",
            "with no such value declared for the steel",
            "dont la valeur de l’acier est déclarée",
            "sans valeur correspondante déclarée pour l’acier",
        ),
        Fact::AluminumValue => Told(
            "with a value declared for the aluminum",
            "with no such value declared for the aluminum",
            "dont la valeur de l’aluminium est déclarée",
            "sans valeur correspondante déclarée pour l’aluminium",
        ),
        Fact::CopperValue => Told(
            "with a value declared for the copper",
            "with no such value declared for the copper",
            "dont la valeur du cuivre est déclarée",
            "sans valeur correspondante déclarée pour le cuivre",
        ),
        Fact::UsContentValue => Told(
            "with US content declared",
            "with no such US content declared",
            "à contenu américain déclaré",
            "sans contenu américain correspondant déclaré",
        ),
        Fact::CaMxContentValue => Told(
            "with Canadian and Mexican content declared",
            "with no such Canadian and Mexican content declared",
            "à contenu canadien et mexicain déclaré",
            "sans contenu canadien et mexicain correspondant déclaré",
        ),
        Fact::ThermalImaging => Declared("with thermal imaging", "avec imagerie thermique"),
        Fact::CaseValue
        | Fact::CaseAndStrapValue
        | Fact::StrapValue
        | Fact::BatteryValue
        | Fact::MovementValue
        | Fact::MovementAndCaseValue
        | Fact::ApparatusValue
        | Fact::RifleValue
        | Fact::TelescopicSightValue
        | Fact::LeadValue
        | Fact::LeadKg
        | Fact::CopperKg
        | Fact::TungstenKg
        | Fact::MolybdenumKg
        | Fact::MagnesiumKg
        | Fact::TotalSugarsKg
        | Fact::DrainedKg
        | Fact::CleanKg
        | Fact::ContentsKg
        | Fact::GrossKg
        | Fact::AlcoholPfLiters
        | Fact::Jewels
        | Fact::OtherPieces
        | Fact::Pins
        | Fact::SugarDegrees
        | Fact::OtherCode
        | Fact::DeclarationValue => Told(
            "with this declared",
            "with this not declared",
            "avec cette déclaration",
            "sans cette déclaration",
        ),
        Fact::ProcessingValue => Told(
            "with a value declared for the work done abroad",
            "with no such value declared for the work done abroad",
            "dont la valeur du travail fait à l’étranger est déclarée",
            "sans valeur correspondante déclarée pour le travail fait à l’étranger",
        ),
        Fact::MetalWeightShare => Told(
            "with too large a share of metal by weight",
            "with too small a share of metal by weight",
            "dont la part de métal en poids est trop grande",
            "dont la part de métal en poids est trop faible",
        ),
        Fact::UsMetalShare => Told(
            "with a large enough share of US metal",
            "with too small a share of US metal",
            "dont la part de métal américain est suffisante",
            "dont la part de métal américain est trop faible",
        ),
        Fact::AdRate => Told(
            "with an anti-dumping rate",
            "no anti-dumping rate is given",
            "un taux antidumping est donné",
            "aucun taux antidumping n’est donné",
        ),
        Fact::CvdRate => Told(
            "with a countervailing rate",
            "no countervailing rate is given",
            "un taux compensateur est donné",
            "aucun taux compensateur n’est donné",
        ),
        Fact::AgeYears => Told(
            "the vehicle is old enough to be left out",
            "the vehicle is not old enough",
            "le véhicule est assez ancien pour être exclu",
            "le véhicule n’est pas assez ancien",
        ),
        Fact::GrossWeightKg => Told(
            "the vehicle is too heavy",
            "the vehicle is not heavy enough",
            "le véhicule est trop lourd",
            "le véhicule n’est pas assez lourd",
        ),
        Fact::Importer => Told(
            "imported by someone whom it leaves out",
            "imported by someone whom it does not reach",
            "importées par une personne qu’elle exclut",
            "importées par une personne qu’elle ne vise pas",
        ),
        Fact::Province => Told(
            "the importer lives in a province or territory that it leaves out",
            "the importer does not live in a province or territory that it names",
            "l’importateur réside dans une province ou un territoire qu’elle exclut",
            "l’importateur ne réside pas dans une province ou un territoire qu’elle nomme",
        ),
        Fact::Mode => Told(
            "carried in a way that it leaves out",
            "not carried in a way that it names",
            "transportées d’une manière qu’elle exclut",
            "non transportées d’une manière qu’elle nomme",
        ),
        Fact::ShippedFrom => Told(
            "shipped from a country that it leaves out",
            "not shipped from a country that it names",
            "expédiées d’un pays qu’elle exclut",
            "non expédiées d’un pays qu’elle nomme",
        ),
        Fact::Provision => Told(
            "entered under a chapter 98 or 99 provision that it leaves out",
            "not entered under a chapter 98 or 99 provision that it names",
            "déclarées sous une disposition des chapitres 98 ou 99 qu’elle exclut",
            "non déclarées sous une disposition des chapitres 98 ou 99 qu’elle nomme",
        ),
        Fact::Claims => Told(
            "relief is claimed",
            "no such relief is claimed",
            "une exonération est demandée",
            "aucune exonération correspondante n’est demandée",
        ),
    }
}
