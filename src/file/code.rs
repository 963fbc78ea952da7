//! Codes that a spreadsheet took for numbers: read where there is one way, and left to be asked about otherwise. And codes
//! of another nomenclature: read as far as all countries count alike.

use std::borrow::Cow;

use crate::entry::pasted::is_code;
use crate::entry::{as_code, code_offers, shared_with_elsewhere};
use crate::schedule::{Found, Schedule, Tariff};
use crate::units::{Lang, TariffCode};
use crate::words::mapping as words;

/// More bytes than any code has with a few words after it.
const LONGEST: usize = 400;

/// The code that a cell is, or begins with: `7208.36.00 (coil)`, `7208.36.00 - Coils, hot rolled`.
pub(super) fn leading_code(cell: &str) -> Option<TariffCode> {
    if is_code(cell) {
        return as_code(cell);
    }
    let cell = cell.trim();
    // Words after figures alone say what else the figures are: pieces, a street.
    let end = cell.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|_| cell.len() <= LONGEST)?;
    let (code, rest) = cell.split_at(end);
    let is_apart = rest.starts_with([' ', '(', '/', '-', ':', ';', ',', '\u{a0}', '–']);
    let is_dotted = code.contains('.') && code.bytes().filter(u8::is_ascii_digit).count() >= 6;
    let has_words = rest.contains(char::is_alphabetic);
    (is_apart && is_dotted && has_words && is_code(code)).then(|| as_code(code))?
}

/// Why a code is read otherwise than it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mended {
    /// A spreadsheet took it for a number.
    Number,
    /// Its further digits are of another nomenclature.
    Elsewhere,
    /// Its last two digits are no statistical number of its item: no duty is told by them.
    Ending,
    /// Words stand after it.
    Words,
}

impl Mended {
    /// A sentence that says what stood in a cell, what was read, and why.
    pub fn sentence(self, lang: Lang, cell: &str, code: &str) -> String {
        let why = match self {
            Self::Number => words::taken_for_number(lang),
            Self::Elsewhere => words::of_elsewhere(lang),
            Self::Ending => words::other_ending(lang),
            Self::Words => words::words_after(lang),
        };
        words::mended(lang, cell, code, why)
    }
}

/// What a cell was, if it is mended, and why.
pub(super) fn mended(
    cell: &str,
    elsewhere: bool,
    tariff: &Tariff,
    schedule: &Schedule,
) -> Option<(TariffCode, Mended)> {
    let whole = as_code(cell);
    if let Some(code) = whole.or_else(|| leading_code(cell)) {
        if elsewhere {
            return shared_with_elsewhere(&code.to_string()).map(|code| (code, Mended::Elsewhere));
        }
        let item = item_of(code, tariff, schedule).map(|code| (code, Mended::Ending));
        return item.or_else(|| whole.is_none().then_some((code, Mended::Words)));
    }
    if elsewhere {
        return None;
    }
    let figures = cell.trim().strip_suffix(".0").filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    let number = |code| (code, Mended::Number);
    if let Some(range) = scientific(cell) {
        return only_item(range, tariff).map(number);
    }
    if let Some(code) = figures.and_then(as_code) {
        return Some(number(code));
    }
    let offers = code_offers(figures.unwrap_or(cell), &|code| tariff.find(code) != Found::Nothing);
    if let [only] = offers.as_slice() { Some(number(*only)) } else { None }
}

/// The item of a code of ten digits whose last two are no statistical number beneath it, nor named by any law.
fn item_of(code: TariffCode, tariff: &Tariff, schedule: &Schedule) -> Option<TariffCode> {
    let Found::Line(line) = tariff.find(code) else { return None };
    let item = tariff.code(line).filter(|item| item.len() < code.len() && item.padded() != code.padded())?;
    let is_known = tariff.statistical(line).any(|number| number == code)
        || tariff.was_renumbered(code)
        || schedule.index.is_named(code);
    (code.len() == 10 && !is_known).then_some(item)
}

/// Whether the codes of a column are of another nomenclature: most of its longer codes are not in the schedule, and the
/// subheadings of nearly all of them are.
pub(super) fn are_of_elsewhere<'a>(cells: impl Iterator<Item = &'a str>, tariff: &Tariff) -> bool {
    let is_there = |code: TariffCode| tariff.find(code) != Found::Nothing;
    let (mut ours, mut shared, mut strange) = (0, 0, 0);
    for code in cells.filter_map(leading_code).filter(|code| code.len() > 6) {
        match (is_there(code.prefix(8)), is_there(code.prefix(6))) {
            (true, _) => ours += 1,
            (false, true) => shared += 1,
            (false, false) => strange += 1,
        }
    }
    shared > ours && shared > strange
}

/// The cell as a code is written, mended or as it is.
pub(super) fn read<'a>(
    cell: &'a str,
    elsewhere: bool,
    tariff: Option<&Tariff>,
    schedule: &Schedule,
) -> Cow<'a, str> {
    let code = tariff.and_then(|tariff| mended(cell, elsewhere, tariff, schedule));
    code.map_or(Cow::Borrowed(cell), |(code, _)| Cow::Owned(code.to_string()))
}

/// The ten-digit numbers that `7.208E+07` can have been, from the least to before the most; none where it is no such text,
/// or no code has so many digits.
pub(super) fn scientific(cell: &str) -> Option<(u64, u64)> {
    let (figures, power) = cell.trim().split_once(['E', 'e'])?;
    let power: u32 = power.strip_prefix('+').unwrap_or(power).parse().ok().filter(|power| *power < 10)?;
    let (whole, decimals) = figures.split_once(['.', ',']).unwrap_or((figures, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 1 || !digits(whole) || !digits(decimals) || decimals.len() > power as usize {
        return None;
    }
    let shown: u64 = format!("{whole}{decimals}").parse().ok()?;
    // A code has an even number of digits; an odd number of them lost its zero.
    let len = (power + 1) + (power + 1) % 2;
    if len < 4 {
        return None;
    }
    let (unit, scale) = (10_u64.pow(power - decimals.len() as u32), 10_u64.pow(10 - len));
    let middle = shown * unit;
    let half = unit / 2;
    Some(((middle - half.min(middle)) * scale, (middle + half.max(1)) * scale))
}

/// The one item in which all numbers of the schedule within a range are.
fn only_item((from, to): (u64, u64), tariff: &Tariff) -> Option<TariffCode> {
    let within = |code: TariffCode| (from..to).contains(&code.padded());
    let mut only: Option<TariffCode> = None;
    for line in tariff.lines() {
        let Some(code) = tariff.code(line).filter(|code| code.end() > from && code.padded() < to) else {
            continue;
        };
        let mut numbers = tariff.statistical(line).peekable();
        let is_there = if numbers.peek().is_some() { numbers.any(within) } else { within(code) };
        let item = code.prefix(code.len().min(8));
        match only {
            _ if !is_there && !within(code) => {}
            Some(other) if other != item => return None,
            _ => only = Some(item),
        }
    }
    only
}
