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

/// What a country whose law is here calls things, in English and in French; from its `[jurisdiction]`.
pub(super) struct CountryWords {
    country: &'static str,
    /// The agreement between the three countries.
    pub agreement: (&'static str, &'static str),
    /// The value on which percentages fall, within a sentence.
    pub value: (&'static str, &'static str),
    /// The same as the label of a field.
    pub value_label: (&'static str, &'static str),
    /// The way into it.
    pub into: (&'static str, &'static str),
    /// Whether that way leads north.
    pub north: bool,
}

const COUNTRIES: &[CountryWords] = include!(concat!(env!("OUT_DIR"), "/countries.rs"));

/// The words of a country entered, if its law is here.
pub(super) fn words_of(into: Country) -> Option<&'static CountryWords> {
    COUNTRIES.iter().find(|it| it.country == into.as_str())
}

/// The Agreement between Canada, the United States and Mexico, by the name that readers in the
/// country entered give it.
pub fn agreement(lang: Lang, into: Country) -> &'static str {
    words_of(into).or(COUNTRIES.first()).map_or("", |it| lang.pick(it.agreement.0, it.agreement.1))
}

/// A text of the law's data with the name of the agreement in place of `{agreement}`.
pub fn with_agreement(lang: Lang, into: Country, text: &str) -> String {
    text.replace("{agreement}", agreement(lang, into))
}
