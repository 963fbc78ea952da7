//! Floor 7. The page: it tells the sheet what a person does, and draws the documents that come of it.
//!
//! Invariant: nothing is decided, computed or worded here. Signals live only here; what they hold are finished
//! [documents](crate::report), each drawn again only when it became another one.
//!
//! * [`page`] — the frame: header, notices, address, storage, focus.
//! * `form` — fields.
//! * `report` — the answer, one view for each kind of block.

mod form;
pub mod page;
mod report;

pub use page::App;
