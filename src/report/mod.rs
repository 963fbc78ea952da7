//! Floor 6. The answer as a document: from what came of a sheet to [`Block`]s in the reader's language.
//!
//! Invariant: a document holds everything that is read, and nothing is computed while it is drawn. The page,
//! the paper, the command and the tests read the same blocks.

mod aid;
mod answer;
mod answered_line;
mod bar;
mod block;
mod calendar;
mod charge_row;
mod chart;
mod cite;
mod compare;
mod compare_answers;
mod compare_table;
mod course;
mod course_changes;
mod course_chart;
mod course_told;
mod doc;
mod embed;
mod examples;
mod export;
mod field;
mod figure;
mod form;
mod goods_fields;
mod goods_list;
mod goods_name;
mod hue;
mod ladder;
mod line;
mod line_form;
mod lines_table;
mod lines_tools;
mod not_included;
mod notices;
mod open;
mod options;
mod paper;
mod paper_notes;
mod paper_rows;
mod part;
mod plain;
mod prohibition;
mod qr;
mod questions;
mod rate;
mod reasons;
mod receipt;
mod rest;
mod screen;
mod sentence;
mod share;
mod sides;
mod spoken;
mod told;
mod typed;
mod whole;
mod wrong;

pub use aid::Aid;
pub use block::{
    Act, Amount, Ask, Block, Card, Cell, Does, Ends, Fold, Group, Heading, Layer, Rich, Row, Side, Span,
    Table, text,
};
pub use chart::{Area, Chart, Mark};
pub use course::course_as_text;
pub use doc::Doc;
pub use embed::{embed, embedded_course};
pub use examples::examples;
pub use export::{acts, exported};
pub use field::{Choice, FieldDoc, Look, Other, Shape, Way, place_id};
pub use form::SheetForm;
pub use hue::hue;
pub use line_form::LineForm;
pub use lines_table::{LineRow, LinesTable, RowDocs, rows, table as lines_table};
pub use notices::Notices;
pub use options::{GoodsList, GoodsOption};
pub use paper::paper;
pub use part::{Fold as FormFold, Part, Tool};
pub use plain::plain;
pub use qr::{Qr, qr};
pub use rest::{REST, Rest};
pub use screen::{LineDocs, Reporter, Screen};
pub use sentence::{Piece, Sentence};
pub use share::{ShareDoc, as_text, as_text_with_workings};
pub use spoken::{foot, spoken};
pub use told::title_and_note;
pub use whole::{head, line, tail};
pub use wrong::wrong;
