//! Floor 5. Files of rows: one line of goods a row, in and out.
//!
//! Invariant: a row that fails is a row in the output, with its problems; it stops nothing. Memory
//! holds one declaration at a time.

mod answering;
mod cents;
mod columns;
mod course;
mod csv_in;
mod csv_out;
mod declarations;
mod file_run;
mod form;
mod formulas;
mod guard;
mod mapped;
mod notes;
mod of_sheet;
mod reads;
mod remark;
mod run;
mod said;
mod summary;
mod workbook;
mod writer;

pub use crate::file::{NotAFile, RowFault};
pub use columns::{COLUMNS, Holds, Offer, columns_hold};
pub use course::{COURSE_COLUMNS, course};
pub use csv_in::Columns;
pub use csv_out::Cells;
pub(crate) use declarations::LONG;
pub use declarations::{Declaration, Declarations};
pub use file_run::{Answered, Answerer, FileRun, assess_file};
pub use guard::{guarded, unguarded};
pub use of_sheet::rows_of;
pub use run::{drafts, run, run_anew, run_offering};
pub use summary::Summary;
pub use workbook::{BookCell, MOST_ROWS, WorkbookWriter};
pub use writer::{RowWriter, Written};
