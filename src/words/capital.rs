//! A sentence begins with a capital.

/// The sentence with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| core::iter::once(raised(first)).chain(letters).collect())
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

#[cfg(test)]
mod tests {
    #[test]
    fn every_letter_of_english_and_french_has_its_capital() {
        for letter in ('a'..='z').chain('à'..='þ').chain(['œ', 'É', '1', '«', '×', '÷', '’']) {
            assert!(letter.to_uppercase().eq([super::raised(letter)]), "{letter}");
        }
    }
}
