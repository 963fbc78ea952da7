//! [`Fact`]: everything that a law here asks about a line of goods beyond its code and value.

mod parts;
mod set;
mod value;

use core::fmt;
use core::str::FromStr;

use crate::units::packed::packed_by_place;

pub use set::FactSet;
pub use value::{FactValue, Presumption};

/// What sort of answer a fact takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// Yes or no.
    YesNo,
    /// An amount in the line's currency, part of its value.
    Money,
    /// A percentage from 0 to 100.
    Share,
    /// A percentage of any size: a company's own rate.
    Rate,
    /// A number in the unit that the name says.
    Number,
    /// One of a closed list of words.
    Choice(&'static [&'static str]),
    /// A country.
    Country,
    /// A tariff code.
    Code,
    /// Ids of reliefs.
    Claims,
    /// How much, in a unit.
    Quantity,
}

const IMPORTER: &[&str] = &["commercial", "personal"];
const MODE: &[&str] = &["truck", "rail", "air", "ocean", "courier", "mail"];
const PROVINCE: &[&str] = &["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"];

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident $column:literal $kind:expr;)*) => {
        /// A fact about a line of goods. The names of the columns are those of the batch file; adding
        /// a fact here adds a column and a question, and the compiler then asks for its words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Fact { $($(#[$doc])* $name,)* }

        impl Fact {
            /// Every fact, in the order in which columns and questions stand.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name of its column in a batch file.
            pub const fn column(self) -> &'static str {
                match self { $(Self::$name => $column,)* }
            }

            /// What sort of answer it takes.
            pub const fn kind(self) -> FactKind {
                match self { $(Self::$name => $kind,)* }
            }
        }
    };
}

packed_by_place!(Fact);

use FactKind as K;

facts! {
    /// The country of origin under the rule that the measure names.
    Origin "origin" K::Country;
    /// Entered under a claim of the Canada–United States–Mexico Agreement.
    Cusma "cusma" K::YesNo;
    /// The full statistical number, where only a shorter code was given.
    Code "code" K::Code;
    /// How much of the goods, in the unit that the rate asks for.
    Quantity "quantity" K::Quantity;
    /// The vehicle model or the quantity of metal has the approval of the US Department of Commerce.
    CommerceApproved "commerce_approved" K::YesNo;
    /// A passenger vehicle or a light truck.
    PassengerVehicle "passenger_vehicle" K::YesNo;
    /// A medium- or heavy-duty vehicle.
    Mhdv "mhdv" K::YesNo;
    /// A part of a passenger vehicle or light truck.
    AutoPart "auto_part" K::YesNo;
    /// A part of a medium- or heavy-duty vehicle.
    MhdvPart "mhdv_part" K::YesNo;
    /// A kit or compilation of parts for a vehicle.
    KnockDownKit "knock_down_kit" K::YesNo;
    /// Civil aircraft or parts claimed under General Note 6.
    CivilAircraft "civil_aircraft" K::YesNo;
    /// A kitchen cabinet, a vanity or a part of one.
    CabinetOrVanity "cabinet_or_vanity" K::YesNo;
    /// A part used only to make agricultural, industrial or mobile equipment.
    EquipmentPart "equipment_part" K::YesNo;
    /// For an unmanned aircraft, or its docking station.
    Drone "drone" K::YesNo;
    /// A patented pharmaceutical article or its ingredient.
    PatentedPharma "patented_pharma" K::YesNo;
    /// Made by a company that annex III of the pharmaceuticals proclamation names.
    PharmaAnnexIii "pharma_annex_iii" K::YesNo;
    /// For pharmaceutical use.
    PharmaUse "pharma_use" K::YesNo;
    /// Within the performance and bandwidth band of US note 39(b).
    SemiconductorBand "semiconductor_band" K::YesNo;
    /// For one of the end uses that US note 39 exempts.
    SemiconductorExemptUse "semiconductor_exempt_use" K::YesNo;
    /// The particular article that an exempting list describes within a wider code.
    ParticularArticle "particular_article" K::YesNo;
    /// Steel melted and poured, or aluminum smelted and cast, in the United States.
    UsMelted "us_melted" K::YesNo;
    /// Steel melted and poured in the United States, where the goods hold aluminum too.
    SteelUsMelted "steel_us_melted" K::YesNo;
    /// Aluminum smelted and cast in the United States, where the goods hold steel too.
    AluminumUsMelted "aluminum_us_melted" K::YesNo;
    /// The same in Canada or Mexico.
    CaMxMelted "ca_mx_melted" K::YesNo;
    /// The same in China.
    ChinaMelted "china_melted" K::YesNo;
    /// Found by customs to have been sent through another country to avoid a duty.
    Transshipped "transshipped" K::YesNo;
    /// On its way on the day when the measure began.
    InTransit "in_transit" K::YesNo;
    /// A donation to relieve human suffering.
    Donation "donation" K::YesNo;
    /// Informational material.
    Informational "informational" K::YesNo;
    /// Personal baggage that travels with its owner.
    PersonalBaggage "personal_baggage" K::YesNo;
    /// In bottles, cans, boxes, kegs or the like, ready for the consumer.
    Packaged "packaged" K::YesNo;
    /// Above the quantity of a quota.
    OverQuota "over_quota" K::YesNo;
    /// Covered by a permit of a quota.
    QuotaPermit "quota_permit" K::YesNo;
    /// For use as original equipment.
    OriginalEquipment "original_equipment" K::YesNo;
    /// Repaired or replaced under a warranty, free of charge.
    Warranty "warranty" K::YesNo;
    /// A basic grocery, which bears no sales tax.
    BasicGrocery "basic_grocery" K::YesNo;
    /// Among the goods of Canada's tax break of the winter of 2024-25.
    TaxBreak "tax_break" K::YesNo;
    /// Not taxed when imported into Canada, for what the goods are or what they are brought in for.
    NonTaxable "non_taxable" K::YesNo;
    /// The vehicle has an air conditioner.
    AirConditioner "air_conditioner" K::YesNo;
    /// The vehicle was registered in Canada before.
    RegisteredBefore "registered_before" K::YesNo;
    /// US goods coming back.
    UsReturned "us_returned" K::YesNo;
    /// Value of the steel in the goods.
    SteelValue "steel_value" K::Money;
    /// Value of the aluminum in the goods.
    AluminumValue "aluminum_value" K::Money;
    /// Value of the copper in the goods.
    CopperValue "copper_value" K::Money;
    /// Value of the US content.
    UsContentValue "us_content_value" K::Money;
    /// Value of the Canadian and Mexican content.
    CaMxContentValue "ca_mx_content_value" K::Money;
    /// Value of the work done abroad on US goods.
    ProcessingValue "processing_value" K::Money;
    /// Steel, aluminum and copper as a share of the weight.
    MetalWeightShare "metal_weight_share" K::Share;
    /// The share of that metal melted or smelted in the United States.
    UsMetalShare "us_metal_share" K::Share;
    /// The exporter's own anti-dumping deposit rate.
    AdRate "ad_rate" K::Rate;
    /// The exporter's own countervailing deposit rate.
    CvdRate "cvd_rate" K::Rate;
    /// Full years since the vehicle was made.
    AgeYears "age_years" K::Number;
    /// Fuel that the vehicle uses, in litres per 100 km.
    FuelLPer100km "fuel_l_per_100km" K::Number;
    /// Alcohol in the beverage, by volume.
    AlcoholPercent "alcohol_percent" K::Share;
    /// Gross weight of the vehicle, in kilograms.
    GrossWeightKg "gross_weight_kg" K::Number;
    /// With thermal imaging.
    ThermalImaging "thermal_imaging" K::YesNo;
    /// Value of the case.
    CaseValue "case_value" K::Money;
    /// Value of the case and the strap, band or bracelet.
    CaseAndStrapValue "case_and_strap_value" K::Money;
    /// Value of the strap, band or bracelet.
    StrapValue "strap_value" K::Money;
    /// Value of the battery.
    BatteryValue "battery_value" K::Money;
    /// Value of the movement.
    MovementValue "movement_value" K::Money;
    /// Value of the movement and the case.
    MovementAndCaseValue "movement_and_case_value" K::Money;
    /// Value of the apparatus.
    ApparatusValue "apparatus_value" K::Money;
    /// Value of the rifle.
    RifleValue "rifle_value" K::Money;
    /// Value of the telescopic sight.
    TelescopicSightValue "telescopic_sight_value" K::Money;
    /// Value of the lead content.
    LeadValue "lead_value" K::Money;
    /// Lead content, in kilograms.
    LeadKg "lead_kg" K::Number;
    /// Copper content, in kilograms.
    CopperKg "copper_kg" K::Number;
    /// Tungsten content, in kilograms.
    TungstenKg "tungsten_kg" K::Number;
    /// Molybdenum content, in kilograms.
    MolybdenumKg "molybdenum_kg" K::Number;
    /// Magnesium content, in kilograms.
    MagnesiumKg "magnesium_kg" K::Number;
    /// Total sugars, in kilograms.
    TotalSugarsKg "total_sugars_kg" K::Number;
    /// Drained weight, in kilograms.
    DrainedKg "drained_kg" K::Number;
    /// Clean weight, in kilograms.
    CleanKg "clean_kg" K::Number;
    /// Entire contents of the container, in kilograms.
    ContentsKg "contents_kg" K::Number;
    /// Weight with the container, in kilograms.
    GrossKg "gross_kg" K::Number;
    /// Alcohol content, in proof liters.
    AlcoholPfLiters "alcohol_pf_liters" K::Number;
    /// Jewels in the movement.
    Jewels "jewels" K::Number;
    /// Other pieces or parts.
    OtherPieces "other_pieces" K::Number;
    /// Pins.
    Pins "pins" K::Number;
    /// Degrees of the sugar by the polariscope.
    SugarDegrees "sugar_degrees" K::Share;
    /// The code whose rate applies, where the schedule refers to another.
    OtherCode "other_code" K::Code;
    /// Value of the whole declaration, where not all of its lines are here.
    DeclarationValue "declaration_value" K::Number;
    /// Who imports.
    Importer "importer" K::Choice(IMPORTER);
    /// The Canadian province or territory where the importer lives.
    Province "province" K::Choice(PROVINCE);
    /// How the goods travel.
    Mode "mode" K::Choice(MODE);
    /// The country from which they were shipped.
    ShippedFrom "shipped_from" K::Country;
    /// The country where goods sent out were worked on.
    ProcessedIn "processed_in" K::Country;
    /// The chapter 98 or 99 number under which they are entered.
    Provision "provision" K::Code;
    /// Reliefs claimed.
    Claims "claims" K::Claims;
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.column())
    }
}

impl FromStr for Fact {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|fact| fact.column() == text).ok_or("no fact has this name")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_facts_fits_its_bits() {
        assert!(Fact::ALL.len() <= 128);
    }

    #[test]
    fn columns_are_unique_and_read_back() {
        for fact in Fact::ALL {
            assert_eq!(fact.column().parse::<Fact>(), Ok(*fact));
        }
    }
}
