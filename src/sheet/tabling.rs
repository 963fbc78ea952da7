//! The lines of a sheet as a table: which one is in work, which are shown, and what happens to many at once.

use super::event::{Effect, Event, Target};
use super::history::Done;
use super::lines::Spot;
use super::open_questions::Questions;
use super::outcome::LineOutcome;
use super::reading::is_blank;
use super::state::State;
use super::table::{Filled, LineState, MOST_LINES, Pasting, TableEvent};
use crate::assess::Answer;
use crate::entry::{LineField, Place};
use crate::schedule::Fact;

/// What is mostly the same for all the goods of a declaration.
const ALIKE: [LineField; 8] = [
    LineField::Fact(Fact::Origin),
    LineField::Fact(Fact::Cusma),
    LineField::Currency,
    LineField::Fx,
    LineField::Fact(Fact::Importer),
    LineField::Fact(Fact::Province),
    LineField::Fact(Fact::Mode),
    LineField::Fact(Fact::ShippedFrom),
];

impl State {
    pub(super) fn table_happened(&mut self, event: TableEvent) -> Vec<Effect> {
        match event {
            TableEvent::Opened(id) => {
                self.open = Some(id);
                vec![Effect::Focus(Target::Line(id))]
            }
            TableEvent::Closed => {
                let row = self.open.take().map(|id| Effect::Focus(Target::Row(id)));
                row.into_iter().collect()
            }
            TableEvent::Moved(id, step) => {
                let open = self.open;
                let mut effects = self.happened(Event::MovedLine(id, step));
                self.open = open;
                effects.retain(|effect| !matches!(effect, Effect::Focus(_)));
                effects.push(Effect::Focus(Target::Row(id)));
                effects
            }
            TableEvent::FilledEmpty => self.fill_down(false),
            TableEvent::FilledAll => self.fill_down(true),
            TableEvent::Narrowed(narrowed) => {
                self.narrowed = narrowed;
                vec![Effect::Focus(Target::Table)]
            }
            TableEvent::WentOn => self.went_on(),
            TableEvent::Pasted(text) => self.pasted(&text),
        }
    }

    /// The place of the line in work: the only one, or the one that was opened.
    pub fn open_line(&self) -> Option<usize> {
        match self.lines() {
            [_] => Some(0),
            ids => ids.iter().position(|id| Some(*id) == self.open),
        }
    }

    /// Whether only lines that need an answer are shown.
    pub fn is_narrowed(&self) -> bool {
        self.narrowed
    }

    /// What came of rows that were pasted, until something else happens.
    pub fn pasting(&self) -> Option<&Pasting> {
        self.pasting.as_ref()
    }

    /// What a line says of itself at a glance. What is wrong with the line in work waits until it may be said.
    pub fn line_state(&self, line: usize) -> LineState {
        let Some(outcome) = self.outcome().lines.get(line) else { return LineState::Empty };
        let is_wrong = self.shown_problems(line, outcome).next().is_some();
        match &outcome.now {
            Some(_) if is_wrong => LineState::Problem,
            Some(now) => match now.answer.assessment.answer {
                Answer::Assessed => LineState::Decided,
                Answer::Undecided(_) if self.awaits_others(&outcome.questions) => LineState::Awaiting,
                Answer::Undecided(_) => LineState::Undecided,
                Answer::Prohibited(_) => LineState::Prohibited,
                Answer::NotCovered(_) => LineState::NotCovered,
            },
            None if outcome.blank => LineState::Empty,
            None if is_wrong => LineState::Problem,
            None => LineState::Waiting,
        }
    }

    /// Whether nothing is missing but what the whole declaration is worth, and that for want of other lines.
    fn awaits_others(&self, questions: &Questions) -> bool {
        let missing = questions.stakes.iter().map(|stake| stake.fact);
        let lacking = |line: &LineOutcome| !line.blank && !line.problems.is_empty();
        let lacks = self.outcome().lines.iter().any(|line| lacking(line));
        missing.eq([Fact::DeclarationValue]) && lacks
    }

    /// What is wrong with a line and may be said beside its row.
    pub fn shown_problems<'a>(
        &'a self,
        line: usize,
        outcome: &'a LineOutcome,
    ) -> impl Iterator<Item = &'a (LineField, crate::entry::ProblemKind)> {
        let in_work = self.open_line() == Some(line);
        let problems = if outcome.blank { &[][..] } else { &outcome.problems };
        problems.iter().filter(move |problem| !in_work || self.may_show(Place::Line(line, problem.0)))
    }

    /// Whether a line is still to be answered or mended by the person.
    pub fn needs_answer(&self, line: usize) -> bool {
        match self.line_state(line) {
            LineState::Problem | LineState::Undecided => true,
            LineState::Empty
            | LineState::Waiting
            | LineState::Awaiting
            | LineState::Decided
            | LineState::Prohibited
            | LineState::NotCovered => false,
        }
    }

    /// What the line in work says that others could say too.
    pub fn filled(&self) -> Option<Filled> {
        let from = self.open_line()?;
        let said = |field: &LineField| !self.draft().line_field(from, *field).is_empty();
        let fields: Vec<LineField> = ALIKE
            .into_iter()
            .filter(said)
            .filter(|field| self.others(from).any(|line| self.takes(from, line, *field, true)))
            .collect();
        let lines = |all| {
            let takes = |line: &usize| fields.iter().any(|field| self.takes(from, *line, *field, all));
            self.others(from).filter(takes).count()
        };
        let (empty, other) = (lines(false), lines(true));
        (!fields.is_empty()).then_some(Filled { fields, empty, other })
    }

    fn others(&self, from: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.draft().lines.len())
            .filter(move |line| *line != from && !is_blank(&self.draft().lines[*line]))
    }

    /// Whether a line would say something else once what another says were written into it.
    fn takes(&self, from: usize, line: usize, field: LineField, all: bool) -> bool {
        let draft = self.draft();
        let (said, now) = (draft.line_field(from, field), draft.line_field(line, field));
        let currency = |line| draft.line_field(line, LineField::Currency);
        let (of, its) = (currency(from), currency(line));
        // A rate of exchange goes with its currency.
        let fits = field != LineField::Fx || (!of.is_empty() && (all || its.is_empty() || its == of));
        said != now && (all || now.is_empty()) && fits
    }

    fn fill_down(&mut self, all: bool) -> Vec<Effect> {
        let Some((from, filled)) = self.open_line().zip(self.filled()) else { return Vec::new() };
        let mut writes = Vec::new();
        for line in self.others(from) {
            for field in filled.fields.iter().filter(|field| self.takes(from, line, **field, all)) {
                writes.push((line, *field));
            }
        }
        self.before(Done::FilledDown);
        self.just_done = None;
        for (line, field) in writes {
            let said = self.draft().line_field(from, field).to_owned();
            self.sheet.draft.set_line(line, field, &said);
        }
        let last: Vec<_> = self.outcome.lines.iter().cloned().map(Some).collect();
        self.answer(&last);
        self.just_done = Some(Done::FilledDown);
        vec![Effect::Remember, Effect::Focus(Target::Table)]
    }

    /// The first thing to be done on the next line that needs an answer.
    fn went_on(&mut self) -> Vec<Effect> {
        let count = self.lines().len();
        let from = self.open_line().map_or(0, |line| line + 1);
        let Some(line) = (0..count).map(|step| (from + step) % count).find(|line| self.needs_answer(*line))
        else {
            return Vec::new();
        };
        let id = self.lines()[line];
        let outcome = &self.outcome().lines[line];
        let wrong = outcome.problems.first().map(|problem| problem.0);
        let field = wrong.or_else(|| {
            Some(match outcome.questions.stakes.first()?.fact {
                Fact::Code => LineField::Code,
                Fact::Quantity => LineField::Quantity,
                other => LineField::Fact(other),
            })
        });
        if let Some(field) = wrong {
            self.visited.insert(Spot::Line(id, field), ());
        }
        self.open = Some(id);
        vec![Effect::Focus(field.map_or(Target::Line(id), |field| Target::Field(Spot::Line(id, field))))]
    }

    /// Whether the sheet takes no other line.
    pub(super) fn is_full(&self) -> bool {
        self.lines().len() >= MOST_LINES
    }

    pub(super) fn refuse_line(&mut self) -> Vec<Effect> {
        self.pasting = Some(Pasting::Full);
        Vec::new()
    }
}
