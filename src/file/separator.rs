//! What stands between the cells of a file, found by looking at its first lines.

use std::io::Cursor;

use csv::StringRecord;

use super::heading;
use super::lines::Lines;
use super::records::Records;

/// What may stand between the cells of a row.
pub(crate) const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Headings are looked for in so many rows, and in so many cells of each: a million would take a minute.
const HEADED: usize = 40;
const HEADINGS: usize = 400;

/// What a first line such as `sep=;` says, which is for spreadsheets.
pub(crate) fn separator_said(line: &str) -> Option<u8> {
    let (start, separator) = line.trim_matches('"').split_at_checked(4)?;
    let separator = separator.as_bytes().first().filter(|byte| SEPARATORS.contains(byte))?;
    start.eq_ignore_ascii_case("sep=").then_some(*separator)
}

/// The separator by which most headings are known in some row; then that by which most rows are equally wide.
pub(super) fn found_in(text: &[u8]) -> u8 {
    let score = |separator: &u8| {
        let Ok(lines) = Lines::new(Cursor::new(text.to_vec())) else { return (0, 0, 0) };
        let mut records = Records::new(lines);
        records.separate_by(*separator);
        let (mut row, mut known, mut widths) = (StringRecord::new(), 0, Vec::new());
        while let Ok(Some(_)) = records.next(&mut row) {
            if widths.len() < HEADED {
                known =
                    known.max(row.iter().take(HEADINGS).filter(|cell| heading::read(cell).is_some()).count());
            }
            widths.push(row.len());
        }
        let alike = |width: &usize| widths.iter().filter(|other| *other == width).count();
        let usual = widths.iter().copied().filter(|width| *width > 1).max_by_key(alike);
        (known, usual.map_or(0, |width| alike(&width)), usual.unwrap_or_default())
    };
    // Of equals the first counts.
    SEPARATORS.into_iter().rev().max_by_key(score).unwrap_or(b',')
}
