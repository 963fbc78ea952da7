//! From [`Draft`] to [`Entry`]: the one place where text becomes meaning.

use super::Entry;
use super::day;
use super::draft::{Draft, Field, LineField};
use super::line::Reader;
use super::problem::{Place, Problem, ProblemKind};
use super::tidy::tidy;
use crate::schedule::{Id, Jurisdiction, Schedule};
use crate::units::{Date, Decimal, country_name};

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
    parse_taking(draft, schedule, &|_, _, number| number)
}

/// As [`parse`], and every amount of money and every quantity that was read in a field of a line is taken for what
/// `take` says: the same number as the input of a recording ([`Recording`](crate::units::Recording)).
pub fn parse_taking(
    draft: &Draft,
    schedule: &Schedule,
    take: &dyn Fn(usize, LineField, Decimal) -> Decimal,
) -> Parsed {
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
            let (day, problems) = (entry_date, &mut problems);
            Reader { draft, schedule, line, into, day, problems, currency: None, take }.line()
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

fn read_into(draft: &Draft, schedule: &Schedule, problems: &mut Vec<Problem>) -> Option<Id<Jurisdiction>> {
    let text = draft.field(Field::Into);
    let country = country_name::read(&tidy(text)).and_then(|country| schedule.jurisdiction(country));
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
    let day = if text.is_empty() { Err(ProblemKind::Missing) } else { day::read(text) };
    day.map_err(|kind| problems.push(Problem { place: Place::Sheet(Field::EntryDate), kind })).ok()
}

/// Whether two texts say the same in a field of the sheet, however each is written.
///
/// ```
/// use countertariff::entry::{Field, parse::same};
/// assert!(same(Field::Into, "us", "United States"));
/// assert!(same(Field::EntryDate, "2025-03-27", "27 March 2025"));
/// assert!(!same(Field::Into, "US", "CA"));
/// ```
pub fn same(field: Field, one: &str, other: &str) -> bool {
    let (one, other) = (tidy(one), tidy(other));
    // Nearly every file repeats itself to the letter.
    one == other
        || match field {
            Field::Into => country_name::read(&one).is_some_and(|it| country_name::read(&other) == Some(it)),
            Field::EntryDate => day::read(&one).is_ok_and(|it| day::read(&other) == Ok(it)),
            Field::Title | Field::Note => false,
        }
}
