//! Floor 4½. Files as people have them: how they are written, what their columns hold, and which of their rows are goods.
//!
//! Invariant: what a file is, is found by looking, and never by its name. Whatever is taken for something is said, and can be
//! changed; what can be two things is asked about, once for the whole file. No row is lost.

mod amounts;
mod arithmetic;
mod assumption;
mod code;
mod codes;
mod column;
mod currency;
mod day;
mod given;
mod guess;
mod heading;
mod heading_words;
mod kind;
mod limits;
mod lines;
mod look;
mod mapping;
mod markup;
mod not_a_file;
mod number;
mod place;
mod proposal;
mod question;
mod records;
mod row;
mod said;
mod separator;
mod shown;
mod source;
mod table;
mod taken;
mod target;
mod workbook;

pub use assumption::Assumption;
pub use code::Mended;
pub use column::Why;
pub use day::DayOrder;
pub use limits::{MOST_COLUMNS, MOST_WORKBOOK_BYTES};
pub use lines::Shape;
pub(crate) use lines::{Lines, MARK};
pub use mapping::Mapping;
pub use not_a_file::NotAFile;
pub use number::DecimalMark;
pub use proposal::Proposal;
pub use question::Question;
pub use records::RowFault;
pub(crate) use records::{Records, Row};
pub use row::FileRow;
pub use said::{ColumnName, NotSaid, Said, SaidFrom};
pub(crate) use separator::{SEPARATORS, separator_said};
pub use source::{Input, Source};
pub use table::RowKind;
pub use target::{From, Target};
