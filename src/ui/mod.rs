//! Floor 7. The page: it tells the sheet what a person does, and draws the documents that come of it.
//!
//! Invariant: nothing is decided, computed or worded here. Signals live only here; what they hold are finished
//! [documents](crate::report), each drawn again only when it became another one.
//!
//! * `handle` — the one way from a view to the sheet. `drawn` — what is drawn again, and when.
//! * `element` — elements and buttons, of one type of view each.
//! * `browser` — the focus, the calendar, the pointer, the clock.
//! * `form` — fields. `report` — the answer, one view for each kind of block.
//! * `lines` — the table of lines, and rows that are pasted.
//! * `page` — the frame: header, notices, address, storage.

mod browser;
mod drawn;
mod element;
mod form;
mod handle;
mod lines;
mod page;
mod report;

pub use page::{App, start};
