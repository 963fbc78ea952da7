//! A code among the words of a search: "8704.31", "no tarifaire 8704.31", "9401 teak".

use core::ops::Range;

use super::names::{Names, digits};

/// The digits of a code, and how sure it is that they are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CodeAsked {
    /// Two to six digits: more tell nothing of names.
    pub(super) prefix: String,
    /// What else was asked, in words.
    pub(super) rest: String,
    /// Whether the digits can hardly be anything else.
    pub(super) sure: bool,
}

/// Words that stand beside a code and name no goods.
const BESIDE: &[&str] = &[
    "code",
    "codes",
    "hs",
    "hts",
    "sh",
    "no",
    "number",
    "numéro",
    "numero",
    "tariff",
    "tarif",
    "tarifaire",
    "heading",
    "position",
    "item",
    "numéro tarifaire",
    "no.",
    "n°",
    "#",
];

/// The code in a text, when there is one.
pub(super) fn read(names: &Names, text: &str) -> Option<CodeAsked> {
    // Nobody writes a code behind so many other things.
    let text: String = text.trim().chars().take(120).collect();
    if let Some((_, length)) = digits(&text).filter(|it| it.1 <= 10) {
        let prefix: String =
            text.chars().filter(char::is_ascii_digit).take(usize::from(length.min(6))).collect();
        return (!beneath(names, &prefix).is_empty()).then(|| CodeAsked {
            prefix,
            rest: String::new(),
            sure: true,
        });
    }
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| is_code(word.trim_matches(|it: char| !it.is_ascii_digit())))?;
    let word = words.remove(at).trim_matches(|it: char| !it.is_ascii_digit());
    words.retain(|word| !BESIDE.contains(&word.to_lowercase().trim_end_matches(':')));
    let prefix: String = word.chars().filter(char::is_ascii_digit).take(6).collect();
    if beneath(names, &prefix).is_empty() {
        return None;
    }
    Some(CodeAsked {
        sure: words.is_empty() || word.contains('.') || word.len() > 4,
        rest: words.join(" "),
        prefix,
    })
}

/// Four digits, then twos, with or without points.
fn is_code(word: &str) -> bool {
    let figures = word.bytes().filter(u8::is_ascii_digit).count();
    let points = word.bytes().filter(|it| *it == b'.').count();
    let first = word.bytes().take_while(u8::is_ascii_digit).count();
    figures + points == word.len()
        && matches!(figures, 4 | 6 | 8 | 10)
        && (points == 0 || first == 4 || first == 6 || first == 8)
        && !word.contains("..")
}

/// The headings and subheadings that a prefix of two to six digits leads to.
pub(super) fn beneath(names: &Names, prefix: &str) -> Range<usize> {
    let Some((number, length @ 2..=6)) = digits(prefix) else { return 0..0 };
    let step = 10_u32.pow(u32::from(6 - length));
    names.between(number * step, (number + 1) * step)
}
