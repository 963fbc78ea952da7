//! The form: one view for each shape of field, and a section for each line.

mod field;
mod goods;
mod input;
mod line;
mod sentence;
mod sheet;

pub use sentence::sentence;
pub use sheet::form;
