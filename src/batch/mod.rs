//! Floor 5. Files of rows: one line of goods a row, in and out.
//!
//! Invariant: a row that fails is a row in the output, with its problems; it stops nothing. Memory
//! holds one declaration at a time.

mod answering;
mod columns;
mod course;
mod csv_in;
mod csv_out;
mod form;
mod formulas;
mod lines;
mod not_a_file;
mod of_sheet;
mod records;
mod run;
mod said;

pub use columns::{COLUMNS, Offer};
pub use course::{COURSE_COLUMNS, course};
pub use csv_in::Columns;
pub use not_a_file::NotAFile;
pub use of_sheet::rows_of;
pub use records::RowFault;
pub use run::{Summary, drafts, run, run_anew, run_offering};
