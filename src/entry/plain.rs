//! Text as headings are compared.

use crate::units::letter;

/// Small letters without accents, and figures; one space for whatever else stands between them.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars().map(letter::plain) {
        if c.is_ascii_alphanumeric() {
            plain.push(c);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}
