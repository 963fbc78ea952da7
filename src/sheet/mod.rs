//! Floor 5. The sheet as a machine: its [`State`], what can happen to it ([`Event`]), and what has to be
//! done outside of it then ([`Effect`]).
//!
//! Invariant: [`State::update`] is the only way in which a sheet changes. Nothing here draws, waits, reads a
//! clock or knows a browser, so everything that a page does to a sheet is tested without one.

mod arrival;
mod arriving;
mod asking;
mod beside;
mod coming;
mod compare;
mod comparing;
mod copied;
mod course;
mod event;
mod examples;
mod exported;
mod form;
mod goods;
mod history;
mod ladder;
mod lines;
mod linked;
mod mirrored;
mod naming;
mod open_questions;
mod outcome;
mod pasting;
mod rating;
mod reading;
mod rest;
mod searching;
mod state;
mod steps;
mod table;
mod tabling;
mod through;
mod turned;
mod unread;
mod unsure;
mod update;

pub use arrival::{Arrival, Kept, Was};
pub use coming::RestEvent;
pub use compare::{Asked, CompareEvent, Compared, Comparison, Given, Otherwise, Side, With};
pub use copied::Copied;
pub use course::Course;
pub use event::{Effect, Event, Target};
pub use examples::{EXAMPLES, Example, ExampleName};
pub use exported::{Export, ExportFault, Exported, is_saved_sheet};
pub use goods::{GoodsEvent, List, Rate, Standing, Step};
pub use history::Done;
pub use ladder::Ladder;
pub use lines::{LineId, Move, Spot};
pub use mirrored::turned_round;
pub use open_questions::{OpenQuestions, Questions, is_presumed};
pub use outcome::{Answered, LineOutcome, Outcome};
pub use rest::REST;
pub use state::{Rest, State};
pub use table::{Filled, LineState, MOST_LINES, Pasting, TableEvent};
