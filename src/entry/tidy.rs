//! What cannot be seen is taken away before a text is read.

use std::borrow::Cow;

/// A text without the marks that copying from a page or a spreadsheet leaves in it, and without
/// spaces at its ends. Spaces within stay: they divide thousands and words.
///
/// ```
/// use countertariff::entry::tidy::tidy;
/// assert_eq!(tidy("\u{feff}7208.36\u{200b}.00 "), "7208.36.00");
/// ```
pub fn tidy(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() || !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    Cow::Owned(seen.trim().to_owned())
}

/// Soft hyphen, spaces and joiners without width, marks of direction, byte-order mark.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{fe0f}' | '\u{feff}'
    )
}
