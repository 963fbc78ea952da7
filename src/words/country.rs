//! Countries and the agreement between three of them.

use crate::units::{Country, Lang, country_name};

/// The name of a country; its two letters when it has none here.
pub fn country(lang: Lang, country: Country) -> String {
    country_name::of(country).map_or_else(|| country.to_string(), |it| lang.pick(it.en, it.fr).to_owned())
}

/// The name as it follows "originate in": `the United States`, `des États-Unis`.
pub fn of_country(lang: Lang, country: Country) -> String {
    let letters = country.as_str();
    match (lang, country_name::of(country)) {
        (Lang::En, None) => letters.to_owned(),
        (Lang::Fr, None) => format!("de {letters}"),
        (Lang::En, Some(it)) if WITH_ARTICLE.contains(&letters) => format!("the {}", it.en),
        (Lang::En, Some(it)) => it.en.to_owned(),
        (Lang::Fr, Some(it)) => format!("{}{}", article(letters), it.fr),
    }
}

/// Countries whose English names take the article.
const WITH_ARTICLE: [&str; 5] = ["US", "AE", "GB", "NL", "PH"];

/// What stands before the French name after "originaires".
fn article(letters: &str) -> &'static str {
    match letters {
        "US" | "AE" | "NL" | "PH" => "des ",
        "CA" | "MX" | "BD" | "BR" | "CL" | "DK" | "GB" | "JP" | "PE" | "PT" | "VN" => "du ",
        "AR" | "AT" | "AU" | "DE" | "ES" | "ID" | "IE" | "IN" | "IT" | "ZA" => "de l’",
        "HK" | "SG" | "TW" => "de ",
        "IL" => "d’",
        _ => "de la ",
    }
}

/// Several countries as they follow "originate in".
pub fn of_countries(lang: Lang, countries: &[Country]) -> String {
    let names: Vec<String> = countries.iter().map(|it| of_country(lang, *it)).collect();
    listed(&names, lang.pick("or", "ou"))
}

/// `a`, `a or b`, `a, b or c`.
pub fn listed(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// The Agreement between Canada, the United States and Mexico, by the name that readers in the
/// country entered give it.
pub fn agreement(lang: Lang, into: Country) -> &'static str {
    match lang {
        Lang::En if into.as_str() == "US" => "USMCA",
        Lang::En => "CUSMA",
        Lang::Fr => "ACEUM",
    }
}
