//! [`Course`]: a line through time, as far as it is known.

use std::sync::Arc;

use super::lines::LineId;
use crate::assess::{Step, Through};
use crate::entry::Entry;
use crate::schedule::{Id, Jurisdiction};
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
    /// The last day that the course speaks of: the last one read, or the last change enacted for later.
    pub until: Date,
}

/// What is known of the line in work, and what is being found out.
#[derive(Debug, Default)]
pub(super) struct Courses {
    /// The line that was last touched.
    pub touched: Option<LineId>,
    pub shown: Option<(Of, Arc<Course>)>,
    pub begun: Option<(Of, Through)>,
}

/// What a course is of: a line among the lines of its declaration, on whatever day.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Of {
    pub line: LineId,
    pub place: usize,
    pub entry: Entry,
}
