//! Floor 4. Sentences, in English and French.
//!
//! Invariant: every variant of every enum that reaches a person has a sentence in both languages; a
//! missing one does not compile. No arithmetic but formatting.
//!
//! Functions take the language first. English and French stand side by side, and a `match` over
//! words of the law has no wildcard arm.

mod capital;
mod cite;
pub mod command;
mod country;
mod explain;
mod facts;
pub mod file;
pub mod file_kinds;
pub mod files;
mod left_out;
pub mod mapping;
mod number;
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
mod problems;
mod rates;
mod unit;

pub use capital::small;
pub use cite::{citation, instrument};
pub use country::{agreement, country, with_agreement};
pub use explain::{
    base, charge_working, confidence, kind, levy, not_covered, programme, programme_short, standing, steps,
    why_code, why_not, working,
};
pub use facts::{answer, choice, clause, hint, name, no_proof, question};
pub use left_out::{idle_claim, left_out};
pub use number::{amount, date, decimal, effective, exact, money, percent, plain, share, short_rate};
pub use problems::problem;
pub use rates::rate;
pub use unit::{quantity, unit};
