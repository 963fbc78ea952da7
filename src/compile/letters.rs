//! The signs of a text for people: its spaces, its quotation marks, its letters.

use crate::units::Lang;

/// What is wrong with the signs of a text. Line breaks fall at ordinary spaces: in French none may fall before a colon,
/// or between an amount and its sign.
pub(super) fn letters(text: &str, lang: Lang) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    let mut check = |bad: bool, what| {
        if bad {
            wrong.push(what);
        }
    };
    check(text.trim() != text || text.contains("  "), "a space too many");
    check(text.contains(['\t', '\n', '\r']), "a tab or a new line");
    check(
        text.chars().any(|it| ('\u{300}'..='\u{36f}').contains(&it)),
        "a letter and its accent are two signs here: write é as one (NFC)",
    );
    if lang == Lang::Fr {
        check(text.contains('\''), "the apostrophe is ’ in French");
        check(text.contains('"'), "the quotation marks are « and » in French");
        let signs: Vec<char> = text.chars().collect();
        for (at, sign) in signs.iter().enumerate() {
            let before = at.checked_sub(1).map(|it| signs[it]);
            let after = signs.get(at + 1);
            check(
                matches!(sign, ':' | '%' | '»' | '$') && before.is_some_and(|it| it != '\u{a0}'),
                "a no-break space stands before : % » and $ in French",
            );
            check(*sign == '«' && after != Some(&'\u{a0}'), "a no-break space stands after « in French");
            let digits = |range: &[char]| range.iter().all(char::is_ascii_digit);
            check(
                *sign == ' '
                    && before.is_some_and(|it| it.is_ascii_digit())
                    && signs.get(at + 1..at + 4).is_some_and(digits)
                    && !signs.get(at + 4).is_some_and(char::is_ascii_digit),
                "a no-break space stands between thousands in French",
            );
        }
    }
    wrong
}
