//! Answers in words: how an amount was calculated, why a measure is not owed, which text says so.

mod failed;
mod levied;
mod line;
mod stated;
mod steps;
mod why;

pub use levied::{base, levy};
pub use line::{charge_working, working};
pub use stated::{confidence, kind, not_covered, programme, programme_short, standing};
pub use steps::steps;
pub use why::{why_code, why_not};
