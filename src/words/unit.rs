//! Units of measure and what is measured in them, in words.

use super::number::plain;
use crate::units::{Lang, Quantity, Unit};

/// A unit beside a number: `kg`, `doz.`, `douz.`.
pub fn unit(lang: Lang, unit: Unit) -> String {
    let (en, fr) = match unit {
        Unit::Kilogram => ("kg", "kg"),
        Unit::Gram => ("g", "g"),
        Unit::Tonne => ("t", "t"),
        Unit::Carat => ("carat", "carat"),
        Unit::Pound => ("lb", "lb"),
        Unit::Ounce => ("oz", "oz"),
        Unit::TroyOunce => ("troy oz", "oz troy"),
        Unit::ShortTon => ("short ton", "tonne courte"),
        Unit::Litre => ("L", "L"),
        Unit::Millilitre => ("mL", "mL"),
        Unit::Hectolitre => ("hL", "hL"),
        Unit::CubicMetre => ("m³", "m³"),
        Unit::ThousandCubicMetres => ("thousand m³", "millier de m³"),
        Unit::CubicFoot => ("ft³", "pi³"),
        Unit::UsGallon => ("US gal", "gal US"),
        Unit::ImperialGallon => ("imp. gal", "gal imp."),
        Unit::Barrel => ("bbl", "baril"),
        Unit::LitreOfPureAlcohol => ("L of pure alcohol", "L d’alcool pur"),
        Unit::ProofLitre => ("proof L", "L preuve"),
        Unit::ProofGallon => ("proof gal", "gal preuve"),
        Unit::SquareMetre => ("m²", "m²"),
        Unit::SquareDecimetre => ("dm²", "dm²"),
        Unit::SquareCentimetre => ("cm²", "cm²"),
        Unit::SquareFoot => ("ft²", "pi²"),
        Unit::SquareYard => ("yd²", "v²"),
        Unit::Metre => ("m", "m"),
        Unit::ThousandMetres => ("thousand m", "millier de m"),
        Unit::Centimetre => ("cm", "cm"),
        Unit::Foot => ("ft", "pi"),
        Unit::Yard => ("yd", "v"),
        Unit::Number => ("No.", "nbre"),
        Unit::Dozen => ("doz.", "douz."),
        Unit::Hundred => ("hundred", "centaine"),
        Unit::Gross => ("gross", "grosse"),
        Unit::Thousand => ("thousand", "millier"),
        Unit::Pair => ("pr.", "paire"),
        Unit::DozenPairs => ("doz. prs.", "douz. de paires"),
        Unit::Pack => ("pack", "paquet"),
        Unit::Dose => ("dose", "dose"),
        Unit::Jewel => ("jewel", "rubis"),
        Unit::LineGross => ("line gross", "ligne par grosse"),
        Unit::ShingleSquare => ("square", "toise de bardeaux"),
        Unit::Watt => ("W", "W"),
        Unit::MegawattHour => ("MWh", "MWh"),
        Unit::KilowattHour => ("kWh", "kWh"),
        Unit::Gigabecquerel => ("GBq", "GBq"),
    };
    lang.pick(en, fr).to_owned()
}

/// So much of a unit: `1,000 kg`, `1 000 kg`.
pub fn quantity(lang: Lang, quantity: Quantity) -> String {
    let many = plain(lang, quantity.amount());
    if quantity.unit() == Unit::Number {
        return format!("{many}\u{a0}{}", lang.pick("in number", "en nombre"));
    }
    format!("{many}\u{a0}{}", unit(lang, quantity.unit()))
}
