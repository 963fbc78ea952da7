//! Countries and the agreement between three of them.

use crate::units::{Country, Lang};

/// Letters, the English name, the French name, and the French name after "originaires".
const NAMES: [(&str, &str, &str, &str); 46] = [
    ("US", "United States", "États-Unis", "des États-Unis"),
    ("CA", "Canada", "Canada", "du Canada"),
    ("MX", "Mexico", "Mexique", "du Mexique"),
    ("CN", "China", "Chine", "de la Chine"),
    ("AE", "United Arab Emirates", "Émirats arabes unis", "des Émirats arabes unis"),
    ("AR", "Argentina", "Argentine", "de l’Argentine"),
    ("AT", "Austria", "Autriche", "de l’Autriche"),
    ("AU", "Australia", "Australie", "de l’Australie"),
    ("BD", "Bangladesh", "Bangladesh", "du Bangladesh"),
    ("BE", "Belgium", "Belgique", "de la Belgique"),
    ("BR", "Brazil", "Brésil", "du Brésil"),
    ("CH", "Switzerland", "Suisse", "de la Suisse"),
    ("CL", "Chile", "Chili", "du Chili"),
    ("CO", "Colombia", "Colombie", "de la Colombie"),
    ("CZ", "Czechia", "Tchéquie", "de la Tchéquie"),
    ("DE", "Germany", "Allemagne", "de l’Allemagne"),
    ("DK", "Denmark", "Danemark", "du Danemark"),
    ("ES", "Spain", "Espagne", "de l’Espagne"),
    ("FI", "Finland", "Finlande", "de la Finlande"),
    ("FR", "France", "France", "de la France"),
    ("GB", "United Kingdom", "Royaume-Uni", "du Royaume-Uni"),
    ("GR", "Greece", "Grèce", "de la Grèce"),
    ("HK", "Hong Kong", "Hong Kong", "de Hong Kong"),
    ("ID", "Indonesia", "Indonésie", "de l’Indonésie"),
    ("IE", "Ireland", "Irlande", "de l’Irlande"),
    ("IL", "Israel", "Israël", "d’Israël"),
    ("IN", "India", "Inde", "de l’Inde"),
    ("IT", "Italy", "Italie", "de l’Italie"),
    ("JP", "Japan", "Japon", "du Japon"),
    ("KR", "South Korea", "Corée du Sud", "de la Corée du Sud"),
    ("MY", "Malaysia", "Malaisie", "de la Malaisie"),
    ("NL", "Netherlands", "Pays-Bas", "des Pays-Bas"),
    ("NO", "Norway", "Norvège", "de la Norvège"),
    ("NZ", "New Zealand", "Nouvelle-Zélande", "de la Nouvelle-Zélande"),
    ("PE", "Peru", "Pérou", "du Pérou"),
    ("PH", "Philippines", "Philippines", "des Philippines"),
    ("PL", "Poland", "Pologne", "de la Pologne"),
    ("PT", "Portugal", "Portugal", "du Portugal"),
    ("RU", "Russia", "Russie", "de la Russie"),
    ("SE", "Sweden", "Suède", "de la Suède"),
    ("SG", "Singapore", "Singapour", "de Singapour"),
    ("TH", "Thailand", "Thaïlande", "de la Thaïlande"),
    ("TR", "Türkiye", "Turquie", "de la Turquie"),
    ("TW", "Taiwan", "Taïwan", "de Taïwan"),
    ("VN", "Viet Nam", "Viêt Nam", "du Viêt Nam"),
    ("ZA", "South Africa", "Afrique du Sud", "de l’Afrique du Sud"),
];

/// Countries whose English names take the article.
const WITH_ARTICLE: [&str; 5] = ["US", "AE", "GB", "NL", "PH"];

fn named(country: Country) -> Option<&'static (&'static str, &'static str, &'static str, &'static str)> {
    NAMES.iter().find(|it| it.0 == country.as_str())
}

/// The name of a country; its two letters when it has none here.
pub fn country(lang: Lang, country: Country) -> String {
    named(country).map_or_else(|| country.to_string(), |(_, en, fr, _)| lang.pick(en, fr).to_owned())
}

/// The name as it follows "originate in": `the United States`, `des États-Unis`.
pub fn of_country(lang: Lang, country: Country) -> String {
    let Some((letters, en, _, fr)) = named(country) else {
        return lang.pick("", "de ").to_owned() + country.as_str();
    };
    match lang {
        Lang::En if WITH_ARTICLE.contains(letters) => format!("the {en}"),
        Lang::En => (*en).to_owned(),
        Lang::Fr => (*fr).to_owned(),
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
