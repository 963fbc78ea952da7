//! Letters as they are compared: small, and without accents.

/// The small letter without its accent, of the letters in which English and French write the names
/// of months, units and countries; any other character as it is.
///
/// The accents are spelled out because the tables of all letters weigh more than what they are for.
///
/// ```
/// use countertariff::units::letter;
/// assert_eq!("Émirats, Türkiye".chars().map(letter::plain).collect::<String>(), "emirats, turkiye");
/// ```
pub fn plain(c: char) -> char {
    match c {
        'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' | 'Á' => 'a',
        'ç' | 'Ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' | 'Ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => 'u',
        c => c.to_ascii_lowercase(),
    }
}

/// Whether it is a letter of English or French.
pub fn is_letter(c: char) -> bool {
    plain(c).is_ascii_alphabetic() || matches!(c, 'œ' | 'Œ' | 'æ' | 'Æ')
}
