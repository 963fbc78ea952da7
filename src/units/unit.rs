//! [`Unit`]: what goods are measured in.

use core::fmt;
use core::str::FromStr;

use super::Decimal;

use super::letter;
use super::packed::packed_by_place;

packed_by_place!(Unit);

/// Makes the units from one table, so that none is left out of any list.
macro_rules! units {
    ($($name:ident = $symbol:literal, $dimension:ident, $factor:literal, $scale:literal, $spellings:literal;)*) => {
        /// A unit of measure that a rate of duty, a schedule's statistics or an importer's papers use.
        ///
        /// It says how much, never of what: "kilograms, drained" is [`Unit::Kilogram`] of another
        /// part of the goods. A unit converts only into units of its own [`Dimension`], and by an
        /// exact factor.
        ///
        /// ```
        /// use countertariff::units::Unit;
        /// let unit: Unit = "kilogrammes".parse().unwrap();
        /// assert_eq!(unit, Unit::Kilogram);
        /// assert_eq!(unit.as_str(), "kg");
        /// assert!("gal".parse::<Unit>().is_err()); // of the two gallons, which?
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Unit {
            $(#[doc = concat!("`", $symbol, "`")] $name,)*
        }

        impl Unit {
            /// Every unit, in the order a form offers them.
            pub const ALL: [Self; [$($symbol),*].len()] = [$(Self::$name),*];

            const fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        symbol: $symbol,
                        dimension: Dimension::$dimension,
                        mantissa: $factor,
                        scale: $scale,
                        spellings: $spellings,
                    },)*
                }
            }
        }
    };
}

// Short spelling; dimension; how many of its base, as a whole number and a count of decimals;
// further spellings, folded as `fold` folds them. Every factor is exact by definition; a barrel is
// 42 US gallons, two proof litres hold one litre of pure alcohol, and a proof gallon is a US gallon of which half is
// alcohol.
units! {
    Kilogram = "kg", Mass, 1, 0, "kgm kilogram kilogramme kilo";
    Gram = "g", Mass, 1, 3, "grm gram gramme gm gr";
    Tonne = "t", Mass, 1_000, 0, "tne tonne metricton metrictonne tonnemetrique mt";
    Carat = "carat", Mass, 2, 4, "ctm ct metriccarat caratmetrique";
    Pound = "lb", Mass, 45_359_237, 8, "pound livre lbr";
    Ounce = "oz", Mass, 28_349_523_125, 12, "ounce once avoirdupoisounce";
    TroyOunce = "troy oz", Mass, 311_034_768, 10, "troyounce oncetroy ozt apz";
    ShortTon = "short ton", Mass, 90_718_474, 5, "shortton tonnecourte stn uston";
    Litre = "l", Volume, 1, 0, "ltr litre liter lt";
    Millilitre = "ml", Volume, 1, 3, "mlt millilitre milliliter";
    Hectolitre = "hl", Volume, 100, 0, "hlt hectolitre hectoliter";
    CubicMetre = "m3", Volume, 1_000, 0, "mtq cubicmetre cubicmeter metrecube cum";
    ThousandCubicMetres = "thousand m3", Volume, 1_000_000, 0,
        "tmq thousandcubicmetre thousandcubicmeter thousandofcubicmetre millierdemetrescube 1000m3";
    CubicFoot = "ft3", Volume, 28_316_846_592, 9, "cubicfoot cubicfeet cuft piedcube";
    UsGallon = "US gal", Volume, 3_785_411_784, 9, "usgallon gallonamericain gll";
    ImperialGallon = "imp. gal", Volume, 454_609, 5, "impgallon imperialgallon gallonimperial gli";
    Barrel = "bbl", Volume, 158_987_294_928, 9, "barrel baril bll";
    LitreOfPureAlcohol = "l of pure alcohol", Alcohol, 1, 0,
        "lpa litreofpurealcohol literofpurealcohol litreofabsoluteethylalcohol \
         literofabsoluteethylalcohol litredalcoolpur litredalcoolethyliqueabsolu laa";
    ProofLitre = "pf. liter", Alcohol, 5, 1, "pflitre prooflitre proofliter litrepreuve";
    ProofGallon = "pf. gal", Alcohol, 1_892_705_892, 9, "pfgallon proofgallon gallonpreuve";
    SquareMetre = "m2", Area, 1, 0, "mtk squaremetre squaremeter metrecarre sqm";
    SquareDecimetre = "dm2", Area, 1, 2, "squaredecimetre squaredecimeter decimetrecarre";
    SquareCentimetre = "cm2", Area, 1, 4, "squarecentimetre squarecentimeter centimetrecarre";
    SquareFoot = "ft2", Area, 9_290_304, 8, "squarefoot squarefeet sqft piedcarre";
    SquareYard = "yd2", Area, 83_612_736, 8, "squareyard sqyd vergecarree";
    Metre = "m", Length, 1, 0, "mtr metre meter linm linearmetre linearmeter metrelineaire";
    ThousandMetres = "thousand m", Length, 1_000, 0,
        "km kilometre kilometer thousandmetre thousandmeter 1000m";
    Centimetre = "cm", Length, 1, 2, "centimetre centimeter";
    Foot = "ft", Length, 3_048, 4, "foot feet pied";
    Yard = "yd", Length, 9_144, 4, "yard verge";
    Number = "No.", Count, 1, 0,
        "nmb number nombre each ea chacun chacune piece pc pce pza pieza un unidad unit unite head tete article item u nb \
         num numero";
    Dozen = "doz.", Count, 12, 0, "dzn dozen douzaine dz douz dzpc dozpc dozenpiece";
    Hundred = "hundred", Count, 100, 0, "cent centaine 100";
    Gross = "gross", Count, 144, 0, "gro grosse";
    Thousand = "thousand", Count, 1_000, 0, "mil millier 1000 mille";
    Pair = "pr.", Pairs, 1, 0, "par pair paire";
    DozenPairs = "doz. prs.", Pairs, 12, 0, "dozpr dozenpair dozenpr dozenofpair douzainedepaire dpr";
    Pack = "pack", Packs, 1, 0, "nap package paquet";
    Dose = "dose", Doses, 1, 0, "";
    Jewel = "jewel", Jewels, 1, 0, "jwl rubi";
    LineGross = "line gross", LineGross, 1, 0, "line/gross grline grossline lignegrosse";
    ShingleSquare = "square", ShingleSquares, 1, 0, "roofingsquare";
    Watt = "W", Power, 1, 0, "watt";
    MegawattHour = "MWh", Energy, 1, 0, "megawatthour megawattheure";
    KilowattHour = "kWh", Energy, 1, 3, "kilowatthour kilowattheure";
    Gigabecquerel = "GBq", Radioactivity, 1, 0, "gigabecquerel";
}

/// What a unit is a measure of. Units convert within a dimension and never across one: a pair of
/// shoes is not two shoes to a rate per pair, and a litre of wine is not a litre of its alcohol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Base: the kilogram.
    Mass,
    /// Base: the litre.
    Volume,
    /// Base: the litre of pure alcohol.
    Alcohol,
    /// Base: the square metre.
    Area,
    /// Base: the metre.
    Length,
    /// Base: one article.
    Count,
    /// Base: one pair.
    Pairs,
    /// Base: one pack.
    Packs,
    /// Base: one dose.
    Doses,
    /// Base: one jewel of a movement.
    Jewels,
    /// Base: one gross of buttons, for each line that they are across.
    LineGross,
    /// Base: one square of shingles.
    ShingleSquares,
    /// Base: the watt.
    Power,
    /// Base: the megawatt hour.
    Energy,
    /// Base: the gigabecquerel.
    Radioactivity,
}

/// One row of the table.
struct Row {
    symbol: &'static str,
    dimension: Dimension,
    mantissa: i64,
    scale: u32,
    spellings: &'static str,
}

impl Unit {
    /// The short spelling that files use: `kg`, `l`, `No.`, `m2`.
    pub const fn as_str(self) -> &'static str {
        self.row().symbol
    }

    /// What it is a measure of.
    pub const fn dimension(self) -> Dimension {
        self.row().dimension
    }

    /// How many of the dimension's base one of this unit is, exactly.
    pub fn in_base(self) -> Decimal {
        let Row { mantissa, scale, .. } = self.row();
        Decimal::new(mantissa, scale)
    }

    /// Whether the folded text is one of its names.
    fn is_named(self, name: &str) -> bool {
        fold(self.as_str()) == name || self.row().spellings.split_whitespace().any(|other| other == name)
    }
}

impl FromStr for Unit {
    type Err = &'static str;

    /// Reads English, French and both schedules' codes, in any case, singular or plural, with or
    /// without points and accents. Names that two units share are refused, not guessed.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = fold(text);
        match folded.as_str() {
            "gal" | "gallon" => return Err("write \"US gal\" or \"imp. gal\": the two gallons differ"),
            "ton" => return Err("write \"t\" for the metric tonne or \"short ton\": the tons differ"),
            _ => {}
        }
        let found = Self::ALL.into_iter().find(|unit| unit.is_named(&folded));
        found.ok_or("a unit is one like kg, l, m2, doz. or No.")
    }
}

/// Small letters without accents, points, spaces, hyphens and apostrophes; raised figures lowered;
/// every word without its plural s.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let plain = word.chars().map(letter::plain).filter_map(|c| match c {
            '²' => Some('2'),
            '³' => Some('3'),
            '.' | '-' | '\'' | '’' | '\u{ad}' => None,
            c => Some(c),
        });
        let start = folded.len();
        folded.extend(plain);
        if folded.len() > start + "US".len() && folded.ends_with('s') && !folded.ends_with("ss") {
            folded.pop();
        }
    }
    folded
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_units_share_a_name() {
        for unit in Unit::ALL {
            assert_eq!(unit.as_str().parse(), Ok(unit));
            assert_eq!(unit.as_str().to_uppercase().parse(), Ok(unit));
            for name in unit.row().spellings.split_whitespace() {
                assert_eq!(fold(name), name, "is not folded");
                assert_eq!(name.parse(), Ok(unit), "{name}");
                assert_eq!(Unit::ALL.into_iter().filter(|other| other.is_named(name)).count(), 1, "{name}");
            }
        }
    }

    #[test]
    fn units_are_read_as_people_and_schedules_write_them() {
        let spellings = [
            (Unit::Kilogram, "kg|KG|kilograms|kilogrammes|KGM|Kilo|kgs"),
            (Unit::Litre, "l|L|liters|litres|LTR|litre"),
            (Unit::Number, "No.|no|number|nombre|each|chacun|pcs|pièces|PIÈCES|Tête|NMB|head"),
            (Unit::Dozen, "doz.|dozen|dozens|douzaine|douzaines|DZN|Dz Pcs"),
            (Unit::Pair, "pr.|prs.|pairs|paires|PAR"),
            (Unit::DozenPairs, "doz. prs.|dozen pairs|douzaines de paires"),
            (Unit::SquareMetre, "m2|m²|MTK|mètres carrés|MÈTRES CARRÉS"),
            (Unit::Metre, "m|lin. m|MTR|mètres"),
            (Unit::Barrel, "bbl|barrels|barils"),
            (Unit::Pound, "lb|lbs|pounds|livres"),
            (Unit::ThousandCubicMetres, "TMQ|thousand m³"),
            (Unit::Thousand, "MIL|thousands|milliers|1000"),
            (Unit::LitreOfPureAlcohol, "LPA|litre of absolute ethyl alcohol|litres d'alcool pur"),
            (Unit::ProofLitre, "pf.liters|pf. liter|proof litres"),
            (Unit::LineGross, "gr.lines|line/ gross"),
            (Unit::Jewel, "Jwls.|jewel"),
        ];
        for (unit, texts) in spellings {
            for text in texts.split('|') {
                assert_eq!(text.parse(), Ok(unit), "{text}");
            }
        }
        for text in ["", "s", "ton", "tons", "gallon", "gal", "case", "kg kg", "stone"] {
            assert!(text.parse::<Unit>().is_err(), "{text}");
        }
    }
}
