//! Why a fact is asked for and what customs wants to see.

use super::hint_goods as goods;
use crate::schedule::Fact;
use crate::units::{Country, Lang};

/// English and French, side by side.
pub(super) type Pair = (&'static str, &'static str);

/// Why a fact matters, and the evidence for it: one or two sentences.
pub fn hint(lang: Lang, into: Country, fact: Fact) -> String {
    let (en, fr) = pair(fact, into.as_str() == "CA");
    lang.pick(en, fr).to_owned()
}

fn pair(fact: Fact, canada: bool) -> Pair {
    let of = |in_canada: Pair, in_us: Pair| if canada { in_canada } else { in_us };
    match fact {
        Fact::Origin => of(ORIGIN_CA, ORIGIN_US),
        Fact::Cusma => of(CUSMA_CA, CUSMA_US),
        Fact::Code => CODE,
        Fact::Quantity => QUANTITY,
        Fact::CommerceApproved => goods::COMMERCE_APPROVED,
        Fact::PassengerVehicle => goods::PASSENGER_VEHICLE,
        Fact::Mhdv => goods::MHDV,
        Fact::AutoPart => goods::AUTO_PART,
        Fact::MhdvPart => goods::MHDV_PART,
        Fact::KnockDownKit => goods::KNOCK_DOWN_KIT,
        Fact::CivilAircraft => goods::CIVIL_AIRCRAFT,
        Fact::CabinetOrVanity => goods::CABINET_OR_VANITY,
        Fact::EquipmentPart => goods::EQUIPMENT_PART,
        Fact::Drone => goods::DRONE,
        Fact::PatentedPharma => goods::PATENTED_PHARMA,
        Fact::PharmaUse => goods::PHARMA_USE,
        Fact::SemiconductorBand => goods::SEMICONDUCTOR_BAND,
        Fact::SemiconductorExemptUse => goods::SEMICONDUCTOR_EXEMPT_USE,
        Fact::ParticularArticle => goods::PARTICULAR_ARTICLE,
        Fact::UsMelted => goods::US_MELTED,
        Fact::CaMxMelted => goods::CA_MX_MELTED,
        Fact::ChinaMelted => goods::CHINA_MELTED,
        Fact::Transshipped => TRANSSHIPPED,
        Fact::InTransit => of(IN_TRANSIT_CA, IN_TRANSIT_US),
        Fact::Donation => DONATION,
        Fact::Informational => INFORMATIONAL,
        Fact::PersonalBaggage => PERSONAL_BAGGAGE,
        Fact::Packaged => goods::PACKAGED,
        Fact::OverQuota => OVER_QUOTA,
        Fact::QuotaPermit => QUOTA_PERMIT,
        Fact::OriginalEquipment => goods::ORIGINAL_EQUIPMENT,
        Fact::UsReturned => US_RETURNED,
        Fact::SteelValue => goods::STEEL_VALUE,
        Fact::AluminumValue => goods::ALUMINUM_VALUE,
        Fact::CopperValue => goods::COPPER_VALUE,
        Fact::UsContentValue => goods::US_CONTENT_VALUE,
        Fact::CaMxContentValue => goods::CA_MX_CONTENT_VALUE,
        Fact::ProcessingValue => goods::PROCESSING_VALUE,
        Fact::ThermalImaging => goods::THERMAL_IMAGING,
        Fact::CaseValue
        | Fact::CaseAndStrapValue
        | Fact::StrapValue
        | Fact::BatteryValue
        | Fact::MovementValue
        | Fact::MovementAndCaseValue
        | Fact::ApparatusValue
        | Fact::RifleValue
        | Fact::TelescopicSightValue
        | Fact::LeadValue => goods::PART_VALUE,
        Fact::LeadKg
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
        | Fact::Pins => goods::PART_QUANTITY,
        Fact::SugarDegrees => goods::SUGAR_DEGREES,
        Fact::OtherCode => goods::OTHER_CODE,
        Fact::DeclarationValue => goods::DECLARATION_VALUE,
        Fact::MetalWeightShare => goods::METAL_WEIGHT_SHARE,
        Fact::UsMetalShare => goods::US_METAL_SHARE,
        Fact::AdRate => of(AD_CA, AD_US),
        Fact::CvdRate => of(CVD_CA, CVD_US),
        Fact::AgeYears => goods::AGE_YEARS,
        Fact::GrossWeightKg => goods::GROSS_WEIGHT_KG,
        Fact::Importer => of(IMPORTER_CA, IMPORTER_US),
        Fact::Province => PROVINCE,
        Fact::Mode => of(MODE_CA, MODE_US),
        Fact::ShippedFrom => of(SHIPPED_FROM_CA, SHIPPED_FROM_US),
        Fact::Provision => of(PROVISION_CA, PROVISION_US),
        Fact::Claims => CLAIMS,
    }
}

const ORIGIN_CA: Pair = (
    "The surtaxes follow the country that the marking rules (SOR/94-23) give, which may differ from where the \
     goods are shipped from. Originating under CUSMA is another question.",
    "Les surtaxes suivent le pays que donnent les règles de marquage (DORS/94-23), qui peut différer du pays \
     d’expédition. Être originaire au sens de l’ACEUM est une autre question.",
);
const ORIGIN_US: Pair = (
    "Additional duties follow the country of origin, which may differ from where the goods are shipped from. \
     Customs goes by the marking rules (19 CFR 102) or the last substantial transformation.",
    "Les droits additionnels suivent le pays d’origine, qui peut différer du pays d’expédition. La douane \
     applique les règles de marquage (19 CFR 102) ou la dernière transformation substantielle.",
);
const CUSMA_CA: Pair = (
    "Originating goods shipped direct, with proof of origin, take the United States or Mexico Tariff, most often \
     free. It lifts no surtax; it changes the formula for vehicles.",
    "Les marchandises originaires, expédiées directement et avec preuve d’origine, prennent le tarif des \
     États-Unis ou du Mexique, le plus souvent en franchise. Aucune surtaxe n’en est levée; la formule visant les \
     véhicules change.",
);
const CUSMA_US: Pair = (
    "Most goods entered under a claim are free of customs duty, and several additional duties pass them by. \
     Qualifying is not enough: the claim must be made, with a certification of origin behind it.",
    "La plupart des marchandises faisant l’objet d’une demande sont admises en franchise et échappent à plusieurs \
     droits additionnels. Y être admissible ne suffit pas\u{a0}: il faut en faire la demande, certification d’origine \
     à l’appui.",
);
const CODE: Pair = (
    "Some codes beneath the one given are treated otherwise than the rest: eight or ten digits settle it. The \
     supplier or the broker has the full number.",
    "Certains codes sous celui qui est donné sont traités autrement que les autres\u{a0}: huit ou dix chiffres \
     tranchent. Le fournisseur ou le courtier a le numéro complet.",
);
const QUANTITY: Pair = (
    "The rate is so much for each unit, so the duty cannot be calculated without it. Give what the invoice or the \
     packing list shows.",
    "Le taux est de tant par unité\u{a0}: sans elle, le droit ne se calcule pas. Donnez ce qu’indique la facture ou la \
     liste de colisage.",
);
const TRANSSHIPPED: Pair = (
    "Yes only where US customs has found that the goods passed through another country to avoid a duty. A higher \
     rate then takes the place of the usual one.",
    "Oui seulement si la douane américaine a constaté que les marchandises sont passées par un autre pays pour \
     éviter un droit. Un taux plus élevé remplace alors le taux habituel.",
);
const IN_TRANSIT_CA: Pair = (
    "Goods bound for Canada and in the carrier’s hands on the day an order began escape it, or keep the earlier \
     rate. Customs asks for proof, such as the bill of lading.",
    "Les marchandises en route vers le Canada et confiées au transporteur le jour où un décret a commencé y \
     échappent, ou gardent le taux antérieur. La douane en demande la preuve, comme le connaissement.",
);
const IN_TRANSIT_US: Pair = (
    "Some measures spare goods that were loaded and on their final way before they began, if entered within a \
     few days. The shipping documents must show it.",
    "Certaines mesures épargnent les marchandises chargées et en route avant leur début, si elles sont déclarées \
     dans les quelques jours. Les documents d’expédition doivent le montrer.",
);
const DONATION: Pair = (
    "Articles given to relieve human suffering, such as food, clothing and medicine, escape some additional \
     duties.",
    "Les articles donnés pour soulager la souffrance humaine, comme les aliments, les vêtements et les \
     médicaments, échappent à certains droits additionnels.",
);
const INFORMATIONAL: Pair = (
    "Publications, films, recordings, photographs, artworks and the like escape some additional duties.",
    "Les publications, films, enregistrements, photographies, œuvres d’art et autres échappent à certains droits \
     additionnels.",
);
const PERSONAL_BAGGAGE: Pair = (
    "Goods for personal use in the baggage that travels with their owner escape most additional duties.",
    "Les biens à usage personnel, dans les bagages qui accompagnent leur propriétaire, échappent à la plupart des \
     droits additionnels.",
);
const OVER_QUOTA: Pair = (
    "Up to the quota’s quantity one rate applies, above it another and higher one. Customs publishes how much of \
     a quota is left.",
    "Jusqu’à la quantité du contingent, un taux s’applique; au-delà, un autre, plus élevé. La douane publie ce \
     qui reste d’un contingent.",
);
const QUOTA_PERMIT: Pair = (
    "A valid import permit keeps the goods within the quota. Customs asks for it at entry.",
    "Une licence d’importation valide garde les marchandises dans le contingent. La douane la demande à l’entrée.",
);
const US_RETURNED: Pair = (
    "US goods that come back may be entered under chapter 98, outside most additional duties. Customs asks for \
     proof of where they were made or exported from.",
    "Les marchandises américaines de retour peuvent être déclarées sous le chapitre 98, hors de la plupart des \
     droits additionnels. La douane demande la preuve de leur lieu de fabrication ou d’exportation.",
);
const AD_US: Pair = (
    "The exporter’s own cash-deposit rate under an anti-dumping order, or its all-others rate. Leave it empty when \
     no order covers the goods.",
    "Le taux de dépôt propre à l’exportateur en vertu d’une ordonnance antidumping, ou celui des autres \
     exportateurs. Laissez vide si aucune ordonnance ne vise les marchandises.",
);
const AD_CA: Pair = (
    "The rate under the Special Import Measures Act that the exporter faces. Leave it empty when no finding \
     covers the goods.",
    "Le taux auquel l’exportateur est assujetti en vertu de la Loi sur les mesures spéciales d’importation. \
     Laissez vide si aucune conclusion ne vise les marchandises.",
);
const CVD_US: Pair = (
    "The exporter’s own cash-deposit rate under a countervailing order, or its all-others rate. Leave it empty \
     when no order covers the goods.",
    "Le taux de dépôt propre à l’exportateur en vertu d’une ordonnance compensatoire, ou celui des autres \
     exportateurs. Laissez vide si aucune ordonnance ne vise les marchandises.",
);
const CVD_CA: Pair = (
    "The rate against subsidies under the Special Import Measures Act. Leave it empty when no finding covers the \
     goods.",
    "Le taux visant les subventions en vertu de la Loi sur les mesures spéciales d’importation. Laissez vide si \
     aucune conclusion ne vise les marchandises.",
);
const IMPORTER_CA: Pair = (
    "On goods that are not for a business, a resident of an HST province also pays the provincial part of the tax \
     at the border.",
    "Sur les marchandises qui ne sont pas destinées à une entreprise, le résident d’une province à TVH paie aussi \
     la partie provinciale de la taxe à la frontière.",
);
const IMPORTER_US: Pair = (
    "Some rules are only for people who bring in goods for their own use.",
    "Certaines règles ne valent que pour les particuliers qui importent pour leur usage.",
);
const PROVINCE: Pair = (
    "The provincial part of the tax follows where the importer lives. It is asked only of people who import for \
     themselves.",
    "La partie provinciale de la taxe suit le lieu de résidence de l’importateur. Elle n’est demandée qu’aux \
     particuliers.",
);
const MODE_CA: Pair = (
    "Small shipments by courier or mail are free of customs duty up to a limit. Surtaxes are owed all the same.",
    "Les petits envois par messagerie ou par la poste sont exempts de droits de douane jusqu’à une limite. Les \
     surtaxes restent dues.",
);
const MODE_US: Pair = (
    "The harbor maintenance fee falls on goods that arrive by ship, and on no others.",
    "Les frais d’entretien des ports ne visent que les marchandises qui arrivent par navire.",
);
const SHIPPED_FROM_CA: Pair = (
    "The limit below which courier shipments are free of customs duty is higher from the United States and \
     Mexico. It looks at where they come from, not at origin.",
    "La limite sous laquelle les envois par messagerie sont exempts de droits de douane est plus élevée depuis \
     les États-Unis et le Mexique. C’est la provenance qui compte, non l’origine.",
);
const SHIPPED_FROM_US: Pair = (
    "Where this journey began; it may differ from the country of origin, which the additional duties follow.",
    "Où ce voyage a commencé; ce pays peut différer du pays d’origine, que suivent les droits additionnels.",
);
const PROVISION_CA: Pair = (
    "Goods of an item in chapter 98 or 99 escape a surtax unless the order lists that item. Leave it empty when \
     none is used.",
    "Les marchandises d’un numéro des chapitres 98 ou 99 échappent à une surtaxe, à moins que le décret n’énumère \
     ce numéro. Laissez vide si aucun ne sert.",
);
const PROVISION_US: Pair = (
    "Most goods entered under chapter 98 escape additional duties; 9802 changes the amount that they are calculated \
     on. Leave it empty when none is used.",
    "La plupart des marchandises déclarées sous le chapitre 98 échappent aux droits additionnels; 9802 change le \
     montant sur lequel ils se calculent. Laissez vide si aucune ne sert.",
);
const CLAIMS: Pair = (
    "Relief is given only to those who claim it and meet its conditions, each with its own evidence and deadline.",
    "Une exonération n’est accordée qu’à qui la demande et en remplit les conditions, avec les preuves et dans le \
     délai de chacune.",
);
