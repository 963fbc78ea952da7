//! A sentence begins with a capital, and a name within one does not.

/// The sentence with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| core::iter::once(raised(first)).chain(letters).collect())
}

/// The text in small letters, where it stands among others.
pub fn small(text: &str) -> String {
    text.chars().map(lowered).collect()
}

/// The capital of a letter of English or French. Those of all other scripts would be a table of their own in
/// the page.
const fn raised(letter: char) -> char {
    match letter {
        'œ' => 'Œ',
        // The capitals of this block stand 32 places before the small letters.
        'à'..='ö' | 'ø'..='þ' => (letter as u8 - 32) as char,
        _ => letter.to_ascii_uppercase(),
    }
}

/// The small letter, likewise.
const fn lowered(letter: char) -> char {
    match letter {
        'Œ' => 'œ',
        'À'..='Ö' | 'Ø'..='Þ' => (letter as u8 + 32) as char,
        _ => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_letter_of_english_and_french_has_its_capital() {
        for letter in ('a'..='z').chain('à'..='þ').chain(['œ', 'É', '1', '«', '×', '÷', '’']) {
            assert!(letter.to_uppercase().eq([super::raised(letter)]), "{letter}");
            assert!(
                super::raised(letter).to_lowercase().eq([super::lowered(super::raised(letter))]),
                "{letter}"
            );
        }
    }
}
