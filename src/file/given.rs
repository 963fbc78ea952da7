//! Whether anything is given in a cell in which something stands.

use crate::entry::tidy::tidy;
use crate::entry::{LineField, plain};
use crate::units::Unit;

/// What says in what something is measured, and what says how much.
pub(super) const UNITS: [(LineField, LineField); 2] =
    [(LineField::Unit, LineField::Quantity), (LineField::Unit2, LineField::Quantity2)];

/// Whether a text is a unit. Nearly all are among these, which saves a look at every way of writing every unit.
pub(super) fn is_unit(text: &str) -> bool {
    matches!(text, "KG" | "kg" | "KGM" | "NO" | "NMB" | "EA" | "PCS" | "PC")
        || tidy(text).parse::<Unit>().is_ok()
}

/// What stands in a cell in the place of nothing, in plain letters.
const PLACEHOLDERS: [&str; 5] = ["n a", "s o", "n d", "tbd", "null"];

/// Whether nothing is given in a cell, though something stands in it: `n/a`, or a dash, as accounts write it after their sign.
pub(super) fn is_placeholder(cell: &str) -> bool {
    // No longer cell stands in the place of nothing, and most are longer.
    const LONGEST: usize = 6;
    let cell = cell.trim();
    let is_dash = || {
        let dash = cell.trim_start_matches(['$', ' ']);
        !dash.is_empty() && dash.chars().all(|c| matches!(c, '-' | '–' | '—'))
    };
    cell.len() <= LONGEST && (is_dash() || PLACEHOLDERS.contains(&plain(cell).as_str()))
}
