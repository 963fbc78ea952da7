//! The patterns of programmes whose colours ran out, for pictures: the second cue beside the colour.

use super::html::{Element, el};

/// The number of each pattern, as in the class of a programme, and what is drawn on its tile.
const PATTERNS: [(&str, &str); 5] = [
    ("1", "M-1 1 l2 -2 M0 5 l5 -5 M4 6 l2 -2"),
    ("2", "M-1 4 l3 3 M0 0 l6 6 M4 -1 l3 3"),
    ("3", "M1 0 v6"),
    ("4", "M0 1 h6"),
    ("5", "M2 2 h1"),
];

/// A picture of no size that holds the tiles; pictures of the same page name them.
pub fn tiles() -> Element {
    let tile = |(number, path): (&str, &str)| {
        el("pattern")
            .attr("id", format!("cp-pattern-{number}"))
            .attr("width", "6")
            .attr("height", "6")
            .attr("patternUnits", "userSpaceOnUse")
            .put(el("path").attr("d", path))
    };
    el("svg")
        .class("cp-patterns")
        .attr("width", "0")
        .attr("height", "0")
        .attr("aria-hidden", "true")
        .put(el("defs").all(PATTERNS.map(tile)))
}
