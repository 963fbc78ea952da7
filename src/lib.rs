//! What is owed on goods crossing the US–Canada border on a given day, and why.
//!
//! Three calls are enough: [`parse`](entry::parse()) reads what was written, [`assess`](assess::assess()) answers it, and
//! [`words`] says the answer. The law is in the crate: [`embedded::schedule`].
//!
//! ```
//! use countertariff::entry::{Draft, Field, LineField, parse};
//! use countertariff::units::Lang;
//! use countertariff::{assess, embedded, words};
//!
//! // A coil of hot-rolled steel of Canada, as an importer writes it down.
//! let mut draft = Draft::default();
//! draft.set(Field::Into, "US");
//! draft.set(Field::EntryDate, "27 March 2025");
//! draft.lines.push(Default::default());
//! for (column, text) in [("code", "7208.36.00"), ("value", "$40,000"), ("origin", "Canada"), ("cusma", "no")] {
//!     draft.set_line(0, LineField::named(column).expect("a column"), text);
//! }
//!
//! let law = embedded::schedule();
//! let read = parse(&draft, law);
//! // A slip would be here, beside its field: words::problem says it in a sentence.
//! assert!(read.problems.is_empty());
//! let entry = read.entry.expect("a draft without problems is an entry");
//!
//! let answer = assess::assess(law, &entry);
//! let charges: Vec<String> = answer.lines[0]
//!     .charges
//!     .iter()
//!     .map(|charge| format!("{}: {}", law.law[charge.program].id, words::charge_working(Lang::En, charge)))
//!     .collect();
//! assert_eq!(charges[1], "us.ieepa.ca: 25% × 40,000.00 = 10,000.00");
//! ```
//!
//! Files of rows, links and JSON are [`batch`], [`share`] and [`json`]. Other languages have the npm package (`package/`)
//! and the module of Python (`examples/spark/engine`).
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
//! * [`file`](mod@file) — files as people have them: what they are, and what their columns hold.
//! * [`batch`] — files of rows, in and out.
//! * [`json`] — a sheet with its answer as JSON, and back.
//! * [`clerk`] — what makes and reads files for a page, as text in and text out.
//! * [`filer`] — a file as people have it, answered for a page, as text in and text out.
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
pub mod filer;
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
