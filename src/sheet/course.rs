//! [`Course`]: a line through time, as far as it is known.

use core::cell::OnceCell;
use std::sync::Arc;

use super::lines::LineId;
use crate::assess::{Step, Through};
use crate::entry::Entry;
use crate::schedule::{Citation, Id, Jurisdiction, Schedule};
use crate::units::{Date, Decimal};

/// A line through time, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The line.
    pub line: LineId,
    /// The country entered.
    pub into: Id<Jurisdiction>,
    /// The value of the line; its sums are rates in per cent where it has none.
    pub value: Option<Decimal>,
    /// What it owes, from each change on.
    pub steps: Vec<Step>,
    /// What it was charged by the texts made until each day; `None` where no later text reached back to it.
    pub as_charged: Option<Vec<Step>>,
    /// The texts that reached back.
    pub reached_back: Vec<Citation>,
    /// What it would owe if what is announced were enacted, from the first such day on; empty where that changes
    /// nothing for it.
    pub announced: Vec<Step>,
    /// The changes after today of this line, and of the others in a sheet of few lines.
    pub ahead: Vec<(LineId, Vec<Step>)>,
    /// The last day that the course speaks of: the last one read, or the last change enacted for later.
    pub until: Date,
}

/// What is known of the line in work, and what is being found out.
#[derive(Default)]
pub(super) struct Courses {
    pub shown: Option<(Of, Arc<Course>)>,
    pub begun: Option<(Of, Through)>,
    /// Whether it is shown as it was charged on each day, rather than as it was settled since.
    pub as_charged: bool,
    /// The law with what is only announced, made when first asked for.
    pub supposing: OnceCell<Schedule>,
}

/// What a course is of: a line among the lines of its declaration, on whatever day.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Of {
    pub line: LineId,
    pub place: usize,
    pub entry: Entry,
}
