//! [`Outcome`]: what came of a sheet, line by line. A line that did not change keeps the very same
//! [`LineOutcome`], so whoever draws it can tell at a glance.

use std::sync::Arc;

use super::open_questions::Questions;
use super::reading::{is_blank, parse_filled, without};
use super::unread::read_without;
use crate::assess::{Assessor, LineAnswer, Standing, Totals};
use crate::entry::parse::KnownLines;
use crate::entry::{Draft, Entry, EntryLine, Field, LineField, Parsed, Place, Problem, ProblemKind};
use crate::schedule::{Id, Jurisdiction, Schedule};
use crate::units::{Date, day};

/// What came of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The country entered.
    pub into: Option<Id<Jurisdiction>>,
    /// The day of entry.
    pub day: Option<Date>,
    /// What is wrong with the fields of the sheet.
    pub problems: Vec<Problem>,
    /// One for each line of the draft.
    pub lines: Vec<Arc<LineOutcome>>,
    /// The sums of the lines that were answered; `None` while there are none.
    pub totals: Option<Totals>,
    /// How the day stands to the days whose law is known.
    pub standing: Option<Standing>,
}

/// A line that was answered, with all that its answer is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The country entered.
    pub into: Id<Jurisdiction>,
    /// The day of entry.
    pub day: Date,
    /// The line as read.
    pub said: EntryLine,
    /// The answer.
    pub answer: Arc<LineAnswer>,
}

/// What came of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineOutcome {
    /// Nothing was typed into it at all.
    pub blank: bool,
    /// What is wrong, by field.
    pub problems: Vec<(LineField, ProblemKind)>,
    /// The answer, when nothing is wrong, or nothing that keeps it away: what could not be read, and whose absence
    /// leaves the answer open, counts as not said.
    pub now: Option<Answered>,
    /// The answer before the last slip, while something keeps the answer away.
    pub before: Option<Answered>,
    /// What there is to ask. A slip in one field does not take the other questions away.
    pub questions: Questions,
}

impl LineOutcome {
    /// Whether the line was answered without a slip, and is now answered the very same. One that was answered despite a
    /// slip is answered the same when the slip is cleared, and is no longer wrong.
    fn is_still(&self, now: &Self) -> bool {
        let is_clean = self.problems.is_empty() && now.problems.is_empty();
        is_clean
            && self.now.as_ref().zip(now.now.as_ref()).is_some_and(|(last, now)| {
                Arc::ptr_eq(&last.answer, &now.answer)
                    && (last.into, last.day) == (now.into, now.day)
                    && last.said == now.said
            })
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: LineField) -> Option<&ProblemKind> {
        self.problems.iter().find(|problem| problem.0 == field).map(|problem| &problem.1)
    }
}

impl Outcome {
    /// The places of the lines that are in no sum, though something was typed into them.
    pub fn left_out(&self) -> impl Iterator<Item = usize> + '_ {
        let unread = |line: &LineOutcome| line.now.is_none() && (!line.blank || self.lines.len() == 1);
        self.lines.iter().enumerate().filter(move |line| unread(line.1)).map(|line| line.0)
    }

    /// Whether it is still to be found out of some line what another answer would change.
    pub fn is_unfinished(&self) -> bool {
        self.lines.iter().any(|line| line.now.as_ref().is_some_and(|now| !now.answer.is_whole))
    }

    /// Everything that is wrong, in the order of the form.
    pub fn all_problems(&self) -> impl Iterator<Item = Problem> + '_ {
        let of_lines = self.lines.iter().enumerate().flat_map(|(line, outcome)| {
            let problems = outcome.problems.iter();
            problems
                .map(move |(field, kind)| Problem { place: Place::Line(line, *field), kind: kind.clone() })
        });
        self.problems.iter().cloned().chain(of_lines)
    }
}

/// So many runs through the law of a day are made at once to find out what another answer would change: some
/// milliseconds. What is left is found out while the person pauses.
const RUNS: usize = 400;

/// Reads sheets and answers them, and remembers what it needs to do so quickly.
#[derive(Default)]
pub(super) struct Answering {
    assessor: Assessor,
    /// For lines with a slip, read without it.
    mended: Assessor,
    /// Lines as they were read: as typed, without what leaves an answer, and without any slip.
    read: KnownLines,
    read_less: KnownLines,
    read_mended: KnownLines,
    /// The last day that could be read: it stands in while another is being typed.
    day: Option<Date>,
}

impl Answering {
    /// Reads a draft and answers it. `last` are the outcomes of the same lines before the change, where
    /// they were on the sheet.
    pub fn outcome(
        &mut self,
        schedule: &Schedule,
        draft: &Draft,
        last: &[Option<Arc<LineOutcome>>],
    ) -> Outcome {
        let parsed = parse_filled(draft, schedule, &mut self.read);
        let day = day::read(draft.field(Field::EntryDate));
        self.day = day.or(self.day);
        let less = read_without(schedule, draft, &parsed, &mut self.read_less);
        let lacks_freight = less.as_ref().is_some_and(|less| less.lacks_freight);
        let read = less.map(|less| less.parsed);
        let read = read.as_ref().unwrap_or(&parsed);
        let answers = read.entry.as_ref().map(|entry| self.assessor.answer_within(schedule, entry, RUNS));
        let questions = self.questions_despite_slips(schedule, draft, &parsed, last);
        let mut lines = Vec::with_capacity(draft.lines.len());
        let mut problems = parsed.problems.iter().cloned().peekable();
        let mut of_sheet = Vec::new();
        while let Some(problem) = problems.next_if(|problem| matches!(problem.place, Place::Sheet(_))) {
            of_sheet.push(problem);
        }
        for (line, place) in read.lines.iter().enumerate() {
            let mut outcome = LineOutcome { blank: is_blank(&draft.lines[line]), ..Default::default() };
            while let Some(problem) = problems.next_if(|problem| is_of(problem, line)) {
                if let Place::Line(_, field) = problem.place {
                    outcome.problems.push((field, problem.kind));
                }
            }
            outcome.now = place.and_then(|place| {
                let (entry, answers) = read.entry.as_ref().zip(answers.as_ref())?;
                answered(entry, place, answers.lines.get(place)?)
            });
            let last = last.get(line).and_then(Option::as_ref);
            if let Some(last) = last.filter(|last| last.is_still(&outcome)) {
                lines.push(Arc::clone(last));
                continue;
            }
            let of_now = |now: &Answered| Questions::of(schedule, now.said.code, &now.answer);
            outcome.questions = match &outcome.now {
                Some(now) if outcome.problems.is_empty() => of_now(now),
                now => {
                    let mended = questions.get(line).cloned().flatten();
                    let of_now = || now.as_ref().map(of_now);
                    // While a code is being typed the questions of the one before stay.
                    mended.or_else(of_now).or_else(|| Some(last?.questions.clone())).unwrap_or_default()
                }
            };
            if outcome.now.is_none() && !outcome.blank {
                outcome.before = last.and_then(|last| last.now.clone().or_else(|| last.before.clone()));
            }
            lines.push(match last {
                Some(last) if **last == outcome => Arc::clone(last),
                _ => Arc::new(outcome),
            });
        }
        Outcome {
            into: draft.field(Field::Into).parse().ok().and_then(|country| schedule.jurisdiction(country)),
            day,
            problems: of_sheet,
            lines,
            standing: answers.as_ref().map(|answers| answers.standing),
            totals: answers.map(|answers| match answers.totals {
                totals if lacks_freight => Totals { landed: None, landed_between: None, ..totals },
                totals => totals,
            }),
        }
    }

    /// What there is to ask of lines with a slip: what would be asked without the field that is wrong.
    fn questions_despite_slips(
        &mut self,
        schedule: &Schedule,
        draft: &Draft,
        parsed: &Parsed,
        last: &[Option<Arc<LineOutcome>>],
    ) -> Vec<Option<Questions>> {
        if parsed.problems.is_empty() {
            return Vec::new();
        }
        let mut draft = without(draft, &parsed.problems, self.day);
        for problem in &parsed.problems {
            // Limits on the declaration ask for its value where a line has none: the last one stands in.
            if let Place::Line(line, LineField::Value) = problem.place
                && let Some(Some(last)) = last.get(line)
                && let Some(declared) =
                    last.now.as_ref().or(last.before.as_ref()).and_then(|it| it.said.declared)
            {
                draft.set_line(line, LineField::Value, &declared.amount().to_string());
            }
        }
        let mended = parse_filled(&draft, schedule, &mut self.read_mended);
        let Some(entry) = &mended.entry else { return Vec::new() };
        let answers = self.mended.answer_within(schedule, entry, RUNS);
        let of_line = |place: &Option<usize>| {
            let place = (*place)?;
            Some(Questions::of(schedule, entry.lines.get(place)?.code, answers.lines.get(place)?))
        };
        mended.lines.iter().map(of_line).collect()
    }
}

fn answered(entry: &Entry, place: usize, answer: &Arc<LineAnswer>) -> Option<Answered> {
    let said = entry.lines.get(place)?.clone();
    Some(Answered { into: entry.into, day: entry.entry_date, said, answer: Arc::clone(answer) })
}

fn is_of(problem: &Problem, line: usize) -> bool {
    matches!(problem.place, Place::Line(of, _) if of == line)
}
