//! Codes that a spreadsheet took for numbers: read where there is one way, and left to be asked about otherwise. And codes
//! of another nomenclature: read as far as all countries count alike.

use std::borrow::Cow;

use crate::entry::{as_code, code_offers, shared_with_elsewhere};
use crate::schedule::{Found, Tariff};
use crate::units::TariffCode;

/// What a cell was, if it is mended.
pub(super) fn mended(cell: &str, elsewhere: bool, tariff: &Tariff) -> Option<TariffCode> {
    if elsewhere {
        return shared_with_elsewhere(cell);
    }
    if as_code(cell).is_some() {
        return None;
    }
    if let Some(range) = scientific(cell) {
        return only_item(range, tariff);
    }
    let offers = code_offers(cell, &|code| tariff.find(code) != Found::Nothing);
    if let [only] = offers.as_slice() { Some(*only) } else { None }
}

/// The cell as a code is written, mended or as it is.
pub(super) fn read<'a>(cell: &'a str, elsewhere: bool, tariff: Option<&Tariff>) -> Cow<'a, str> {
    let code = tariff.and_then(|tariff| mended(cell, elsewhere, tariff));
    code.map_or(Cow::Borrowed(cell), |code| Cow::Owned(code.to_string()))
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
