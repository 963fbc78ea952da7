//! [`guarded`]: cells that a spreadsheet would take for formulas, and [`unguarded`]: as they were.

use std::borrow::Cow;

/// A cell as a spreadsheet shows it instead of working it out: with an apostrophe before `=`, `+`, `-`, `@`, a tab or a line end.
/// A number below zero is no formula.
///
/// ```
/// use countertariff::batch::guarded;
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(guarded("-12.50"), "-12.50");
/// assert_eq!(guarded("steel"), "steel");
/// ```
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let is_number = || {
        let figures = cell.strip_prefix('-').unwrap_or_default().trim();
        figures.starts_with(|c: char| c.is_ascii_digit())
            && figures
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}'))
    };
    if starts && !is_number() { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell that was made safe.
///
/// ```
/// use countertariff::batch::unguarded;
/// assert_eq!(unguarded("'=1+1"), "=1+1");
/// assert_eq!(unguarded("'quoted'"), "'quoted'");
/// ```
pub fn unguarded(cell: &str) -> &str {
    let inside = cell.strip_prefix('\'').filter(|inside| matches!(guarded(inside), Cow::Owned(_)));
    inside.unwrap_or(cell)
}
