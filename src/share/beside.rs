//! [`Beside`]: what a sheet is compared with, as a link says it. Nothing of it is understood here.

use litemap::LiteMap;

/// A detail of what a sheet is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beside {
    /// What kind of comparison it is.
    With,
    /// The other day.
    Day,
    /// What one unit of the currency of the values is worth in that of the other country.
    Rate,
    /// Whether, the other way, the goods keep their origin.
    KeepsOrigin,
    /// The link of the other sheet.
    Link,
    /// The line one question of which is answered in two ways, counted from 1; the first, if nothing is said.
    Line,
    /// The column of that question.
    Question,
    /// The answer on the left; without one it is that of the sheet.
    One,
    /// The answer on the right.
    Other,
}

/// What was said of a comparison, as it was typed or chosen; empty if nothing is compared.
pub type SaidBeside = LiteMap<Beside, String>;

impl Beside {
    /// Every one.
    pub const ALL: [Self; 9] = [
        Self::With,
        Self::Day,
        Self::Rate,
        Self::KeepsOrigin,
        Self::Link,
        Self::Line,
        Self::Question,
        Self::One,
        Self::Other,
    ];

    /// Its key in a readable link.
    pub const fn key(self) -> &'static str {
        match self {
            Self::With => "compare",
            Self::Day => "compare_day",
            Self::Rate => "compare_rate",
            Self::KeepsOrigin => "compare_keeps_origin",
            Self::Link => "compare_link",
            Self::Line => "compare_line",
            Self::Question => "compare_question",
            Self::One => "compare_one",
            Self::Other => "compare_other",
        }
    }
}
