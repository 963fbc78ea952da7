//! From [`Draft`] to [`Entry`]: the one place where text becomes meaning.

use super::day;
use super::draft::{Draft, DraftLine, Field, LineField};
use super::line::Reader;
use super::problem::{Place, Problem, ProblemKind};
use super::tidy::tidy;
use super::{Entry, EntryLine};
use crate::schedule::{Id, Jurisdiction, Schedule};
use crate::units::{Date, Decimal, country_name};

/// What came of reading a draft: the lines that could be read stand, whatever is wrong elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    parse_lines(draft, schedule, &mut |line, into, day| read_line(draft, schedule, (line, into, day), take))
}

/// Lines of drafts as they were read, for a draft that is read again after each letter: only what changed is read.
#[derive(Default)]
pub struct KnownLines {
    of: Option<(Id<Jurisdiction>, Option<Date>)>,
    lines: Vec<(DraftLine, ReadLine)>,
}

impl KnownLines {
    /// As [`parse`].
    ///
    /// ```
    /// # use countertariff::{embedded, entry::{Draft, Field, LineField, parse}};
    /// use countertariff::entry::parse::KnownLines;
    /// # let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
    /// # draft.set(Field::Into, "US");
    /// # draft.set(Field::EntryDate, "2025-03-27");
    /// # draft.set_line(0, LineField::Code, "7208.36.00");
    /// let mut known = KnownLines::default();
    /// for value in ["1", "10", "10o"] {
    ///     draft.set_line(0, LineField::Value, value);
    ///     let read = known.parse(&draft, embedded::schedule());
    ///     assert_eq!(read, parse(&draft, embedded::schedule()));
    /// }
    /// ```
    pub fn parse(&mut self, draft: &Draft, schedule: &Schedule) -> Parsed {
        let mut read_anew = Vec::new();
        let parsed = parse_lines(draft, schedule, &mut |line, into, day| {
            let of = Some((into, day));
            if self.of != of {
                (self.of, self.lines) = (of, Vec::new());
            }
            let typed = &draft.lines[line];
            if let Some(known) = self.lines.get(line).filter(|known| known.0 == *typed) {
                return known.1.clone();
            }
            let read = read_line(draft, schedule, (line, into, day), &|_, _, number| number);
            read_anew.push((line, read.clone()));
            read
        });
        for (line, read) in read_anew {
            let known = (draft.lines[line].clone(), read);
            match self.lines.get_mut(line) {
                Some(place) => *place = known,
                None => self.lines.push(known),
            }
        }
        self.lines.truncate(draft.lines.len());
        parsed
    }
}

/// One line as read.
#[derive(Clone)]
struct ReadLine {
    /// What it says. A line with any problem is left out whole: half a line would give a wrong answer.
    said: Option<EntryLine>,
    problems: Vec<(LineField, ProblemKind)>,
}

fn read_line(
    draft: &Draft,
    schedule: &Schedule,
    (line, into, day): (usize, Id<Jurisdiction>, Option<Date>),
    take: &dyn Fn(usize, LineField, Decimal) -> Decimal,
) -> ReadLine {
    let mut problems = Vec::new();
    let problem = &mut problems;
    let said = Reader { draft, schedule, line, into, day, problems: problem, currency: None, take }.line();
    ReadLine { said: said.filter(|_| problems.is_empty()), problems }
}

/// What reads the line at a place, into a country, on a day if that can be read.
type ReadsLine<'r> = dyn FnMut(usize, Id<Jurisdiction>, Option<Date>) -> ReadLine + 'r;

fn parse_lines(draft: &Draft, schedule: &Schedule, read: &mut ReadsLine<'_>) -> Parsed {
    let mut problems = Vec::new();
    let into = read_into(draft, schedule, &mut problems);
    let entry_date = read_date(draft, &mut problems);
    if draft.lines.is_empty() {
        problems.push(Problem { place: Place::Line(0, LineField::Code), kind: ProblemKind::NoLines });
    }
    let mut lines = Vec::new();
    let mut places = Vec::new();
    for line in 0..draft.lines.len() {
        let read = into.map(|into| read(line, into, entry_date));
        let (said, wrong) = read.map_or((None, Vec::new()), |read| (read.said, read.problems));
        problems
            .extend(wrong.into_iter().map(|(field, kind)| Problem { place: Place::Line(line, field), kind }));
        places.push(said.is_some().then_some(lines.len()));
        lines.extend(said);
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
