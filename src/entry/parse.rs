//! From [`Draft`] to [`Entry`]: the one place where text becomes meaning.

use super::Entry;
use super::draft::{Draft, Field, LineField};
use super::line::Reader;
use super::problem::{Place, Problem, ProblemKind};
use crate::schedule::Schedule;
use crate::units::{Date, day};

/// What came of reading a draft: the lines that could be read stand, whatever is wrong elsewhere.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The entry made of the lines that could be read; none when the sheet's own fields, or every
    /// line, could not.
    pub entry: Option<Entry>,
    /// For each line of the draft, its place in the entry.
    pub lines: Vec<Option<usize>>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

/// Reads a draft. Never fails as a whole: see [`Parsed`].
pub fn parse(draft: &Draft, schedule: &Schedule) -> Parsed {
    let mut problems = Vec::new();
    let into = read_into(draft, schedule, &mut problems);
    let entry_date = read_date(draft, &mut problems);
    if draft.lines.is_empty() {
        problems.push(Problem { place: Place::Line(0, LineField::Code), kind: ProblemKind::NoLines });
    }
    let mut lines = Vec::new();
    let mut places = Vec::new();
    for line in 0..draft.lines.len() {
        let before = problems.len();
        let read = into.and_then(|into| {
            Reader { draft, schedule, line, into, day: entry_date, problems: &mut problems }.line()
        });
        // A line with any problem is left out whole: half a line would give a wrong answer.
        match read {
            Some(read) if problems.len() == before => {
                places.push(Some(lines.len()));
                lines.push(read);
            }
            _ => places.push(None),
        }
    }
    let entry = match (into, entry_date) {
        (Some(into), Some(entry_date)) if !lines.is_empty() => {
            Some(Entry { into, entry_date, whole: places.iter().all(Option::is_some), lines })
        }
        _ => None,
    };
    Parsed { entry, lines: places, problems }
}

fn read_into(draft: &Draft, schedule: &Schedule, problems: &mut Vec<Problem>) -> Option<u8> {
    let text = draft.field(Field::Into);
    let country = text.parse().ok().and_then(|country| schedule.jurisdiction(country));
    if country.is_none() {
        let known = schedule.law.jurisdictions.iter().map(|it| it.country).collect();
        let kind =
            if text.is_empty() { ProblemKind::Missing } else { ProblemKind::NotACountryEntered(known) };
        problems.push(Problem { place: Place::Sheet(Field::Into), kind });
    }
    country
}

fn read_date(draft: &Draft, problems: &mut Vec<Problem>) -> Option<Date> {
    let text = draft.field(Field::EntryDate);
    let day = day::read(text);
    if day.is_none() {
        let kind = if text.is_empty() { ProblemKind::Missing } else { ProblemKind::NotADay };
        problems.push(Problem { place: Place::Sheet(Field::EntryDate), kind });
    }
    day
}
