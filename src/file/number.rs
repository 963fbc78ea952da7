//! Numbers as the whole file writes them.

use std::borrow::Cow;

use crate::units::number::Figures;
use crate::units::{Decimal, number};

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234.50`
    Point,
    /// `1.234,50`
    Comma,
}

/// The figures of a cell with the marks between them, and what stands before and after.
fn figures(cell: &str) -> Option<(&str, &str, &str)> {
    let start = cell.find(|c: char| c.is_ascii_digit())?;
    let end = cell.rfind(|c: char| c.is_ascii_digit())? + 1;
    Some((&cell[..start], &cell[start..end], &cell[end..]))
}

/// Whether groups of three digits stand after the first, of at most three.
fn in_threes(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut more = 0;
    matches!(first.len(), 1..=3)
        && digits(first)
        && groups.all(|group| {
            more += 1;
            group.len() == 3 && digits(group)
        })
        && more > 0
}

/// What a cell shows of the mark before its decimals: nothing where it can be read both ways, or has no mark.
pub(super) fn shown(cell: &str) -> Shown {
    let Some((_, figures, _)) = figures(cell) else { return Shown::Nothing };
    match (figures.rfind('.'), figures.rfind(',')) {
        (None, None) => Shown::Nothing,
        (Some(point), Some(comma)) if point > comma => Shown::As(DecimalMark::Point),
        (Some(_), Some(_)) => Shown::As(DecimalMark::Comma),
        (Some(_), None) => alone(figures, '.', DecimalMark::Point, DecimalMark::Comma),
        (None, Some(_)) => alone(figures, ',', DecimalMark::Comma, DecimalMark::Point),
    }
}

/// What one kind of mark shows.
fn alone(figures: &str, mark: char, decimals: DecimalMark, thousands: DecimalMark) -> Shown {
    match (in_threes(figures, mark), figures.matches(mark).count()) {
        // Nobody writes 0,500 for five hundred.
        (true, 1) if figures.starts_with('0') => Shown::As(decimals),
        (true, 1) => Shown::Open(mark),
        (true, _) => Shown::As(thousands),
        (false, 1) => Shown::As(decimals),
        (false, _) => Shown::Nothing,
    }
}

/// What a number shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The mark of its decimals.
    As(DecimalMark),
    /// A mark that can stand before thousands or decimals.
    Open(char),
    /// Nothing.
    Nothing,
}

/// The cell as nobody misreads it, where the way in which the file writes numbers decides between two readings.
pub(super) fn read(cell: &str, mark: Option<DecimalMark>) -> Cow<'_, str> {
    let (Some(mark), Shown::Open(sign)) = (mark, shown(cell)) else { return Cow::Borrowed(cell) };
    let Some((before, figures, after)) = figures(cell) else { return Cow::Borrowed(cell) };
    let is_decimal = matches!((mark, sign), (DecimalMark::Point, '.') | (DecimalMark::Comma, ','));
    let plain = if is_decimal {
        // Zeros after the last decimal say nothing, and money has no third.
        let plain: String = figures.chars().map(|c| if c == sign { '.' } else { c }).collect();
        plain.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        figures.replace(sign, "")
    };
    Cow::Owned([before, &plain, after].concat())
}

/// A number of any fineness, not below zero, perhaps with a currency beside it.
pub(super) fn exact(cell: &str, mark: Option<DecimalMark>) -> Option<Decimal> {
    let (before, figures, after) = figures(cell)?;
    if [before, after].iter().any(|sign| sign.contains(['-', '−', '(', '%'])) {
        return None;
    }
    match number::read(figures).ok()? {
        Figures::One(number) => Some(number),
        Figures::Two { decimal, thousands, mark: sign } => Some(match (sign, mark) {
            (',', Some(DecimalMark::Comma)) => decimal,
            (',', _) | (_, Some(DecimalMark::Comma)) => thousands,
            _ => decimal,
        }),
    }
}

/// The number that a cell is and shows as nothing else: figures with a mark or none, which is no number by its zeros, and which
/// nobody reads in two ways.
pub(super) fn plain(cell: &str, mark: Option<DecimalMark>) -> Option<Decimal> {
    let cell = cell.trim();
    let is_figures = cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let has_zeros = cell.len() > 1 && cell.starts_with('0') && cell.as_bytes()[1].is_ascii_digit();
    let is_open = mark.is_none() && matches!(shown(cell), Shown::Open(_));
    if is_figures && !has_zeros && !is_open { exact(cell, mark) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};

    #[test]
    fn a_file_decides_what_a_number_alone_does_not() {
        for (cell, mark, plain) in [
            ("3.999", Comma, "3999"),
            ("3.999", Point, "3.999"),
            ("12,500", Comma, "12.5"),
            ("12,500", Point, "12500"),
            ("$ 12,000", Comma, "$ 12"),
            ("1234.50", Comma, "1234.50"),
            ("1 234,50 $", Point, "1 234,50 $"),
        ] {
            assert_eq!(read(cell, Some(mark)), plain, "{cell}");
        }
        assert_eq!(plain("1234,50", Some(Comma)).unwrap().to_string(), "1234.50");
        assert_eq!(plain("12,500", Some(Point)).unwrap().to_string(), "12500");
        for (cell, mark) in [("007", None), ("12,500", None), ("$5", None), ("0406.10.10", None), ("", None)]
        {
            assert_eq!(plain(cell, mark), None, "{cell}");
        }
        assert_eq!(read("3.999", None), "3.999");
        assert_eq!(shown("2.567,49"), Shown::As(Comma));
        assert_eq!(shown("1.234.567"), Shown::As(Comma));
        assert_eq!(shown("12,5"), Shown::As(Comma));
        assert_eq!(shown("0,500"), Shown::As(Comma));
        assert_eq!(shown("100"), Shown::Nothing);
    }
}
