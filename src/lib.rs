//! What is owed on goods crossing the US–Canada border on a given day, and why.
//!
//! The modules, in reading order; dependencies point up this list only:
//!
//! * [`units`] — what the words mean.
//! * [`schedule`] — what the law says.
//! * `compile` — the law read from its files, for the build and for `countertariff check`.
//! * [`find`] — names of goods, and codes by words.
//! * [`entry`] — what the importer says.
//! * [`assess`] — the only place where a duty is computed.
//! * [`embedded`] — the law as compiled into this build.
//! * [`words`] — sentences, in English and French.
//! * [`share`] — links that open for ever.
//! * [`file`] — files as people have them: what they are, and what their columns hold.
//! * [`batch`] — files of rows, in and out.
//! * [`json`] — a sheet with its answer as JSON, and back.
//! * [`clerk`] — what makes and reads files for a page, as text in and text out.
//! * `pages` — the pages beside the sheet, made at the build.
//!
//! The law is data, the engine is small and names no country, and the page is thin. One computation
//! gives the number and its explanation; unknown is an answer.

pub mod assess;
pub mod batch;
pub mod clerk;
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
pub mod embedded;
pub mod entry;
pub mod file;
pub mod find;
pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
pub mod report;
pub mod schedule;
pub mod share;
pub mod sheet;
#[cfg(feature = "ui")]
pub mod storage;
#[cfg(feature = "ui")]
pub mod ui;
pub mod units;
pub mod words;
