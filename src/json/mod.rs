//! Floor 6. A sheet with its answer as JSON, and back: `docs/sheet.schema.json` says what stands where.
//!
//! Invariant: amounts are text, never binary fractions; what is written reads back as the same sheet; whatever is
//! read ends in a sheet or in one of the faults of [`NotASheet`].

mod answer;
mod fact;
mod line;
mod read;
mod said;
mod write;

pub use read::{NotASheet, read};
pub use write::write;

/// What the format is called, with its version.
pub const FORMAT: &str = "countertariff.sheet/1";
