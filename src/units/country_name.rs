//! What countries are called: how the page names them, and how papers do.

use super::{Country, letter};

/// One country.
#[derive(Clone, Copy, Debug)]
pub struct CountryName {
    /// The two letters of ISO 3166.
    pub letters: &'static str,
    /// The three letters.
    three: &'static str,
    /// The English name.
    pub en: &'static str,
    /// The French name.
    pub fr: &'static str,
}

const fn name(letters: &'static str, three: &'static str, en: &'static str, fr: &'static str) -> CountryName {
    CountryName { letters, three, en, fr }
}

/// The countries that have a name here; any other goes by its two letters.
pub const NAMES: [CountryName; 46] = [
    name("US", "USA", "United States", "États-Unis"),
    name("CA", "CAN", "Canada", "Canada"),
    name("MX", "MEX", "Mexico", "Mexique"),
    name("CN", "CHN", "China", "Chine"),
    name("AE", "ARE", "United Arab Emirates", "Émirats arabes unis"),
    name("AR", "ARG", "Argentina", "Argentine"),
    name("AT", "AUT", "Austria", "Autriche"),
    name("AU", "AUS", "Australia", "Australie"),
    name("BD", "BGD", "Bangladesh", "Bangladesh"),
    name("BE", "BEL", "Belgium", "Belgique"),
    name("BR", "BRA", "Brazil", "Brésil"),
    name("CH", "CHE", "Switzerland", "Suisse"),
    name("CL", "CHL", "Chile", "Chili"),
    name("CO", "COL", "Colombia", "Colombie"),
    name("CZ", "CZE", "Czechia", "Tchéquie"),
    name("DE", "DEU", "Germany", "Allemagne"),
    name("DK", "DNK", "Denmark", "Danemark"),
    name("ES", "ESP", "Spain", "Espagne"),
    name("FI", "FIN", "Finland", "Finlande"),
    name("FR", "FRA", "France", "France"),
    name("GB", "GBR", "United Kingdom", "Royaume-Uni"),
    name("GR", "GRC", "Greece", "Grèce"),
    name("HK", "HKG", "Hong Kong", "Hong Kong"),
    name("ID", "IDN", "Indonesia", "Indonésie"),
    name("IE", "IRL", "Ireland", "Irlande"),
    name("IL", "ISR", "Israel", "Israël"),
    name("IN", "IND", "India", "Inde"),
    name("IT", "ITA", "Italy", "Italie"),
    name("JP", "JPN", "Japan", "Japon"),
    name("KR", "KOR", "South Korea", "Corée du Sud"),
    name("MY", "MYS", "Malaysia", "Malaisie"),
    name("NL", "NLD", "Netherlands", "Pays-Bas"),
    name("NO", "NOR", "Norway", "Norvège"),
    name("NZ", "NZL", "New Zealand", "Nouvelle-Zélande"),
    name("PE", "PER", "Peru", "Pérou"),
    name("PH", "PHL", "Philippines", "Philippines"),
    name("PL", "POL", "Poland", "Pologne"),
    name("PT", "PRT", "Portugal", "Portugal"),
    name("RU", "RUS", "Russia", "Russie"),
    name("SE", "SWE", "Sweden", "Suède"),
    name("SG", "SGP", "Singapore", "Singapour"),
    name("TH", "THA", "Thailand", "Thaïlande"),
    name("TR", "TUR", "Türkiye", "Turquie"),
    name("TW", "TWN", "Taiwan", "Taïwan"),
    name("VN", "VNM", "Viet Nam", "Viêt Nam"),
    name("ZA", "ZAF", "South Africa", "Afrique du Sud"),
];

/// Other names that papers use, as [`squeezed`] leaves them.
const OTHERWISE: [(&str, &str); 38] = [
    ("unitedstatesofamerica", "US"),
    ("etatsunisdamerique", "US"),
    ("eua", "US"),
    ("unitedmexicanstates", "MX"),
    ("peoplesrepublicofchina", "CN"),
    ("prc", "CN"),
    ("uae", "AE"),
    ("czechrepublic", "CZ"),
    ("republiquetcheque", "CZ"),
    ("uk", "GB"),
    ("greatbritain", "GB"),
    ("grandebretagne", "GB"),
    ("korea", "KR"),
    ("republicofkorea", "KR"),
    ("koreasouth", "KR"),
    ("holland", "NL"),
    ("russianfederation", "RU"),
    ("turkey", "TR"),
    ("vietnam", "VN"),
    ("roc", "TW"),
    ("estadosunidos", "US"),
    ("estadosunidosdeamerica", "US"),
    ("vereinigtestaaten", "US"),
    ("kanada", "CA"),
    ("mexiko", "MX"),
    ("alemania", "DE"),
    ("reinounido", "GB"),
    ("coreadelsur", "KR"),
    ("brasil", "BR"),
    ("francia", "FR"),
    ("italia", "IT"),
    ("suiza", "CH"),
    ("paisesbajos", "NL"),
    ("turquia", "TR"),
    ("tailandia", "TH"),
    ("filipinas", "PH"),
    ("suecia", "SE"),
    ("deutschland", "DE"),
];

/// What labels write before the name, likewise; a longer one before one that it begins with.
const MADE: [&str; 7] =
    ["madein", "productof", "fabriqueen", "fabriqueaux", "fabriqueau", "hechoen", "productode"];

/// What US customs writes for the origin of Canadian goods: the letters of the province or territory.
const PROVINCES: [&str; 13] = ["XA", "XB", "XC", "XM", "XN", "XO", "XP", "XQ", "XS", "XT", "XV", "XW", "XY"];

/// The name of a country, if it has one here.
pub fn of(country: Country) -> Option<&'static CountryName> {
    NAMES.iter().find(|it| it.letters == country.as_str())
}

/// Reads a country as papers name it: by two or three letters or by name, in English or French, in
/// any case, with or without accents and points, perhaps after "made in"; the commonest in Spanish and German too.
///
/// ```
/// use countertariff::units::country_name;
/// for text in ["US", "u.s.a.", "United States", "États-Unis", "Made in the USA"] {
///     assert_eq!(country_name::read(text).unwrap().to_string(), "US", "{text}");
/// }
/// assert_eq!(country_name::read("Narnia"), None);
/// ```
pub fn read(text: &str) -> Option<Country> {
    // Nearly every country is written so; UK is two letters that ISO 3166 does not give it.
    if let Ok(country) = text.parse::<Country>()
        && country.as_str() != "UK"
    {
        return if PROVINCES.contains(&country.as_str()) { "CA".parse().ok() } else { Some(country) };
    }
    let squeezed = squeezed(text)?;
    let made = MADE.iter().find_map(|made| squeezed.strip_prefix(made)).filter(|rest| rest.len() > 1);
    let bare = made.unwrap_or(&squeezed);
    let bare = bare.strip_prefix("the").filter(|rest| rest.len() > 1).unwrap_or(bare);
    let is_named = |name: &str| self::squeezed(name).is_some_and(|name| name == bare);
    let otherwise = OTHERWISE.iter().find(|(name, _)| *name == bare).map(|(_, letters)| *letters);
    let letters = otherwise.or_else(|| match bare.len() {
        0..=2 => Some(bare),
        3 => NAMES.iter().find(|it| it.three.eq_ignore_ascii_case(bare)).map(|it| it.letters),
        _ => NAMES.iter().find(|it| is_named(it.en) || is_named(it.fr)).map(|it| it.letters),
    });
    letters?.parse().ok()
}

/// Small letters without accents, spaces, points, hyphens and apostrophes; nothing when there is
/// anything else in the text, or too much of it for a name.
fn squeezed(text: &str) -> Option<String> {
    const LONGEST: usize = 60;
    let mut squeezed = String::new();
    for c in text.chars().map(letter::plain) {
        match c {
            'a'..='z' if squeezed.len() < LONGEST => squeezed.push(c),
            '.' | '-' | '\'' | '’' | ',' | '(' | ')' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    Some(squeezed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_is_read_by_each_of_its_names_and_by_no_other_country_s() {
        for it in NAMES {
            let country: Country = it.letters.parse().unwrap();
            for text in [it.letters, it.three, it.en, it.fr] {
                assert_eq!(read(text), Some(country), "{text}");
                assert_eq!(read(&text.to_uppercase()), Some(country), "{text}");
            }
        }
        for (text, letters) in OTHERWISE {
            assert_eq!(read(text).map(|it| it.to_string()).as_deref(), Some(letters));
            assert_eq!(squeezed(text).as_deref(), Some(text), "is not squeezed");
        }
    }

    #[test]
    fn the_letters_of_a_province_name_canada() {
        for text in PROVINCES {
            assert_eq!(read(text).map(|it| it.to_string()).as_deref(), Some("CA"), "{text}");
        }
    }

    #[test]
    fn what_names_no_country_names_none() {
        for text in ["", "C", "1", "C1", "Narnia", "Congo", "CA/US", "XYZ", "the", "made in"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
