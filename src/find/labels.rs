//! [`Labels`]: what tells the lines of one country's schedule apart, in one language.

use core::ops::Range;

use super::names::NamesFault;

/// Plain labels of national tariff lines: each says what tells its line from the others beneath the same subheading
/// or item.
///
/// ```
/// use countertariff::find::Labels;
/// let labels = Labels::read("labels 1 us en\n94016140\tnot upholstered, teak\n.\n".into()).unwrap();
/// assert_eq!(labels.label("9401.61.40"), Some("not upholstered, teak"));
/// assert_eq!(labels.label("9401.61.60"), None);
/// ```
#[derive(Clone, Debug)]
pub struct Labels {
    text: String,
    /// Digits as a number, how many there are, and where the label stands: in order.
    rows: Vec<(u64, u8, Range<usize>)>,
}

impl Labels {
    /// Reads a text as the build packs it.
    ///
    /// # Errors
    /// When the text is another one, or not whole.
    pub fn read(text: String) -> Result<Self, NamesFault> {
        if !text.starts_with("labels 1 ") {
            return Err(NamesFault::NotNames);
        }
        if !text.ends_with("\n.\n") {
            return Err(NamesFault::CutShort);
        }
        let mut rows: Vec<(u64, u8, Range<usize>)> = Vec::new();
        let mut at = 0;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let start = at;
            at += line.len();
            let line = line.trim_end_matches('\n');
            if number == 0 || line == "." {
                continue;
            }
            let wrong = NamesFault::Line(number + 1);
            let (digits, label) = line.split_once('\t').ok_or(wrong)?;
            let (code, length) = read_code(digits).ok_or(wrong)?;
            if rows.last().is_some_and(|last| (last.0, last.1) >= (code, length)) {
                return Err(wrong);
            }
            let from = start + line.len() - label.len();
            rows.push((code, length, from..start + line.len()));
        }
        Ok(Self { text, rows })
    }

    /// The label of a line of eight or ten digits, with or without points.
    pub fn label(&self, code: &str) -> Option<&str> {
        let (code, length) = read_code(code)?;
        let at = self.rows.binary_search_by_key(&(code, length), |row| (row.0, row.1)).ok()?;
        self.text.get(self.rows[at].2.clone())
    }
}

/// The digits of a line's code followed by zeros up to ten, and how many there are.
fn read_code(code: &str) -> Option<(u64, u8)> {
    let (mut number, mut length) = (0_u64, 0_u8);
    for sign in code.chars().filter(|it| !matches!(it, '.' | ' ' | '\u{a0}')) {
        number = number * 10 + u64::from(sign.to_digit(10)?);
        length += 1;
        if length > 10 {
            return None;
        }
    }
    match length {
        8 => Some((number * 100, 8)),
        10 => Some((number, 10)),
        _ => None,
    }
}
