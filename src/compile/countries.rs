//! What a country calls things, as its `[jurisdiction]` says, made into the table that `words` carries.

use core::fmt::Write;

use crate::schedule::Title;
use crate::units::Country;

/// The words of one country.
#[derive(Clone)]
pub(super) struct CountryWords {
    pub country: Country,
    pub agreement: Title,
    pub value_name: Title,
    pub into: Title,
    pub bound: String,
}

/// The table as Rust, one row a country.
pub(super) fn table(countries: &[CountryWords]) -> String {
    let pair = |it: &Title| format!("({:?}, {:?})", it.en, it.fr);
    let mut rust = String::from("&[\n");
    for it in countries {
        let label = Title { en: capital(&it.value_name.en), fr: capital(&it.value_name.fr) };
        // Writing to a String cannot fail.
        let _ = writeln!(
            rust,
            "CountryWords {{ country: {:?}, agreement: {}, value: {}, value_label: {}, into: {}, north: {} }},",
            it.country.as_str(),
            pair(&it.agreement),
            pair(&it.value_name),
            pair(&label),
            pair(&it.into),
            it.bound == "north"
        );
    }
    rust + "]\n"
}

/// The text with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
