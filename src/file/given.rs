//! Whether anything is given in a cell in which something stands.

use crate::entry::LineField;
use crate::entry::tidy::tidy;
use crate::units::Unit;

/// What says in what something is measured, and what says how much.
pub(super) const UNITS: [(LineField, LineField); 2] =
    [(LineField::Unit, LineField::Quantity), (LineField::Unit2, LineField::Quantity2)];

/// Whether a text is a unit. Nearly all are among these, which saves a look at every way of writing every unit.
pub(super) fn is_unit(text: &str) -> bool {
    matches!(text, "KG" | "kg" | "KGM" | "NO" | "NMB" | "EA" | "PCS" | "PC")
        || tidy(text).parse::<Unit>().is_ok()
}

/// What stands in a cell in the place of nothing.
const PLACEHOLDERS: [&str; 11] = ["-", "--", "–", "—", "n/a", "#n/a", "n.a.", "s.o.", "n.d.", "tbd", "null"];

/// Whether nothing is given in a cell, though something stands in it. A currency alone before the dash of an account is nothing too.
pub(super) fn is_placeholder(cell: &str) -> bool {
    let cell = cell.trim().trim_start_matches('$').trim();
    PLACEHOLDERS.iter().any(|nothing| cell.eq_ignore_ascii_case(nothing))
}
