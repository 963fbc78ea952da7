//! The tags and the words of version 1.
//!
//! Every number and every word here is in links that people keep. Nothing is changed or reused: a new
//! field takes the next free tag, a new word is the last of its list, and a word that the law drops
//! stays.

use litemap::LiteMap;

use super::Beside;
use super::packing::Kind;
use crate::entry::{Field, LineField};
use crate::schedule::Fact;
use crate::units::Currency;

const YES_NO: Kind = Kind::OneOf(&["yes", "no"]);
const CURRENCY: Kind = Kind::OneOf(&["USD", "CAD"]);
/// The languages.
pub(super) const LANG: Kind = Kind::OneOf(&["en", "fr"]);
const IMPORTER: Kind = Kind::OneOf(&["commercial", "personal"]);
const MODE: Kind = Kind::OneOf(&["truck", "rail", "air", "ocean", "courier", "mail"]);
const PROVINCE: Kind =
    Kind::OneOf(&["ON", "QC", "BC", "AB", "MB", "NB", "NL", "NS", "NT", "NU", "PE", "SK", "YT"]);
#[rustfmt::skip]
const UNIT: Kind = Kind::OneOf(&[
    "kg", "No.", "l", "t", "g", "carat", "lb", "oz", "troy oz", "short ton", "ml", "hl", "m3",
    "thousand m3", "ft3", "US gal", "imp. gal", "bbl", "l of pure alcohol", "pf. liter", "m2", "dm2",
    "cm2", "ft2", "yd2", "m", "thousand m", "cm", "ft", "yd", "doz.", "hundred", "gross", "thousand",
    "pr.", "doz. prs.", "pack", "dose", "jewel", "line gross", "square", "W", "MWh", "kWh", "GBq",
    "pf. gal",
]);

/// The tag and the kind of a field of the sheet.
pub(super) const fn sheet_row(field: Field) -> (u16, Kind) {
    match field {
        Field::Into => (1, Kind::Country),
        Field::EntryDate => (2, Kind::Day),
        Field::Title => (7, Kind::Text),
        Field::Note => (8, Kind::Text),
    }
}

/// The kinds of comparison.
const COMPARED: Kind = Kind::OneOf(&["day", "claim", "answer", "other-way", "as-charged", "link"]);

/// The tag and the kind of a detail of what the sheet is compared with.
pub(super) const fn beside_row(said: Beside) -> (u16, Kind) {
    match said {
        Beside::With => (9, COMPARED),
        Beside::Day => (10, Kind::Day),
        Beside::Rate => (11, Kind::Decimal),
        Beside::KeepsOrigin => (12, YES_NO),
        Beside::Link => (13, Kind::Text),
        Beside::Line => (14, Kind::Decimal),
        Beside::Question => (15, Kind::Text),
        Beside::One => (16, Kind::Text),
        Beside::Other => (17, Kind::Text),
    }
}

/// The language of the page.
pub(super) const LANG_TAG: u16 = 3;
/// The edition of the law.
pub(super) const LAW_TAG: u16 = 4;

/// The tag of the total shown, which says its currency too.
pub(super) const fn shown_tag(currency: Currency) -> u16 {
    match currency {
        Currency::Usd => 5,
        Currency::Cad => 6,
    }
}

/// The tag and the kind of a field of a line; those up to 30 take one byte with their form.
pub(super) const fn line_row(field: LineField) -> (u16, Kind) {
    match field {
        LineField::Code => (1, Kind::Code),
        LineField::Value => (2, Kind::Decimal),
        LineField::Currency => (3, CURRENCY),
        LineField::Label => (6, Kind::Text),
        LineField::Fx => (7, Kind::Decimal),
        LineField::Quantity => (8, Kind::Decimal),
        LineField::Unit => (9, UNIT),
        LineField::Quantity2 => (10, Kind::Decimal),
        LineField::Unit2 => (11, UNIT),
        LineField::Freight => (12, Kind::Decimal),
        LineField::Insurance => (13, Kind::Decimal),
        LineField::Fact(fact) => match fact {
            Fact::Origin => (4, Kind::Country),
            Fact::Cusma => (5, YES_NO),
            Fact::SteelValue => (14, Kind::Decimal),
            Fact::AluminumValue => (15, Kind::Decimal),
            Fact::CopperValue => (16, Kind::Decimal),
            Fact::UsContentValue => (17, Kind::Decimal),
            Fact::CaMxContentValue => (18, Kind::Decimal),
            Fact::PassengerVehicle => (19, YES_NO),
            Fact::AutoPart => (20, YES_NO),
            Fact::UsMelted => (21, YES_NO),
            Fact::MetalWeightShare => (22, Kind::Decimal),
            Fact::Importer => (23, IMPORTER),
            Fact::Province => (24, PROVINCE),
            Fact::Mode => (25, MODE),
            Fact::ShippedFrom => (26, Kind::Country),
            Fact::Provision => (27, Kind::Code),
            Fact::ParticularArticle => (28, YES_NO),
            Fact::CommerceApproved => (31, YES_NO),
            Fact::Mhdv => (32, YES_NO),
            Fact::MhdvPart => (33, YES_NO),
            Fact::KnockDownKit => (34, YES_NO),
            Fact::CivilAircraft => (35, YES_NO),
            Fact::CabinetOrVanity => (36, YES_NO),
            Fact::EquipmentPart => (37, YES_NO),
            Fact::Drone => (38, YES_NO),
            Fact::PatentedPharma => (39, YES_NO),
            Fact::PharmaUse => (40, YES_NO),
            Fact::SemiconductorBand => (41, YES_NO),
            Fact::SemiconductorExemptUse => (42, YES_NO),
            Fact::CaMxMelted => (43, YES_NO),
            Fact::ChinaMelted => (44, YES_NO),
            Fact::Transshipped => (45, YES_NO),
            Fact::InTransit => (46, YES_NO),
            Fact::Donation => (47, YES_NO),
            Fact::Informational => (48, YES_NO),
            Fact::PersonalBaggage => (49, YES_NO),
            Fact::Packaged => (50, YES_NO),
            Fact::OverQuota => (51, YES_NO),
            Fact::QuotaPermit => (52, YES_NO),
            Fact::OriginalEquipment => (53, YES_NO),
            Fact::ThermalImaging => (64, YES_NO),
            Fact::CaseValue => (65, Kind::Decimal),
            Fact::CaseAndStrapValue => (66, Kind::Decimal),
            Fact::StrapValue => (67, Kind::Decimal),
            Fact::BatteryValue => (68, Kind::Decimal),
            Fact::MovementValue => (69, Kind::Decimal),
            Fact::MovementAndCaseValue => (70, Kind::Decimal),
            Fact::ApparatusValue => (71, Kind::Decimal),
            Fact::RifleValue => (72, Kind::Decimal),
            Fact::TelescopicSightValue => (73, Kind::Decimal),
            Fact::LeadValue => (74, Kind::Decimal),
            Fact::LeadKg => (75, Kind::Decimal),
            Fact::CopperKg => (76, Kind::Decimal),
            Fact::TungstenKg => (77, Kind::Decimal),
            Fact::MolybdenumKg => (78, Kind::Decimal),
            Fact::MagnesiumKg => (79, Kind::Decimal),
            Fact::TotalSugarsKg => (80, Kind::Decimal),
            Fact::DrainedKg => (81, Kind::Decimal),
            Fact::CleanKg => (82, Kind::Decimal),
            Fact::ContentsKg => (83, Kind::Decimal),
            Fact::GrossKg => (84, Kind::Decimal),
            Fact::AlcoholPfLiters => (85, Kind::Decimal),
            Fact::Jewels => (86, Kind::Decimal),
            Fact::OtherPieces => (87, Kind::Decimal),
            Fact::Pins => (88, Kind::Decimal),
            Fact::SugarDegrees => (89, Kind::Decimal),
            Fact::OtherCode => (91, Kind::Code),
            Fact::DeclarationValue => (92, Kind::Decimal),
            Fact::ProcessedIn => (93, Kind::Country),
            Fact::Warranty => (97, YES_NO),
            Fact::BasicGrocery => (98, YES_NO),
            Fact::TaxBreak => (99, YES_NO),
            Fact::AirConditioner => (100, YES_NO),
            Fact::RegisteredBefore => (101, YES_NO),
            Fact::FuelLPer100km => (102, Kind::Decimal),
            Fact::AlcoholPercent => (103, Kind::Decimal),
            Fact::NonTaxable => (104, YES_NO),
            Fact::SteelUsMelted => (94, YES_NO),
            Fact::AluminumUsMelted => (95, YES_NO),
            Fact::PharmaAnnexIii => (96, YES_NO),
            Fact::UsReturned => (54, YES_NO),
            Fact::ProcessingValue => (55, Kind::Decimal),
            Fact::UsMetalShare => (56, Kind::Decimal),
            Fact::AdRate => (57, Kind::Decimal),
            Fact::CvdRate => (58, Kind::Decimal),
            Fact::AgeYears => (59, Kind::Decimal),
            Fact::GrossWeightKg => (60, Kind::Decimal),
            Fact::Claims => (61, Kind::Text),
            // Both have fields of their own; whoever sets these all the same finds them again.
            Fact::Code => (62, Kind::Text),
            Fact::Quantity => (63, Kind::Text),
        },
    }
}

/// Every field that a line can have, by its tag.
pub(super) fn line_fields() -> LiteMap<u16, (LineField, Kind)> {
    let facts = Fact::ALL.iter().copied().map(LineField::Fact);
    let mut fields = LiteMap::new();
    for field in LineField::PLAIN.into_iter().chain(facts) {
        let (tag, kind) = line_row(field);
        fields.insert(tag, (field, kind));
    }
    fields
}
