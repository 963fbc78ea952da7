//! What is asked of the importer, as the label of a field.

use crate::schedule::Fact;
use crate::units::{Country, Lang};
use crate::words::country::agreement;

/// The label of a fact: a question for yes or no, a noun for the rest.
pub fn question(lang: Lang, into: Country, fact: Fact) -> String {
    let (en, fr) = match fact {
        Fact::Origin => ("Country of origin", "Pays d’origine"),
        Fact::Cusma => {
            let agreement = agreement(lang, into);
            return match lang {
                Lang::En => format!("Entered under a {agreement} claim?"),
                Lang::Fr => format!("Déclarées au titre de l’{agreement}?"),
            };
        }
        Fact::Code => ("Full tariff code", "Code tarifaire complet"),
        Fact::Quantity => ("Quantity", "Quantité"),
        Fact::CommerceApproved => (
            "Approved by the US Department of Commerce?",
            "Approuvées par le département du Commerce des États-Unis?",
        ),
        Fact::PassengerVehicle => ("A car or light truck?", "Voiture ou camionnette?"),
        Fact::Mhdv => ("A medium- or heavy-duty vehicle?", "Véhicule moyen ou lourd?"),
        Fact::AutoPart => ("A part of a car or light truck?", "Pièce de voiture ou de camionnette?"),
        Fact::MhdvPart => ("A part of a medium- or heavy-duty vehicle?", "Pièce de véhicule moyen ou lourd?"),
        Fact::KnockDownKit => {
            ("A vehicle kit or compilation of parts?", "Véhicule en pièces détachées ou ensemble de pièces?")
        }
        Fact::CivilAircraft => ("For civil aircraft?", "Pour l’aviation civile?"),
        Fact::CabinetOrVanity => (
            "A kitchen cabinet, a vanity, or a part of one?",
            "Armoire de cuisine, meuble-lavabo ou partie de ceux-ci?",
        ),
        Fact::EquipmentPart => (
            "A part only for making farm, industrial or mobile equipment?",
            "Pièce servant uniquement à fabriquer du matériel agricole, industriel ou mobile?",
        ),
        Fact::Drone => ("For a drone or its docking station?", "Pour un drone ou sa station d’accueil?"),
        Fact::PatentedPharma => {
            ("A patented medicine or its ingredient?", "Médicament breveté ou son ingrédient?")
        }
        Fact::PharmaUse => ("For pharmaceutical use?", "À usage pharmaceutique?"),
        Fact::SemiconductorBand => (
            "Within the performance and bandwidth limits of note 39(b)?",
            "Dans les limites de performance et de débit de la note 39(b)?",
        ),
        Fact::SemiconductorExemptUse => {
            ("For an end use that note 39 exempts?", "Pour un usage final que la note 39 exempte?")
        }
        Fact::ParticularArticle => (
            "The very article that the exempting list describes?",
            "L’article même que décrit la liste d’exemption?",
        ),
        Fact::UsMelted => ("Metal melted or smelted in the United States?", "Métal fondu aux États-Unis?"),
        Fact::CaMxMelted => {
            ("Metal melted or smelted in Canada or Mexico?", "Métal fondu au Canada ou au Mexique?")
        }
        Fact::ChinaMelted => ("Metal melted or smelted in China?", "Métal fondu en Chine?"),
        Fact::Transshipped => {
            ("Found by customs to be transshipped?", "Transbordement constaté par la douane?")
        }
        Fact::InTransit => {
            ("In transit on the day the measure began?", "En transit le jour où la mesure a commencé?")
        }
        Fact::Donation => ("A donation for relief?", "Don de secours?"),
        Fact::Informational => ("Informational material?", "Matériel d’information?"),
        Fact::PersonalBaggage => (
            "Personal baggage travelling with its owner?",
            "Bagages personnels accompagnant leur propriétaire?",
        ),
        Fact::Packaged => ("Packed for the consumer?", "Conditionnées pour la vente au détail?"),
        Fact::OverQuota => ("Over the quota?", "Hors contingent?"),
        Fact::QuotaPermit => ("Under a quota permit?", "Visées par une licence de contingent?"),
        Fact::OriginalEquipment => {
            ("For use as original equipment?", "Destinées à servir d’équipement d’origine?")
        }
        Fact::UsReturned => ("US goods coming back?", "Marchandises américaines de retour?"),
        Fact::SteelValue => ("Value of the steel", "Valeur de l’acier"),
        Fact::AluminumValue => ("Value of the aluminum", "Valeur de l’aluminium"),
        Fact::CopperValue => ("Value of the copper", "Valeur du cuivre"),
        Fact::UsContentValue => ("Value of the US content", "Valeur du contenu américain"),
        Fact::CaMxContentValue => {
            ("Value of the Canadian and Mexican content", "Valeur du contenu canadien et mexicain")
        }
        Fact::ProcessingValue => ("Value of the work done abroad", "Valeur du travail fait à l’étranger"),
        Fact::ThermalImaging => ("With thermal imaging?", "Avec imagerie thermique?"),
        Fact::CaseValue => ("Value of the case", "Valeur du boîtier"),
        Fact::CaseAndStrapValue => {
            ("Value of the case and the strap, band or bracelet", "Valeur du boîtier et du bracelet")
        }
        Fact::StrapValue => ("Value of the strap, band or bracelet", "Valeur du bracelet"),
        Fact::BatteryValue => ("Value of the battery", "Valeur de la pile"),
        Fact::MovementValue => ("Value of the movement", "Valeur du mouvement"),
        Fact::MovementAndCaseValue => {
            ("Value of the movement and the case", "Valeur du mouvement et du boîtier")
        }
        Fact::ApparatusValue => ("Value of the apparatus", "Valeur de l’appareil"),
        Fact::RifleValue => ("Value of the rifle", "Valeur de la carabine"),
        Fact::TelescopicSightValue => ("Value of the telescopic sight", "Valeur de la lunette de visée"),
        Fact::LeadValue => ("Value of the lead content", "Valeur du plomb contenu"),
        Fact::LeadKg => ("Lead content, in kilograms", "Plomb contenu, en kilogrammes"),
        Fact::CopperKg => ("Copper content, in kilograms", "Cuivre contenu, en kilogrammes"),
        Fact::TungstenKg => ("Tungsten content, in kilograms", "Tungstène contenu, en kilogrammes"),
        Fact::MolybdenumKg => ("Molybdenum content, in kilograms", "Molybdène contenu, en kilogrammes"),
        Fact::MagnesiumKg => ("Magnesium content, in kilograms", "Magnésium contenu, en kilogrammes"),
        Fact::TotalSugarsKg => ("Total sugars, in kilograms", "Sucres totaux, en kilogrammes"),
        Fact::DrainedKg => ("Drained weight, in kilograms", "Poids égoutté, en kilogrammes"),
        Fact::CleanKg => ("Clean weight, in kilograms", "Poids net lavé, en kilogrammes"),
        Fact::ContentsKg => {
            ("Entire contents of the container, in kilograms", "Contenu entier du récipient, en kilogrammes")
        }
        Fact::GrossKg => {
            ("Weight with the container, in kilograms", "Poids avec le contenant, en kilogrammes")
        }
        Fact::AlcoholPfLiters => {
            ("Alcohol content, in proof liters", "Alcool contenu, en litres d’alcool à 50 %")
        }
        Fact::Jewels => ("Jewels in each movement", "Rubis de chaque mouvement"),
        Fact::OtherPieces => ("Other pieces or parts", "Autres pièces ou parties"),
        Fact::Pins => ("Pins", "Pointes ou goupilles"),
        Fact::SugarDegrees => ("Degrees of the sugar", "Degrés du sucre"),
        Fact::OtherCode => ("Code whose rate applies", "Code dont le taux s’applique"),
        Fact::DeclarationValue => ("Value of the whole declaration", "Valeur de toute la déclaration"),
        Fact::MetalWeightShare => ("Metal, as a share of the weight", "Part du métal dans le poids"),
        Fact::UsMetalShare => ("Share of the metal from the US", "Part du métal d’origine américaine"),
        Fact::AdRate => ("Your anti-dumping rate", "Votre taux antidumping"),
        Fact::CvdRate => ("Your countervailing rate", "Votre taux compensateur"),
        Fact::AgeYears => ("Age of the vehicle, in full years", "Âge du véhicule, en années révolues"),
        Fact::GrossWeightKg => {
            ("Gross vehicle weight, in kilograms", "Poids nominal brut du véhicule, en kilogrammes")
        }
        Fact::Importer => ("Who imports", "Qui importe"),
        Fact::Province => {
            ("Province or territory of the importer", "Province ou territoire de l’importateur")
        }
        Fact::Mode => ("How the goods travel", "Mode de transport"),
        Fact::ShippedFrom => ("Shipped from", "Pays d’expédition"),
        Fact::Provision => ("Chapter 98 or 99 provision", "Disposition du chapitre 98 ou 99"),
        Fact::Claims => ("Relief claimed", "Exonérations demandées"),
    };
    lang.pick(en, fr).to_owned()
}
