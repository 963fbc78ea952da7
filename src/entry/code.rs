//! How people and spreadsheets write tariff codes.

use super::problem::ProblemKind;
use super::tidy::tidy;
use crate::units::TariffCode;
use crate::units::letter::is_letter;

/// More bytes than any code has, with all that may stand around it.
const LONGEST: usize = 400;

/// What papers and spreadsheets put before a code.
const PREFIXES: [&str; 6] = ["htsus", "hts", "hs", "sh", "code", "no."];

/// Reads a code, without asking whether it exists; `exists` is for the advice that a code which lost
/// its zeros deserves: only codes that are there are offered.
///
/// `7208.36.00`, `7208 36 00`, `HS 720836`, `="0406.10"` are read. `810.4` is not: a point after
/// three digits says that a spreadsheet took the code for a number.
///
/// # Errors
/// What is wrong with the text, as a problem to show.
pub(super) fn read(text: &str, exists: &dyn Fn(TariffCode) -> bool) -> Result<TariffCode, ProblemKind> {
    let text = tidy(text);
    let text = bare(&text);
    if let Ok(code) = text.parse::<TariffCode>() {
        return Ok(code);
    }
    if is_scientific(text) {
        return Err(ProblemKind::CodeAsNumber);
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let tidy = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-') || c.is_whitespace());
    if !tidy || digits.is_empty() {
        return Err(ProblemKind::CodeNotDigits);
    }
    if digits.len() > 10 {
        return Err(ProblemKind::CodeTooLong);
    }
    let mut offers = with_zeros(text, &digits);
    offers.retain(|code| exists(*code));
    Err(ProblemKind::CodeLostZero { digits: digits.len() as u8, offers })
}

/// The code that a text is, whether it exists or not; nothing while it is none.
///
/// ```
/// use countertariff::entry::as_code;
/// assert_eq!(as_code("HS 7208 36").unwrap().to_string(), "7208.36");
/// assert_eq!(as_code("cedar chair"), None);
/// ```
pub fn as_code(text: &str) -> Option<TariffCode> {
    // No code is as long as this, however it is written, and a whole book may have been pasted.
    if text.len() > LONGEST { None } else { read(text, &|_| false).ok() }
}

/// The codes that a text can have been before a spreadsheet took it for a number, of those that `exists` knows: none where
/// it is a code, or no number.
///
/// ```
/// use countertariff::entry::code_offers;
/// let offers = |text| code_offers(text, &|_| true).iter().map(ToString::to_string).collect::<Vec<_>>();
/// assert_eq!(offers("810.4"), ["0810.40"]);
/// assert!(offers("0810.40").is_empty());
/// ```
pub fn code_offers(text: &str, exists: &dyn Fn(TariffCode) -> bool) -> Vec<TariffCode> {
    match read(text, exists) {
        Err(ProblemKind::CodeLostZero { offers, .. }) if text.len() <= LONGEST => offers,
        _ => Vec::new(),
    }
}

/// Whether a text says in words what the goods are, rather than by digits that are wrong.
///
/// ```
/// use countertariff::entry::is_words;
/// assert!(is_words("2x4 lumber") && is_words("érable"));
/// assert!(!is_words("HS 7208.36") && !is_words("7.208E+07") && !is_words("7208,36"));
/// ```
pub fn is_words(text: &str) -> bool {
    // Past the Latin letters nearly everything is a letter of some script, or a picture that stands for a word.
    let other_script = |c: char| c > '\u{2c0}' && !('\u{2000}'..='\u{206f}').contains(&c);
    text.chars().any(|c| is_letter(c) || other_script(c))
        && matches!(read(text, &|_| false), Err(ProblemKind::CodeNotDigits))
}

/// The code without what stands around it: a spreadsheet's mark for text, quotation marks, `HS`.
fn bare(text: &str) -> &str {
    let mut rest = text.trim_matches(|c: char| matches!(c, '=' | '"' | '\'' | '’') || c.is_whitespace());
    for prefix in PREFIXES {
        let after = rest.get(..prefix.len()).filter(|start| start.eq_ignore_ascii_case(prefix));
        if after.is_some() {
            rest = rest[prefix.len()..]
                .trim_start_matches(|c: char| matches!(c, ':' | '#') || c.is_whitespace());
        }
    }
    rest
}

/// `7.208E+07`: what a spreadsheet shows of a long number.
fn is_scientific(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(power.strip_prefix('+').unwrap_or(power)) && number.split(['.', ',']).all(digits)
}

/// The codes that the text may have been before its zeros were lost: the first, which no number
/// begins with, and the last after a point, which no number ends with.
fn with_zeros(text: &str, digits: &str) -> Vec<TariffCode> {
    let before: usize =
        text.split('.').next().unwrap_or_default().chars().filter(char::is_ascii_digit).count();
    let (whole, decimals) = digits.split_at(before);
    let even = |text: &str, first: &str, last: &str| match text.len() % 2 {
        0 => text.to_owned(),
        _ => format!("{first}{text}{last}"),
    };
    let both = format!("{}{}", even(whole, "0", ""), even(decimals, "", "0"));
    let mut codes = Vec::new();
    // As a number with a point, and as digits with a point that somebody put elsewhere.
    for code in [both, even(digits, "0", "")] {
        if let Ok(code) = code.parse::<TariffCode>()
            && code.digits() != digits
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Result<String, ProblemKind> {
        read(text, &|_| true).map(|code| code.to_string())
    }

    #[test]
    fn codes_are_read_as_papers_and_spreadsheets_write_them() {
        for text in [
            "7208.36.00",
            "72083600",
            "7208 36 00",
            "7208-36-00",
            "HS 7208.36.00",
            "hts: 7208.36.00",
            "HTSUS 7208.36.00",
            "=\"72083600\"",
            "'72083600",
            "\u{200e}7208.36.00",
            "7208\u{2009}36\u{a0}00",
            "7208.36.00\t",
            "HS code 7208.36.00",
            "7208.\u{200b}36.00\u{feff}",
            "7208.36.00.",
        ] {
            assert_eq!(code(text).as_deref(), Ok("7208.36.00"), "{text}");
        }
    }

    #[test]
    fn zeros_that_a_spreadsheet_took_are_offered_again_and_never_read_over() {
        let offers = |text: &str| match read(text, &|_| true) {
            Err(ProblemKind::CodeLostZero { offers, .. }) => {
                offers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            }
            other => format!("{other:?}"),
        };
        assert_eq!(offers("810.4"), "0810.40");
        assert_eq!(offers("701.9"), "0701.90");
        assert_eq!(offers("8471.3"), "8471.30 0847.13");
        assert_eq!(offers("4061020"), "0406.10.20");
        assert_eq!(offers("406.10.20"), "0406.10.20");
        assert_eq!(offers("902.1"), "0902.10");
        assert_eq!(read("810.4", &|_| false), Err(ProblemKind::CodeLostZero { digits: 4, offers: vec![] }));
    }

    #[test]
    fn what_is_no_code_is_said() {
        for text in ["steel", "-", "", "72O8", "=\"\"", "HS", "7208,36", "７２０８"] {
            assert_eq!(code(text), Err(ProblemKind::CodeNotDigits), "{text}");
        }
        for text in ["7.208E+07", "7,208E+07", "7e7"] {
            assert_eq!(code(text), Err(ProblemKind::CodeAsNumber), "{text}");
        }
        assert_eq!(code("72083600300"), Err(ProblemKind::CodeTooLong));
    }
}
